package org.jobun.web.matters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jobun.document.Document;
import org.jobun.issue.FileNames;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** One paper as a file, as its answers stand: a 案 until it is frozen. */
final class PaperFiles {
    private final Office office;

    PaperFiles(Office office) {
        this.office = office;
    }

    Answer pdf(Exchange exchange) throws IOException {
        return file(exchange, "pdf");
    }

    Answer word(Exchange exchange) throws IOException {
        return file(exchange, "docx");
    }

    private Answer file(Exchange exchange, String name) throws IOException {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        MatterView view = MatterView.of(office, exchange.visitor(), open.kept().key(), open.answers());
        Document paper = view.pane().papers().get(exchange.place("contract") + "/" + exchange.place("paper"));
        if (paper == null) {
            throw Refusal.notFound();
        }
        Format format = Formats.find(name).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        office.workspace(exchange.visitor()).renderers().of(name).render(paper, out);
        String file = FileNames.JAPANESE.of(paper, format.extension());
        exchange.record("書類の取得（" + file + "）", open.kept().key());
        return name.equals("pdf")
                ? Answer.shown(file, format.mediaType(), out.toByteArray())
                : Answer.download(file, format.mediaType(), out.toByteArray());
    }
}
