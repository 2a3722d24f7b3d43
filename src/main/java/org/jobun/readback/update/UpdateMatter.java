package org.jobun.readback.update;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.MakingDate;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.SplitMatter;
import org.jobun.readback.FactChange;
import org.jobun.readback.Reading;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;

/**
 * Takes values that were changed in Word over into the matter file. A value is taken only if the paper made from the
 * changed file prints exactly what is in Word; comments and order of the file stay.
 */
public final class UpdateMatter {
    private final Catalog catalog;
    private final DraftPapers drafts;
    /** Whether a value that a rule does not allow is written all the same, to be judged afterwards. */
    private final boolean judgedLater;

    public UpdateMatter(Catalog catalog) {
        this(catalog, false);
    }

    private UpdateMatter(Catalog catalog, boolean judgedLater) {
        this.catalog = catalog;
        this.judgedLater = judgedLater;
        this.drafts = new DraftPapers(catalog);
    }

    /**
     * What becomes of the file.
     *
     * @param text of the file with the values taken over
     * @param taken changes that are in it, with the lines removed and added ({@code - } and {@code + })
     * @param left changes that are not: computed values, new cells of lists, former values that are still somewhere
     * @param otherwise values that the paper made from the changed file prints otherwise than Word does: what is in Word, and
     *     what is computed
     */
    public record Result(
            String text, Map<FactChange, List<String>> taken, List<FactChange> left, List<FactChange> otherwise) {}

    /** Takes over the values of a reading; empty after reporting a matter that cannot be read, or is another. */
    public Optional<Result> of(Reading reading, SourceFile file, Diagnostics found) {
        return of(reading, file, Beside.NOTHING, found);
    }

    /**
     * The same of a file that lies somewhere. Values in the file of its specification are left as they are.
     *
     * @param beside where a file that it names for its specification is looked for
     */
    public Optional<Result> of(Reading reading, SourceFile file, Beside beside, Diagnostics found) {
        return matter(file, beside, found)
                .filter(matter -> isMadeFrom(matter, reading, file, found))
                .map(matter -> new Update(reading, file, beside).result());
    }

    /** One that also writes what a rule does not allow. */
    static UpdateMatter judgedLater(Catalog catalog) {
        return new UpdateMatter(catalog, true);
    }

    /** A file in which one value is as in Word; empty where the paper made from it would not print that. */
    Optional<SourceFile> withValue(Reading reading, FactChange change, SourceFile file, Beside beside) {
        Update update = new Update(reading, file, beside);
        update.take(change);
        return update.taken.isEmpty() ? Optional.empty() : Optional.of(update.file);
    }

    /** The lines that this takes away and adds. */
    List<String> linesOf(Reading reading, FactChange change, SourceFile file, Beside beside) {
        Update update = new Update(reading, file, beside);
        update.take(change);
        return update.taken.getOrDefault(change, List.of());
    }

    /** Whether a file is that of the matter that a paper was made for; reports where it is not. */
    boolean isOf(Reading reading, SourceFile file, Beside beside, Diagnostics found) {
        return matter(file, beside, found)
                .filter(matter -> isMadeFrom(matter, reading, file, found))
                .isPresent();
    }

    /** A file knows its matter; one that was cut into parts has a number behind its id. */
    private static boolean isMadeFrom(Matter matter, Reading reading, SourceFile file, Diagnostics found) {
        String made = reading.paper().matter();
        boolean own = matter.id().equals(made)
                || SplitMatter.of(matter, new Diagnostics()).stream()
                        .anyMatch(part -> part.id().equals(made));
        if (!own) {
            found.add(
                    Diagnostic.of(Code.RDB_05, file.place()).with("made", made).with("id", matter.id()));
        }
        return own;
    }

    /** A matter file while values are taken over into it. */
    private final class Update {
        private final Reading reading;
        private final Map<FactChange, List<String>> taken = new LinkedHashMap<>();
        private final List<FactChange> left = new ArrayList<>();
        private final Beside beside;
        private SourceFile file;

        Update(Reading reading, SourceFile file, Beside beside) {
            this.reading = reading;
            this.file = file;
            this.beside = beside;
        }

