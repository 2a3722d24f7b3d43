package org.jobun.approval;

import java.util.Comparator;
import java.util.Optional;

/**
 * What is approved by itself, by its name: {@code clause subcontracting.by-approval@-}.
 *
 * @param id of a clause with its version behind {@code @}; of an entry of a list with the key of the list before {@code /}
 */
public record Item(Kind kind, String id) implements Comparable<Item> {
    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::kind).thenComparing(Item::id);

    /** The item of a name as {@link #name} writes it; nothing where it is none. */
    public static Optional<Item> parse(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 || blank == name.length() - 1
                ? Optional.empty()
                : Kind.of(name.substring(0, blank)).map(kind -> new Item(kind, name.substring(blank + 1)));
    }

    /** As lists and ledgers write it. */
    public String name() {
        return kind.word() + " " + id;
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
