package org.jobun.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobun.approval.Kind;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.change.ComparedPart;
import org.jobun.document.Block;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;

/**
 * What an item says beside what it said when it was approved last, by keys and lines. Of a clause only its keys: its words are compared as
 * they are printed.
 */
final class CompareSaid {
    private static final String FRONT_END = "---";

    private CompareSaid() {}

    /** The lines that differ; nothing where none does. */
    static Optional<ComparedPaper> of(SeeApproval.SeenItem item, LocalDate day) {
        boolean clause = item.now().item().kind() == Kind.CLAUSE;
        List<Block> old = blocks(item.before().orElse(""), clause);
        List<Block> now = blocks(item.now().text(), clause);
        List<ComparedPart> parts = new ComparePaper()
                .of(old, now).stream().filter(part -> !part.isSame()).toList();
        String title = item.now().item().kind().called() + "　" + item.called() + (clause ? "　（要件等）" : "");
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ComparedPaper(CompareCatalogs.frame("", title, now, day), parts));
    }

    private static List<Block> blocks(String text, boolean front) {
        List<String> lines = text.lines().toList();
        int end = lines.indexOf(FRONT_END);
        List<String> said = front && end >= 0 ? lines.subList(0, end) : lines;
        return SaidLines.of(String.join("\n", said)).stream()
                .map(line -> (Block) new TextBlock(TextBlock.Layout.FLUSH, List.of(new Inline.Words(line))))
                .toList();
    }
}
