package org.jobun.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Text as it is searched: widths, case, hiragana and katakana, and spaces make no difference. */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.chars()
                .filter(c -> !Character.isWhitespace(c))
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c)
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }

    /** Patterns for {@code like … escape '!'}, one for each word. */
    static List<String> patterns(String words) {
        return Stream.of(words.strip().split("[\\s\\u3000]+"))
                .map(Folding::fold)
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
    }
}
