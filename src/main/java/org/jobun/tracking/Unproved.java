package org.jobun.tracking;

import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** Why no redline is written. */
enum Unproved {
    /** Accepted it would not be the second file. */
    ACCEPTED,
    /** Rejected it would not be the first file. */
    REJECTED,
    /** A file has comments. */
    COMMENTS,
    /** A file has tracked changes of its own. */
    TRACKED,
    /** One file has lists or styles and the other has none. */
    PARTS,
    /** Headers or footers stand in one file only. */
    HEADERS,
    /** Footnotes or endnotes differ. */
    NOTES,
    /** What was taken away is held by its own file: a picture, a link to elsewhere. */
    HELD;

    /** What stands in a text that a redline would mix with its own marks. */
    static Optional<Unproved> in(Element text) {
        boolean tracked = Stream.of("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange")
                .anyMatch(name -> !XmlTree.below(text, name).isEmpty());
        boolean comments = !XmlTree.below(text, "commentRangeStart").isEmpty()
                || !XmlTree.below(text, "commentReference").isEmpty();
        return tracked ? Optional.of(TRACKED) : comments ? Optional.of(COMMENTS) : Optional.empty();
    }
}
