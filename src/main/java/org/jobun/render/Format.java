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
 * @param maker makes its renderer when it is first needed
 * @param fits the papers that are written in it
 */
public record Format(
        String name, String extension, String mediaType, Supplier<Renderer> maker, Predicate<Document> fits) {

    /** A format for every paper. */
    public Format(String name, String extension, String mediaType, Supplier<Renderer> maker) {
        this(name, extension, mediaType, maker, paper -> true);
    }
}
