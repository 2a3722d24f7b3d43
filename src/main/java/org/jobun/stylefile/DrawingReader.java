package org.jobun.stylefile;

import java.util.Optional;
import java.util.function.Function;
import org.jobun.house.MarginText.Align;
import org.jobun.house.MarginText.From;
import org.jobun.house.MarginText.Image;
import org.jobun.house.MarginText.Picture;
import org.jobun.house.MarginText.Place;
import org.w3c.dom.Element;

/** Reads a drawing of a head or foot: a picture, and where it stands. */
final class DrawingReader {
    private DrawingReader() {}

    /** Whether a drawing is a picture, else it is a shape or a frame of text. */
    static boolean isPicture(Element drawing) {
        return Elements.descendant(drawing, "blip").isPresent();
    }

    /**
     * The picture; empty where it cannot be shown.
     *
     * @param drawing that is a picture
     * @param pictures the dots of a picture by the id of its relationship
     */
    static Optional<Image> read(Element drawing, Function<String, Optional<Picture>> pictures) {
        Element box = Elements.children(drawing).get(0);
        return Elements.child(box, "extent")
                .flatMap(extent -> Elements.descendant(drawing, "blip")
                        .flatMap(blip -> pictures.apply(Elements.attribute(blip, "embed")))
                        .map(picture -> image(picture, extent, box)));
    }

    private static Image image(Picture picture, Element extent, Element box) {
        boolean inLine = box.getLocalName().equals("inline");
        return new Image(
                picture,
                Elements.emu(Elements.attribute(extent, "cx")),
                Elements.emu(Elements.attribute(extent, "cy")),
                inLine ? null : place(box, "positionH"),
                inLine ? null : place(box, "positionV"));
    }

    private static Place place(Element anchor, String name) {
        Optional<Element> position = Elements.child(anchor, name);
        From from = from(
                position.map(given -> Elements.attribute(given, "relativeFrom")).orElse(""));
        Optional<Align> align = position.flatMap(given -> Elements.child(given, "align"))
                .map(given -> align(given.getTextContent().strip()));
        int offset = position.flatMap(given -> Elements.child(given, "posOffset"))
                .map(given -> Elements.emu(given.getTextContent().strip()))
                .orElse(0);
        return align.isPresent() ? new Place(from, align.get(), 0) : new Place(from, null, offset);
    }

    private static From from(String word) {
        return switch (word) {
            case "page", "leftMargin", "topMargin" -> From.PAGE;
            case "paragraph", "line" -> From.LINE;
            default -> From.MARGIN;
        };
    }

    private static Align align(String word) {
        return switch (word) {
            case "center" -> Align.CENTER;
            case "right", "bottom", "outside" -> Align.RIGHT;
            default -> Align.LEFT;
        };
    }
}
