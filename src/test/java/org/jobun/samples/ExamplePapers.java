package org.jobun.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;

/** Answers of the examples, their papers by id, and the same on the days on which clauses change. */
public final class ExamplePapers {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final DraftPreview PREVIEW = new DraftPreview(CATALOG, new DraftPapers(CATALOG));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private ExamplePapers() {}

    /** What the file of an example answers. */
    public static Answers answers(String example) {
        try {
            return Answers.read(
                            "m.yaml",
                            Files.readString(Path.of("matters", example + ".yaml")),
                            CATALOG.vocabulary(),
                            new Diagnostics())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The papers of answers by their ids; of several contracts those of the first that has each. */
    public static Map<String, Document> papers(Answers answers) {
        return PREVIEW.of(answers, TODAY).contracts().stream()
                .flatMap(contract -> contract.documents().stream())
                .collect(Collectors.toMap(Document::id, paper -> paper, (a, b) -> a, LinkedHashMap::new));
    }

    /** The days on which a clause has another version than the day before. */
    public static SortedSet<LocalDate> versionDays() {
        return CATALOG.clauses().values().stream()
                .flatMap(versions -> versions.stream().skip(1))
                .map(version -> version.validity().from())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same answers for a contract that begins on another day. */
    public static Answers on(Answers answers, LocalDate day) {
        return answers.with("dates.notice", day.minusDays(30).toString())
                .with("dates.conclusion", day.toString())
                .with("dates.start", day.toString())
                .with("dates.end", day.plusYears(1).minusDays(1).toString());
    }
}
