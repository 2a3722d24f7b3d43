package org.jobun.change;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.document.Inline;

/** What a text says: a reference counts by what it means, not by how it is called here. */
public final class Meaning implements Inline.Visitor<String> {
    private static final Meaning PLAIN = new Meaning();

    private Meaning() {}

    /** The meaning of a text; two texts that differ by renumbered references only have the same. */
    public static String of(List<Inline> text) {
        return text.stream().map(inline -> inline.accept(PLAIN)).collect(Collectors.joining());
    }

    @Override
    public String words(Inline.Words words) {
        return words.text();
    }

    @Override
    public String value(Inline.Value value) {
        return value.text();
    }

    @Override
    public String blank(Inline.Blank blank) {
        return blank.text();
    }

    @Override
    public String marked(Inline.Marked marked) {
        return marked.text();
    }

    @Override
    public String reference(Inline.Reference reference) {
        return reference.aims().isEmpty()
                ? reference.text().replaceAll("[0-9０-９一二三四五六七八九十]+", "○")
                : reference.aims().stream()
                        .map(aim -> aim.target().id() + aim.part())
                        .collect(Collectors.joining("、", "→", "。"));
    }

    @Override
    public String lawCitation(Inline.LawCitation citation) {
        return citation.text();
    }
}
