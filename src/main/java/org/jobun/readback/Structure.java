package org.jobun.readback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.assembly.Numbered;
import org.jobun.citation.CiteEdited;
import org.jobun.citation.ScheduleMark;
import org.jobun.document.Label;
import org.jobun.document.Origin;
import org.jobun.house.NumberingScheme;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperRecord;

/** The articles of a paper by its lines, with the number that each provision has there. */
final class Structure {
    private final BodyText text;
    private final Set<String> doubled;
    private final List<ArticleLines> articles;
    private final List<Line> outside;
    private final Map<Integer, String> provisionOf = new HashMap<>();
    private final Map<Integer, String> articleOf = new HashMap<>();
    private final Map<Integer, String> paths = new HashMap<>();
    private final Map<Integer, String> unnumbered = new HashMap<>();
    private final CiteEdited cite;
    private final ScheduleLines schedules;

    private Structure(BodyText text, PaperRecord origin, Set<String> doubled) {
        this.text = text;
        this.doubled = doubled;
        ArticleSplitter split = new ArticleSplitter(text.lines());
        articles = split.articles();
        outside = split.outside();
        cite = new CiteEdited(
                origin.scheme(), origin.head().comma(), origin.head().relative(), provisions(origin));
        schedules = new ScheduleLines(text.lines(), origin.scheme());
        schedules.all().forEach(cite::add);
    }

    /** A paper as it was made. */
    static Structure made(BodyText text, PaperRecord origin) {
        return new Structure(text, origin, Set.of());
    }

    /** A paper as it is; bookmarks that are in it more than once count for none. */
    static Structure now(BodyText text, PaperRecord origin) {
        return new Structure(text, origin, text.doubled());
    }

    private List<Numbered.Part> provisions(PaperRecord origin) {
        NumberingScheme scheme = origin.scheme();
        boolean outline = scheme.kind() == NumberingScheme.Kind.OUTLINE;
        CountedLines counted = new CountedLines(outside, articles);
        for (ArticleLines article : articles) {
            String id = ProvisionTree.idOf(article);
            ProvisionTree tree = new ProvisionTree(
                    article, scheme, outline && !counted.isInSupplement(article), (line, provision) -> {
                        articleOf.put(line.place(), id);
                        provisionOf.put(line.place(), provision);
                    });
            paths.putAll(tree.paths());
            if (counted.counts(article)) {
                counted.add(article, tree.provision(CountedLines.branchOf(article), covers(article, origin)));
            } else {
                article.lines().forEach(line -> unnumbered.put(line.place(), "（" + article.caption() + "）"));
            }
        }
        counted.headings().forEach(line -> {
            articleOf.put(line.place(), CountedLines.idOf(line));
            provisionOf.put(line.place(), CountedLines.idOf(line));
        });
        return counted.parts();
    }

    /** How many articles were deleted together where one stands for several. */
    private static int covers(ArticleLines article, PaperRecord origin) {
        boolean known =
                article.clause() > 0 && article.clause() <= origin.clauses().size();
        return known ? Origin.covers(origin.clauses().get(article.clause() - 1).id()) : 1;
    }

    /** What it was made of. */
    BodyText text() {
        return text;
    }

    List<ArticleLines> articles() {
        return articles;
    }

    /** Everything outside the articles. */
    List<Line> outsideArticles() {
        return outside;
    }

    List<Line> lines() {
        return text.lines();
    }

    CiteEdited cite() {
        return cite;
    }

    /** Legal position of a line: 第3条第2項; empty outside the articles. */
    String positionOf(Line line) {
        return cite.positionOf(hereOf(line));
    }

    /** The same, or the caption of an article that has no number. */
    String nameOf(Line line) {
        String position = positionOf(line);
        return position.isEmpty() ? unnumbered.getOrDefault(line.place(), "") : position;
    }

    /** The same for the line of a number; empty for a number that no line has. */
    String nameOf(int line) {
        return line >= 0 && line < lines().size() ? nameOf(lines().get(line)) : "";
    }

    boolean isDoubled(String bookmark) {
        return doubled.contains(bookmark);
    }

    /** The label that a numbered line of an article must have: 第3条, 2, (1). */
    Optional<Label> labelOf(Line line) {
        return line.role().isArticle() ? cite.label(articleOf.get(line.place())) : cite.label(hereOf(line));
    }

    /** 第5条の後, of a line between two articles that belongs to neither; empty before the first and after the last. */
    String placeOf(Line outsideLine) {
        String before = "";
        boolean articleFollows = false;
        for (ArticleLines article : articles) {
            boolean behind = article.lines().get(0).place() < outsideLine.place();
            before = behind ? labelOf(article) : before;
            articleFollows |= !behind;
        }
        return before.isEmpty() || !articleFollows ? "" : before + "の後";
    }

    /** 第3条, of an article. */
    String labelOf(ArticleLines article) {
        return cite.labelOf(ProvisionTree.idOf(article));
    }

    /** The provision in which a line is, as {@link CiteEdited} knows it. */
    String hereOf(Line line) {
        return provisionOf.getOrDefault(line.place(), "");
    }

    /** Numbers of 項, 号 … of the line of an article: {@code /2/1}; empty for a caption and outside. */
    String pathOf(Line line) {
        return paths.getOrDefault(line.place(), "");
    }

    /** A bookmark at the line of an article that references may lead to; null where there is none. */
    String bookmarkOf(String article, PaperNames names) {
        return lines().stream()
                .filter(line -> line.role().isArticle() && article.equals(articleOf.get(line.place())))
                .flatMap(line -> line.bookmarks().stream().sorted())
                .filter(name -> names.numberOf(PaperNames.Kind.TARGET, name) > 0)
                .findFirst()
                .orElse(null);
    }

    /** The provision that a bookmark stands for. */
    Optional<String> provision(String bookmark, int depth) {
        return lines().stream()
                .filter(line -> !isDoubled(bookmark))
                .filter(line -> line.bookmarks().contains(bookmark))
                .findFirst()
                .map(line -> schedules
                        .at(line)
                        .map(ScheduleMark::id)
                        .orElseGet(() -> depth == 0 ? articleOf.get(line.place()) : hereOf(line)));
    }
}
