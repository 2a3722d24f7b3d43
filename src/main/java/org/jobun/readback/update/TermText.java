package org.jobun.readback.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.PrintedValue;
import org.jobun.readback.PaperArticle;
import org.jobun.readback.PaperLine;
import org.jobun.readback.Said;
import org.jobun.text.Compatible;
import org.jobun.text.Digits;

/** Words of a returned paper in the notation of special terms: values and citations are computed again wherever they are known. */
final class TermText {
    private static final Pattern CITED = Pattern.compile(
            "(?<article>第[0-9０-９]+(?:条(?:の[0-9０-９]+)*|(?![0-9０-９条項号章節款回四]))(?:第(?<ap>[0-9０-９]+)項)?(?:第(?<ai>[0-9０-９]+)号)?)"
                    + "|(?<paragraph>第(?<p>[0-9０-９]+)項(?:第(?<pi>[0-9０-９]+)号)?)|(?<near>[前次](?:条(?:第(?<np>[0-9０-９]+)項)?|項)(?:第(?<ni>[0-9０-９]+)号)?)|(?<far>前[0-9０-９二三四各](?:条|項|号)|前号|この条)");

    /** What stands before a number that is of a statute or of another paper. */
    private static final Pattern FOREIGN = Pattern.compile("(?:法|令|条例|規則|規程|要綱|特記事項|仕様書|別記|様式|同条?|同項)(?:（[^）]*）)?$");

    private static final List<String> FORMS = List.of("", "kin", "formal", "digits", "western", "sign", "parts");
    /** What has a meaning in the notation, and what no special term may have. */
    private static final Pattern NOTATION = Pattern.compile("\\$\\{|\\[\\[|]]|<#|\\{#|\\{when|\\{each|[<>]|\\{");

    private final Catalog catalog;
    private final Matter matter;
    private final List<PaperArticle> returned;
    private final List<String> unsure = new ArrayList<>();
    private final boolean computed;

    /** @param computed whether values are written as names of facts; else as they stand */
    TermText(Catalog catalog, Matter matter, List<PaperArticle> returned, boolean computed) {
        this.catalog = catalog;
        this.matter = matter;
        this.returned = returned;
        this.computed = computed;
    }

    /** Citations that could not be led to a provision, as they stand. */
    List<String> unsure() {
        return List.copyOf(unsure);
    }

    /** A line of an article of the returned paper. */
    String of(PaperLine line, PaperArticle article) {
        StringBuilder out = new StringBuilder();
        for (Said one : line.said()) {
            out.append(
                    switch (one.kind()) {
                        case WORDS -> words(one.text(), line, article, out);
                        case VALUE -> value(one);
                        case REFERENCE -> reference(one);
                    });
        }
        return out.toString().strip();
    }

    private String value(Said value) {
        if (value.fact().equals("client") || value.fact().equals("contractor")) {
            return "${" + value.fact() + "}";
        }
        Optional<FactValue> known = computed ? matter.facts().value(value.fact()) : Optional.empty();
        return known.flatMap(fact -> FORMS.stream()
                        .filter(form -> printed(fact, form)
                                .map(text -> Compatible.of(text).equals(Compatible.of(value.text())))
                                .orElse(false))
                        .findFirst())
                .map(form -> "${" + value.fact() + (form.isEmpty() ? "" : "." + form) + "}")
                .orElse(plain(value.text()));
    }

    private static Optional<String> printed(FactValue value, String form) {
        return form.isEmpty()
                ? Optional.of(PrintedValue.usual(value, Digits.HALF))
                : PrintedValue.form(value, form, Digits.HALF);
    }

    private String reference(Said reference) {
        if (reference.targets().size() == 1) {
            Said.Target one = reference.targets().get(0);
            return cite(one.clause(), one.path(), one.part());
        }
        List<String> inside = new ArrayList<>();
        for (Said.Target target : reference.targets()) {
            String written = cite(target.clause(), target.path(), target.part());
            if (!written.startsWith("[[") || !written.endsWith("]]")) {
                unsure.add(reference.text());
                return plain(reference.text());
            }
            inside.add(written.substring(2, written.length() - 2));
        }
        return "[[" + String.join(reference.or() ? " | " : ", ", inside) + "]]";
    }

    /** A provision of the catalog by its name; a 項 or 号 without one by the number that it has. */
    String cite(String clause, String path, String part) {
        String behind = part.isEmpty() ? "" : " " + part;
        String[] numbers = path.isEmpty() ? new String[0] : path.substring(1).split("/");
        if (numbers.length == 0) {
            return "[[" + clause + behind + "]]";
        }
        List<Block> blocks = printed(clause);
        Optional<Block> paragraph = at(blocks, numbers[0]);
        if (paragraph.isEmpty()) {
            return "[[" + clause + "]]" + counted(numbers) + part;
        }
        Optional<Block> item = numbers.length == 2 ? at(paragraph.get().items(), numbers[1]) : Optional.empty();
        if (item.isPresent() && !item.get().label().isEmpty()) {
            return "[[" + clause + "#" + item.get().label() + behind + "]]";
        }
        if (!paragraph.get().label().isEmpty()) {
            String own = "[[" + clause + "#" + paragraph.get().label();
            return numbers.length == 1
                    ? own + behind + "]]"
                    : own + "]]" + counted(numbers).replaceFirst("^第[0-9]+項", "") + part;
        }
        boolean only = blocks.size() == 1 && numbers.length == 1;
        return "[[" + clause + (only ? behind : "") + "]]" + (only ? "" : counted(numbers) + part);
    }

