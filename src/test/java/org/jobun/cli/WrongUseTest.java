package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer reads who mistypes a command, looks for a clause by its words, or sets up a town. */
class WrongUseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "generate | MATTER が要ります。",
                "generte | 「generte」というコマンドはありません。近いもの: generate",
                "generate --nonsense x | 「--nonsense」という指定はありません。",
                "batch --jobs x | --jobs の値「x」が読めません",
                "explain a b | 「b」が余分です。",
                "law diff 令和9年1月1日 2027-01-17 | 日付は 2026-12-01 のように書いてください",
                "batch template | --output が要ります。",
            })
    void wrongUseIsSaidInJapanese(String words, String expected) {
        Run run = Run.of((Object[]) words.split(" "));
        assertEquals(ExitCode.USAGE, run.code(), run.all());
        assertTrue(run.err().contains(expected), run.err());
        assertFalse(
                Pattern.compile("[Mm]issing|[Uu]nknown|[Ii]nvalid")
                        .matcher(run.all())
                        .find(),
                run.all());
        assertFalse(run.err().contains("--date は"), run.err());
    }

    @Test
    void wrongUseIsSaidInEnglishWhereAsked() {
        Run run = Run.of("generate", "--lang", "en");
        assertTrue(run.err().contains("MATTER is required."), run.err());
        assertTrue(Run.of("generate", "--help", "--lang", "en").out().startsWith("Usage: jobun generate"));
        assertTrue(Run.of("--help").out().startsWith("使い方: jobun"));
    }

    @Test
    void aClauseIsFoundByItsCaptionElseByItsWords() {
        Run byCaption = Run.of("clauses", "show", "再委託の制限");
        assertEquals(0, byCaption.code(), byCaption.all());
        assertTrue(byCaption.out().contains("clauses/subcontracting/by-approval.md"), byCaption.out());
        Run byWords = Run.of("clauses", "show", "損害賠償");
        assertEquals(0, byWords.code(), byWords.all());
        assertTrue(byWords.out().contains("件の条項が見つかりました。"), byWords.out());
        assertEquals(1, Run.of("clauses", "show", "どこにもない言葉").code());
    }

    @Test
    void explainNamesTheArticles() {
        String out = Run.of("explain", "matters/resident-data-migration.yaml").out();
        assertTrue(
                Pattern.compile("○ 第2条　善良な管理者の注意（general\\.diligence）")
                        .matcher(out)
                        .find(),
                out);
        assertTrue(
                out.lines().filter(line -> line.contains("× ")).noneMatch(line -> line.matches(".*× 第[0-9]+条　.*")),
                out);
    }

    @Test
    void whatAProfileDoesNotSayIsListedWithoutTheNotesOfOthers() throws IOException {
        Path municipalities = Files.createDirectories(folder.resolve("municipalities"));
        String profile = Files.readString(Path.of("municipalities/kirigasawa.yaml"))
                .replace("id: kirigasawa", "id: wagamachi")
                .replace("  roster: card-only\n", "")
                .replaceFirst("(?s)  suspension:\n    - [^\n]*\n", "");
        Files.writeString(municipalities.resolve("wagamachi.yaml"), profile);
        Run run = Run.of("check", "--municipality", "wagamachi", "--catalog", folder);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("defaults の roster。"), run.out());
        assertTrue(run.out().contains("rules の suspension。"), run.out());
        assertFalse(run.all().contains("CLS-12"), run.all());
        Run unknown = Run.of("check", "--municipality", "wagamati", "--catalog", folder);
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().contains("wagamachi"), unknown.err());
    }

    @Test
    void papersThatAreNotMadeDoNotKeepTheOthersFromBeingFinal() throws IOException {
        String matter = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replaceAll("(?m)^  place: 青葉野市役所本庁舎2階入札室\n", "");
        Path file = Files.writeString(folder.resolve("matter.yaml"), matter);
        Run all = Run.of("generate", file, "-o", folder.resolve("all"), "--format", "text", "--final");
        assertEquals(1, all.code(), "the place of bidding is missing");
        Run one = Run.of(
                "generate",
                file,
                "-o",
                folder.resolve("one"),
                "--format",
                "text",
                "--final",
                "--documents",
                "contract,special-provisions,specification");
        assertEquals(0, one.code(), one.all());
    }
}
