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
    private final String name;
    private final Optional<WordPackage> original;
    private final EditedPaper paper;

    private ReadEdited(String name, Optional<WordPackage> original, EditedPaper paper) {
        this.name = name;
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
        Optional<WordPackage> edited = opened(WordPackage.open(file, file.toString()), found);
        Optional<WordPackage> made = original.flatMap(path -> opened(WordPackage.open(path, path.toString()), found));
        return read(edited, file.toString(), made, found);
    }

    /**
     * Reads a file that somebody sent.
     *
     * @param name of the file, for messages
     */
    public static Outcome<ReadEdited> of(byte[] docx, String name) {
        Diagnostics found = new Diagnostics();
        return read(opened(WordPackage.open(docx, name), found), name, Optional.empty(), found);
    }

    private static Outcome<ReadEdited> read(
            Optional<WordPackage> edited, String name, Optional<WordPackage> made, Diagnostics found) {
        if (edited.isEmpty() || found.hasErrors()) {
            return Outcome.failed(found);
        }
        Outcome<EditedPaper> paper = ReadPaper.edited(edited.get(), name, made);
        found.addAll(paper.diagnostics());
        return new Outcome<>(paper.value().map(read -> new ReadEdited(name, made, read)), found);
    }

    private static Optional<WordPackage> opened(Outcome<WordPackage> outcome, Diagnostics found) {
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
        return WordPackage.open(docx, name)
                .value()
                .flatMap(again -> ReadPaper.of(again, name, original).value())
                .map(Reading::references)
                .orElse(List.of());
    }
}
