package org.jobun.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.house.HouseWords;
import org.jobun.matter.FactType;
import org.jobun.matter.HouseWord;
import org.jobun.matter.Vocabulary;

/**
 * Lines of a text as it is written, with placeholders by their labels: {@code ${contract.amount.kin}} becomes 【契約金額：金…円】. Whoever
 * decides on a text compares it with another, so two placeholders never read alike: those whose labels are not theirs alone, and columns of
 * lists, stay as they are written.
 */
public final class PlaceholderWords {
    private static final Pattern MARK = Pattern.compile("\\$\\{\\s*([A-Za-z_][A-Za-z_0-9.]*)\\s*\\}");

    private static final String OPEN = "【";

    private static final Map<String, String> PARTIES = Map.of("client", "発注者の呼び方", "contractor", "受注者の呼び方");

    private static final Map<String, String> FORMS = Map.of(
            "kin", "金…円",
            "formal", "漢数字で金…円也",
            "digits", "数字だけ",
            "western", "西暦",
            "label", "名称",
            "sign", "記号で",
            "parts", "分数で");

    private final Map<String, String> words;

    public PlaceholderWords(Vocabulary vocabulary) {
        Map<String, String> labels = new HashMap<>(PARTIES);
        for (FactType type : vocabulary.all()) {
            labels.put(type.path(), type.label());
        }
        for (HouseWord word : vocabulary.words().values()) {
            labels.put(HouseWords.PREFIX + word.id(), "用語：" + word.usual());
        }
        this.words = withoutDoubles(labels);
    }

    private static Map<String, String> withoutDoubles(Map<String, String> labels) {
        Set<String> seen = new HashSet<>();
        Set<String> doubles = new HashSet<>();
        labels.values().stream().filter(label -> !seen.add(label)).forEach(doubles::add);
        Map<String, String> own = new HashMap<>(labels);
        own.values().removeAll(doubles);
        return own;
    }

    /**
     * Lines of a text with their placeholders in words, to be compared with another text. Where either has written brackets of the same
     * kind all stays as it is written: nobody can type what reads like a placeholder.
     */
    public List<String> in(List<String> lines, String other) {
        boolean typed = other.contains(OPEN) || lines.stream().anyMatch(line -> line.contains(OPEN));
        return typed ? lines : lines.stream().map(this::in).toList();
    }

    /** A line with its placeholders in words. */
    String in(String line) {
        return line.contains("${")
                ? MARK.matcher(line)
                        .replaceAll(mark -> Matcher.quoteReplacement(words(mark.group(1))
                                .map(said -> OPEN + said + "】")
                                .orElse(mark.group())))
                : line;
    }

    private Optional<String> words(String name) {
        String whole = words.get(name);
        if (whole != null) {
            return Optional.of(whole);
        }
        int dot = name.lastIndexOf('.');
        String form = dot < 0 ? null : FORMS.get(name.substring(dot + 1));
        String fact = form == null ? null : words.get(name.substring(0, dot));
        return fact == null ? Optional.empty() : Optional.of(fact + "：" + form);
    }
}
