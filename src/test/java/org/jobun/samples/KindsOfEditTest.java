package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobun.document.Document;
import org.jobun.readback.ClauseState.State;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.readback.ReferenceProblem;
import org.jobun.readback.TextChange;
import org.jobun.render.docx.WordText;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Kinds of edit beyond those of {@link SeededEditsTest}, made in the parts of a file as other programs make them. Each is found,
 * and nothing else.
 */
class KindsOfEditTest {
    /** A sentence of an article, the last run of its paragraph. */
    private static final Pattern SENTENCE = Pattern.compile(
            "<w:r><w:t>([^<]{12,}。)</w:t></w:r></w:p>(?=<w:p><w:pPr><w:pStyle w:val=\"(?:Article|Level))");

    private static final Pattern NUMBER_FIELD = Pattern.compile("REF (_Ref[0-9A-F]{8}_[0-9]+) \\\\n");
    private static final Pattern LINK = Pattern.compile("w:anchor=\"(_Ref[0-9A-F]{8}_[0-9]+)\"");
    private static final String TRACKED = " w:id=\"9001\" w:author=\"相手方\" w:date=\"2026-12-02T09:00:00Z\"";
    private static final String MARK = "<w:pPr><w:rPr><w:%s" + TRACKED + "/></w:rPr>";

    /** @param expected counts that are not 0; those of references that only follow from the order are not counted */
    private record Kind(String name, String expected, UnaryOperator<Parts> edit) {}

