package org.jobun.word;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names by which a Word file of ours knows its articles, references and values again. They hold a key that is the
 * paper's own, so that what is copied from one paper into another is seen to be foreign, and Word binds no value of the one to
 * the other (ECMA-376 part 1, 17.5.2.6 and 17.13.6).
 *
 * @param key eight digits of base 16 in capitals; empty for papers made before names had one
 */
public record PaperNames(String key) {
    /** In place of a key while what all papers of a form have in common is written; no XML text can hold it. */
    public static final PaperNames PLACEHOLDER = new PaperNames("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008");

    /** The prefix by which paths to values name the namespace. */
    public static final String PREFIX = "p";

    private static final int LENGTH = 8;
    private static final Pattern KEY = Pattern.compile("[0-9A-F]{8}|");
    private static final Pattern MARK = Pattern.compile("_(J[cr]|Ref)(?:([0-9A-F]{8})_)?([0-9]{1,9})");

    /** The store of papers made before names had a key. */
    private static final String FORMER_STORE = "{6A6F6275-6E00-4001-8000-000000000001}";

    /** The names of a paper: the same whenever it is made for the same matter. */
    public static PaperNames of(String municipality, String matter, String paper) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((municipality + "\n" + matter + "\n" + paper).getBytes(StandardCharsets.UTF_8));
            return new PaperNames(HexFormat.of().withUpperCase().formatHex(hash).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** True for what a key can be. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** What a bookmark of ours stands for. */
    public enum Kind {
        /** The head of an article. */
        ARTICLE("Jc"),
        /** A reference as a whole. */
        REFERENCE("Jr"),
        /** A provision that references mean. */
        TARGET("Ref");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * The name of a bookmark: hidden as it begins with a low line, far below Word's 40 characters.
     *
     * @param number counted from 1
     */
    public String bookmark(Kind kind, int number) {
        return "_" + kind.prefix + (key.isEmpty() ? "" : key + "_") + number;
    }

    /** The number in a bookmark of this paper; 0 for any other name. */
    public int numberOf(Kind kind, String name) {
        Matcher mark = MARK.matcher(name);
        boolean own = mark.matches()
                && mark.group(1).equals(kind.prefix)
                && key.equals(mark.group(2) == null ? "" : mark.group(2));
        return own ? Integer.parseInt(mark.group(3)) : 0;
    }

    /** True for a bookmark at the head of an article, or around a reference, of another paper. */
    public boolean isForeign(Kind kind, String name) {
        Matcher mark = MARK.matcher(name);
        return mark.matches()
                && mark.group(1).equals(kind.prefix)
                && !key.equals(mark.group(2) == null ? "" : mark.group(2));
    }

    /** True for a bookmark of this paper, whatever it stands for. */
    public boolean isOwn(String name) {
        Matcher mark = MARK.matcher(name);
        return mark.matches() && key.equals(mark.group(2) == null ? "" : mark.group(2));
    }

    /** The id of the custom XML part with the values. */
    public String store() {
        return key.isEmpty() ? FORMER_STORE : "{" + key + "-6E00-4001-8000-000000000001}";
    }

    /** The namespace of that part: where a program looks for a path in every part, another paper's does not have it. */
    public String namespace() {
        return "urn:jobun:paper:" + key;
    }

    /** The path to a value, which {@link #PREFIX} and {@link #namespace()} complete. */
    public static String path(String value) {
        return "/p:paper[1]/p:v[@id='" + value + "']";
    }
}
