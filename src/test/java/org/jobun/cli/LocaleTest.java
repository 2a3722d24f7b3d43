package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are the same on machines of every language: no digit, letter or line end of theirs gets into them. */
class LocaleTest {
    /** What follows the language of the machine unless told a locale, and the line end of its system. */
    private static final Pattern BY_MACHINE = Pattern.compile(
            "\\.formatted\\(|String\\.format\\(\\s*+(?!Locale\\.ROOT\\b|java\\.util\\.Locale\\.ROOT\\b)"
                    + "|\\.to(?:Lower|Upper)Case\\(\\)|\\.printf\\(|Locale\\.getDefault|\\bNumberFormat\\.get|new (?:DecimalFormat|Formatter|SimpleDateFormat|MessageFormat)\\("
                    + "|Collator\\.getInstance\\(\\)|lineSeparator\\(\\)|\"[^\"\\n]*%n[^\"\\n]*\"|DateTimeFormatter\\.ofPattern\\([^,)]*\\)");

    private static Map<String, String> expected;

    @TempDir
    static Path folder;

    @BeforeAll
    static void hashesOfTheFiles() throws IOException, InterruptedException {
        expected = generate("ja-JP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "tr-TR"})
    void theSameBytesInALanguageWithDigitsOrLettersOfItsOwn(String language) throws Exception {
        assertEquals(expected, generate(language));
    }

    /** One run in a program of its own, for much is kept once it was written. */
    private static Map<String, String> generate(String language) throws IOException, InterruptedException {
        Path out = folder.resolve(language);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djobun.test.locale=" + language,
                "-cp",
                System.getProperty("java.class.path"),
                InLocale.class.getName(),
                "generate",
                "matters/resident-data-migration.yaml",
                "-o",
                out.toString(),
                "--format",
                "docx,pdf,html,text,json"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        Map<String, String> hashes = new TreeMap<>();
        for (String file : Run.filesBelow(out)) {
            hashes.put(file, sha256(Files.readAllBytes(out.resolve(file))));
        }
        assertTrue(hashes.size() > 20, hashes::toString);
        return hashes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingInTheProgramAsksForTheLanguageOfTheMachine() throws IOException {
        List<String> asking = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                asking(Files.readString(file)).forEach(found -> asking.add(file.getFileName() + ": " + found));
            }
        }
        assertEquals(List.of(), asking);
    }

    private static List<String> asking(String java) {
        return BY_MACHINE.matcher(java).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"%d\".formatted(1)",
                "String.format(\"%d\", 1)",
                "String.format(\n    \"%d\", 1)",
                "name.toLowerCase()",
                "out.printf(\"%d\", 1)",
                "String.format(Locale.ROOT, \"a%n\")",
                "NumberFormat.getInstance()",
                "new DecimalFormat(\"0\")",
                "Locale.getDefault()"
            })
    void theGuardSeesWhatAsks(String java) {
        assertEquals(1, asking(java).size(), java);
    }

    /** The program on a machine of another language. */
    static final class InLocale {
        private InLocale() {}

        public static void main(String[] arguments) {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag(System.getProperty("jobun.test.locale")));
            Main.main(arguments);
        }
    }
}
