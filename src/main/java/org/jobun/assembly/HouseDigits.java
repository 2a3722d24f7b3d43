package org.jobun.assembly;

import java.util.Set;
import org.jobun.text.Digits;

/**
 * Typed values whose digits follow the house: addresses and other places, times, shares, quantities. They are on one line with words
 * of the house and with dates and amounts, which follow it too. Names, numbers that something is registered under and free
 * texts are printed as they were typed.
 */
final class HouseDigits {
    /** Last keys of the facts, and columns of lists. */
    private static final Set<String> FOLLOWING =
            Set.of("address", "office", "place", "site", "time", "share", "quantity");

    private HouseDigits() {}

    /**
     * The text of a fact as the house writes it.
     *
     * @param path of the fact, or a column
     */
    static String in(String path, String text, Digits digits) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        return FOLLOWING.contains(key) ? digits.in(halfWidth(text)) : text;
    }

    /** Digits typed in full width are written as the house does, too. */
    private static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return out.toString();
    }
}
