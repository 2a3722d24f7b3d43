package org.jobun.service;

import java.util.List;
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
public record HeldPaper(
        String id, String title, Optional<Document> document, Optional<HeldFile> word, Optional<HeldFile> pdf) {
    /** A paper that was drafted. */
    public static HeldPaper of(Document paper) {
        return of("", paper);
    }

    /** A paper of one of several contracts, whose papers are told apart by what stands before their ids. */
    static HeldPaper of(String contract, Document paper) {
        return new HeldPaper(
                contract + paper.id(), paper.title(), Optional.of(paper), Optional.empty(), Optional.empty());
    }

    static HeldPaper of(String id, String title, List<HeldFile> files) {
        return new HeldPaper(
                id,
                title,
                Optional.empty(),
                files.stream().filter(HeldFile::isWord).findFirst(),
                files.stream().filter(HeldFile::isPdf).findFirst());
    }

    boolean hasWord() {
        return document.isPresent() || word.isPresent();
    }

    boolean hasPdf() {
        return document.isPresent() || pdf.isPresent();
    }
}
