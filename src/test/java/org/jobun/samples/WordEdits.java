package org.jobun.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Edits a Word file as a Word user does: an editor that knows OOXML and nothing of how we write or read it. */
final class WordEdits {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Document document;
    private final Element body;
    private final Random random;

    WordEdits(byte[] docx, Random random) {
        this.random = random;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get("word/document.xml")));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        body = children(document.getDocumentElement(), "body").get(0);
    }

    byte[] done() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(xml));
            parts.put("word/document.xml", xml.toByteArray());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException | javax.xml.transform.TransformerException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Types into the end of a sentence of an article; returns how often it did. */
    void changeWords() {
        Element run = pick(sentenceEnds());
        Element text = children(run, "t").get(0);
        text.setTextContent(text.getTextContent().replaceFirst("。$", "（加筆した部分）。"));
    }

    void insertTracked() {
        Element run = pick(sentenceEnds());
        Element ins = tracked("ins");
        ins.appendChild(run("なお、相手方が書き加えた文である。", "t"));
        run.getParentNode().insertBefore(ins, run.getNextSibling());
    }

    void deleteTracked() {
        Element run = pick(sentenceEnds());
        String words = children(run, "t").get(0).getTextContent();
        Element del = tracked("del");
        del.appendChild(run(words, "delText"));
        run.getParentNode().replaceChild(del, run);
    }

    private Element tracked(String name) {
        Element change = element(name);
        change.setAttributeNS(W, "w:id", "9001");
        change.setAttributeNS(W, "w:author", "相手方");
        change.setAttributeNS(W, "w:date", "2026-12-02T09:00:00Z");
        return change;
    }

    void deleteParagraph() {
        List<Element> lines = numberedLines();
        Element line = pick(lines);
        line.getParentNode().removeChild(line);
    }

    void insertParagraph() {
        Element line = pick(numberedLines());
        Element fresh = paragraphLike(line, "編集で新しく書き加えた、ほかのどれにも似ていない行である。");
        line.getParentNode().insertBefore(fresh, line.getNextSibling());
    }

    void deleteArticle() {
        pick(articles()).forEach(body::removeChild);
    }

    void moveArticle() {
        List<List<Element>> articles = articles();
        int from = random.nextInt(articles.size());
        int to = (from + 2 + random.nextInt(articles.size() - 3)) % articles.size();
        move(from, to);
    }

    /** Moves an article before another. */
    void move(int from, int to) {
        List<List<Element>> articles = articles();
        Node before = articles.get(to).get(0);
        articles.get(from).forEach(line -> body.insertBefore(line, before));
    }

    /** Puts a row like another before it, with other words in its last cell, as a Word user does. */
    void insertRow(int table, int before, String words) {
        Element row = row(table, before);
        Element fresh = (Element) row.cloneNode(true);
        for (String mark : List.of("bookmarkStart", "bookmarkEnd")) {
            all(fresh, mark).forEach(one -> one.getParentNode().removeChild(one));
        }
        List<Element> texts = all(fresh, "t");
        texts.forEach(text -> text.setTextContent(""));
        texts.get(texts.size() - 1).setTextContent(words);
        row.getParentNode().insertBefore(fresh, row);
    }

    void deleteRow(int table, int row) {
        Element gone = row(table, row);
        gone.getParentNode().removeChild(gone);
    }

    /** Moves a row before another. */
    void moveRow(int table, int from, int before) {
        Element other = row(table, before);
        other.getParentNode().insertBefore(row(table, from), other);
    }

    private Element row(int table, int row) {
        return children(children(body, "tbl").get(table), "tr").get(row);
    }

    void delete(int article) {
        articles().get(article).forEach(body::removeChild);
    }

    void insertArticle() {
        insertArticle(random.nextInt(articles().size()));
    }

    /** Adds an article of one line before another. */
    void insertArticle(int before) {
        List<Element> article = articles().get(before);
        Element first = article.get(0);
        Element line = article.stream()
                .filter(one -> style(one).equals("Level1"))
                .findFirst()
                .orElseThrow();
        if (line != first) {
            body.insertBefore(paragraphLike(first, "（編集で加えた条）"), first);
        }
        body.insertBefore(paragraphLike(line, "編集で加えた条は、この一文のみから成る。"), first);
    }

    /** Word changes all controls that are bound to one place. */
    void changeValueEverywhere() {
        String path = pick(bound()).binding();
        bound().stream().filter(control -> control.binding().equals(path)).forEach(control -> set(control, "差し替えた値"));
    }

    void changeValueOnce() {
        Control control = pick(bound());
        set(control, "差し替えた値");
    }

    private static void set(Control control, String text) {
        List<Element> texts = all(control.element(), "t");
        texts.get(0).setTextContent(text);
        texts.subList(1, texts.size()).forEach(more -> more.setTextContent(""));
    }

    /** Cuts every run of a paragraph in two, as Word does when it checks spelling. */
    void splitRuns() {
        for (Element text : all(body, "t")) {
            Element run = (Element) text.getParentNode();
            String words = text.getTextContent();
            if (words.length() > 1 && children(run, "t").size() == 1) {
                Element second = (Element) run.cloneNode(true);
                text.setTextContent(words.substring(0, 1));
                children(second, "t").get(0).setTextContent(words.substring(1));
                run.getParentNode().insertBefore(second, run.getNextSibling());
            }
        }
    }

    /** Types the head of an article anew, so that its marks are gone. */
    void loseMarks() {
        Element head = pick(articles()).get(0);
        String words = textOf(head);
        if (style(head).equals("Level1")) {
            return;
        }
        head.getParentNode().replaceChild(paragraphLike(head, words), head);
    }

    void changeTitle() {
        Element title = children(body, "p").stream()
                .filter(line -> style(line).equals("Title"))
                .findFirst()
                .orElseThrow();
        title.getParentNode().replaceChild(paragraphLike(title, textOf(title) + "（改）"), title);
    }

    void comment() {
        Element run = pick(sentenceEnds());
        Element start = element("commentRangeStart");
        Element end = element("commentRangeEnd");
        Element mark = element("r");
        Element reference = element("commentReference");
        for (Element one : List.of(start, end, reference)) {
            one.setAttributeNS(W, "w:id", "7");
        }
        mark.appendChild(reference);
        run.getParentNode().insertBefore(start, run);
        run.getParentNode().insertBefore(end, run.getNextSibling());
        end.getParentNode().insertBefore(mark, end.getNextSibling());
        String comments = "<w:comments xmlns:w=\"" + W + "\"><w:comment w:id=\"7\" w:author=\"法務担当\""
                + " w:date=\"2026-12-03T10:00:00Z\"><w:p><w:r><w:t>この文言でよいか。</w:t></w:r></w:p></w:comment></w:comments>";
        parts.put("word/comments.xml", comments.getBytes(StandardCharsets.UTF_8));
    }

    void strike() {
        look("strike", "");
    }

    void hide() {
        look("vanish", "");
    }

    void whiten() {
        look("color", "FFFFFF");
    }

    void embolden() {
        look("b", "");
    }

    private void look(String name, String value) {
        Element run = pick(sentenceEnds());
        Element looks = element("rPr");
        Element look = element(name);
        if (!value.isEmpty()) {
            look.setAttributeNS(W, "w:val", value);
        }
        looks.appendChild(look);
        run.insertBefore(looks, run.getFirstChild());
    }

    /** As a Mac stores が: か and the mark. */
    void decompose() {
        all(body, "t")
                .forEach(text -> text.setTextContent(
                        java.text.Normalizer.normalize(text.getTextContent(), java.text.Normalizer.Form.NFD)));
    }

    void breakPage() {
        Element line = (Element) pick(sentenceEnds()).getParentNode();
        Element run = element("r");
        Element br = element("br");
        br.setAttributeNS(W, "w:type", "page");
        run.appendChild(br);
        line.appendChild(run);
    }

    void breakSection() {
        Element line = (Element) pick(sentenceEnds()).getParentNode();
        Element section = children(body, "sectPr").get(0);
        children(line, "pPr").get(0).appendChild(section.cloneNode(true));
    }

    void addFrame() {
        Element line = (Element) pick(sentenceEnds()).getParentNode();
        Element picture = element("pict");
        Element frame = element("txbxContent");
        Element paragraph = element("p");
        paragraph.appendChild(run("枠の中の約束", "t"));
        frame.appendChild(paragraph);
        picture.appendChild(frame);
        Element run = element("r");
        run.appendChild(picture);
        line.appendChild(run);
    }

    void addFootnote() {
        Element line = (Element) pick(sentenceEnds()).getParentNode();
        Element mark = element("footnoteReference");
        mark.setAttributeNS(W, "w:id", "2");
        Element run = element("r");
        run.appendChild(mark);
        line.appendChild(run);
        String notes = "<w:footnotes xmlns:w=\"" + W
                + "\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>脚注の約束</w:t></w:r></w:p>" + "</w:footnote></w:footnotes>";
        parts.put("word/footnotes.xml", notes.getBytes(StandardCharsets.UTF_8));
    }

    private List<Element> heads() {
        return articles().stream()
                .map(article -> article.stream()
                        .filter(line -> style(line).matches("Level1|SectionHeading"))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Takes the paragraph out of its list and types a number. */
    void typeNumber() {
        Element line = pick(heads());
        Element number = all(line, "numId").get(0);
        number.setAttributeNS(W, "w:val", "0");
        line.insertBefore(run("第99条　", "t"), children(line, "pPr").get(0).getNextSibling());
    }

    void joinLines() {
        List<Element> lines = numberedLines().stream()
                .filter(line -> next(line) != null
                        && style(next(line)).equals(style(line))
                        && !style(line).matches("Level[3-9]"))
                .toList();
        Element line = pick(lines);
        Element following = next(line);
        children(following, null).stream()
                .filter(child -> !child.getLocalName().equals("pPr"))
                .forEach(line::appendChild);
        body.removeChild(following);
    }

    private static Element next(Element line) {
        return line.getNextSibling() instanceof Element next ? next : null;
    }

    /** The words go, the paragraph with its number stays. */
    void emptyLine() {
        Element line = pick(numberedLines());
        children(line, null).stream()
                .filter(child -> !child.getLocalName().equals("pPr"))
                .forEach(line::removeChild);
    }

    void emptyLineTracked() {
        Element line = pick(numberedLines().stream()
                .filter(one ->
                        children(one, null).size() == 2 && children(one, "r").size() == 1)
                .toList());
        Element run = children(line, "r").get(0);
        Element del = tracked("del");
        del.appendChild(run(textOf(run), "delText"));
        line.replaceChild(del, run);
    }

    /** What Word does for 番号を振り直す: an instance of its own for this and all that follow. */
    void restartNumbers() {
        List<Element> heads = heads();
        int from = 2 + random.nextInt(heads.size() - 3);
        String former = all(heads.get(from), "numId").get(0).getAttributeNS(W, "val");
        String numbering = new String(parts.get("word/numbering.xml"), StandardCharsets.UTF_8);
        String list = numbering.replaceFirst(
                "(?s).*<w:num w:numId=\"" + former + "\"><w:abstractNumId w:val=\"([0-9]+)\".*", "$1");
        String fresh = "<w:num w:numId=\"777\"><w:abstractNumId w:val=\"" + list + "\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>";
        parts.put(
                "word/numbering.xml", numbering.replace("</w:numbering>", fresh).getBytes(StandardCharsets.UTF_8));
        for (Element head : heads.subList(from, heads.size())) {
            all(head, "numId").get(0).setAttributeNS(W, "w:val", "777");
        }
        // The last article is not among those that are edited.
        Element last = children(body, null).stream()
                .filter(line -> style(line).matches("Level1|SectionHeading"))
                .reduce((first, second) -> second)
                .orElseThrow();
        all(last, "numId").get(0).setAttributeNS(W, "w:val", "777");
    }

    void changeHead() {
        String part = parts.containsKey("word/header.xml") ? "word/header.xml" : "word/footer.xml";
        String head = new String(parts.get(part), StandardCharsets.UTF_8);
        parts.put(
                part,
                head.replace("</w:p>", "<w:r><w:t>写しを禁ずる</w:t></w:r></w:p>").getBytes(StandardCharsets.UTF_8));
    }

    /** Two lines of another document behind an article. */
    void paste() {
        List<Element> article = pick(articles());
        Element last = article.get(article.size() - 1);
        for (int i = 0; i < 2; i++) {
            Element line = element("p");
            line.appendChild(run("ほかの文書から貼り付けた行" + i + "である。", "t"));
            body.insertBefore(line, last.getNextSibling());
        }
    }

    void exchange() {
        int first = random.nextInt(articles().size() - 1);
        move(first + 1, first);
    }

    private record Control(Element element, String binding) {}

    private List<Control> bound() {
        List<Control> controls = new ArrayList<>();
        for (Element control : all(body, "sdt")) {
            for (Element binding : all(children(control, "sdtPr").get(0), "dataBinding")) {
                controls.add(new Control(children(control, "sdtContent").get(0), binding.getAttributeNS(W, "xpath")));
            }
        }
        return controls;
    }

    /** Articles of papers whose captions stand above, the last one left out: after it other text follows. */
    List<List<Element>> articles() {
        List<List<Element>> articles = new ArrayList<>();
        boolean open = false;
        for (Element line : children(body, null)) {
            open &= !isHeading(line);
            boolean head = all(line, "bookmarkStart").stream()
                    .anyMatch(mark -> mark.getAttributeNS(W, "name").startsWith("_Jc"));
            if (head) {
                articles.add(new ArrayList<>());
                open = true;
            }
            if (open) {
                articles.get(articles.size() - 1).add(line);
            }
        }
        return articles.subList(0, articles.size() - 1);
    }

    private static boolean isHeading(Element line) {
        return style(line).matches("Division[1-3]|SupplementHeading");
    }

    /** Moves a chapter before another, both counted from 0. */
    void moveChapter(int from, int to) {
        List<List<Element>> chapters = chapters();
        Node before = chapters.get(to).get(0);
        chapters.get(from).forEach(line -> body.insertBefore(line, before));
    }

    void deleteChapter(int chapter) {
        chapters().get(chapter).forEach(body::removeChild);
    }

    /** Puts the heading of a chapter before an article, so that the articles from there on are in it. */
    void insertChapter(int before, String caption) {
        Element heading = chapters().get(0).get(0);
        Element article = articles().get(before).get(0);
        body.insertBefore(paragraphLike(heading, caption), article);
    }

    private List<List<Element>> chapters() {
        List<List<Element>> chapters = new ArrayList<>();
        boolean open = false;
        for (Element line : children(body, null)) {
            boolean chapter = style(line).equals("Division1");
            open = chapter || open && !style(line).equals("SupplementHeading");
            if (chapter) {
                chapters.add(new ArrayList<>());
            }
            if (open) {
                chapters.get(chapters.size() - 1).add(line);
            }
        }
        return chapters;
    }

    private List<Element> numberedLines() {
        return articles().stream()
                .flatMap(List::stream)
                .filter(line -> style(line).matches("Level[2-9]"))
                .toList();
    }

    private List<Element> sentenceEnds() {
        List<Element> runs = new ArrayList<>();
        articles()
                .forEach(article -> article.forEach(line -> {
                    List<Element> own = children(line, "r");
                    if (!own.isEmpty()) {
                        Element last = own.get(own.size() - 1);
                        boolean ends = children(last, "t").size() == 1
                                && children(last, "t").get(0).getTextContent().matches(".{6,}。");
                        if (ends) {
                            runs.add(last);
                        }
                    }
                }));
        return runs;
    }

    private Element paragraphLike(Element line, String words) {
        Element fresh = element("p");
        children(line, "pPr").forEach(properties -> fresh.appendChild(properties.cloneNode(true)));
        fresh.appendChild(run(words, "t"));
        return fresh;
    }

    private Element run(String words, String name) {
        Element run = element("r");
        Element text = element(name);
        text.setTextContent(words);
        run.appendChild(text);
        return run;
    }

    private Element element(String name) {
        return document.createElementNS(W, "w:" + name);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String style(Element line) {
        return children(line, "pPr").stream()
                .flatMap(properties -> children(properties, "pStyle").stream())
                .map(style -> style.getAttributeNS(W, "val"))
                .findFirst()
                .orElse("");
    }

    private static String textOf(Element line) {
        StringBuilder out = new StringBuilder();
        all(line, "t").forEach(text -> out.append(text.getTextContent()));
        return out.toString();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name == null || element.getLocalName().equals(name))) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = root.getElementsByTagNameNS(W, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
