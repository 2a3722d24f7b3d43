package org.jobun.render;

import java.io.IOException;
import java.io.OutputStream;
import org.jobun.document.Document;

/**
 * Writes a finished paper in one format. The same document gives the same bytes. Implementations are
 * immutable and may be used by several threads.
 */
public interface Renderer {

    /**
     * Writes the paper; does not close the stream. Throws only where the stream fails.
     *
     * @return how many pages it has; 0 where the format has none
     */
    int render(Document document, OutputStream out) throws IOException;
}
