package org.jobun.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.check.CitedLaw;
import org.jobun.law.Provision;
import org.jobun.matter.Municipality;
import org.jobun.text.Digits;

/** Finds clauses by words of their texts, captions and commentary, by articles of law, and by ids. Safe for several threads. */
public final class LibrarySearch {
    private static final String LAW = "根拠法令";

    /** Excerpts of one clause. */
    private static final int MOST_EXCERPTS = 4;

    private final Catalog catalog;
    private final ClauseUse use;
    private final List<Entry> entries = new ArrayList<>();

    /** @param today on which statutes are named */
    public LibrarySearch(Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.use = new ClauseUse(catalog);
        ClauseWords words = new ClauseWords(catalog, today);
        catalog.clauses()
                .values()
                .forEach(versions -> versions.forEach(clause -> entries.add(new Entry(clause, fields(clause, words)))));
    }

    /**
     * What is looked for. Empty values do not narrow.
     *
     * @param words each of which a clause has somewhere, parted by blanks
     * @param state of the review
     * @param paper id of a paper that has the clause
     * @param body id of a body whose usual answers do not rule it out
     * @param day on which the version holds, or null
     */
    public record Query(String words, Clause.Status state, String paper, String body, LocalDate day) {}

    /** A version that was found, and where. */
    public record Hit(Clause clause, List<Excerpt> excerpts) {
        public Hit {
            excerpts = List.copyOf(excerpts);
        }
    }

    private record Field(String where, String text, Folded folded) {
        Field(String where, String text) {
            this(where, text, new Folded(text));
        }

        boolean has(String word) {
            return folded.find(word, 0) >= 0;
        }
    }

    private record Entry(Clause clause, List<Field> fields) {}

    private List<Field> fields(Clause clause, ClauseWords words) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("見出し", words.caption(clause)));
        fields.add(new Field("番号", clause.id()));
        words.lines(clause).forEach(line -> fields.add(new Field("本文", line.text())));
        lawNames(clause).forEach(name -> fields.add(new Field(LAW, name)));
        fields.add(new Field("使う条件", words.condition(clause)));
        clause.commentary().lines().forEach(line -> fields.add(new Field("解説", line)));
        use.items(clause).forEach(item -> fields.add(new Field("ヒアリング・事項", item.id() + " " + item.title())));
        clause.texts().forEach(text -> fields.add(new Field("入力のままの文", text.source())));
        return fields;
    }

    /** What the law it cites is called, by its short and its full name, wherever it stood while the version holds. */
    private Set<String> lawNames(Clause clause) {
        Set<String> names = new LinkedHashSet<>();
        for (String id : CitedLaw.of(clause)) {
            catalog.laws()
                    .provision(id)
                    .ifPresent(provision -> provision.spans().stream()
                            .filter(span -> span.validity().overlaps(clause.validity()))
                            .forEach(span -> names(provision, span).forEach(names::add)));
            catalog.laws().statute(id).ifPresent(statute -> names.add(statute.name() + "　" + statute.shortName()));
        }
        return names;
    }

    private Stream<String> names(Provision provision, Provision.Span span) {
        String place = span.cite().articleText(Digits.HALF) + span.cite().insideText(Digits.HALF);
        String statute = provision.id().substring(0, provision.id().indexOf('.'));
        Stream<String> full = catalog.laws().statute(statute).stream().map(known -> known.name() + place);
        String called = catalog.laws().name(provision, span, Digits.HALF);
        return Stream.concat(
                Stream.of(called + "（" + provision.about() + "）"), full.filter(name -> !name.equals(called)));
    }

    /** The clauses that fit, by their ids; those found by their captions first. */
    public List<Hit> find(Query query) {
        List<String> words = folded(query.words());
        List<Hit> byCaption = new ArrayList<>();
        List<Hit> others = new ArrayList<>();
        entries.stream()
                .filter(entry -> fits(entry.clause(), query))
                .filter(entry ->
                        words.stream().allMatch(word -> entry.fields().stream().anyMatch(field -> field.has(word))))
                .forEach(entry -> (isNamed(entry, words) ? byCaption : others).add(hit(entry, words)));
        byCaption.addAll(others);
        return byCaption;
    }

    private static List<String> folded(String words) {
        return Arrays.stream(words.strip().split("[\\s　]+"))
                .map(word -> new Folded(KanjiArticles.inDigits(word)).text())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Versions that cite a provision of which one name holds all the words. */
    public List<Clause> citing(String provision) {
        List<String> words = folded(provision);
        return entries.stream()
                .filter(entry -> entry.fields().stream()
                        .anyMatch(field ->
                                field.where().equals(LAW) && words.stream().allMatch(field::has)))
                .map(Entry::clause)
                .toList();
    }

    private static boolean isNamed(Entry entry, List<String> words) {
        return entry.fields().stream().limit(2).anyMatch(field -> words.stream().allMatch(field::has));
    }

    private static Hit hit(Entry entry, List<String> words) {
        List<Excerpt> excerpts = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (Field field : entry.fields()) {
            boolean found = words.stream().anyMatch(field::has);
            boolean again = field.where().startsWith("入力") && !shown.isEmpty();
            if (found && !again && excerpts.size() < MOST_EXCERPTS) {
                excerpts.add(Excerpt.of(field.where(), field.text(), field.folded(), words));
                shown.add(field.where());
            }
        }
        return new Hit(entry.clause(), excerpts);
    }

    private boolean fits(Clause clause, Query query) {
        return (query.state() == null || clause.status() == query.state())
                && (query.day() == null || clause.validity().contains(query.day()))
                && (query.paper().isEmpty()
                        || use.papers(clause).stream()
                                .anyMatch(paper -> paper.id().equals(query.paper())))
                && (query.body().isEmpty() || isFor(clause, query.body()));
    }

    private boolean isFor(Clause clause, String id) {
        Municipality body = catalog.municipalities().get(id);
        return body != null && use.standing(clause, body) != Standing.OUT;
    }
}
