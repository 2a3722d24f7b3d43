package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.check.CheckCatalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.Provision;
import org.jobun.law.Source;
import org.junit.jupiter.api.Test;

/** Where our law was read: every span says so, and nothing in the project names a file that is not in it. */
class LawSourcesTest {
    /** Where people read, and where the program takes what it prints. */
    private static final List<String> TEXTS = List.of(
            "laws",
            "clauses",
            "templates",
            "municipalities",
            "matters",
            "docs",
            "src/main",
            "README.md",
            "README.ja.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md");

    private static final Pattern FILE_NAME =
            Pattern.compile("(?<![A-Za-z0-9_./@…<>*{}$%-])([a-z0-9][A-Za-z0-9_./-]*\\.(?:md|txt))(?![A-Za-z0-9-])");
    /** What the program writes, or what an author is told to write: not files of the project. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:contract|matter|paper|specification|special-provisions"
                    + "|running|jobun-backup|expected|licen[cs]e|font-?list|my|new|own|sample|clauses/(?:own|ours?|mine|a|topic|foo)/.*"
                    + "|clauses/(?:jv|payment)/.*|zip|(?:schemas/)?words)\\.(?:md|txt)|.*expected\\.txt|.*\\.example\\.(?:md|txt)");

    private static void eachSpan(BiConsumer<Provision, Provision.Span> each) {
        Catalogs.shipped()
                .laws()
                .all()
                .forEach(statute -> statute.provisions()
                        .values()
                        .forEach(provision -> provision.spans().forEach(span -> each.accept(provision, span))));
    }

    @Test
    void everySpanNamesWhereItsLawWasReadOrWhatIsOpen() {
        List<String> unread = new ArrayList<>();
        eachSpan((provision, span) -> {
            if (span.read().isEmpty() || !span.isAccountedFor()) {
                unread.add(provision.id() + " " + span.validity());
            }
        });
        assertEquals(List.of(), unread);
    }

    /** A text read in two states does not say on which day between them its number changed. */
    @Test
    void theDayOnWhichANumberChangesWasReadOrIsOpen() {
        List<String> unread = new ArrayList<>();
        eachSpan((provision, span) -> {
            boolean moved = span.validity().from() != null && provision.spans().get(0) != span;
            boolean said = span.read().stream().anyMatch(source -> source.kind() != Source.Kind.TEXT);
            if (moved && !said && span.open().isEmpty()) {
                unread.add(provision.id() + " " + span.validity());
            }
        });
        assertEquals(List.of(), unread);
    }

    @Test
    void whatOnlyASecondarySourceSaysIsOpen() {
        List<String> taken = new ArrayList<>();
        eachSpan((provision, span) -> {
            if (span.read().stream().noneMatch(Source::isEnough) && span.open().isEmpty()) {
                taken.add(provision.id() + " " + span.validity());
            }
        });
        assertEquals(List.of(), taken);
    }

    @Test
    void aTextWasReadInAStateOfThePeriodThatRestsOnIt() {
        List<String> elsewhere = new ArrayList<>();
        eachSpan((provision, span) -> span.read().stream()
                .filter(source -> source.kind() == Source.Kind.TEXT)
                .filter(source -> source.state() == null
                        || span.validity().from() != null && source.state().isBefore(firstDay(span))
                        || span.validity().until() != null
                                && !source.state().isBefore(span.validity().until()))
                .forEach(source -> elsewhere.add(provision.id() + " " + span.validity() + " " + source.key())));
        assertEquals(List.of(), elsewhere);
    }

    /** A text shows what is promulgated as well, before it is in force. */
    private static LocalDate firstDay(Provision.Span span) {
        return span.promulgated() == null ? span.validity().from() : span.promulgated();
    }

    @Test
    void everySourceIsUsedDatedAndReadAfterItsState() {
        Set<String> used = new HashSet<>();
        eachSpan((provision, span) -> span.read().forEach(source -> used.add(source.key())));
        for (Source source : Catalogs.shipped().laws().sources()) {
            assertTrue(used.contains(source.key()), () -> "nothing rests on " + source.key());
            assertTrue(source.kind() == Source.Kind.SECONDARY || source.state() != null, source.key());
            assertTrue(source.state() == null || source.state().isBefore(source.read()), source.key());
        }
    }

    @Test
    void aPeriodOfAStatuteFollowsTheOneBeforeItWithoutAGap() {
        List<String> gaps = new ArrayList<>();
        Catalogs.shipped()
                .laws()
                .all()
                .forEach(statute -> statute.provisions().values().forEach(provision -> {
                    for (int i = 1; i < provision.spans().size(); i++) {
                        if (!provision
                                .spans()
                                .get(i)
                                .validity()
                                .from()
                                .equals(provision.spans().get(i - 1).validity().until())) {
                            gaps.add(provision.id());
                        }
                    }
                }));
        assertEquals(List.of(), gaps);
    }

    @Test
    void anApprovedClauseThatRestsOnSomethingOpenIsReportedWithItsQuestion() {
        Diagnostics found = new Diagnostics();
        new CheckCatalog(Catalogs.shipped(), found).openQuestions();
        List<Diagnostic> resting =
                found.sorted().stream().filter(one -> one.code() == Code.LAW_09).toList();
        assertTrue(
                resting.stream()
                        .anyMatch(one -> one.values().get("clause").equals("penalties.statutory")
                                && one.values().get("open").contains("番号法第49条（2027-01-17/）: 令和8年法律第56号による改正後の要件")
                                && one.values().get("file").equals("laws/appi.yaml、laws/mynumber.yaml")
                                && one.location().file().equals("clauses/penalties/statutory@2027-01-17.md")),
                () -> resting.toString());
        assertFalse(
                resting.stream().anyMatch(one -> one.location().file().equals("clauses/penalties/statutory.md")),
                "the version that ended before the open period rests on nothing open");
    }

    @Test
    void noTextNamesAFileThatIsNotInTheProject() throws IOException {
        Set<String> names = fileNames();
        List<String> missing = new ArrayList<>();
        for (Path file : texts()) {
            Matcher matcher = FILE_NAME.matcher(Files.readString(file));
            while (matcher.find()) {
                String name = matcher.group(1);
                if (!isThere(file, name, names) && !EXAMPLE.matcher(name).matches()) {
                    missing.add(file + ": " + name);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void theSearchForMissingFilesFindsOne() {
        Matcher matcher = FILE_NAME.matcher("    source: law.md 2.2 [V]（forms.md 7）");
        assertTrue(matcher.find());
        assertEquals("law.md", matcher.group(1));
        assertFalse(EXAMPLE.matcher("law.md").matches());
        assertTrue(matcher.find());
        assertEquals("forms.md", matcher.group(1));
    }

    private static boolean isThere(Path citing, String name, Set<String> names) {
        return Files.exists(Path.of(name))
                || citing.getParent() != null && Files.exists(citing.getParent().resolve(name))
                || names.contains(name.substring(name.lastIndexOf('/') + 1));
    }

    /** Names of all files that the project keeps. */
    private static Set<String> fileNames() throws IOException {
        Set<String> names = new HashSet<>();
        for (String folder : List.of("clauses", "templates", "docs", "src", "laws")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (String place : TEXTS) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(md|yaml|java|properties|ftlh)"))
                        .sorted()
                        .forEach(texts::add);
            }
        }
        return texts;
    }
}
