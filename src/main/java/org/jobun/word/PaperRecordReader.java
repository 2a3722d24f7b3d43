package org.jobun.word;

import java.util.ArrayList;
import java.util.List;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.NumberingScheme.Kind;
import org.jobun.house.NumberingScheme.Level;
import org.jobun.word.PaperRecord.Clause;
import org.jobun.word.PaperRecord.Head;
import org.jobun.word.PaperRecord.Reference;
import org.jobun.word.PaperRecord.To;
import org.jobun.word.PaperRecord.Value;
import org.w3c.dom.Element;

/** Reads what a {@link PaperRecord} writes. */
final class PaperRecordReader {
    private PaperRecordReader() {}

    /** @throws IllegalArgumentException where somebody has written into it what we never do */
    static PaperRecord read(Element root) {
        return new PaperRecord(
                headOf(root),
                schemeOf(root),
                XmlTree.children(root, "v").stream()
                        .map(PaperRecordReader::value)
                        .toList(),
                XmlTree.children(root, "clause").stream()
                        .map(clause -> new Clause(clause.getAttribute("id"), clause.getAttribute("version")))
                        .toList(),
                XmlTree.children(root, "ref").stream()
                        .map(PaperRecordReader::reference)
                        .toList());
    }

    private static Head headOf(Element root) {
        String key = root.getAttribute("key");
        if (!PaperNames.isKey(key)) {
            throw new IllegalArgumentException("no key: " + key);
        }
        String comma = root.getAttribute("comma");
        return new Head(
                new PaperNames(key),
                root.getAttribute("id"),
                root.getAttribute("name"),
                root.getAttribute("matter"),
                root.getAttribute("municipality"),
                root.getAttribute("made"),
                root.getAttribute("status").equals("draft"),
                comma.isEmpty() ? '、' : comma.charAt(0),
                root.getAttribute("relative").equals("true"));
    }

    private static NumberingScheme schemeOf(Element root) {
        List<Level> levels = new ArrayList<>();
        for (Element level : XmlTree.children(root, "level")) {
            levels.add(new Level(
                    level.getAttribute("prefix"),
                    Glyphs.valueOf(level.getAttribute("glyphs")),
                    level.getAttribute("suffix")));
        }
        return new NumberingScheme(
                Kind.valueOf(root.getAttribute("kind")), Captions.valueOf(root.getAttribute("captions")), levels);
    }

    private static Value value(Element value) {
        return new Value(
                value.getAttribute("id"),
                value.getAttribute("fact"),
                value.getAttribute("label"),
                value.getTextContent());
    }

    private static Reference reference(Element reference) {
        return new Reference(
                reference.getAttribute("or").equals("true"),
                !reference.getAttribute("first").equals("false"),
                XmlTree.children(reference).stream().map(PaperRecordReader::to).toList());
    }

    private static To to(Element to) {
        return new To(
                to.getAttribute("bookmark"), XmlTree.number(to.getAttribute("depth"), 0), to.getAttribute("part"));
    }
}