    private static String counted(String[] numbers) {
        StringBuilder out = new StringBuilder();
        String[] names = {"項", "号"};
        for (int i = 0; i < Math.min(numbers.length, names.length); i++) {
            out.append("第").append(numbers[i]).append(names[i]);
        }
        return out.toString();
    }

    private List<Block> printed(String id) {
        return catalog.versions(id).stream()
                .filter(version -> catalog.versions(id).size() == 1
                        || returned.stream()
                                .anyMatch(article -> article.clause().equals(id)
                                        && article.version().equals(version.version())))
                .findFirst()
                .map(Clause::paragraphs)
                .orElse(List.of())
                .stream()
                .filter(block -> block.condition().holds(matter.facts()))
                .toList();
    }

    private Optional<Block> at(List<Block> blocks, String number) {
        List<Block> shown = blocks.stream()
                .filter(block -> block.condition().holds(matter.facts()))
                .toList();
        int index = Integer.parseInt(number) - 1;
        return index < shown.size() && shown.stream().limit(index + 1L).allMatch(block -> block.loop() == null)
                ? Optional.of(shown.get(index))
                : Optional.empty();
    }

    private String words(String text, PaperLine line, PaperArticle article, StringBuilder before) {
        StringBuilder out = new StringBuilder();
        Matcher cited = CITED.matcher(text);
        int from = 0;
        while (cited.find()) {
            out.append(plain(text.substring(from, cited.start())));
            boolean foreign = FOREIGN.matcher(before.toString() + out).find();
            out.append(foreign ? cited.group() : typed(cited.toMatchResult(), cited, line, article));
            from = cited.end();
        }
        return out.append(plain(text.substring(from))).toString();
    }

    /** A citation that somebody typed, by the numbers of the returned paper. */
    private String typed(MatchResult whole, Matcher cited, PaperLine line, PaperArticle article) {
        Optional<String> written = Optional.empty();
        if (cited.group("article") != null) {
            String label = Compatible.of(whole.group().replaceFirst("(第[0-9０-９]+(?:条(?:の[0-9０-９]+)*)?).*", "$1"));
            written = returned.stream()
                    .filter(one -> Compatible.of(one.label()).equals(label))
                    .findFirst()
                    .flatMap(one -> known(one, path(cited.group("ap"), cited.group("ai"))));
        } else if (cited.group("paragraph") != null) {
            written = known(article, path(cited.group("p"), cited.group("pi")));
        } else if (cited.group("near") != null) {
            int step = whole.group().startsWith("前") ? -1 : 1;
            written = whole.group().charAt(1) == '条'
                    ? beside(article, step, path(cited.group("np"), cited.group("ni")))
                    : besideParagraph(line, article, step, cited.group("ni"));
        }
        if (written.isEmpty()) {
            unsure.add(whole.group());
        }
        return written.orElse(whole.group());
    }

    private static String path(String paragraph, String item) {
        if (paragraph == null && item == null) {
            return "";
        }
        String own = "/" + (paragraph == null ? "1" : Compatible.of(paragraph));
        return item == null ? own : own + "/" + Compatible.of(item);
    }

    /** A provision of an article, where the article is of the catalog. */
    private Optional<String> known(PaperArticle article, String path) {
        return article.clause().isEmpty() || article.isGone()
                ? Optional.empty()
                : Optional.of(cite(article.clause(), path, ""));
    }

    private Optional<String> beside(PaperArticle article, int step, String path) {
        List<PaperArticle> there = returned.stream()
                .filter(one -> !one.isGone())
                .sorted((a, b) -> Integer.compare(
                        a.lines().get(0).line(), b.lines().get(0).line()))
                .toList();
        int at = there.indexOf(article) + step;
        return at >= 0 && at < there.size() ? known(there.get(at), path) : Optional.empty();
    }

    private Optional<String> besideParagraph(PaperLine line, PaperArticle article, int step, String item) {
        String[] numbers = line.path().split("/");
        if (numbers.length < 2) {
            return Optional.empty();
        }
        int number = Integer.parseInt(numbers[1]) + step;
        return number < 1 ? Optional.empty() : known(article, path(String.valueOf(number), item));
    }

    private String plain(String text) {
        if (NOTATION.matcher(text).find()) {
            unsure.add(text);
        }
        return text;
    }
}
