package org.jobun.change;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.document.Inline;

/** What a text says: a reference counts by what it means, not by how it is called here. */
public final class Meaning implements Inline.Visitor<String> {
    private static final Meaning WITH_LAW = new Meaning(true);
    private static final Meaning WITHOUT_LAW = new Meaning(false);

    /** Whether a citation of law counts by its words, and not only by the provision that it means. */
    private final boolean law;

    private Meaning(boolean law) {
        this.law = law;
    }

    /** The meaning of a text; two texts that differ by renumbered references only have the same. */
    public static String of(List<Inline> text) {
        return of(text, true);
    }

    /**
     * The meaning of a text.
     *
     * @param law whether a citation of law counts by its words, and not only by the provision that it means
     */
    public static String of(List<Inline> text, boolean law) {
        StringBuilder out = new StringBuilder();
        text.forEach(inline -> out.append(inline.accept(law ? WITH_LAW : WITHOUT_LAW)));
        return out.toString();
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
        return law ? citation.text() : "→" + citation.provision();
    }
}
