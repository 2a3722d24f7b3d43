package org.jobun.house;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 用語: what a house calls the things that every house calls differently: 契約金額 or 委託料, 承認 or 承諾. A text names them by
 * {@code ${words.fee}}.
 *
 * @param byId id in the vocabulary, e.g. {@code fee} → the word of the house
 * @param titles id of a paper → its title, where the house has another than the catalog
 */
public record HouseWords(Map<String, String> byId, Map<String, String> titles) {
    /** What stands before the id in a text. */
    public static final String PREFIX = "words.";

    /** Of a house that prints no text of the catalog. */
    public static final HouseWords NONE = new HouseWords(Map.of(), Map.of());

    private static final Pattern NAMED = Pattern.compile("\\$\\{\\s*words\\.([A-Za-z_][A-Za-z0-9_]*)\\s*}");

    public HouseWords {
        byId = Map.copyOf(byId);
        titles = Map.copyOf(titles);
    }

    /** The word at a path such as {@code words.fee}; empty where the path names none. */
    public Optional<String> at(String path) {
        return path.startsWith(PREFIX)
                ? Optional.ofNullable(byId.get(path.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** A text as it is typed in the catalog, with the words of the house in it; other values stay as they are. */
    public String in(String text) {
        if (!text.contains(PREFIX)) {
            return text;
        }
        Matcher named = NAMED.matcher(text);
        return named.replaceAll(found -> Matcher.quoteReplacement(byId.getOrDefault(found.group(1), found.group())));
    }

    /** The same words but those given, and titles of papers. */
    public HouseWords with(Map<String, String> others, Map<String, String> otherTitles) {
        Map<String, String> words = new LinkedHashMap<>(byId);
        words.putAll(others);
        return new HouseWords(words, otherTitles);
    }
}
