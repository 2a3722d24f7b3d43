package org.jobun.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.HouseWord;
import org.jobun.source.SourceFile;
import org.jobun.text.Sought;

/**
 * What an author typed and the program would have written: numbers of provisions, words for the parties, the name of a paper
 * before a reference that names it; and marks of other notations, which are printed as they are.
 */
final class CheckTyped {
    private static final String NUMBER = "[0-9０-９〇一二三四五六七八九十百]+";
    /** A provision, an annex or a form by number or by place; not 法律第57号, which is the number of a statute. */
    private static final Sought PROVISION = Sought.of(
            Pattern.compile("第" + NUMBER + "条(?:の" + NUMBER + ")*|第" + NUMBER
                    + "[章節款](?!の?題)|(?<![以従])前[章節款](?=[のにを、及並又若]|$)|(?<![法律令則例示訓達])第" + NUMBER
                    + "[項号](?!様式)|[前次](?:条|項|号|各項|各号)|前" + NUMBER + "[条項号]|同[条項号]|(?:別[表記紙添]|様式)第?" + NUMBER + "号?"),
            letter -> "条章節款項号別様".indexOf(letter) >= 0);

    /** The only 別表 of a paper; of a law it is not meant. */
    private static final Sought SCHEDULE = Sought.of(Pattern.compile("(?<![法令条例則])別表(?!第?" + NUMBER + ")"), "別表");

    /** 甲 and 乙 only where they stand for a party. */
    private static final Sought PARTY = Sought.of(
            Pattern.compile("発注者|受注者|(?<![再受])委託者|受託者|(?<![\\p{IsHan}])[甲乙](?=[はがにをのとへ、，]|及び|並びに|又は|若しくは)"),
            "注者",
            "託者",
            "甲",
            "乙");

    /** Days, times, parts and the like in figures; not 第3条, which is a reference. */
    private static final Sought FIGURE = Sought.of(
            Pattern.compile("(?<!第|令和|平成|昭和|[0-9０-９.．])(?:[0-9０-９]+(?:[.．][0-9０-９]+)?)"
                    + "(?:日|週|か月|箇月|月|年|回|人|者|名|時間|分|円|通|部|世代|件|パーセント|％|%|以上|以下|以内|を超え)"),
            letter -> letter >= '0' && letter <= '9' || letter >= '０' && letter <= '９');

    private static final Sought MARKUP = Sought.of(
            Pattern.compile(
                    "^\\s*(\\|.*\\|)\\s*$|(</?[A-Za-z][A-Za-z0-9]*(?: [^<>]*)?/?>)|(\\*\\*[^*]+\\*\\*)|^(#{1,6}) "),
            letter -> "|<*#".indexOf(letter) >= 0);
    /** What FreeMarker carries out: nobody typed it as words. */
    private static final Pattern CARRIED_OUT = Pattern.compile("\\$\\{[^}]*}|</?#[^>]*>");

    private final Catalog catalog;
    private final Diagnostics found;
    private final List<MixedWord> mixed;
    /** The same in texts that are laid over the catalog of the program: those who bring them have their own bodies. */
    private final List<MixedWord> mixedLaidOver;

    private final Set<String> laidOver;

    /** Whether any paper has a 別表, so that one may be meant where the word is typed. */
    private final boolean schedules;

    /**
     * A word that is not to be typed.
     *
     * @param others what the bodies for whom the catalog is checked call it instead
     */
    private record MixedWord(HouseWord word, String typed, String others) {}

    CheckTyped(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
        this.mixed = mixedWords(catalog);
        this.mixedLaidOver = mixedWords(catalog.withMunicipalitiesLaidOver());
        this.laidOver = catalog.files().stream()
                .filter(file -> catalog.overlay().paths().contains(file.path()))
                .map(SourceFile::shown)
                .collect(Collectors.toUnmodifiableSet());
        this.schedules = catalog.templates().values().stream()
                .anyMatch(template -> !template.schedules().isEmpty());
    }

    /** A text of a clause. */
    void text(TemplateText text) {
        String words = typed(text.source());
        report(PROVISION, Code.REF_06, words, text);
        if (schedules) {
            report(SCHEDULE, Code.REF_06, words, text);
        }
        report(PARTY, Code.DOC_07, words, text);
        report(MARKUP, Code.CLS_13, words, text);
        houseWords(words, text);
        figures(words, text);
        doubledNames(words, text);
    }

