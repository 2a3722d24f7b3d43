package org.jobun.stylefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.docx4j.model.structure.HeaderFooterPolicy;
import org.docx4j.openpackaging.parts.Part;
import org.jobun.house.MarginText;
import org.jobun.house.WordTemplate.Pages;
import org.jobun.house.WordTemplate.Place;
import org.jobun.house.WordTemplate.Running;
import org.jobun.word.WordPackage;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Takes heads and feet over: as XML for Word, as lines for other formats. */
final class RunningReader {
    private final WordPackage source;
    private final TakenParts parts;
    private final StyleFacts facts;
    private final LinePitch pitch;
    private final UnaryOperator<String> styleIds;
    private final ImportReport report;
    /** What heads and feet say, by the names of their parts in papers. */
    private final Map<String, MarginText> texts = new HashMap<>();

    /** @param styleIds id of a style in the file → id in papers */
    RunningReader(
            WordPackage source,
            TakenParts parts,
            StyleFacts facts,
            LinePitch pitch,
            UnaryOperator<String> styleIds,
            ImportReport report) {
        this.source = source;
        this.parts = parts;
        this.facts = facts;
        this.pitch = pitch;
        this.styleIds = styleIds;
        this.report = report;
    }

    /** The heads and feet of a section; null for none. */
    List<Running> read(HeaderFooterPolicy policy) {
        List<Running> running = new ArrayList<>();
        if (policy != null) {
            read(Place.HEADER, Pages.DEFAULT, policy.getDefaultHeader()).ifPresent(running::add);
            read(Place.HEADER, Pages.FIRST, policy.getFirstHeader()).ifPresent(running::add);
            read(Place.HEADER, Pages.EVEN, policy.getEvenHeader()).ifPresent(running::add);
            read(Place.FOOTER, Pages.DEFAULT, policy.getDefaultFooter()).ifPresent(running::add);
            read(Place.FOOTER, Pages.FIRST, policy.getFirstFooter()).ifPresent(running::add);
            read(Place.FOOTER, Pages.EVEN, policy.getEvenFooter()).ifPresent(running::add);
        }
        return running;
    }

    private Optional<Running> read(Place place, Pages pages, Part part) {
        // For a first page without a head of its own docx4j makes up an empty one.
        if (part == null || !source.parts().containsKey(TakenParts.nameOf(part))) {
            return Optional.empty();
        }
        String name = parts.name(TakenParts.nameOf(part)).orElseGet(() -> take(place, part));
        return Optional.of(new Running(place, pages, name, texts.get(name)));
    }

    private String take(Place place, Part part) {
        String kind = place == Place.HEADER ? "header" : "footer";
        String original = TakenParts.nameOf(part);
        String name = parts.newName(original, kind);
        Element root = source.xml(original).orElseThrow().getDocumentElement();
        texts.put(name, text(place, part, root));
        if (pitch.given()) {
            FreeLines.in(root);
        }
        describe(root, nameOf(place) + "の図");
        parts.addRunning(name, kind, part, PlainXml.root(root, styleIds));
        return name;
    }

    private MarginText text(Place place, Part part, Element root) {
        return new MarginReader(facts, id -> dots(part, id), what -> report.lost(nameOf(place) + "の" + what))
                .read(PlainXml.parsed(PlainXml.root(root, UnaryOperator.identity())));
    }

    private static String nameOf(Place place) {
        return place == Place.HEADER ? "ヘッダー" : "フッター";
    }

    private Optional<MarginText.Picture> dots(Part part, String id) {
        Optional<MarginText.Picture> picture = parts.picture(part, id).flatMap(Pictures::read);
        if (picture.isEmpty()) {
            report.lost("ヘッダー又はフッターの図（PNG、JPEG、GIF、BMP 又は TIFF でないもの）");
        }
        return picture;
    }

    /** A picture that the file does not describe is at least said to be one, to those who do not see it. */
    private static void describe(Element root, String description) {
        NodeList pictures = root.getElementsByTagNameNS("*", "docPr");
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            if (picture.getAttribute("descr").isBlank()) {
                picture.setAttribute("descr", description);
            }
        }
    }
}
