package org.jobun.render;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jobun.document.Document;

/**
 * One format that papers are written in.
 *
 * @param name as the user types it: {@code docx}
 * @param extension of its files, without the first dot
 * @param mediaType for the web
 * @param embedsFonts whether it can show only what its fonts have
 * @param plain makes a renderer that remembers nothing
 * @param remembering makes one that writes the same bytes and remembers what the next paper may need again
 * @param fits the papers that are written in it
 */
public record Format(
        String name,
        String extension,
        String mediaType,
        boolean embedsFonts,
        Supplier<Renderer> plain,
        Supplier<Renderer> remembering,
        Predicate<Document> fits) {

    /** A format for every paper, in which nothing is worth remembering. */
    public Format(String name, String extension, String mediaType, Supplier<Renderer> plain) {
        this(name, extension, mediaType, false, plain, plain, paper -> true);
    }
}
