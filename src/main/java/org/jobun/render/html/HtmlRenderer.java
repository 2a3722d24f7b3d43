package org.jobun.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jobun.document.Document;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.render.Renderer;

/**
 * Writes a paper as one HTML page: no script, nothing from outside (and a policy that forbids both), the
 * margins of the house on printing.
 */
public final class HtmlRenderer implements Renderer {
    private static final String STYLE = style("paper");
    /** Of papers with 章 and the like. */
    private static final String DIVISIONS = style("divisions");
    /** Of papers with formulas. */
    private static final String FORMULA = style("formula");

    private static String style(String name) {
        try (InputStream in = HtmlRenderer.class.getResourceAsStream("/html/" + name + ".css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int render(Document document, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder(1 << 15);
        page.append("<!DOCTYPE html>\n<html lang=\"ja\">\n").append(head(document));
        page.append("<body>\n<main>\n");
        HtmlBlocks blocks = new HtmlBlocks(page, document.numbering(), new HtmlInlines(), HtmlFrame.PAGE);
        document.blocks().forEach(block -> block.accept(blocks));
        page.append("</main>\n</body>\n</html>\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    private static String head(Document document) {
        return "<head>\n<meta charset=\"UTF-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"author\" content=\"" + HtmlText.of(document.author()) + "\">\n"
                + "<title>" + HtmlText.of(document.title()) + "</title>\n"
                + "<style>\n" + STYLE + (document.hasHeadings() ? DIVISIONS : "")
                + (document.hasFormulas() ? FORMULA : "")
                + pageRule(document.style().page()) + "</style>\n</head>\n";
    }

    private static String pageRule(PageFrame page) {
        return String.format(
                        Locale.ROOT,
                        "@page { size: %.2fpt %.2fpt; margin: %.2fpt %.2fpt %.2fpt %.2fpt }\n",
                        page.width() / 1000.0,
                        page.height() / 1000.0,
                        page.top() / 1000.0,
                        page.right() / 1000.0,
                        page.bottom() / 1000.0,
                        page.left() / 1000.0)
                .replace("\r\n", "\n");
    }
}
