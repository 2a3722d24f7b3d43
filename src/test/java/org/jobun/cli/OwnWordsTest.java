package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of what bodies say otherwise names everything that can be chosen, and each choice is seen in a paper's text. */
class OwnWordsTest {
    private static final Path LIST = Path.of("docs/own-words.md");
    private static final Pattern NAME = Pattern.compile("(?m)^\\| `([a-z_.]+)` \\|");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|Properties))`");

    @TempDir
    Path folder;

    private static Vocabulary vocabulary() {
        return Catalogs.shipped().vocabulary();
    }

    private static List<String> choosable() {
        List<String> names = new ArrayList<>(vocabulary().words().keySet());
        Stream.concat(vocabulary().all().stream(), vocabulary().choices().stream())
                .map(FactType::path)
                .filter(path -> path.matches("(figures|rates|time|cost)\\..*"))
                .forEach(names::add);
        return List.copyOf(new TreeSet<>(names));
    }

    @Test
    void theListNamesEveryWordFigureLimitAndCost() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        Matcher name = NAME.matcher(Files.readString(LIST));
        while (name.find()) {
            named.add(name.group(1));
        }
        assertEquals(choosable(), List.copyOf(named));
    }

    @Test
    void everyTestThatTheListNamesIsThere() throws IOException {
        TreeSet<String> tests = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
        }
        Matcher test = TEST.matcher(Files.readString(LIST));
        while (test.find()) {
            assertTrue(tests.contains(test.group(1)), test.group(1));
        }
    }

    /** Every choice that the list names without its own row is a choice or fact of the vocabulary. */
    @Test
    void everyNameInTheListIsOfTheVocabulary() throws IOException {
        TreeSet<String> known = new TreeSet<>(choosable());
        vocabulary().all().forEach(type -> known.add(type.path()));
        vocabulary().choices().forEach(type -> known.add(type.path()));
        Matcher name = Pattern.compile("(?:選択|値|案件) ((?:`[a-z_.]+` ?)+)").matcher(Files.readString(LIST));
        int names = 0;
        while (name.find()) {
            for (String one : name.group(1).replace("`", "").trim().split(" ")) {
                assertTrue(known.contains(one) || one.equals("deposit") || one.equals("special_terms"), one);
                names++;
            }
        }
        assertTrue(names > 60, "names: " + names);
    }

    /** Of the subjects that papers have, each is said by a clause that there is; the share is what it is said to be. */
    @Test
    void theShareOfSubjectsIsCountedFromClausesThatThereAre() throws IOException {
        Matcher paper = Pattern.compile("### .*：([0-9]+)のうち([0-9]+)（([0-9]+)%）\n\n(.*)\n")
                .matcher(Files.readString(LIST));
        int papers = 0;
        while (paper.find()) {
            String[] subjects = paper.group(4).split("、");
            int said = 0;
            for (String subject : subjects) {
                String clause = subject.substring(subject.lastIndexOf(' ') + 1);
                if (!clause.equals("－")) {
                    assertTrue(Catalogs.shipped().names().contains(clause.replace("`", "")), subject);
                    said++;
                }
            }
            assertEquals(paper.group(1), String.valueOf(subjects.length), paper.group());
            assertEquals(paper.group(2), String.valueOf(said), paper.group());
            assertEquals(paper.group(3), String.valueOf(100 * said / subjects.length), paper.group());
            papers++;
        }
        assertEquals(7, papers);
    }

    /** Every limit of time is printed by a text of the catalog, so that a body that settles it sees its words. */
    @Test
    void everyLimitOfTimeStandsInAText() throws IOException {
        String texts;
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("clauses")), Files.walk(Path.of("templates")))) {
            texts = files.filter(file -> file.toString().endsWith(".md"))
                    .map(OwnWordsTest::read)
                    .collect(Collectors.joining("\n"));
        }
        List<String> silent = choosable().stream()
                .filter(path -> path.startsWith("time."))
                .filter(path -> !texts.contains("${" + path + "}"))
                .toList();
        assertEquals(List.of(), silent);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** All limits of time in other words at once: papers change in these words only, and say nothing of ours any more. */
    @Test
    void aBodyWithItsOwnLimitsOfTimeHasThemInEveryPaper() throws IOException {
        StringBuilder times = new StringBuilder("time:\n");
        for (FactType type : vocabulary().all()) {
            if (type.path().startsWith("time.")) {
                String own = type.check().equals("time-before") ? "9日前までに" : "9日以内に";
                times.append("  %s: %s%n".formatted(type.path().substring("time.".length()), own));
            }
        }
        OwnTowns.write(folder, profile -> times + profile.replaceFirst("digits: [a-z]+", "digits: half"));
        Run run = Run.of(
                "generate",
                "matters/resident-data-migration.yaml",
                "-o",
                folder.resolve("sets"),
                "--format",
                "text",
                "--catalog",
                folder);
        assertEquals(0, run.code(), run.all());
        String contract = paper("01 業務委託契約書.txt");
        assertTrue(contract.contains("おそれが生じたときは、9日以内に、その理由"), contract);
        assertFalse(contract.contains("遅滞なく"), contract);
        assertEquals(List.of("速やかに、その影響"), found("速やかに.{0,5}", contract));
    }

    private static List<String> found(String words, String text) {
        return Pattern.compile(words)
                .matcher(text)
                .results()
                .map(one -> one.group())
                .toList();
    }

    private String paper(String name) throws IOException {
        return Files.readString(folder.resolve("sets/resident-data-migration").resolve(name));
    }
}