    private static final List<Kind> KINDS = List.of(
            kind("an amount in the store alone", "stored=1", KindsOfEditTest::storeOnly),
            kind("an amount in the text alone", "facts=1 stored=1", KindsOfEditTest::textOnly),
            kind("an amount in both, as Word does", "facts=1", parts -> textOnly(storeOnly(parts))),
            kind(
                    "words hidden by a character style",
                    "changed=1",
                    parts -> look(
                            styled(parts, "character", "Unseen", "", "<w:vanish/>"), "<w:rStyle w:val=\"Unseen\"/>")),
            kind(
                    "words hidden by what a style is based on",
                    "changed=1",
                    parts -> look(
                            styled(
                                    styled(parts, "character", "Unseen", "", "<w:vanish/>"),
                                    "character",
                                    "Child",
                                    "<w:basedOn w:val=\"Unseen\"/>",
                                    "<w:i/>"),
                            "<w:rStyle w:val=\"Child\"/>")),
            kind(
                    "words struck out by a style",
                    "changed=1",
                    parts ->
                            look(styled(parts, "character", "Gone", "", "<w:dstrike/>"), "<w:rStyle w:val=\"Gone\"/>")),
            kind(
                    "words made white by a style",
                    "changed=1",
                    parts -> look(
                            styled(parts, "character", "Pale", "", "<w:color w:val=\"ffffff\"/>"),
                            "<w:rStyle w:val=\"Pale\"/>")),
            kind(
                    "a style that hides, switched back",
                    "",
                    parts -> look(
                            styled(parts, "character", "Unseen", "", "<w:vanish/>"),
                            "<w:rStyle w:val=\"Unseen\"/><w:vanish w:val=\"0\"/>")),
            kind(
                    "all 項 hidden by their style",
                    "changed>0 facts>0",
                    parts -> parts.with(
                            "word/styles.xml",
                            styles -> styles.replaceFirst(
                                    "(<w:style [^>]*w:styleId=\"Level2\".*?)</w:style>",
                                    "$1<w:rPr><w:vanish/></w:rPr></w:style>"))),
            kind(
                    "a hidden run beside a struck one",
                    "changed=1",
                    parts -> sentence(
                            parts,
                            "<w:r><w:rPr><w:strike/></w:rPr><w:t>消した語</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠した語</w:t></w:r>"
                                    + "<w:r><w:t>$1</w:t></w:r>")),
            kind(
                    "第1条 made 第1章",
                    "numbers=1",
                    parts -> parts.with("word/numbering.xml", lists -> lists.replace("第%1条", "第%1章"))),
            kind(
                    "numbers made Roman",
                    "numbers=1",
                    parts -> parts.with(
                            "word/numbering.xml",
                            lists -> lists.replaceFirst(
                                    "<w:numFmt w:val=\"[a-zA-Z]+\"/>", "<w:numFmt w:val=\"upperRoman\"/>"))),
            kind(
                    "no numbers at all",
                    "numbers=1",
                    parts -> parts.with(
                            "word/numbering.xml",
                            lists -> lists.replaceFirst("<w:lvlText w:val=\"第%1条\"/>", "<w:lvlText w:val=\"\"/>"))),
            kind(
                    "a list that begins with 3",
                    "numbers=1",
                    parts -> parts.with(
                            "word/numbering.xml",
                            lists -> lists.replaceFirst("<w:start w:val=\"1\"/>", "<w:start w:val=\"3\"/>"))),
            kind(
                    "a field aimed at another provision",
                    "elsewhere=1",
                    parts -> parts.document(text -> aimed(text, NUMBER_FIELD))),
            kind(
                    "a link aimed at another provision",
                    "elsewhere=1",
                    parts -> parts.document(text -> aimed(text, LINK))),
            kind(
                    "another field in place of a number",
                    "elsewhere=1",
                    parts -> parts.document(text -> text.replaceFirst(NUMBER_FIELD.pattern() + " \\\\h", "= 2 + 3"))),
            kind(
                    "a sign",
                    "changed=1",
                    parts -> sentence(parts, "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>$1</w:t></w:r>")),
            kind(
                    "the number of an article taken away",
                    "changed=1",
                    parts -> parts.document(text -> unnumbered(text, "Level1", 3))),
            kind(
                    "the number of a 項 taken away",
                    "changed=1",
                    parts -> parts.document(text -> unnumbered(text, "Level2", 5))),
            kind(
                    "the end of a paragraph deleted, tracked",
                    "changed=1 tracked=1",
                    parts -> parts.document(text -> marked(text, "del"))),
            kind(
                    "a paragraph cut in two, tracked",
                    "changed=1 tracked=1",
                    parts -> parts.document(text -> split(text, MARK.formatted("ins") + "</w:pPr>"))),
            kind("a paragraph cut in two", "changed=1", parts -> parts.document(text -> split(text, ""))),
            kind("an article copied behind itself by a tool", "added=1 doubled>0", KindsOfEditTest::copied),
            kind(
                    "words inserted by one and deleted by another",
                    "tracked=1",
                    parts -> sentence(
                            parts,
                            "<w:ins" + TRACKED + "><w:del" + TRACKED
                                    + "><w:r><w:delText>なお</w:delText></w:r></w:del></w:ins><w:r><w:t>$1</w:t></w:r>")),
            kind(
                    "words moved, tracked",
                    "changed=1 tracked=2",
                    parts -> sentence(
                            parts,
                            "<w:moveTo" + TRACKED
                                    + "><w:r><w:t>$1</w:t></w:r></w:moveTo><w:r><w:t>別の文。</w:t></w:r><w:moveFrom"
                                    + TRACKED + "><w:r><w:t>$1</w:t></w:r></w:moveFrom>")),
            kind(
                    "a look changed, tracked",
                    "tracked=1",
                    parts -> look(parts, "<w:b/><w:rPrChange" + TRACKED + "><w:rPr/></w:rPrChange>")),
            kind(
                    "words in a table deleted, tracked",
                    "frame=1 tracked=1",
                    parts -> parts.document(text -> text.replaceFirst(
                            "(?s)(<w:tbl>(?:(?!</w:tbl>).)*?<w:r>)<w:t>([^<]{2,})</w:t></w:r>",
                            "$1</w:r><w:del" + TRACKED + "><w:r><w:delText>$2</w:delText></w:r></w:del>"))),
            kind(
                    "a row hidden",
                    "frame>0 facts=1",
                    parts -> parts.document(text -> text.replaceFirst(
                            "<w:tr>(?:<w:trPr>.*?</w:trPr>)?((?:(?!</w:tr>).)*<w:sdt>)",
                            "<w:tr><w:trPr><w:hidden/></w:trPr>$1"))),
            kind(
                    "a row deleted",
                    "frame>0",
                    parts -> parts.document(
                            text -> text.replaceFirst("(?s)<w:tr>(?:(?!</w:tr>).)*?<w:t>.*?</w:tr>", ""))),
            kind(
                    "ruby",
                    "",
                    parts -> sentence(
                            parts,
                            "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>よみ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>$1</w:t></w:r>"
                                    + "</w:rubyBase></w:ruby></w:r>")),
            kind(
                    "a formula",
                    "changed=1",
                    parts -> sentence(
                            parts,
                            "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>x</m:t></m:r></m:oMath>"
                                    + "<w:r><w:t>$1</w:t></w:r>")),
            kind(
                    "a smart tag around words",
                    "",
                    parts -> sentence(parts, "<w:smartTag w:element=\"date\"><w:r><w:t>$1</w:t></w:r></w:smartTag>")),
            kind(
                    "an element of XML around words",
                    "",
                    parts -> sentence(parts, "<w:customXml w:element=\"x\"><w:r><w:t>$1</w:t></w:r></w:customXml>")),
            kind(
                    "a control around words",
                    "",
                    parts -> sentence(
                            parts,
                            "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent><w:r><w:t>$1</w:t></w:r></w:sdtContent></w:sdt>")),
            kind(
                    "ids of editing sessions",
                    "",
                    parts -> parts.document(text -> text.replace("<w:r>", "<w:r w:rsidR=\"00A1B2C3\">"))),
            kind(
                    "marks of spelling and of pages",
                    "",
                    parts -> sentence(
                            parts,
                            "<w:proofErr w:type=\"spellStart\"/><w:r><w:lastRenderedPageBreak/><w:t>$1</w:t></w:r>")),
            kind(
                    "a letter that looks alike",
                    "changed=1",
                    parts -> sentence(
                            parts, sentence -> "<w:r><w:t>" + sentence.replace('者', '\uFA5B') + "</w:t></w:r>", "者")),
            kind("a letter without width", "changed=1", parts -> sentence(parts, "<w:r><w:t>\u200B$1</w:t></w:r>")),
            kind(
                    "an endnote",
                    "changed=1",
                    parts -> sentence(parts, "<w:r><w:t>$1</w:t><w:endnoteReference w:id=\"3\"/></w:r>")),
            kind("a picture", "changed=1", parts -> sentence(parts, "<w:r><w:drawing/><w:t>$1</w:t></w:r>")),
            kind("a new line", "changed=1", parts -> sentence(parts, "<w:r><w:br/><w:t>$1</w:t></w:r>")),
            kind("a tab", "changed=1", parts -> sentence(parts, "<w:r><w:tab/><w:t>$1</w:t></w:r>")),
            kind(
                    "a field with words of its own",
                    "changed=1",
                    parts -> sentence(
                            parts,
                            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r>"
                                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>$1</w:t></w:r>")),
            kind("words taken out", "changed=1", parts -> sentence(parts, "<w:r><w:t>。</w:t></w:r>")),
            kind("a comment with its answer, both closed", "comments=2", KindsOfEditTest::commented));

    private static Kind kind(String name, String expected, UnaryOperator<Parts> edit) {
        return new Kind(name, expected, edit);
    }

    @TestFactory
    Stream<DynamicTest> eachIsFoundAndNoneInvented() {
        List<Document> papers = Stream.of("resident-data-migration", "system-maintenance")
                .map(matter -> Catalogs.example(matter).document("contract").orElseThrow())
                .toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (Document paper : papers) {
            byte[] docx = ReadPaperTest.bytes(paper);
            for (Kind kind : KINDS) {
                tests.add(DynamicTest.dynamicTest(
                        kind.name() + " in " + paper.imprint().matter(), () -> check(kind, docx)));
            }
        }
        assertTrue(SeededEditsTest.kinds() + KINDS.size() >= 67, "kinds of edit");
        return tests.stream();
    }

    private static void check(Kind kind, byte[] docx) {
        Parts made = Parts.of(docx);
        Parts edited = kind.edit().apply(made);
        assertTrue(!edited.equals(made), "the edit was made");
        Reading reading = ReadPaperTest.read(edited.docx());
        Map<String, Integer> counts = counts(reading);
        for (String wanted :
                kind.expected().isEmpty() ? new String[0] : kind.expected().split(" ")) {
            String name = wanted.split("[=>]")[0];
            int count = counts.remove(name);
            if (wanted.contains(">")) {
                assertTrue(count > 0, name + " of " + reading);
            } else {
                assertEquals(Integer.parseInt(wanted.split("=")[1]), count, () -> name + " of " + reading);
            }
        }
        counts.values().removeIf(count -> count == 0);
        assertEquals(Map.of(), counts, reading::toString);
        assertEquals(kind.expected().isEmpty() || kind.expected().startsWith("comments"), reading.isUntouched());
    }

    private static Map<String, Integer> counts(Reading reading) {
        Map<String, Integer> counts = new TreeMap<>();
        for (State state : State.values()) {
            counts.put(state.name().toLowerCase(java.util.Locale.ROOT), (int) reading.clauses().stream()
                    .filter(clause -> clause.states().contains(state))
                    .count());
        }
        counts.put("facts", reading.facts().size());
        counts.put("stored", reading.stored().size());
        counts.put("frame", reading.outsideArticles().size());
        counts.put("tracked", reading.tracked().size());
        counts.put("comments", reading.comments().size());
        counts.put("numbers", reading.numbers().size());
        counts.put("elsewhere", faults(reading, ReferenceProblem.Fault.AIMED_ELSEWHERE));
        counts.put("doubled", faults(reading, ReferenceProblem.Fault.DOUBLED));
        return counts;
    }

    private static int faults(Reading reading, ReferenceProblem.Fault fault) {
        return (int) reading.references().stream()
                .filter(problem -> problem.fault() == fault)
                .count();
    }

    @Test
    void hiddenAndStruckWordsAreTwoKinds() {
        Kind kind = KINDS.stream()
                .filter(one -> one.name().equals("a hidden run beside a struck one"))
                .findFirst()
                .orElseThrow();
        String reading =
                ReadPaperTest.read(kind.edit().apply(contract()).docx()).toString();
        assertTrue(reading.contains("〔取消線：消した語〕〔隠し文字：隠した語〕"), reading);
    }

    @Test
    void runsThatTouchAndLookAlikeAreOneRemark() {
        Parts edited = sentence(
                contract(),
                "<w:r><w:rPr><w:strike/></w:rPr><w:t>消し</w:t></w:r><w:r><w:rPr><w:strike/><w:b/></w:rPr><w:t>た語</w:t></w:r>"
                        + "<w:r><w:t>$1</w:t></w:r>");
        String reading = ReadPaperTest.read(edited.docx()).toString();
        assertTrue(reading.contains("〔取消線：消した語〕"), reading);
    }

    @Test
    void anArticleWithoutItsNumberIsNamed() {
        Reading reading = ReadPaperTest.read(
                contract().document(text -> unnumbered(text, "Level1", 3)).docx());
        List<TextChange> changes = reading.clauses().stream()
                .flatMap(clause -> clause.changes().stream())
                .toList();
        assertEquals(1, changes.size(), changes.toString());
        assertEquals(TextChange.Kind.NUMBER_GONE, changes.get(0).kind());
        assertEquals("第5条第1項", changes.get(0).place());
        assertTrue(
                reading.references().stream()
                        .noneMatch(problem -> problem.place().isEmpty()),
                reading.toString());
    }

    /** In digits that are mixed an article keeps those of the list that it was put into: said, not passed over. */
    @Test
    void aNumberInOtherDigitsIsSaid() throws IOException {
        Document paper = Catalogs.papers(Files.readString(Path.of("matters/resident-data-migration.yaml"))
                        .replace("municipality: aobano", "municipality: yukishiro"))
                .document("contract")
                .orElseThrow();
        WordEdits edits = new WordEdits(ReadPaperTest.bytes(paper), new java.util.Random(1));
        edits.insertArticle(8);
        Reading reading = ReadPaperTest.read(edits.done());
        assertEquals(
                List.of("第10条 第１０条"),
                reading.numbers().stream()
                        .map(problem -> problem.expected() + " " + problem.shown())
                        .toList());
    }

    /** Whatever is pasted from another matter's paper is added text: nothing of it is taken for the paper's own. */
    @Test
    void anArticleOfAnotherMatterIsForeign() throws IOException {
        Parts other = Parts.of(
                ReadPaperTest.bytes(Catalogs.papers(Files.readString(Path.of("matters/resident-data-migration.yaml"))
                                .replaceFirst("(?m)^id:.*$", "id: other-matter"))
                        .document("contract")
                        .orElseThrow()));
        String pasted = articles(other.text("word/document.xml")).get(4);
        Parts edited = contract().document(text -> {
            String before = articles(text).get(8);
            return text.replace(before, pasted + before);
        });
        Reading reading = ReadPaperTest.read(edited.docx());
        Map<String, Integer> counts = counts(reading);
        assertEquals(1, counts.remove("added"));
        counts.values().removeIf(count -> count == 0);
        assertEquals(Map.of(), counts, reading::toString);
        byte[] fresh = refreshed(edited.docx());
        assertEquals(List.of(), ReadPaperTest.read(fresh).references());
        assertEquals(
                articles(other.text("word/document.xml")).get(4).replaceAll("<[^>]+>", ""),
                articles(Parts.of(fresh).text("word/document.xml")).get(8).replaceAll("<[^>]+>", ""),
                "the pasted article is left as it is");
    }

    /** What a tool doubled is not worded again: nobody knows which of the two is meant. */
    @Test
    void aFileWithDoubledReferencesIsNotRefreshed() {
        byte[] docx = copied(contract()).docx();
        WordPackage file = WordPackage.open(docx, "copied.docx").value().orElseThrow();
        var outcome = ReadPaper.edited(file, "copied.docx", java.util.Optional.empty())
                .value()
                .orElseThrow()
                .refreshed();
        assertTrue(outcome.value().isEmpty());
        assertEquals(
                List.of("RDB_03"),
                outcome.diagnostics().sorted().stream()
                        .map(one -> one.code().name())
                        .toList());
    }

    /** LibreOffice changes the text of a value and leaves the store: Word would show the former value again. */
    @Test
    void refreshingPutsAnEditedValueIntoTheStore() {
        byte[] edited = textOnly(contract()).docx();
        assertEquals(1, ReadPaperTest.read(edited).stored().size());
        Reading reading = ReadPaperTest.read(refreshed(edited));
        assertEquals(List.of(), reading.stored());
        assertEquals(1, reading.facts().size());
    }

    /** LibreOffice moves the beginning of a reference's bookmark into the link that follows. */
    @Test
    void aReferenceWhoseMarkBeginsInItsLinkIsWordedAgain() {
        Parts moved = contract()
                .document(text -> text.replaceAll(
                        "(<w:bookmarkStart w:id=\"[0-9]+\" w:name=\"_Jr[^>]*>)(<w:hyperlink [^>]*>)", "$2$1"));
        assertTrue(!moved.equals(contract()));
        WordEdits edits = new WordEdits(moved.docx(), new java.util.Random(3));
        edits.insertArticle(4);
        edits.exchange();
        edits.delete(12);
        byte[] edited = edits.done();
        assertTrue(ReadPaperTest.read(edited).references().stream()
                .anyMatch(problem -> problem.shown().startsWith("前")));
        assertEquals(
                List.of(),
                ReadPaperTest.read(refreshed(edited)).references().stream()
                        .filter(problem -> problem.fault() == ReferenceProblem.Fault.STALE)
                        .toList());
    }

    private static byte[] refreshed(byte[] docx) {
        WordPackage file = WordPackage.open(docx, "edited.docx").value().orElseThrow();
        return ReadPaper.edited(file, "edited.docx", java.util.Optional.empty())
                .value()
                .orElseThrow()
                .refreshed()
                .value()
                .orElseThrow();
    }

    private static Parts contract() {
        return Parts.of(ReadPaperTest.bytes(
                Catalogs.example("resident-data-migration").document("contract").orElseThrow()));
    }

    private static Parts storeOnly(Parts parts) {
        return parts.with(
                "customXml/item1.xml",
                text -> text.replaceFirst("(?<a>id=\"contract\\.amount\\.1\"[^>]*>)[^<]*", "${a}99,999,999円"));
    }

    private static Parts textOnly(Parts parts) {
        return parts.document(text -> text.replaceAll(
                "(?<a>@id='contract\\.amount\\.1'\\](?:(?!</w:sdt>).)*?<w:t>)[^<]*", "${a}99,999,999円"));
    }

    private static Parts styled(Parts parts, String type, String id, String based, String looks) {
        return parts.with(
                "word/styles.xml",
                styles -> styles.replace(
                        "</w:styles>",
                        "<w:style w:type=\"" + type + "\" w:customStyle=\"1\" w:styleId=\"" + id + "\"><w:name w:val=\""
                                + id + "\"/>" + based + "<w:rPr>" + looks + "</w:rPr></w:style></w:styles>"));
    }

    private static Parts look(Parts parts, String properties) {
        return sentence(parts, "<w:r><w:rPr>" + properties + "</w:rPr><w:t>$1</w:t></w:r>");
    }

    /** Puts something in place of one sentence, which is {@code $1}. */
    private static Parts sentence(Parts parts, String replacement) {
        return sentence(parts, sentence -> replacement.replace("$1", sentence), "");
    }

    private static Parts sentence(Parts parts, UnaryOperator<String> replacement, String holding) {
        return parts.document(text -> {
            MatchResult found = SENTENCE.matcher(text)
                    .results()
                    .filter(one -> one.group(1).contains(holding))
                    .skip(6)
                    .findFirst()
                    .orElseThrow();
            return text.substring(0, found.start()) + replacement.apply(found.group(1)) + "</w:p>"
                    + text.substring(found.end());
        });
    }

    /** Exchanges the provision that a field or link leads to for another one of the paper. */
    private static String aimed(String text, Pattern pattern) {
        Matcher first = pattern.matcher(text);
        assertTrue(first.find());
        String other = pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals(first.group(1)))
                .reduce((one, two) -> two)
                .orElseThrow();
        return text.substring(0, first.start(1)) + other + text.substring(first.end(1));
    }

    private static String unnumbered(String text, String style, int which) {
        Matcher line = Pattern.compile("<w:pStyle w:val=\"" + style
                        + "\"/><w:numPr><w:ilvl w:val=\"[0-9]\"/><w:numId w:val=\"[0-9]+\"/>")
                .matcher(text);
        for (int i = 0; i <= which; i++) {
            assertTrue(line.find());
        }
        return text.substring(0, line.start())
                + line.group().replaceFirst("<w:numId w:val=\"[0-9]+\"/>", "<w:numId w:val=\"0\"/>")
                + text.substring(line.end());
    }

    /** Marks the end of a paragraph of two that may be joined. */
    private static String marked(String text, String change) {
        Matcher line = Pattern.compile(
                        "<w:p><w:pPr>(<w:pStyle w:val=\"Level2\"/>.*?)</w:pPr>(?:(?!</w:p>).)*</w:p>(?=<w:p><w:pPr><w:pStyle w:val=\"Level2\")")
                .matcher(text);
        assertTrue(line.find());
        return text.substring(0, line.end(1)) + "<w:rPr><w:" + change + TRACKED + "/></w:rPr>"
                + text.substring(line.end(1));
    }

    /** Cuts a sentence, and its paragraph, in two. */
    private static String split(String text, String properties) {
        MatchResult found = SENTENCE.matcher(text).results().skip(6).findFirst().orElseThrow();
        int paragraph = text.lastIndexOf("<w:p>", found.start());
        String before = text.substring(paragraph + "<w:p>".length(), found.start());
        String own = before.startsWith("<w:pPr>") ? before.substring(0, before.indexOf("</w:pPr>") + 8) : "";
        String first = properties.isEmpty()
                ? before
                : own.replace("</w:pPr>", "") + properties.replace("<w:pPr>", "") + before.substring(own.length());
        String sentence = found.group(1);
        return text.substring(0, paragraph) + "<w:p>" + first + "<w:r><w:t>" + sentence.substring(0, 5)
                + "</w:t></w:r></w:p><w:p>" + own + "<w:r><w:t>" + sentence.substring(5) + "</w:t></w:r></w:p>"
                + text.substring(found.end());
    }

    /** Each from its head to the next. */
    private static List<String> articles(String document) {
        List<String> articles = new ArrayList<>();
        Matcher caption =
                Pattern.compile("<w:p>(?=(?:(?!</w:p>).)*w:name=\"_Jc)").matcher(document);
        int from = -1;
        while (caption.find()) {
            if (from >= 0) {
                articles.add(document.substring(from, caption.start()));
            }
            from = caption.start();
        }
        return articles;
    }

    private static Parts copied(Parts parts) {
        return parts.document(text -> {
            String article = articles(text).stream()
                    .filter(one -> one.contains("_Jr") && one.contains(">前項<") && !one.contains("Level3"))
                    .findFirst()
                    .orElseThrow();
            return text.replace(article, article + article);
        });
    }

    private static Parts commented(Parts parts) {
        String w14 = " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
        String w15 = "http://schemas.microsoft.com/office/word/2012/wordml";
        StringBuilder comments = new StringBuilder("<w:comments xmlns:w=\"" + W + "\"" + w14 + ">");
        StringBuilder extended = new StringBuilder("<w15:commentsEx xmlns:w15=\"" + w15 + "\">");
        for (int i = 0; i < 2; i++) {
            comments.append("<w:comment w:id=\"" + i + "\" w:author=\"法務\"><w:p w14:paraId=\"0000000" + i
                    + "\"><w:r><w:t>この文でよいか</w:t></w:r></w:p></w:comment>");
            extended.append("<w15:commentEx w15:paraId=\"0000000" + i + "\" w15:done=\"1\"/>");
        }
        return sentence(
                        parts,
                        "<w:commentRangeStart w:id=\"0\"/><w:commentRangeStart w:id=\"1\"/><w:r><w:t>$1</w:t></w:r>"
                                + "<w:commentRangeEnd w:id=\"0\"/><w:commentRangeEnd w:id=\"1\"/>"
                                + "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>")
                .and("word/comments.xml", comments + "</w:comments>")
                .and("word/commentsExtended.xml", extended + "</w15:commentsEx>");
    }

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** The parts of a file as texts. */
    private record Parts(Map<String, String> texts) {
        static Parts of(byte[] docx) {
            Map<String, String> texts = new TreeMap<>();
            WordText.parts(docx).forEach((name, part) -> texts.put(name, new String(part, StandardCharsets.UTF_8)));
            return new Parts(texts);
        }

        String text(String part) {
            return texts.get(part);
        }

        Parts with(String part, UnaryOperator<String> change) {
            return and(part, change.apply(texts.get(part)));
        }

        Parts and(String part, String text) {
            Map<String, String> changed = new LinkedHashMap<>(texts);
            changed.put(part, text);
            return new Parts(changed);
        }

        Parts document(UnaryOperator<String> change) {
            return with("word/document.xml", change);
        }

        byte[] docx() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : texts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }
}
