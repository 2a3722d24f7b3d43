package org.jobun.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobun.document.Document;
import org.jobun.house.HouseStyle.PageFrame;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes everything the peers need from contracts that Jobun drafts: their templates, in each one's notation, and the values.
 * The template must come out the same from every contract; so the peers print the same words.
 */
final class Prepare {
    /** So many papers with values of their own; then the peers begin again. */
    private static final int PAPERS = 64;

    private Prepare() {}

    /** @param args the matter file, and the folder to write into */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        JobunPapers jobun = JobunPapers.open(Path.of(args[0]));
        List<Line> template = List.of();
        List<PaperData> papers = new ArrayList<>();
        Document first = jobun.contract(jobun.matter(0));
        for (int i = 0; i < PAPERS; i++) {
            DeriveTemplate.Derived derived = DeriveTemplate.of(jobun.contract(jobun.matter(i)));
            if (i > 0 && !derived.template().equals(template)) {
                throw new IllegalStateException("contract " + i + " differs in more than its values");
            }
            template = derived.template();
            papers.add(derived.data());
        }
        PaperData.write(papers, folder.resolve(Prepared.DATA));
        Template whole = new Template(template);
        whole.write(folder);
        FilledWords.expect(whole.fill(papers.get(0)), folder);
        wordTemplates(template, page(first.style().page()), folder);
        Files.writeString(folder.resolve(OpenHtmlToPdf.TEMPLATE), Html.of(whole));
        Files.writeString(folder.resolve("contract.typ"), Typst.of(whole));
        new JsonMapper()
                .writeValue(
                        folder.resolve("data.json").toFile(),
                        papers.stream().map(PaperData::asMap).toList());
        System.out.println(summary(papers.get(0)));
    }

    private static String page(PageFrame page) {
        return "<w:pgSz w:w=\"%d\" w:h=\"%d\"/>".formatted(page.width() / 50, page.height() / 50)
                + """
                <w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="708" w:footer="708" w:gutter="0"/>""".formatted(page.top() / 50, page.right() / 50, page.bottom() / 50, page.left() / 50);
    }

    private static void wordTemplates(List<Line> template, String page, Path folder) throws IOException {
        String freeMarker = WordParts.document(template, page, new Notation.FreeMarker());
        Files.writeString(folder.resolve(FreeMarkerZip.TEMPLATE), freeMarker);
        Map<String, String> plain = WordParts.fixed(false);
        zip(
                folder.resolve("template-mustache.docx"),
                plain,
                WordParts.document(template, page, new Notation.Mustache()));
        zip(folder.resolve("template-poi-tl.docx"), plain, WordParts.document(template, page, new Notation.PoiTl()));
        Notation.Stamper stamper = new Notation.Stamper();
        String stamped = WordParts.document(template, page, stamper);
        Map<String, String> commented = WordParts.fixed(true);
        commented.put("word/comments.xml", stamper.comments());
        zip(folder.resolve("template-stamper.docx"), commented, stamped);
    }

    private static void zip(Path file, Map<String, String> parts, String document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            put(zip, WordParts.DOCUMENT, document);
        }
        Files.write(file, bytes.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** What the contract is, for the report. */
    private static String summary(PaperData data) {
        long numbers = data.values().keySet().stream()
                .filter(name -> name.startsWith("no_"))
                .count();
        long labels = data.values().keySet().stream()
                .filter(name -> name.startsWith("label_"))
                .count();
        return "%d articles, %d of them conditional; %d values, %d numbers of articles that references print; a table of %d members with %d values each"
                .formatted(
                        labels,
                        data.conditions().size(),
                        data.values().size() - numbers - labels,
                        numbers,
                        data.members().size(),
                        data.members().get(0).size());
    }
}
