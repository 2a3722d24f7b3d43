package org.jobun.readback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * Looks that change what a paper says: words struck out (見え消し), hidden or white (ECMA-376 part 1, 17.3.2). They are
 * read with a remark in place, so that they differ from the same words as they were; {@link StyledLooks} finds them.
 */
enum Looks {
    PLAIN(""),
    STRUCK("取消線"),
    HIDDEN("隠し文字"),
    WHITE("白い文字");

    private static final String CLOSE = "〕";

    private final String name;
    /** Several remarks of one kind that touch. */
    private final Pattern several;

    Looks(String name) {
        this.name = name;
        several = Pattern.compile("(?:" + open() + "[^〔〕]*〕){2,}");
    }

    /** A switch that is there is on, unless it says otherwise (17.17.4). */
    static boolean isOn(Element property) {
        String value = XmlTree.attribute(property, "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
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
            if (looks != PLAIN) {
                joined = looks.several
                        .matcher(joined)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(found.group().replace(CLOSE + looks.open(), "")));
            }
        }
        return joined;
    }

    /** True for words that bear a remark. */
    static boolean isMarked(String text) {
        for (Looks looks : values()) {
            if (looks != PLAIN && text.contains(looks.open())) {
                return true;
            }
        }
        return false;
    }
}
