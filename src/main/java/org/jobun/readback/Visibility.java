package org.jobun.readback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * How words are seen where that changes what a paper says: struck out (見え消し), hidden or white (ECMA-376 part 1, 17.3.2). They
 * are read with a remark in place, so that they differ from the same words as they were; {@link RunVisibility} finds them.
 */
enum Visibility {
    PLAIN(""),
    STRUCK("取消線"),
    HIDDEN("隠し文字"),
    WHITE("白い文字");

    private static final String CLOSE = "〕";

    private final String name;
    /** Several remarks of one kind that touch. */
    private final Pattern several;

    Visibility(String name) {
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
        for (Visibility look : values()) {
            if (look != PLAIN) {
                joined = look.several
                        .matcher(joined)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(found.group().replace(CLOSE + look.open(), "")));
            }
        }
        return joined;
    }

    /** True for words with a remark. */
    static boolean isMarked(String text) {
        return Stream.of(values()).anyMatch(look -> look != PLAIN && text.contains(look.open()));
    }
}
