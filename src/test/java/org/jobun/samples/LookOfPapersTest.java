package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.Title;
import org.jobun.render.docx.WordText;
import org.jobun.render.pdf.PdfRenderer;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How papers look, where Word, PDF and the words of the paper must agree. */
class LookOfPapersTest {
    @TempDir
    Path folder;

    private static String matter(String id) {
        try {
            return Files.readString(Path.of("matters", id + ".yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Document paper(List<Document> papers, String id) {
        return papers.stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Document paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextRenderer().render(paper, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String part(Document paper, String name) {
        return new String(WordText.parts(ReadPaperTest.bytes(paper)).get(name), StandardCharsets.UTF_8);
    }

    private static PDDocument pdf(Document paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRenderer.plain().render(paper, out);
        return Loader.loadPDF(out.toByteArray());
    }

    /** The shipped catalog with more keys in the style of a municipality. */
    private static Catalog styled(String municipality, String keys) throws IOException {
        String path = "municipalities/" + municipality + ".yaml";
        String profile = Files.readString(Path.of(path)).replace("\nstyle:\n", "\nstyle:\n" + keys);
        Diagnostics found = new Diagnostics();
        return new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(Map.of(path, profile.getBytes(StandardCharsets.UTF_8)))
                .read()
                .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
    }

    @Test
    void titlesAreSpreadByTheirLength() {
        assertEquals(4, new Title("委任状").halfEmsBetween());
        assertEquals(2, new Title("構成員一覧").halfEmsBetween());
        assertEquals(1, new Title("業務委託契約書").halfEmsBetween());
        assertEquals(0, new Title("個人情報の取扱いに関する特記事項").halfEmsBetween());
    }

    @Test
    void labelsOfRowsStandAtTheLeftAndTitlesAreBoldInWordAsInPdf() throws IOException {
        Document contract = paper(Catalogs.example("system-maintenance").documents(), "contract");
        String styles = part(contract, "word/styles.xml");
        assertTrue(style(styles, "TableLabel").contains("<w:jc w:val=\"left\"/>"), styles);
        assertTrue(style(styles, "Title").contains("<w:b/>"), styles);
        assertTrue(part(contract, "word/document.xml").contains("<w:pStyle w:val=\"TableLabel\"/>"));
    }

    private static String style(String styles, String id) {
        int from = styles.indexOf("w:styleId=\"" + id + "\"");
        return styles.substring(from, styles.indexOf("</w:style>", from));
    }

    /** Values that follow the house are written in its digits; names and registered numbers as they were typed. */
    @Test
    void aFullWidthHouseDoesNotMixDigitsOnALine() throws IOException {
        String yaml = matter("consortium").replace("consortium_type: task", "consortium_type: share");
        for (Document paper : Catalogs.papers(yaml).documents()) {
            for (String line : text(paper).lines().toList()) {
                boolean half = line.chars().anyMatch(c -> c >= '0' && c <= '9');
                assertFalse(half && !line.contains("汐情第52号"), paper.id() + ": " + line);
            }
        }
    }

    @Test
    void addressesFollowTheHouseHoweverTheyWereTyped() throws IOException {
        String yaml = matter("consortium").replace("汐ノ浜市港通一丁目4番", "汐ノ浜市港通一丁目14番２号");
        assertTrue(text(paper(Catalogs.papers(yaml).documents(), "member-list")).contains("汐ノ浜市港通一丁目１４番２号"));
        String half = matter("system-maintenance").replace("大字中里21番地1", "大字中里２１番地１");
        assertTrue(text(paper(Catalogs.papers(half).documents(), "contract")).contains("霧ヶ沢町大字中里21番地1"));
    }

    @Test
    void aConsortiumSignsWithItsOfficeAndItsRepresentativeFirst() throws IOException {
        for (String id : List.of("contract", "consortium-agreement")) {
            String text = text(paper(Catalogs.example("consortium").documents(), id));
            String signatures = text.substring(text.lastIndexOf("令和"));
            List<String> roles = new ArrayList<>();
            Matcher matcher = Pattern.compile("代表構成員|構成員").matcher(signatures);
            while (matcher.find()) {
                roles.add(matcher.group());
            }
            assertEquals(List.of("代表構成員", "構成員", "構成員", "構成員", "構成員"), roles);
            assertEquals(id.equals("contract"), signatures.contains("事務所の所在地"), signatures);
        }
    }

    /** A value on the signature page is that of the list of members, whichever role it is signed in. */
    @Test
    void membersAreTheSameFactsInEveryRole() {
        String xml = part(paper(Catalogs.example("consortium").documents(), "contract"), "word/document.xml");
        for (int member = 1; member <= 5; member++) {
            assertTrue(xml.contains("members[" + member + "].address"), "member " + member);
        }
        assertFalse(xml.contains("lead_member") || xml.contains("other_members"));
    }

    @Test
    void theStampStandsWhereTheHouseWantsIt() throws IOException {
        Document right = paper(Catalogs.example("consortium").documents(), "contract");
        Catalog catalog = styled("shionohama", "  stamp_place: top-left\n");
        Document left = paper(Catalogs.papers(catalog, matter("consortium")).documents(), "contract");
        assertFalse(((StampPlace) right.blocks().get(0)).left());
        assertTrue(((StampPlace) left.blocks().get(0)).left());
        assertTrue(part(right, "word/document.xml").contains("<w:jc w:val=\"right\"/><w:tblBorders>"));
        assertTrue(part(left, "word/document.xml").contains("<w:jc w:val=\"left\"/><w:tblBorders>"));
        assertTrue(x(left, "収入印紙") < 110, "at " + x(left, "収入印紙"));
        assertTrue(x(right, "収入印紙") > 450, "at " + x(right, "収入印紙"));
    }

    /** Where a text begins on the first page of the PDF, in pt. */
    private static float x(Document paper, String wanted) throws IOException {
        float[] found = {-1};
        try (PDDocument pdf = pdf(paper)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> positions) {
                    if (found[0] < 0 && text.contains(wanted)) {
                        found[0] = positions.get(text.indexOf(wanted)).getX();
                    }
                }
            };
            stripper.setEndPage(1);
            stripper.getText(pdf);
        }
        return found[0];
    }

    @Test
    void papersOfTheAdministrationHaveADateAndTheHousesBoxForSeals() throws IOException {
        String plain = text(paper(Catalogs.example("consortium").documents(), "outsourcing-reasons"));
        assertFalse(plain.contains("係長"));
        assertTrue(plain.contains("年　　月　　日"), plain);
        Catalog catalog = styled("shionohama", "  approval_box: [部長, 課長, 係長, 担当]\n");
        Document paper = paper(Catalogs.papers(catalog, matter("consortium")).documents(), "outsourcing-reasons");
        String text = text(paper);
        for (String post : List.of("部長", "課長", "係長", "担当")) {
            assertTrue(text.contains(post), text);
        }
        assertTrue(part(paper, "word/document.xml").contains("<w:tblCaption w:val=\"決裁欄\"/>"));
        assertEquals(List.of(250, 250, 250, 250), box(paper).widths());
        Catalog three = styled("shionohama", "  approval_box: [部長, 課長, 担当]\n");
        Document narrow = paper(Catalogs.papers(three, matter("consortium")).documents(), "outsourcing-reasons");
        assertEquals(List.of(333, 333, 334), box(narrow).widths());
    }

    private static Table box(Document paper) {
        return paper.blocks().stream()
                .filter(block -> block instanceof Table table && table.summary().equals("決裁欄"))
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What every contract has, as its purpose, is locked; what only a consortium has is not. */
    @Test
    void theHouseLocksTheArticlesThatEveryContractHas() throws IOException {
        assertEquals(Set.of(), lockedArticles("none"));
        Set<String> required = lockedArticles("required");
        assertTrue(required.contains("general.purpose"), required::toString);
        assertTrue(required.contains("subcontracting.prohibited"), "one of a set of which one must be: " + required);
        assertFalse(required.contains("consortium.contract"), required::toString);
        assertTrue(lockedArticles("all").contains("consortium.contract"));
    }

    /** The clauses whose words nobody can change in Word. */
    private static Set<String> lockedArticles(String lock) throws IOException {
        Catalog catalog = styled("shionohama", "  word_lock: " + lock + "\n");
        String xml = part(
                paper(Catalogs.papers(catalog, matter("consortium")).documents(), "contract"), "word/document.xml");
        return Pattern.compile("<w:tag w:val=\"clause:([^@\"]+)@[^\"]*\"/><w:lock w:val=\"sdtContentLocked\"/>")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void severalNotesAreCounted() throws IOException {
        List<Document> papers = Catalogs.example("consortium").documents();
        String roster = text(paper(papers, "form-worker-roster"));
        assertTrue(roster.contains("備考１　") && roster.contains("備考２　"), roster);
        String check = text(paper(papers, "form-self-check"));
        assertTrue(check.contains("備考　"), check);
    }

    /** Rows to write in by hand: 8.5 mm at least, 10.5 mm on a wide page, in Word as in PDF. */
    @Test
    void rowsAreTallEnoughToWriteIn() throws IOException {
        List<Document> papers = Catalogs.example("consortium").documents();
        Document register = paper(papers, "form-entry-exit-register");
        assertEquals(10, count(part(register, "word/document.xml"), "<w:trHeight w:val=\"595\" w:hRule=\"atLeast\"/>"));
        Document check = paper(papers, "form-self-check");
        assertTrue(count(part(check, "word/document.xml"), "<w:trHeight w:val=\"482\" w:hRule=\"atLeast\"/>") > 10);
        try (PDDocument one = pdf(register);
                PDDocument other = pdf(check)) {
            assertEquals(1, one.getNumberOfPages());
            assertEquals(1, other.getNumberOfPages());
        }
    }

    private static int count(String text, String wanted) {
        return (text.length() - text.replace(wanted, "").length()) / wanted.length();
    }

    /** What follows a hanging stop, LibreOffice sets on an empty line: no bookmark may end there. */
    @Test
    void noBookmarkEndsBehindTheLastStopOfAParagraph() {
        int ends = 0;
        for (Path file : Catalogs.matters()) {
            if (file.endsWith("missing-facts.yaml") || file.endsWith("split.yaml")) {
                continue;
            }
            String id = file.getFileName().toString().replace(".yaml", "");
            for (Document paper : Catalogs.example(id).documents()) {
                String xml = part(paper, "word/document.xml");
                ends += count(xml, "<w:bookmarkEnd");
                Matcher behind = Pattern.compile("。</w:t></w:r>(?:<w:bookmarkEnd[^>]*/>)+</w:p>")
                        .matcher(xml);
                assertFalse(behind.find(), () -> paper.id() + " of " + id + ": " + behind.group());
            }
        }
        assertTrue(ends > 100, "bookmarks: " + ends);
    }

    /** LibreOffice writes numbers of references anew when it opens a file: a Japanese one as the house does. */
    @Test
    void aJapaneseLibreOfficeKeepsReferencesInFullWidth() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Document contract = paper(Catalogs.example("consortium").documents(), "contract");
        Path file = Files.write(folder.resolve("contract.docx"), ReadPaperTest.bytes(contract));
        LibreOffice.convert("pdf", folder, folder.resolve("profile"), List.of(file));
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("contract.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertFalse(
                    Pattern.compile("第[0-9]+[条項号]")
                            .matcher(text.replace("汐情第52号", ""))
                            .find(),
                    text);
        }
    }

    /** What somebody typed stands in a sentence of the house: 氏名、住所 in a paper with ， and 。 is an oversight. */
    @ParameterizedTest
    @ValueSource(strings = {"data-entry", "lease", "printing"})
    void valuesHaveTheCommasOfTheHouse(String kind) throws IOException {
        String matter = Files.readString(Path.of("matters", "kinds", kind + ".yaml"));
        assertTrue(matter.contains("municipality: shionohama"));
        assertTrue(matter.contains("、"));
        for (Document paper : Catalogs.papers(matter).documents()) {
            assertFalse(TextRenderer.words(paper).contains("、"), paper.id());
        }
    }
}
