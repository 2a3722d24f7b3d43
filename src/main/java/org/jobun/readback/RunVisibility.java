package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * How words are seen in the end: their own, those of their character style and paragraph style with all that these are
 * based on, and those of the document (ECMA-376 part 1, 17.7.2). Whoever hides words by a style hides them as well.
 */
final class RunVisibility {
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private final List<Element> defaults = new ArrayList<>();
    private String paragraphStyle = "";

    /** @param stylesheet null where the file has none */
    RunVisibility(Element stylesheet) {
        if (stylesheet == null) {
            return;
        }
        XmlTree.at(stylesheet, "docDefaults", "rPrDefault", "rPr").ifPresent(defaults::add);
        for (Element style : XmlTree.children(stylesheet, "style")) {
            styles.put(XmlTree.attribute(style, "styleId"), style);
            if (isDefaultOfParagraphs(style)) {
                paragraphStyle = XmlTree.attribute(style, "styleId");
            }
        }
    }

    private static boolean isDefaultOfParagraphs(Element style) {
        String isDefault = XmlTree.attribute(style, "default");
        return XmlTree.attribute(style, "type").equals("paragraph")
                && (isDefault.equals("1") || isDefault.equals("true"));
    }

    /** How a run is seen. */
    Visibility of(Element paragraph, Element run) {
        List<Element> own = XmlTree.at(run, "rPr").stream().toList();
        List<Element> ofWords = chain(XmlTree.val(run, "rPr", "rStyle").orElse(""));
        List<Element> ofLine = chain(XmlTree.val(paragraph, "pPr", "pStyle").orElse(paragraphStyle));
        List<List<Element>> layers = List.of(own, ofWords, ofLine, defaults);
        if (isOn("vanish", layers)) {
            return Visibility.HIDDEN;
        }
        if (isOn("strike", layers) || isOn("dstrike", layers)) {
            return Visibility.STRUCK;
        }
        return isWhite(layers) ? Visibility.WHITE : Visibility.PLAIN;
    }

    private static boolean isWhite(List<List<Element>> layers) {
        boolean shaded =
                first("shd", layers).isPresent() || first("highlight", layers).isPresent();
        return !shaded
                && first("color", layers)
                        .filter(color -> XmlTree.attribute(color, "val").equalsIgnoreCase("FFFFFF"))
                        .isPresent();
    }

    /** The properties of a style and of those that it is based on. */
    private List<Element> chain(String style) {
        List<Element> chain = new ArrayList<>();
        String at = style;
        for (int steps = 0; styles.containsKey(at) && steps < LONGEST_CHAIN; steps++) {
            Element found = styles.get(at);
            XmlTree.at(found, "rPr").ifPresent(chain::add);
            at = XmlTree.val(found, "basedOn").orElse("");
        }
        return chain;
    }

    /** What a run says itself holds; of styles that both switch, one switches the other back (17.7.3). */
    private static boolean isOn(String name, List<List<Element>> layers) {
        Optional<Element> own = property(name, layers.get(0));
        if (own.isPresent()) {
            return Visibility.isOn(own.get());
        }
        boolean ofWords = property(name, layers.get(1)).filter(Visibility::isOn).isPresent();
        boolean ofLine = property(name, layers.get(2)).filter(Visibility::isOn).isPresent();
        boolean ofDocument =
                property(name, layers.get(3)).filter(Visibility::isOn).isPresent();
        return ofDocument || ofWords != ofLine;
    }

    private static Optional<Element> first(String name, List<List<Element>> layers) {
        return layers.stream().flatMap(layer -> property(name, layer).stream()).findFirst();
    }

    private static Optional<Element> property(String name, List<Element> layer) {
        return layer.stream()
                .flatMap(properties -> XmlTree.at(properties, name).stream())
                .findFirst();
    }
}
