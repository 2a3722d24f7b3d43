package org.jobun.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jobun.matter.FactType;
import org.jobun.matter.HouseWord;
import org.jobun.matter.Vocabulary;

/** Lines of skeletons that the vocabulary makes: every choice, word and figure with what it is and what can be written. */
final class AnswerLines {
    private static final String FIGURES = "figures.";

    /** What a body answers alike in most of its contracts, as an example that keeps data close. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("deposit", "exempt"),
            Map.entry("mynumber", "no"),
            Map.entry("place", "on-premises"),
            Map.entry("attendance", "office-hours"),
            Map.entry("entry_control", "ic-card"),
            Map.entry("roster", "advance"),
            Map.entry("carry_out", "prohibited"),
            Map.entry("subcontracting", "by-approval"),
            Map.entry("client_dispatch", "none"),
            Map.entry("contractor_dispatch", "none"),
            Map.entry("disposal", "by-medium"),
            Map.entry("disposal_proof", "attended"),
            Map.entry("audit", "self-check"));

    /** What nearly every matter should say for itself, whatever the usual answer. */
    private static final Set<String> OF_MATTER = Set.of("method", "personal_data", "mynumber", "payment");

    private final Vocabulary vocabulary;

    AnswerLines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The lines of a profile, by their places in the skeleton. */
    Map<String, String> ofBody() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("defaults", choices(AnswerLines::isOfBody, "  "));
        lines.put("figures", figures());
        lines.put("words", words());
        return lines;
    }

    /** The lines of a matter: choices that the body or the vocabulary answer are no more than shown. */
    Map<String, String> ofMatter() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("choices", choices(AnswerLines::isOfMatter, "  ") + choices(type -> !isOfMatter(type), "  # "));
        return lines;
    }

    /** What nothing else answers, or what should be said. */
    private static boolean isOfMatter(FactType type) {
        return OF_MATTER.contains(type.path()) || type.fallback().isEmpty() && !isOfBody(type);
    }

    /** What is asked of every matter and answered by a body. */
    private static boolean isOfBody(FactType type) {
        return type.fallback().isEmpty() && USUAL.containsKey(type.path());
    }

    private String choices(Predicate<FactType> wanted, String before) {
        return vocabulary.choices().stream()
                .filter(wanted)
                .map(type -> "  # " + type.label() + ": " + answers(type) + "\n" + before + type.path() + ": "
                        + example(type) + "\n")
                .collect(Collectors.joining());
    }

    private static String answers(FactType type) {
        return type.values().entrySet().stream()
                        .map(value -> value.getKey() + " " + value.getValue())
                        .collect(Collectors.joining("、"))
                + (type.fallback().isEmpty() ? "" : "（既定 " + type.fallback() + "）");
    }

    /** The usual answer; where there is none, the last: what is asked for by yes is not wanted by whoever says nothing. */
    private static String example(FactType type) {
        String usual = type.fallback().isEmpty() ? USUAL.getOrDefault(type.path(), "") : type.fallback();
        List<String> values = new ArrayList<>(type.values().keySet());
        return values.contains(usual) ? usual : values.get(values.size() - 1);
    }

    private String figures() {
        return vocabulary.all().stream()
                .filter(type -> type.path().startsWith(FIGURES) && type.from() == FactType.Origin.MUNICIPALITY)
                .map(type -> "#   # " + type.label() + "\n#   " + type.path().substring(FIGURES.length()) + ": "
                        + type.fallback() + "\n")
                .collect(Collectors.joining());
    }

    private String words() {
        return vocabulary.words().values().stream().map(AnswerLines::word).collect(Collectors.joining());
    }

    private static String word(HouseWord word) {
        return "  #   # " + word.label() + ": " + String.join("、", word.choices()) + "\n  #   " + word.id() + ": "
                + word.usual() + "\n";
    }
}
