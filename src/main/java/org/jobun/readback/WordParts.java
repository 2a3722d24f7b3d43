package org.jobun.readback;

import java.util.Optional;
import java.util.function.Predicate;
import org.jobun.word.PaperRecord;
import org.jobun.word.WordPackage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The roots of the XML parts of a Word file. */
final class WordParts {
    private static final String CUSTOM = "customXml/item[0-9]+\\.xml";

    private WordParts() {}

    static Optional<Element> root(WordPackage file, String part) {
        return file.xml(part).map(Document::getDocumentElement);
    }

    /** The root of the first custom XML part of a kind, whatever the part is called. */
    static Optional<Element> custom(WordPackage file, String name, Predicate<Element> kind) {
        return file.partsOf(name).stream()
                .filter(part -> part.matches(CUSTOM))
                .flatMap(part -> root(file, part).stream())
                .filter(kind)
                .findFirst();
    }

    /** What a file says of how it was made, in a form that we know. */
    static Optional<Element> record(WordPackage file) {
        return custom(file, PaperRecord.ROOT, PaperRecord::isOne);
    }
}
