package org.jobun.tracking;

import java.util.Optional;
import java.util.Set;
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
    /** What was taken away is held by its own file and cannot be taken along: a chart, an embedded file. */
    HELD;

    private static final Set<String> TRACKS = Set.of(
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "cellIns",
            "cellDel",
            "cellMerge",
            "numberingChange",
            "pPrChange",
            "rPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange");

    private static final Set<String> REMARKS = Set.of("commentRangeStart", "commentReference");

    /** True where the text was written and is not what it has to be. */
    boolean isOfProof() {
        return this == ACCEPTED || this == REJECTED;
    }

    /** What stands in a text that a redline would mix with its own marks. */
    static Optional<Unproved> in(Element text) {
        for (Element one : XmlTree.children(text)) {
            String name = one.getLocalName();
            Optional<Unproved> found = TRACKS.contains(name)
                    ? Optional.of(TRACKED)
                    : REMARKS.contains(name) ? Optional.of(COMMENTS) : in(one);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
