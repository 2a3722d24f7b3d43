package org.jobun.readback;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of an article as people read it, without the number that Word counts.
 *
 * @param line its number in the paper
 * @param path numbers of 項, 号 … in the article: {@code /2/1}; empty for a caption
 * @param place legal position: 第3条第2項
 * @param table whether it stands in a table
 * @param head whether it has the number of the article
 */
public record PaperLine(int line, String path, String place, boolean table, boolean head, List<Said> said) {
    /** What cites a provision: it follows from the order of the paper. */
    private static final Pattern CITED =
            Pattern.compile("(?:第N(?:条(?:のN)*|(?![N条項号章節款回四]))|[前次同]条|この条)(?:第N項|[前次同]項)?(?:第N号|[前次同]号)?"
                    .concat("|(?:第N項|[前次同]項|この項)(?:第N号|[前次同]号)?|第N号|[前次同]号")
                    .replace("[N", "[0-9０-９")
                    .replace("N", "[0-9０-９]+"));

    private static final Pattern CAPTION = Pattern.compile("（[^（）。]{1,40}）");

    public PaperLine {
        said = List.copyOf(said);
    }

    /** Its words. */
    public String text() {
        StringBuilder out = new StringBuilder();
        said.forEach(one -> out.append(one.text()));
        return out.toString();
    }

    /** Its words without those that follow from the order of the paper. */
    public String ordered() {
        return ordered(text());
    }

    /** A text without what follows from the order of the paper: each citation is one sign. */
    public static String ordered(String text) {
        return CITED.matcher(text.strip()).replaceAll("§");
    }

    private String marked() {
        StringBuilder out = new StringBuilder();
        for (Said one : said) {
            out.append(
                    switch (one.kind()) {
                        case WORDS -> one.text();
                        case VALUE -> "\uFDD0" + one.fact() + "\uFDD1";
                        case REFERENCE -> "前条";
                    });
        }
        return ordered(out.toString());
    }

    /** True where both say the same: values and numbers of provisions may differ. */
    public boolean saysTheSameAs(PaperLine other) {
        return ordered().equals(other.ordered()) || marked().equals(other.marked());
    }

    /** True for the caption of an article, also where a paragraph before it was joined to it. */
    public boolean isCaption() {
        return path.isEmpty() || !head && CAPTION.matcher(text().strip()).matches();
    }
}
