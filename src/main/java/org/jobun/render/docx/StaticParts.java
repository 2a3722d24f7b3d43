package org.jobun.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.document.Document;
import org.jobun.house.HouseStyle;
import org.jobun.house.NumberingScheme;
import org.jobun.house.WordTemplate;
import org.jobun.word.Part;

/**
 * What all papers of one look have in common, made once.
 *
 * @param parts that never change, packed
 * @param numbering the lists, still without the instances of a paper
 * @param section page frame and grid, the end of the body
 * @param titleSize size of titles in twips
 */
record StaticParts(List<Part> parts, NumberingXml numbering, String section, Measures measures, int titleSize) {

    /** What they depend on. */
    record Key(HouseStyle style, NumberingScheme numbering, boolean draft, boolean glossary, boolean divided) {
        static Key of(Document document, ReferencedProvisions targets) {
            boolean glossary = !targets.blanks().isEmpty();
            return new Key(document.style(), document.numbering(), document.draft(), glossary, document.hasHeadings());
        }
    }

    static StaticParts of(Key key) {
        Measures measures = Measures.of(key.style());
        return new StaticParts(
                parts(key, measures),
                new NumberingXml(key.numbering(), measures),
                PageXml.section(key.style(), key.draft()),
                measures,
                Measures.twips(key.style().titleSize()));
    }

    private static List<Part> parts(Key key, Measures measures) {
        List<String> kinds = kinds(key);
        List<WordTemplate.File> house =
                key.style().word().map(WordTemplate::files).orElse(List.of());
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("[Content_Types].xml", PackageXml.contentTypes(kinds, key.glossary(), house)));
        parts.add(Part.of("_rels/.rels", PackageXml.packageRelationships()));
        parts.add(Part.of("docProps/app.xml", PackageXml.application()));
        String relationships = PackageXml.documentRelationships(kinds, key.glossary(), house);
        parts.add(Part.of("word/_rels/document.xml.rels", relationships));
        parts.addAll(looks(key, kinds, measures));
        house.forEach(file -> parts.addAll(taken(file, key.draft())));
        Set<String> shown = key.style().word().stream()
                .flatMap(look -> look.section().running().stream())
                .map(WordTemplate.Running::file)
                .collect(Collectors.toSet());
        parts.addAll(PackageXml.storeParts(house, shown));
        return List.copyOf(parts);
    }

    /** Styles, settings, and those of fonts, head and foot that there are. */
    private static List<Part> looks(Key key, List<String> kinds, Measures measures) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("word/styles.xml", StylesXml.of(key.style(), key.numbering(), measures, key.divided())));
        parts.add(Part.of("word/settings.xml", SettingsXml.settings(key.style(), measures)));
        if (kinds.contains("fontTable")) {
            parts.add(Part.of("word/fontTable.xml", SettingsXml.fonts(key.style())));
        }
        if (kinds.contains("header")) {
            parts.add(Part.of("word/header.xml", PageXml.draftHeader()));
        }
        if (kinds.contains("footer")) {
            parts.add(Part.of("word/footer.xml", PageXml.footer(key.style().footer())));
        }
        return parts;
    }

    private static List<Part> taken(WordTemplate.File file, boolean draft) {
        boolean marked = draft && file.relation().equals("header");
        Part part = marked
                ? Part.of("word/" + file.name(), PageXml.marked(new String(file.bytes(), StandardCharsets.UTF_8)))
                : Part.of("word/" + file.name(), file.bytes());
        return file.links().isEmpty()
                ? List.of(part)
                : List.of(part, Part.of("word/_rels/" + file.name() + ".rels", PackageXml.relationships(file.links())));
    }

    private static List<String> kinds(Key key) {
        Optional<WordTemplate> look = key.style().word();
        boolean fonts = look.stream()
                .flatMap(own -> own.files().stream())
                .anyMatch(file -> file.relation().equals("fontTable"));
        List<String> kinds = new ArrayList<>(List.of("styles", "numbering", "settings"));
        if (!fonts) {
            kinds.add("fontTable");
        }
        if (PageXml.hasOwnHeader(key.style(), key.draft())) {
            kinds.add("header");
        }
        if (PageXml.hasOwnFooter(key.style())) {
            kinds.add("footer");
        }
        return kinds;
    }
}
