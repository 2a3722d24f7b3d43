package org.jobun.web.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobun.catalog.Template;
import org.jobun.document.Document;
import org.jobun.render.Format;
import org.jobun.render.Renderer;
import org.jobun.render.formats.Formats;
import org.jobun.render.formats.Renderers;
import org.jobun.review.Coverage;
import org.jobun.review.CoverageWorkbook;
import org.jobun.review.LibraryPapers;
import org.jobun.text.FileName;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** The library as files for 審査. */
final class LibraryFiles {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Format WORD = Formats.find("docx").orElseThrow();

    private final LibraryDesk desk;

    LibraryFiles(LibraryDesk desk) {
        this.desk = desk;
    }

    /** Every version of every clause, with hearing items and topics, as a workbook; a page that asks again until these are known. */
    Answer workbook(Exchange exchange) throws IOException {
        LibraryDesk.Shelf shelf = desk.shelf();
        if (!shelf.items().isDone()) {
            String page = desk.office().pages().page("library-wait", exchange, java.util.Map.of());
            return Answer.html(page).with("Refresh", "2");
        }
        Coverage.All items = shelf.items().join();
        byte[] bytes = CoverageWorkbook.of(
                shelf.catalog(), items.hearing(), items.topics(), desk.office().today());
        return Answer.download("条項集.xlsx", XLSX, bytes);
    }

    /** The clauses of one paper for Word. */
    Answer word(Exchange exchange) throws IOException {
        Template paper = desk.shelf()
                .catalog()
                .template(exchange.place("paper"))
                .filter(known -> !known.clauseLines().isEmpty())
                .orElseThrow(Refusal::notFound);
        Document document = papers().of(paper);
        return Answer.download(FileName.safe(document.title()) + ".docx", WORD.mediaType(), bytes(document));
    }

    private LibraryPapers papers() {
        return new LibraryPapers(desk.shelf().catalog(), desk.office().today());
    }

    private static byte[] bytes(Document document) throws IOException {
        Renderer renderer = Renderers.plain().of(WORD);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        renderer.render(document, out);
        return out.toByteArray();
    }

    /** Those of all papers, in one zip. */
    Answer words(Exchange exchange) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Document document : papers().all()) {
                String number = String.format(
                        java.util.Locale.ROOT, "%02d ", document.standing().number());
                ZipEntry entry = new ZipEntry(number + FileName.safe(document.title()) + ".docx");
                // Same catalog, same bytes: no clock.
                entry.setTimeLocal(desk.office().today().atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(bytes(document));
                zip.closeEntry();
            }
        }
        return Answer.download("条項集（Word）.zip", "application/zip", out.toByteArray());
    }
}