    private static String typed(String source) {
        return source.contains("${") || source.contains("<")
                ? CARRIED_OUT
                        .matcher(source)
                        .replaceAll(carried -> "\u3000".repeat(carried.group().length()))
                : source;
    }

    private void report(Sought pattern, Code code, String words, TemplateText text) {
        Matcher matcher = pattern.in(words);
        while (matcher.find()) {
            found.add(Diagnostic.of(code, place(text, matcher.start(), matcher.end()))
                    .with("found", matcher.group().strip()));
        }
    }

    /** A figure that an author typed, but for what the state fixes. */
    private void figures(String words, TemplateText text) {
        String open = words;
        for (String fixed : catalog.vocabulary().fixed()) {
            open = open.replace(fixed, "\u3000".repeat(fixed.length()));
        }
        report(FIGURE, Code.DOC_10, open, text);
    }

    /** Words that a house calls otherwise: typed, they would stand beside the word that it has chosen. */
    private void houseWords(String words, TemplateText text) {
        (laidOver.contains(text.placeOf(1).file()) ? mixedLaidOver : mixed).forEach(word -> report(word, words, text));
    }

    private static List<MixedWord> mixedWords(Catalog catalog) {
        List<MixedWord> mixed = new ArrayList<>();
        for (HouseWord word : catalog.vocabulary().words().values()) {
            Set<String> chosen = chosen(word, catalog);
            for (String typed : word.mixed()) {
                Set<String> others = new TreeSet<>(chosen);
                others.remove(typed);
                if (!others.isEmpty()) {
                    mixed.add(new MixedWord(word, typed, String.join("、", others)));
                }
            }
        }
        return mixed;
    }

    /** What the bodies for whom the catalog is checked call it. */
    private static Set<String> chosen(HouseWord word, Catalog catalog) {
        return catalog.municipalities().values().stream()
                .map(body -> body.style().words().byId().getOrDefault(word.id(), word.usual()))
                .collect(Collectors.toSet());
    }

    private void report(MixedWord word, String words, TemplateText text) {
        String typed = word.typed();
        for (int at = words.indexOf(typed); at >= 0; at = words.indexOf(typed, at + typed.length())) {
            if (!isApart(word.word(), typed, at, words)) {
                found.add(Diagnostic.of(Code.DOC_09, place(text, at, at + typed.length()))
                        .with("found", typed)
                        .with("chosen", word.others())
                        .with("written", "${words." + word.word().id() + "}"));
            }
        }
    }

    /** In a longer expression that means something else. */
    private static boolean isApart(HouseWord word, String typed, int at, String words) {
        return word.apart().stream().filter(longer -> longer.contains(typed)).anyMatch(longer -> {
            int begin = at - longer.indexOf(typed);
            return begin >= 0 && words.startsWith(longer, begin);
        });
    }

    private static Location place(TemplateText text, int from, int until) {
        Location start = text.placeOf(from + 1);
        return new Location(start.file(), start.line(), start.column(), until - from, start.excerpt());
    }

    /** 契約書の[[contract:damages]] prints 契約書の契約書第18条. */
    private void doubledNames(String words, TemplateText text) {
        for (int i = 0; i < text.references().size(); i++) {
            int at = words.indexOf("" + TemplateText.OPEN + TemplateText.REFERENCE + i + TemplateText.CLOSE);
            String name = paperOf(text.references().get(i));
            if (at < 0 || name.isEmpty()) {
                continue;
            }
            String before = words.substring(0, at);
            if (before.endsWith(name) || before.endsWith(name + "の")) {
                found.add(Diagnostic.of(Code.REF_07, text.references().get(i).place())
                        .with("paper", name));
            }
        }
    }

    /** What a reference begins with where it leads into another paper. */
    private String paperOf(RefExpression reference) {
        return reference.targets().stream()
                .findFirst()
                .filter(target -> target instanceof RefTarget.ToProvision)
                .map(target -> ((RefTarget.ToProvision) target).paper())
                .filter(paper -> !paper.isEmpty())
                .flatMap(catalog::template)
                .map(Template::name)
                .orElse("");
    }
}
