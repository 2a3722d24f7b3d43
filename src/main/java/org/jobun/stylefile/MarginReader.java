package org.jobun.stylefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobun.house.MarginText;
import org.jobun.house.MarginText.Align;
import org.jobun.house.MarginText.Digits;
import org.jobun.house.MarginText.From;
import org.jobun.house.MarginText.Image;
import org.jobun.house.MarginText.Line;
import org.jobun.house.MarginText.PageNumber;
import org.jobun.house.MarginText.Picture;
import org.jobun.house.MarginText.Piece;
import org.jobun.house.MarginText.Place;
import org.jobun.house.MarginText.Tab;
import org.jobun.house.MarginText.ToTab;
import org.jobun.house.MarginText.Words;
import org.w3c.dom.Element;

/**
 * Reads a head or foot as lines of words, page numbers and pictures, for formats that set it themselves. What these cannot
 * show is named.
 */
final class MarginReader {
    /** EMU, in which drawings are measured (914,400 an inch), to mpt. */
    private static final double MPT_PER_EMU = 72_000 / 914_400.0;

    private static final Set<String> UNSEEN = Set.of("pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "tblPr");

    private final StyleFacts styles;
    private final Function<String, Optional<Picture>> pictures;
    private final Consumer<String> lost;
    private final List<Line> lines = new ArrayList<>();

    private StyleFacts.Facts style;
    private Element properties;
    private List<Piece> pieces;
    /** Instruction of the field that is open; null outside fields. */
    private StringBuilder instruction;

    private boolean inResult;

    /**
     * @param styles of the file, by its own ids
     * @param pictures the dots of a picture by the id of its relationship; empty where it cannot be shown
     * @param lost takes the name of what formats other than Word do not show
     */
    MarginReader(StyleFacts styles, Function<String, Optional<Picture>> pictures, Consumer<String> lost) {
        this.styles = styles;
        this.pictures = pictures;
        this.lost = lost;
    }

    MarginText read(Element root) {
        blocks(root);
        return new MarginText(lines);
    }

    private void blocks(Element parent) {
        for (Element child : PlainXml.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> lost.accept("表");
                case "sdtPr", "sdtEndPr", "del" -> {}
                default -> blocks(child);
            }
        }
    }

    private void paragraph(Element paragraph) {
        properties = child(paragraph, "pPr").orElse(null);
        style = styles.of(value("pStyle").orElse(""));
        pieces = new ArrayList<>();
        instruction = null;
        inResult = false;
        inside(paragraph);
        Optional<Element> spacing = property("spacing");
        boolean exact = spacing.filter(one -> attribute(one, "lineRule").equals("exact"))
                .isPresent();
        int pitch = exact
                ? twips(attribute(spacing.get(), "line"))
                : spacing.isPresent() ? 0 : style.exactPitch().orElse(0);
        lines.add(new Line(
                value("jc").map(StyleFacts::align).orElse(style.align()),
                pitch,
                spacing.map(one -> attribute(one, "before"))
                        .filter(one -> !one.isEmpty())
                        .map(MarginReader::twips)
                        .orElse(style.before()),
                spacing.map(one -> attribute(one, "after"))
                        .filter(one -> !one.isEmpty())
                        .map(MarginReader::twips)
                        .orElse(style.after()),
                property("ind")
                        .map(one -> twips(attribute(one, "left")) + twips(attribute(one, "firstLine")))
                        .orElse(style.indent()),
                tabs(),
                hasRule("top"),
                hasRule("bottom"),
                pieces));
        if (property("framePr").isPresent()) {
            lost.accept("枠（フレーム）の位置");
        }
    }

