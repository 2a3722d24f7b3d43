package org.jobun.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as YAML that reads as the same text, whatever was typed. */
public final class YamlWords {
    /** Dates, numbers without leading zeros, and words without any sign that YAML knows. */
    private static final Pattern PLAIN = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|0|[1-9][0-9]{0,14}"
            + "|[A-Za-z\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ー]"
            + "[A-Za-z0-9\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ー・、。（）「」～　_/.-]{0,400}");

    /** Words that YAML takes for nothing, or that a reader takes for something else than a text. */
    private static final Set<String> SPECIAL = Set.of("null", "Null", "NULL");

    private YamlWords() {}

    /** A key. */
    public static String key(String key) {
        return value(key);
    }

    /** A value, in quotes where it needs them. */
    public static String value(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !SPECIAL.contains(text) && !text.endsWith("　");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> append(c, out);
            }
        });
        return out.append('"').toString();
    }

    private static void append(int c, StringBuilder out) {
        if (isSafe(c)) {
            out.appendCodePoint(c);
        } else if (c > 0xFFFF) {
            out.append(String.format(Locale.ROOT, "\\U%08X", c));
        } else {
            out.append(String.format(Locale.ROOT, "\\u%04X", c));
        }
    }

    /** Characters that stand in a file as they are: no control signs, line ends of other kinds, or noncharacters. */
    private static boolean isSafe(int c) {
        int type = Character.getType(c);
        return c == ' '
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR
                        && type != Character.UNASSIGNED
                        && type != Character.PRIVATE_USE
                        && type != Character.SURROGATE;
    }
}
