package org.jobun.assembly;

import java.util.Set;
import org.jobun.text.Digits;

/**
 * Typed values whose digits follow the house, since they are on one line with its words, dates and amounts: addresses, quantities
 * and all that is said in words. Names, numbers that something is registered under and phrases with letters or signs (ISO 27001,
 * 99.5%, 000-000-0000) are printed as they were typed.
 */
final class HouseDigits {
    /** Last keys of the facts, and columns of lists, whose digits always follow. */
    private static final Set<String> FOLLOWING =
            Set.of("address", "office", "place", "site", "time", "share", "quantity");

    /** Last keys of what is called or registered so. */
    private static final Set<String> AS_TYPED = Set.of(
            "name",
            "number",
            "notice_number",
            "invoice_number",
            "corporate_number",
            "permit",
            "contact",
            "model",
            "code",
            "representative_name",
            "head_name",
            "supervisor",
            "inspector",
            "firm",
            "provider",
            "partner",
            "maintainer");

    /** Between phrases. */
    private static final String BREAKS = "、。，．・（）「」『』　\n";

    /** A phrase with such a sign, or with a letter, is no plain Japanese. */
    private static final String SIGNS = "-/:@_#%+=~&<>－％：／＝＋";

    private HouseDigits() {}

    /**
     * The text of a fact as the house writes it.
     *
     * @param path of the fact, or a column
     */
    static String in(String path, String text, Digits digits) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        if (FOLLOWING.contains(key)) {
            return digits.in(halfWidth(text));
        }
        return AS_TYPED.contains(key) || text.chars().noneMatch(HouseDigits::isDigit) ? text : phrases(text, digits);
    }

    /** Phrase by phrase: what stands between breaks. */
    private static String phrases(String text, Digits digits) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || BREAKS.indexOf(text.charAt(i)) >= 0) {
                String phrase = text.substring(from, i);
                out.append(isPlain(phrase) ? digits.in(halfWidth(phrase)) : phrase);
                out.append(text, i, Math.min(i + 1, text.length()));
                from = i + 1;
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String phrase) {
        return phrase.chars().noneMatch(c -> isLetter(c) || SIGNS.indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** Digits typed in full width are written as the house does, too. */
    private static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return out.toString();
    }
}
