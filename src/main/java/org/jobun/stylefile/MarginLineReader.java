package org.jobun.stylefile;

import static org.jobun.stylefile.Elements.attribute;
import static org.jobun.stylefile.Elements.child;
import static org.jobun.stylefile.Elements.twips;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobun.house.MarginText.Digits;
import org.jobun.house.MarginText.Line;
import org.jobun.house.MarginText.PageNumber;
import org.jobun.house.MarginText.Picture;
import org.jobun.house.MarginText.Piece;
import org.jobun.house.MarginText.Tab;
import org.jobun.house.MarginText.ToTab;
import org.jobun.house.MarginText.Words;
import org.w3c.dom.Element;

/** Reads one paragraph of a head or foot, which is one line. */
final class MarginLineReader {
    private static final Set<String> UNSEEN = Set.of("pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "tblPr");

    /** Fields that are shown. */
    private static final Set<String> NUMBERS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

    private final Element paragraph;
    private final Function<String, Optional<Picture>> pictures;
    private final Consumer<String> lost;
    private final Element properties;
    private final StyleFacts.Facts style;
    private final List<Piece> pieces = new ArrayList<>();
    /** Instruction of the field that is open; null outside fields. */
    private StringBuilder instruction;

    private boolean inResult;

    /**
     * @param styles of the file, by its own ids
     * @param pictures the dots of a picture by the id of its relationship; empty where it cannot be shown
     * @param lost takes the name of what formats other than Word do not show
     */
    MarginLineReader(
            Element paragraph, StyleFacts styles, Function<String, Optional<Picture>> pictures, Consumer<String> lost) {
        this.paragraph = paragraph;
        this.pictures = pictures;
        this.lost = lost;
        this.properties = child(paragraph, "pPr").orElse(null);
        this.style = styles.of(value("pStyle").orElse(""));
    }

    Line line() {
        inside(paragraph);
        if (property("framePr").isPresent()) {
            lost.accept("枠（フレーム）の位置");
        }
        return new Line(
                value("jc").map(StyleFacts::align).orElse(style.align()),
                pitch(),
                spacing("before").orElse(style.before()),
                spacing("after").orElse(style.after()),
                property("ind")
                        .map(indent -> twips(attribute(indent, "left")) + twips(attribute(indent, "firstLine")))
                        .orElse(style.indent()),
                tabs(),
                hasRule("top"),
                hasRule("bottom"),
                pieces);
    }

    /** As the paragraph says it exactly, or its style where the paragraph has no spacing of its own; else 0. */
    private int pitch() {
        return property("spacing")
                .map(spacing -> attribute(spacing, "lineRule").equals("exact") ? twips(attribute(spacing, "line")) : 0)
                .orElseGet(() -> style.exactPitch().orElse(0));
    }

    private Optional<Integer> spacing(String side) {
        return property("spacing")
                .map(spacing -> attribute(spacing, side))
                .filter(written -> !written.isEmpty())
                .map(Elements::twips);
    }

    private List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>(style.tabs());
        property("tabs")
                .ifPresent(all -> Elements.children(all).forEach(stop -> {
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
        for (Element child : Elements.children(parent)) {
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
        for (Element child : Elements.children(run)) {
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
        // What a field shows is counted again.
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
        if (!NUMBERS.contains(name)) {
            lost.accept("フィールド（" + name + "）");
            return false;
        }
        boolean count = !name.equals("PAGE");
        Digits digits = digits(wanted);
        pieces.add(new PageNumber(
                count, count && digits == Digits.DASHED ? Digits.PLAIN : digits, size(run), isHeading(run)));
        return true;
    }

    private static Digits digits(String instr) {
        if (instr.contains("DBCHAR") || instr.contains("DBNUM")) {
            return Digits.FULL_WIDTH;
        }
        return instr.contains("ARABICDASH") ? Digits.DASHED : Digits.PLAIN;
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
        if (DrawingReader.isPicture(drawing)) {
            DrawingReader.read(drawing, pictures).ifPresent(this::add);
        } else {
            lost.accept("図形又は文字枠");
        }
    }

    private Optional<Element> property(String name) {
        return properties == null ? Optional.empty() : child(properties, name);
    }

    private Optional<String> value(String name) {
        return property(name).map(one -> attribute(one, "val"));
    }
}