        Result result() {
            reading.facts().forEach(this::take);
            List<FactChange> otherwise = taken.isEmpty() ? List.of() : otherwise();
            return new Result(String.join("\n", file.lines()), taken, left, otherwise);
        }

        private void take(FactChange change) {
            Optional<MatterEdit> edit = change.everywhere() ? edit(change, file, beside) : Optional.empty();
            Optional<SourceFile> next =
                    edit.flatMap(known -> decode(file.path(), known.text())).filter(changed -> prints(change, changed));
            if (next.isPresent()) {
                file = next.get();
                taken.put(change, edit.get().lines());
            } else {
                left.add(change);
            }
        }

        /** The proof: the paper made from the changed file says what is in Word. */
        private boolean prints(FactChange change, SourceFile changed) {
            return printed(changed).getOrDefault(change.fact(), List.of()).contains(change.after());
        }

        /** Fact → its texts in the paper made from a file; none where it cannot be made. */
        private Map<String, List<String>> printed(SourceFile from) {
            return document(reading.paper().id(), from, beside)
                    .map(UpdateMatter::printed)
                    .orElse(Map.of());
        }

        /** What follows from the values taken over, compared with what is in Word. */
        private List<FactChange> otherwise() {
            Set<String> known = left.stream().map(FactChange::fact).collect(Collectors.toSet());
            List<FactChange> otherwise = new ArrayList<>();
            printed(file).forEach((fact, texts) -> {
                if (!known.contains(fact)) {
                    reading.values().texts().getOrDefault(fact, texts).stream()
                            .distinct()
                            .filter(text -> !texts.contains(text))
                            .forEach(
                                    text -> otherwise.add(new FactChange(fact, label(fact), text, texts.get(0), true)));
                }
            });
            return otherwise;
        }
    }

    private String label(String fact) {
        return catalog.vocabulary().find(fact).map(FactType::label).orElse(fact);
    }

    private static Optional<SourceFile> decode(String path, String text) {
        return SourceFile.decode(path, text.getBytes(StandardCharsets.UTF_8), new Diagnostics());
    }

    private Optional<Matter> matter(SourceFile file, Beside beside, Diagnostics found) {
        return new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file, beside);
    }

    private Optional<MatterEdit> edit(FactChange change, SourceFile file, Beside beside) {
        PrintedText printed = new PrintedText(change.after());
        Optional<MatterEdit.Cell> cell = MatterEdit.Cell.of(change.fact());
        return cell.isPresent()
                ? MatterEdit.ofCell(file, cell.get(), printed.asCell(cell.get().column()))
                : matter(file, beside, new Diagnostics())
                        .flatMap(matter -> catalog.vocabulary()
                                .find(change.fact())
                                .flatMap(printed::asFact)
                                .flatMap(value -> edit(change.fact(), value, matter, file)));
    }

    /** Where the matter itself gives the fact, the value is replaced; else it is added. */
    private static Optional<MatterEdit> edit(String fact, String value, Matter matter, SourceFile file) {
        return matter.facts()
                .find(fact)
                .filter(known -> known.source() == Fact.Source.MATTER)
                .map(own -> own.place().file().equals(file.shown())
                        ? MatterEdit.ofValue(file, own.place(), value)
                        : Optional.<MatterEdit>empty())
                .orElseGet(() -> Optional.of(MatterEdit.atEnd(file, fact, value)));
    }

    private Optional<Document> document(String paper, SourceFile file, Beside beside) {
        Diagnostics found = new Diagnostics();
        return matter(file, beside, found)
                .flatMap(matter -> MakingDate.of(matter, Optional.empty(), false, found)
                        .flatMap(making -> judgedLater
                                ? sketched(matter, making, paper)
                                : drafts.draft(matter, making).value().flatMap(set -> set.document(paper))));
    }

    private Optional<Document> sketched(Matter matter, Making making, String paper) {
        return drafts.sketch(matter, making, List.of(paper)).drafted().documents().stream()
                .filter(document -> document.id().equals(paper))
                .findFirst();
    }

    private static Map<String, List<String>> printed(Document document) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Inline inline : document.values()) {
            if (inline instanceof Inline.Value value) {
                values.computeIfAbsent(value.fact(), fresh -> new ArrayList<>()).add(value.text());
            }
        }
        return values;
    }
}
