package org.jobun.readback;

import java.util.Optional;
import java.util.function.Predicate;
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

    /** The root of the first custom XML part of a kind, whatever it is called. */
    static Optional<Element> custom(WordPackage file, Predicate<Element> kind) {
        return file.parts().keySet().stream()
                .filter(part -> part.matches(CUSTOM))
                .flatMap(part -> root(file, part).stream())
                .filter(kind)
                .findFirst();
    }
}
