package org.jobun.stylefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.PPr;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;
import org.jobun.house.WordTemplate;
import org.jobun.word.PaperStyle;

/** Takes the styles of a file over; those that papers use get the ids that papers use. */
final class StyleReader {
    private final StyleFacts facts;
    private final LinePitch pitch;
    private final ImportReport report;
    /** Id in the file → id in papers. */
    private final Map<String, String> ids = new HashMap<>();
    /** Ids of styles that papers use and the file has. */
    private final Set<String> ours = new HashSet<>();

    private final Map<String, WordTemplate.Paragraphs> paragraphs = new HashMap<>();

    /** @param pitch of papers, which some styles are given */
    StyleReader(StyleFacts facts, LinePitch pitch, ImportReport report) {
        this.facts = facts;
        this.pitch = pitch;
        this.report = report;
    }

    /** The styles of a file, or none where it has no part for them. Changes docx4j's model of them. */
    WordTemplate.Styles read(StyleDefinitionsPart part) {
        int exact = pitch.given() ? pitch.lines() : 0;
        paragraphs.put("Normal", facts.standard().paragraphs());
        if (part == null) {
            return new WordTemplate.Styles("", "", List.of(), paragraphs, exact);
        }
        Styles styles = part.getJaxbElement();
        name(styles.getStyle());
        List<WordTemplate.Style> all = new ArrayList<>();
        styles.getStyle().forEach(style -> all.add(taken(style)));
        String defaults = styles.getDocDefaults() == null ? "" : PlainXml.of(styles.getDocDefaults(), "docDefaults");
        String latent = styles.getLatentStyles() == null ? "" : PlainXml.of(styles.getLatentStyles(), "latentStyles");
        return new WordTemplate.Styles(defaults, latent, all, paragraphs, exact);
    }

    /** The id in papers of a style by its id in the file. */
    String newId(String id) {
        return ids.getOrDefault(id, id);
    }

    /** The id in papers of a style by its name, where papers use it. */
    static Optional<String> idOf(Style style) {
        return style.getName() == null
                ? Optional.empty()
                : PaperStyle.idOf(style.getName().getVal());
    }

    private void name(List<Style> styles) {
        for (Style style : styles) {
            idOf(style).filter(ours::add).ifPresent(id -> ids.put(style.getStyleId(), id));
        }
        for (Style style : styles) {
            // A style of another name must not take an id that papers use.
            boolean clash = PaperStyle.isId(style.getStyleId()) || ours.contains(style.getStyleId());
            ids.putIfAbsent(style.getStyleId(), clash ? "House" + style.getStyleId() : style.getStyleId());
        }
    }

    private WordTemplate.Style taken(Style style) {
        String id = ids.get(style.getStyleId());
        if (ours.contains(id) && isOfParagraphs(style)) {
            paragraphs.put(id, facts.of(style.getStyleId()).paragraphs());
            report.lost(LostLooks.of(style, facts.standard().size()));
        }
        adapt(style);
        pitch.giveTo(style);
        return new WordTemplate.Style(style.getStyleId(), PlainXml.of(style, "style"));
    }

    private static boolean isOfParagraphs(Style style) {
        return "paragraph".equals(style.getType());
    }

    /** Papers number their own provisions; lists of the file stay behind, and so does what refers to them. */
    private void adapt(Style style) {
        style.setStyleId(ids.get(style.getStyleId()));
        if ("Normal".equals(style.getStyleId()) && isOfParagraphs(style)) {
            // LibreOffice does not say which style is the standard one.
            style.setDefault(true);
        }
        Optional.ofNullable(style.getBasedOn()).ifPresent(base -> base.setVal(newId(base.getVal())));
        Optional.ofNullable(style.getNext()).ifPresent(next -> next.setVal(newId(next.getVal())));
        Optional.ofNullable(style.getLink()).ifPresent(link -> link.setVal(newId(link.getVal())));
        PPr paragraph = style.getPPr();
        if (paragraph != null) {
            paragraph.setNumPr(null);
            paragraph.setFramePr(null);
        }
    }
}
