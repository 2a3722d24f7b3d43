package org.jobun.readback;

import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Looks that change what a paper says: words struck out (見え消し), hidden or white (ECMA-376 part 1, 17.3.2). They are
 * read with a remark in place, so that they differ from the same words as they were.
 */
enum Looks {
    PLAIN(""),
    STRUCK("取消線"),
    HIDDEN("隠し文字"),
    WHITE("白い文字");

    private static final String CLOSE = "〕";

    private final String name;

    Looks(String name) {
        this.name = name;
    }

    static Looks of(Element run) {
        Optional<Element> properties = Xml.at(run, "rPr");
        if (properties.isEmpty()) {
            return PLAIN;
        }
        if (isOn(properties.get(), "vanish")) {
            return HIDDEN;
        }
        if (isOn(properties.get(), "strike") || isOn(properties.get(), "dstrike")) {
            return STRUCK;
        }
        boolean white = Xml.val(properties.get(), "color").orElse("").equalsIgnoreCase("FFFFFF");
        boolean shaded = Xml.at(properties.get(), "shd").isPresent()
                || Xml.at(properties.get(), "highlight").isPresent();
        return white && !shaded ? WHITE : PLAIN;
    }

    /** A switch that is there is on, unless it says otherwise (17.17.4). */
    private static boolean isOn(Element properties, String name) {
        return Xml.at(properties, name)
                .filter(found -> {
                    String value = Xml.attribute(found, "val");
                    return !value.equals("0") && !value.equals("false") && !value.equals("off");
                })
                .isPresent();
    }

    String mark(String text) {
        return this == PLAIN ? text : open() + text + CLOSE;
    }

    private String open() {
        return "〔" + name + "：";
    }

    /** One remark where runs that touch look the same. */
    static String joined(String text) {
        String joined = text;
        for (Looks looks : values()) {
            joined = looks == PLAIN ? joined : joined.replace(CLOSE + looks.open(), "");
        }
        return joined;
    }
}
