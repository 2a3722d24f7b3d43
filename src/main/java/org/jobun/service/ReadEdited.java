package org.jobun.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.readback.EditedPaper;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.readback.ReferenceProblem;
import org.jobun.word.WordPackage;

/** Reads a paper that was edited in Word: what was changed, and the file with its references worded for what it says now. */
public final class ReadEdited {
    private final Path file;
    private final Optional<WordPackage> original;
    private final EditedPaper paper;

    private ReadEdited(Path file, Optional<WordPackage> original, EditedPaper paper) {
        this.file = file;
        this.original = original;
        this.paper = paper;
    }

    /**
     * The file with its references worded again.
     *
     * @param left references that still do not hold
     */
    public record Refreshed(byte[] docx, List<ReferenceProblem> left) {}

    /**
     * Reads a file.
     *
     * @param original the file as it was made, where the edited one has lost what it says of that
     */
    public static Outcome<ReadEdited> of(Path file, Optional<Path> original) {
        Diagnostics found = new Diagnostics();
        Optional<WordPackage> edited = open(file, found);
        Optional<WordPackage> made = original.flatMap(path -> open(path, found));
        if (edited.isEmpty() || found.hasErrors()) {
            return Outcome.failed(found);
        }
        Outcome<EditedPaper> paper = ReadPaper.edited(edited.get(), file.toString(), made);
        found.addAll(paper.diagnostics());
        return new Outcome<>(paper.value().map(read -> new ReadEdited(file, made, read)), found);
    }

    private static Optional<WordPackage> open(Path path, Diagnostics found) {
        Outcome<WordPackage> outcome = WordPackage.open(path, path.toString());
        found.addAll(outcome.diagnostics());
        return outcome.value();
    }

    /** What was changed in it. */
    public Reading reading() {
        return paper.reading();
    }

    /** What was read. */
    EditedPaper paper() {
        return paper;
    }

    /** The file with every reference worded for what is in it now; none where that could make one wrong. */
    public Outcome<Refreshed> refreshed() {
        Outcome<byte[]> fresh = paper.refreshed();
        return new Outcome<>(fresh.value().map(docx -> new Refreshed(docx, left(docx))), fresh.diagnostics());
    }

    private List<ReferenceProblem> left(byte[] docx) {
        return WordPackage.open(docx, file.toString())
                .value()
                .flatMap(again -> ReadPaper.of(again, file.toString(), original).value())
                .map(Reading::references)
                .orElse(List.of());
    }
}
