package org.jobun.service;

import java.nio.file.Path;
import java.util.Optional;
import org.jobun.document.Document;

/**
 * A paper of one of two states that are compared: drafted from a matter, or as files of an earlier set.
 *
 * @param id of the paper; of a loose file its name without ending
 * @param title as printed, as far as it is known
 * @param document the paper itself, where it was drafted
 * @param word a Word file of it
 * @param pdf a PDF of it
 */
record HeldPaper(String id, String title, Optional<Document> document, Optional<Path> word, Optional<Path> pdf) {
    static HeldPaper of(Document paper) {
        return new HeldPaper(paper.id(), paper.title(), Optional.of(paper), Optional.empty(), Optional.empty());
    }

    boolean hasWord() {
        return document.isPresent() || word.isPresent();
    }

    boolean hasPdf() {
        return document.isPresent() || pdf.isPresent();
    }
}