    private List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>(style.tabs());
        property("tabs")
                .ifPresent(all -> PlainXml.children(all).forEach(stop -> {
                    int at = twips(attribute(stop, "pos"));
                    tabs.removeIf(tab -> tab.at() == at);
                    if (!Set.of("clear", "bar").contains(attribute(stop, "val"))) {
                        tabs.add(new Tab(at, StyleFacts.align(attribute(stop, "val"))));
                    }
                }));
        tabs.sort(Comparator.comparingInt(Tab::at));
        return tabs;
    }

    private boolean hasRule(String side) {
        return property("pBdr")
                .flatMap(border -> child(border, side))
                .filter(line -> !Set.of("nil", "none").contains(attribute(line, "val")))
                .isPresent();
    }

    /** Runs, and what wraps them: links, controls, insertions. */
    private void inside(Element parent) {
        for (Element child : PlainXml.children(parent)) {
            if (UNSEEN.contains(child.getLocalName())) {
                continue;
            }
            switch (child.getLocalName()) {
                case "r" -> run(child);
                case "fldSimple" -> field(attribute(child, "instr"), child);
                default -> inside(child);
            }
        }
    }

    private void run(Element run) {
        for (Element child : PlainXml.children(run)) {
            switch (child.getLocalName()) {
                case "fldChar" -> fieldCharacter(attribute(child, "fldCharType"), run);
                case "instrText" -> {
                    if (instruction != null) {
                        instruction.append(child.getTextContent());
                    }
                }
                case "t" -> words(child.getTextContent(), run);
                case "tab", "ptab" -> add(new ToTab());
                case "br", "cr" -> lost.accept("段落の中の改行");
                case "noBreakHyphen" -> words("-", run);
                case "drawing" -> drawing(child);
                case "pict", "object" -> lost.accept("図形又は文字枠");
                default -> {}
            }
        }
    }

    private void words(String text, Element run) {
        if (!text.isEmpty()) {
            add(new Words(text, size(run), isHeading(run)));
        }
    }

    private void add(Piece piece) {
        // What a field shows is counted anew.
        if (instruction == null && !inResult) {
            pieces.add(piece);
        }
    }

    private void fieldCharacter(String kind, Element run) {
        switch (kind) {
            case "begin" -> instruction = new StringBuilder();
            case "separate" -> {
                inResult = true;
                number(instruction == null ? "" : instruction.toString(), run);
            }
            case "end" -> {
                if (!inResult && instruction != null) {
                    number(instruction.toString(), run);
                }
                instruction = null;
                inResult = false;
            }
            default -> {}
        }
    }

    private void field(String instr, Element field) {
        if (!number(instr, child(field, "r").orElse(field))) {
            inside(field);
        }
    }

    /** PAGE and NUMPAGES with the switches that Japanese papers use; of other fields nothing is shown. */
    private boolean number(String instr, Element run) {
        String wanted = instr.strip().toUpperCase(Locale.ROOT);
        String name = wanted.split("\\s+")[0];
        if (!Set.of("PAGE", "NUMPAGES", "SECTIONPAGES").contains(name)) {
            lost.accept("フィールド（" + name + "）");
            return false;
        }
        Digits digits = wanted.contains("DBCHAR") || wanted.contains("DBNUM")
                ? Digits.FULL_WIDTH
                : wanted.contains("ARABICDASH") ? Digits.DASHED : Digits.PLAIN;
        if (!name.equals("PAGE") && digits == Digits.DASHED) {
            digits = Digits.PLAIN;
        }
        pieces.add(new PageNumber(!name.equals("PAGE"), digits, size(run), isHeading(run)));
        return true;
    }

    private int size(Element run) {
        return child(run, "rPr")
                .flatMap(looks -> child(looks, "sz"))
                .map(size -> (int) (Double.parseDouble(attribute(size, "val")) * 500))
                .orElse(style.size());
    }

    private boolean isHeading(Element run) {
        Optional<Element> bold = child(run, "rPr").flatMap(looks -> child(looks, "b"));
        return bold.map(one -> !Set.of("0", "false", "off").contains(attribute(one, "val")))
                .orElse(style.heading());
    }

    private void drawing(Element drawing) {
        Optional<Element> blip = descendant(drawing, "blip");
        if (blip.isEmpty()) {
            lost.accept("図形又は文字枠");
            return;
        }
        Element box = PlainXml.children(drawing).get(0);
        Element extent = child(box, "extent").orElse(null);
        if (extent == null) {
            return;
        }
        String id = attribute(blip.get(), "embed");
        pictures.apply(id).ifPresent(picture -> {
            boolean inLine = box.getLocalName().equals("inline");
            add(new Image(
                    picture,
                    emu(attribute(extent, "cx")),
                    emu(attribute(extent, "cy")),
                    inLine ? null : place(box, "positionH"),
                    inLine ? null : place(box, "positionV")));
        });
    }

    private static Place place(Element anchor, String name) {
        Optional<Element> position = child(anchor, name);
        From from = switch (position.map(one -> attribute(one, "relativeFrom")).orElse("")) {
            case "page", "leftMargin", "topMargin" -> From.PAGE;
            case "paragraph", "line" -> From.LINE;
            default -> From.MARGIN;
        };
        Optional<Element> align = position.flatMap(one -> child(one, "align"));
        if (align.isPresent()) {
            String word = align.get().getTextContent().strip();
            return new Place(
                    from,
                    switch (word) {
                        case "center" -> Align.CENTER;
                        case "right", "bottom", "outside" -> Align.RIGHT;
                        default -> Align.LEFT;
                    },
                    0);
        }
        return new Place(
                from,
                null,
                position.flatMap(one -> child(one, "posOffset"))
                        .map(one -> emu(one.getTextContent().strip()))
                        .orElse(0));
    }

    private Optional<Element> property(String name) {
        return properties == null ? Optional.empty() : child(properties, name);
    }

    private Optional<String> value(String name) {
        return property(name).map(one -> attribute(one, "val"));
    }

    private static Optional<Element> child(Element parent, String name) {
        return PlainXml.children(parent).stream()
                .filter(one -> one.getLocalName().equals(name))
                .findFirst();
    }

    private static Optional<Element> descendant(Element parent, String name) {
        var all = parent.getElementsByTagNameNS("*", name);
        return all.getLength() == 0 ? Optional.empty() : Optional.of((Element) all.item(0));
    }

    /** By its local name: drawings have attributes without a namespace, Word's own have one. */
    private static String attribute(Element element, String name) {
        for (String uri : new String[] {PlainXml.W, PlainXml.R}) {
            if (element.hasAttributeNS(uri, name)) {
                return element.getAttributeNS(uri, name);
            }
        }
        return element.getAttribute(name);
    }

    private static int twips(String value) {
        return number(value, 50);
    }

    private static int emu(String value) {
        return number(value, MPT_PER_EMU);
    }

    /** A length; one with a unit of its own (12pt) or none is 0, as hardly a program writes it. */
    private static int number(String value, double factor) {
        try {
            double length = Double.parseDouble(value) * factor;
            return (int) Math.max(-10_000_000, Math.min(10_000_000, Math.round(length)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
