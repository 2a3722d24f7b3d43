package org.jobun.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.TemplateText;
import org.jobun.house.HouseSettings.PartyWords;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;

/** Texts of the catalog as a reader is shown them: placeholders by their labels, references and conditions in words. */
final class TextWords {
    private static final Pattern MARK = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*\\}|" + TemplateText.OPEN
            + TemplateText.REFERENCE + "([0-9]+)" + TemplateText.CLOSE
            + "|<#(if|elseif) ([^>]*)>|<#(else)>|<(/)#if>");
    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|'[^']*'|[A-Za-z_]+(?:\\.[A-Za-z_0-9]+)*");

    private final Vocabulary vocabulary;
    private final ReferenceWords references;
    private final PartyWords parties;

    TextWords(Vocabulary vocabulary, ReferenceWords references, PartyWords parties) {
        this.vocabulary = vocabulary;
        this.references = references;
        this.parties = parties;
    }

    /**
     * The runs of a text.
     *
     * @param loops variable → list of the loops around it
     */
    List<Run> of(TemplateText text, Map<String, String> loops) {
        List<Run> runs = new ArrayList<>();
        String source = vocabulary.usualWords().in(text.source());
        Matcher mark = MARK.matcher(source);
        int at = 0;
        while (mark.find()) {
            addWords(source.substring(at, mark.start()), runs);
            runs.addAll(runs(mark, text, loops));
            at = mark.end();
        }
        addWords(source.substring(at), runs);
        return runs;
    }

    private static void addWords(String words, List<Run> runs) {
        if (!words.isEmpty()) {
            runs.add(Run.of(Run.Kind.WORDS, words.replace("¶", "　")));
        }
    }

    private List<Run> runs(Matcher mark, TemplateText text, Map<String, String> loops) {
        if (mark.group(1) != null) {
            return List.of(value(mark.group(1), loops));
        }
        if (mark.group(2) != null) {
            return references.of(text.references().get(Integer.parseInt(mark.group(2))));
        }
        String before = "if".equals(mark.group(3)) ? "〔" : "／";
        String choice = mark.group(4) != null
                ? before + ClauseWords.at(test(mark.group(4), loops)) + ": "
                : mark.group(5) != null ? "／その他のとき: " : "〕";
        return List.of(Run.of(Run.Kind.CHOICE, choice));
    }

    private Run value(String name, Map<String, String> loops) {
        return switch (name) {
            case "client" -> Run.of(Run.Kind.PARTY, parties.client());
            case "contractor" -> Run.of(Run.Kind.PARTY, parties.contractor());
            default -> Run.of(Run.Kind.PLACEHOLDER, "【" + label(name, loops) + "】");
        };
    }

    private String label(String name, Map<String, String> loops) {
        if (name.equals("annex_mark")) {
            return "別記の番号";
        }
        int dot = name.indexOf('.');
        String list = loops.get(dot < 0 ? name : name.substring(0, dot));
        if (list != null) {
            return dot < 0 ? fact(list) : fact(list) + "の" + column(list, name.substring(dot + 1));
        }
        return fact(name);
    }

    /** The label of a column, also of one in another form: {@code v.quantity.digits}. */
    private String column(String list, String name) {
        String column = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return vocabulary
                .find(list)
                .map(type -> type.values().getOrDefault(column, column))
                .orElse(column);
    }

    /** The label of a fact, also of one in another form: {@code contract.amount.kin}. */
    private String fact(String path) {
        int dot = path.lastIndexOf('.');
        Optional<FactType> type =
                vocabulary.find(path).or(() -> dot < 0 ? Optional.empty() : vocabulary.find(path.substring(0, dot)));
        return type.map(FactType::label).orElse("ほかの項目");
    }

    /** A test of FreeMarker's grammar, as far as a text may have one, in words. */
    private String test(String written, Map<String, String> loops) {
        Matcher names = NAME.matcher(written.replace("?has_content", "??"));
        StringBuilder words = new StringBuilder();
        String fact = "";
        while (names.find()) {
            String found = names.group();
            boolean quoted = found.startsWith("\"") || found.startsWith("'");
            fact = quoted ? fact : found;
            String word =
                    quoted ? "「" + answer(fact, found.substring(1, found.length() - 1)) + "」" : label(found, loops);
            names.appendReplacement(words, Matcher.quoteReplacement(word));
        }
        names.appendTail(words);
        return words.toString()
                .replace("??", "がある")
                .replace("!=", "以外の")
                .replace("==", "が")
                .replace("&&", "かつ")
                .replace("||", "又は")
                .replace("!", "次のことがない: ")
                .replace(" ", "");
    }

    /** The label of an answer to a choice; anything else as it is written. */
    private String answer(String fact, String written) {
        return vocabulary
                .find(fact)
                .map(type -> type.values().getOrDefault(written, written))
                .orElse(written);
    }
}
