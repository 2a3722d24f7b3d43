package org.jobun.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of problem is worded in both languages, names the same values in both, and is shown by a test. */
class WordingTest {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    @ParameterizedTest
    @EnumSource(Code.class)
    void isWordedInBothLanguages(Code code) {
        for (Language language : Language.values()) {
            Wording wording = Wording.of("diagnostics", language);
            String key = code.name().replace('_', '-');
            assertTrue(wording.find(key, Map.of()).isPresent(), key + " in " + language);
            // A rule of rules.yaml brings its own way out.
            boolean hint =
                    code == Code.RUL_01 || wording.find(key + ".hint", Map.of()).isPresent();
            assertTrue(hint, key + ".hint in " + language);
        }
        for (String key : new String[] {"", ".hint"}) {
            String id = code.name().replace('_', '-') + key;
            // What a library says is English only, and no help to legal staff.
            TreeSet<String> english = places("diagnostics", id, Language.EN);
            english.remove("detail");
            TreeSet<String> japanese = places("diagnostics", id, Language.JA);
            japanese.remove("detail");
            assertEquals(japanese, english, id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnostics", "messages"})
    void hasTheSameKeysInBothLanguages(String family) throws IOException {
        assertEquals(keys(family, "ja"), keys(family, "en"));
    }

    /** Variants and words for sheets too: a value that one language names, the other names. */
    @Test
    void everyTextNamesTheSameValuesInBothLanguages() throws IOException {
        for (String key : keys("diagnostics", "ja")) {
            TreeSet<String> english = places("diagnostics", key, Language.EN);
            english.remove("detail");
            TreeSet<String> japanese = places("diagnostics", key, Language.JA);
            japanese.remove("detail");
            assertEquals(japanese, english, key);
        }
    }

    @Test
    void everyCodeIsShownByATest() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
            files.filter(file ->
                            file.toString().endsWith(".txt") || file.toString().endsWith(".java"))
                    .forEach(file -> all.append(text(file)));
        }
        for (Code code : Code.values()) {
            boolean shown = all.indexOf(code.name().replace('_', '-')) >= 0 || all.indexOf("Code." + code.name()) >= 0;
            assertTrue(shown, () -> "no test shows " + code);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> places(String family, String key, Language language) {
        Optional<String> text = Wording.of(family, language).find(key, Map.of());
        TreeSet<String> places = new TreeSet<>();
        text.ifPresent(words -> PLACE.matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(places::add));
        return places;
    }

    private static TreeSet<String> keys(String family, String language) throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        Path file = Path.of("src/main/resources/wording/" + family + "_" + language + ".properties");
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#") && line.contains("=")) {
                keys.add(line.substring(0, line.indexOf('=')).strip());
            }
        }
        return keys;
    }
}
