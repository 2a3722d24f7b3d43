package org.jobun.redline.pdf;

import java.io.IOException;

/** Any bytes as an earlier PDF: passages, or the file is called unreadable. */
public final class FuzzPdf {
    private FuzzPdf() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            TaggedPdf.passages(bytes);
        } catch (IOException said) {
            // an officer is told
        }
    }
}
