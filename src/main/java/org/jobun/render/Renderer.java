package org.jobun.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jobun.document.Document;

/**
 * Writes a finished paper in one format. The same document gives the same bytes. Implementations are
 * safe for several threads.
 */
public interface Renderer {

    /**
     * Writes the paper; does not close the stream. Throws only where the stream fails.
     *
     * @return how many pages it has; 0 where the format has none
     */
    int render(Document document, OutputStream out) throws IOException;

    /** The characters of a paper that its fonts cannot show as written, each once; none where it embeds no fonts. */
    default List<MissingCharacter> missing(Document document) {
        return List.of();
    }
}
