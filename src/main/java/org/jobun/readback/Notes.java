package org.jobun.readback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** What is beside the text of a paper: footnotes, endnotes, words in frames. Our papers have none of them. */
final class Notes {
    private Notes() {}

    /** The words of all notes, by the name of their reference and id. */
    static Map<String, String> of(List<Optional<Element>> parts) {
        Map<String, String> notes = new HashMap<>();
        for (Optional<Element> part : parts) {
            part.ifPresent(root -> XmlTree.children(root)
                    .forEach(note ->
                            notes.put(note.getLocalName() + "Reference " + XmlTree.attribute(note, "id"), text(note))));
        }
        return notes;
    }

    static String mark(Element reference, Map<String, String> notes) {
        String text = notes.getOrDefault(reference.getLocalName() + " " + XmlTree.attribute(reference, "id"), "");
        return text.isEmpty() ? "［注］" : "［注：" + text + "］";
    }

    /** A picture, or the words in a frame; of alternatives the first, which later Words show. */
    static String picture(Element picture) {
        Element shown = XmlTree.at(picture, "Choice").orElse(picture);
        StringBuilder words = new StringBuilder();
        XmlTree.below(shown, "txbxContent").forEach(frame -> words.append(text(frame)));
        return words.toString().isBlank() ? "［図］" : "［枠：" + words.toString().strip() + "］";
    }

    private static String text(Element element) {
        StringBuilder words = new StringBuilder();
        XmlTree.below(element, "t").forEach(text -> words.append(text.getTextContent()));
        return words.toString().strip();
    }
}
