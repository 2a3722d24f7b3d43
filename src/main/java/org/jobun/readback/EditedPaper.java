package org.jobun.readback;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.word.PaperRecord;
import org.jobun.word.WordPackage;

/** An edited Word file that was read. */
public final class EditedPaper {
    /** Places named in one message. */
    private static final int MOST_NAMED = 10;

    private final String name;
    private final Reading reading;
    private final Refresh refresh;
    private final Read read;

    /**
     * What it was read from.
     *
     * @param made as it was made
     * @param now as it is
     */
    record Read(WordPackage file, PaperRecord origin, Structure made, Structure now) {}

    EditedPaper(String name, Reading reading, Refresh refresh, Read read) {
        this.name = name;
        this.reading = reading;
        this.refresh = refresh;
        this.read = read;
    }

    /** Its articles as they are: those that were made, in that order, then those added by hand. */
    public List<PaperArticle> articles() {
        return PaperArticles.of(read.origin(), read.made(), read.now());
    }

    /** The first line in which a value stands with a text; -1 where none does. */
    public int lineOf(String fact, String text) {
        return read.now().lines().stream()
                .filter(line -> line.pieces().stream()
                        .anyMatch(piece -> piece.kind() == Piece.Kind.VALUE
                                && piece.text().equals(text)
                                && piece.number() <= read.origin().values().size()
                                && read.origin()
                                        .values()
                                        .get(piece.number() - 1)
                                        .fact()
                                        .equals(fact)))
                .mapToInt(Line::place)
                .findFirst()
                .orElse(-1);
    }

    /** The first line with a text; -1 where none has it. */
    public int lineOf(String text) {
        return read.now().lines().stream()
                .filter(line -> !text.isBlank() && line.text().contains(text.strip()))
                .mapToInt(Line::place)
                .findFirst()
                .orElse(-1);
    }

    /** The file with comments, each about a line. */
    public byte[] remarked(List<Remark> remarks, Remark.Signed signed) {
        return Remarks.into(read.file(), read.now().text(), remarks, signed);
    }

    /** What was changed in it. */
    public Reading reading() {
        return reading;
    }

    /**
     * The file with every reference worded for what is in it now: 前条 becomes 第5条 where an article was put between; a
     * store that kept the former text of an edited value has the new one. Nothing else is changed. A reference whose provision is
     * gone stays as it is.
     *
     * @return nothing where a reference, or what one means, is in the file twice: whatever it were worded for could be wrong
     */
    public Outcome<byte[]> refreshed() {
        Diagnostics found = new Diagnostics();
        String doubled = doubled();
        if (!doubled.isEmpty()) {
            found.add(Diagnostic.of(Code.RDB_03, Location.ofFile(name)).with("places", doubled));
            return Outcome.failed(found);
        }
        return Outcome.of(refresh.docx(), found);
    }

    private String doubled() {
        return reading.references().stream()
                .filter(problem -> problem.fault() == ReferenceProblem.Fault.DOUBLED)
                .map(problem -> problem.place() + "「" + problem.shown() + "」")
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining("、"));
    }
}
