package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are data: printed as they are, or refused with a clear error; never carried out. */
class HostileValuesTest {
    private static final String NAME = "住民情報システムデータ移行業務";

    @TempDir
    Path folder;

    private Run generate(String nameInYaml, String id) throws IOException {
        String matter = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replace("name: " + NAME, "name: " + nameInYaml)
                .replace("id: resident-data-migration", "id: " + id);
        Path file = Files.writeString(folder.resolve("matter.yaml"), matter);
        return Run.of(
                "generate",
                "--names",
                "ascii",
                file,
                "-o",
                folder.resolve("sets"),
                "--format",
                "docx,pdf,html,text,json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${1+1}<w:br/>[[x]]{#y}",
                "${contract.amount}",
                "<#list 1..9 as x>${x}</#list>",
                "</w:t></w:r><w:r><w:t>",
                "<script>alert(1)</script>&lt;&amp;amp;",
                "]]>",
                "{when place: home}",
                "=HYPERLINK(0)",
                "\\u3042\\n%s{0}",
                "前条の規定による第1条"
            })
    void isPrintedAsItIsInEveryFormat(String value) throws IOException {
        Run run = generate("'" + value.replace("'", "''") + "'", "hostile");
        assertEquals(0, run.code(), run.all());
        Path set = folder.resolve("sets/hostile");
        assertTrue(Files.readString(set.resolve("contract.txt")).contains(value));
        try (PDDocument pdf = Loader.loadPDF(set.resolve("contract.pdf").toFile())) {
            assertTrue(withoutSpace(new PDFTextStripper().getText(pdf)).contains(withoutSpace(value)));
        }
        try (org.apache.poi.xwpf.usermodel.XWPFDocument word = new org.apache.poi.xwpf.usermodel.XWPFDocument(
                        Files.newInputStream(set.resolve("contract.docx")));
                org.apache.poi.xwpf.extractor.XWPFWordExtractor text =
                        new org.apache.poi.xwpf.extractor.XWPFWordExtractor(word)) {
            assertTrue(text.getText().contains(value));
        }
        String html = Files.readString(set.resolve("contract.html"));
        assertFalse(html.contains("<script"), "no markup of a value");
        assertTrue(
                html.contains(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void fiveThousandCharactersWithoutABreakArePrintedWhole() throws IOException {
        String value = "長".repeat(5_000);
        assertEquals(0, generate(value, "long").code());
        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve("sets/long/contract.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.chars().filter(c -> c == '長').count() >= 5_000);
        }
    }

    @Test
    void anEmojiIsKeptAndTheOfficerIsToldThatThePdfHasNoGlyphForIt() throws IOException {
        Run run = generate("移行業務😀", "emoji");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.all().contains("FNT-01") && run.all().contains("U+1F600"), run.all());
        assertTrue(Files.readString(folder.resolve("sets/emoji/contract.txt")).contains("移行業務😀"));
    }

    /** A name with a letter that no font has is another name: a final paper needs a yes of the officer, whatever the format. */
    @Test
    void aLetterThatNoFontHasStopsAFinalPaperUntilItIsAccepted() throws IOException {
        String matter = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replace("髙橋　真理", "髙橋😀真理");
        Path file = Files.writeString(folder.resolve("final.yaml"), matter);
        Path sets = folder.resolve("finals");
        Run refused = Run.of("generate", file, "-o", sets, "--format", "text", "--final");
        assertEquals(1, refused.code(), refused.all());
        assertTrue(refused.all().contains("エラー FNT-01"), refused.all());
        assertFalse(Files.exists(sets.resolve("resident-data-migration")));
        Files.writeString(file, matter + "characters: { accepted: 😀 }\n");
        Run made = Run.of("generate", file, "-o", sets, "--format", "text", "--final");
        assertEquals(0, made.code(), made.all());
        assertTrue(made.all().contains("警告 FNT-01"), made.all());
    }

    @Test
    void aVariantThatCannotBeKeptIsNamed() throws IOException {
        Run run = generate("葛\uDB40\uDDEF城移行業務", "variant");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.all().contains("FNT-02") && run.all().contains("U+E01EF"), run.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"a\\u0007b\"", "\"a\\u0000b\"", "\"a\\uffffb\"", "\"a\\u202eb\""})
    void aCharacterThatNoPaperCanHoldIsRefused(String value) throws IOException {
        Run run = generate(value, "refused");
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("matter.yaml:13:"), run.all());
        assertFalse(Files.exists(folder.resolve("sets")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "a/b", "/etc/x", "'..'", "CON", "'a b'", ".hidden", "'a:b'"})
    void anIdCannotLeaveTheFolder(String id) throws IOException {
        Run run = generate(NAME, id);
        assertEquals(1, run.code(), run.all());
        assertEquals(List.of("matter.yaml"), Run.filesBelow(folder));
    }

    @Test
    void aNameThatLooksLikeAPathIsOnlyAName() throws IOException {
        assertEquals(0, generate("../../x", "path").code());
        assertEquals(List.of("sets"), List.of(folder.toFile().list((parent, name) -> !name.equals("matter.yaml"))));
        assertTrue(Files.readString(folder.resolve("sets/path/contract.txt")).contains("../../x"));
    }
}
