package org.jobun.readback;

import java.util.List;
import java.util.Optional;

/**
 * An article of a paper that was read.
 *
 * @param clause from which it was made; empty for one that was added by hand
 * @param version of that clause
 * @param label 第3条 as it is now; of one that was taken away, as it was
 * @param caption without brackets
 * @param lines none where it was taken away
 */
public record PaperArticle(String clause, String version, String label, String caption, List<PaperLine> lines) {
    public PaperArticle {
        lines = List.copyOf(lines);
    }

    /** Whether it was taken away. */
    public boolean isGone() {
        return lines.isEmpty();
    }

    /** Its line without number in front of it that is the caption, where it has one. */
    public Optional<PaperLine> captionLine() {
        return lines.stream().filter(PaperLine::isCaption).findFirst();
    }
}
