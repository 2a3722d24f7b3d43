package org.jobun.render.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobun.document.Document;
import org.jobun.render.Renderer;

/** Writes a paper as UTF-8 text with LF line ends. */
public final class TextRenderer implements Renderer {

    /** The lines of a paper. */
    public static List<String> lines(Document document) {
        return TextLines.of(document);
    }

    /** The words of a paper without any white space: what every format must give back. */
    public static String words(Document document) {
        return withoutSpace(String.join("\n", TextLines.of(document)));
    }

    /** A text without white space, U+3000 and U+00A0 included. */
    public static String withoutSpace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    @Override
    public int render(Document document, OutputStream out) throws IOException {
        String text = String.join("\n", TextLines.of(document)).stripTrailing() + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return 0;
    }
}
