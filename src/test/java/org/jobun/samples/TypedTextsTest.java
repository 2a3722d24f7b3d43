package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What our own texts type although bodies may differ in it: every digit and every word of consent that is no fact and no house word
 * stands in a list of {@code src/test/resources/typed} with the reason why it stays. The checks of authors' texts (DOC-09, DOC-10) know
 * figures with a unit and the words that a house chose otherwise; these lists also hold what they leave alone.
 */
class TypedTextsTest {
    private static final Path REVIEWED = Path.of("src/test/resources/typed");
    /** What the program carries out or lays out: nobody reads it as words. */
    private static final Pattern NOTATION = Pattern.compile(
            "\\$\\{[^}]*}|\\[\\[[^\\]]*]]|</?#[^>]*>|\\{(?:#|when |each |rows )[^}]*}|\\([0-9r, ]+\\) head [0-9]+");

    private static final Pattern DIGIT =
            Pattern.compile("[0-9０-９]+|(?<![第一])[二三四五六七八九十百千]+(?=日|年|月|回|人|者|社|名|以上|以下|か月|分の|通)");
    private static final Pattern CONSENT = Pattern.compile("同意|許可|許諾|文書|委託料|請負代金|本件業務|コンソーシアム");

    private static final Pattern URGENCY = Pattern.compile("直ちに|速やかに|遅滞なく");

    /** Expressions with the reason why they stay, the longest first. */
    private static Map<String, String> reviewed(String file) throws IOException {
        Map<String, String> reviewed = new LinkedHashMap<>();
        Files.readAllLines(REVIEWED.resolve(file)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .sorted(Comparator.comparing(line -> -line.length()))
                .forEach(line -> {
                    int at = line.lastIndexOf(" | ");
                    assertFalse(line.substring(at + 3).isBlank(), line);
                    reviewed.put(line.substring(0, at).replace("〓", "\u0001"), line.substring(at + 3));
                });
        return reviewed;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("clauses", "templates")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** The text of a clause without its commentary, or the lines of a template. */
    private static String text(Path file) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^---\\n", 4);
        return file.startsWith("clauses") ? parts[2] : parts[2] + (parts.length > 3 ? parts[3] : "");
    }

    private static void nothingIsTypedBut(Map<String, String> reviewed, List<String> fixed, Pattern typed)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> unused = new TreeSet<>(reviewed.keySet());
        for (Path file : files()) {
            for (String line : text(file).split("\n")) {
                String words = NOTATION.matcher(line).replaceAll("\u0001");
                for (String expression : fixed) {
                    words = words.replace(expression, "\u0001");
                }
                for (String expression : reviewed.keySet()) {
                    if (words.contains(expression)) {
                        unused.remove(expression);
                        words = words.replace(expression, "\u0001");
                    }
                }
                if (typed.matcher(words).find()) {
                    wrong.add(file + ": " + words.strip());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), List.copyOf(unused), "no text has these any more");
    }

    @Test
    void everyDigitIsAFactOrFixedOrReviewed() throws IOException {
        nothingIsTypedBut(
                reviewed("digits.txt"), Catalogs.shipped().vocabulary().fixed(), DIGIT);
    }

    @Test
    void everyWordOfConsentIsOfTheHouseOrReviewed() throws IOException {
        nothingIsTypedBut(reviewed("consents.txt"), List.of(), CONSENT);
    }

    @Test
    void everyWordOfUrgencyIsALimitOfTheBodyOrReviewed() throws IOException {
        nothingIsTypedBut(reviewed("urgency.txt"), List.of(), URGENCY);
    }
}
