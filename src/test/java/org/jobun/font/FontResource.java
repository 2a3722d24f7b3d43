package org.jobun.font;

import java.io.IOException;
import java.io.InputStream;

/** The font files of the program, for tests that change them. */
public final class FontResource {
    private FontResource() {}

    /** The bytes of a resource, a copy each time. */
    public static byte[] bytes(String resource) throws IOException {
        try (InputStream in = FontResource.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }
}
