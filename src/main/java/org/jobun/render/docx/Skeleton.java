package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Document;
import org.jobun.document.HouseStyle;
import org.jobun.document.HouseStyle.Footer;
import org.jobun.document.NumberingScheme;

/**
 * What all papers of one look have in common, made once.
 *
 * @param parts that never change, packed
 * @param numbering the lists, still without the instances of a paper
 * @param section page frame and grid, the end of the body
 */
record Skeleton(List<Part> parts, NumberingXml numbering, String section, Measures measures) {

    /** What a skeleton depends on. */
    record Key(HouseStyle style, NumberingScheme numbering, boolean draft, boolean glossary) {
        static Key of(Document document, Targets targets) {
            boolean glossary = !targets.blanks().isEmpty();
            return new Key(document.style(), document.numbering(), document.draft(), glossary);
        }
    }

    static Skeleton of(Key key) {
        Measures measures = Measures.of(key.style());
        return new Skeleton(
                parts(key, measures),
                new NumberingXml(key.numbering(), measures),
                PageXml.section(key.style(), key.draft()),
                measures);
    }

    private static List<Part> parts(Key key, Measures measures) {
        List<String> kinds = kinds(key);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("[Content_Types].xml", PackageXml.contentTypes(kinds, key.glossary())));
        parts.add(Part.of("_rels/.rels", PackageXml.packageRelationships()));
        parts.add(Part.of("word/_rels/document.xml.rels", PackageXml.documentRelationships(kinds, key.glossary())));
        parts.add(Part.of("word/styles.xml", StylesXml.of(key.style(), key.numbering(), measures)));
        parts.add(Part.of("word/settings.xml", SettingsXml.settings(measures)));
        parts.add(Part.of("word/fontTable.xml", SettingsXml.fonts(key.style())));
        if (kinds.contains("header")) {
            parts.add(Part.of("word/header.xml", PageXml.draftHeader()));
        }
        if (kinds.contains("footer")) {
            parts.add(Part.of("word/footer.xml", PageXml.footer(key.style().footer())));
        }
        parts.addAll(PackageXml.stores());
        return List.copyOf(parts);
    }

    private static List<String> kinds(Key key) {
        List<String> kinds = new ArrayList<>(List.of("styles", "numbering", "settings", "fontTable"));
        if (key.draft()) {
            kinds.add("header");
        }
        if (key.style().footer() != Footer.NONE) {
            kinds.add("footer");
        }
        return kinds;
    }
}
