package org.jobun.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;

/** Compares two states of the papers of a matter, article by article: by clause, then by what takes the place of a clause. */
final class CompareSets {
    private final Catalog catalog;
    private final Words words;
    private final boolean lines;

    /**
     * @param words how words are compared
     * @param lines whether it is asked which lines differ
     */
    CompareSets(Catalog catalog, Words words, boolean lines) {
        this.catalog = catalog;
        this.words = words;
        this.lines = lines;
    }

    Effects of(Preview before, Preview after) {
        List<Effects.Paper> papers = new ArrayList<>();
        int most = Math.max(before.contracts().size(), after.contracts().size());
        for (int i = 0; i < most; i++) {
            papers.addAll(contract(i + 1, documents(before, i), documents(after, i)));
        }
        return new Effects(papers);
    }

    private static List<Document> documents(Preview preview, int contract) {
        return contract < preview.contracts().size()
                ? preview.contracts().get(contract).documents()
                : List.of();
    }

    private List<Effects.Paper> contract(int number, List<Document> before, List<Document> after) {
        Map<String, Document> old = byId(before);
        Map<String, Document> now = byId(after);
        TreeSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<Effects.Paper> papers = new ArrayList<>();
        for (String id : ids) {
            Document from = old.get(id);
            Document to = now.get(id);
            if (from == null || to == null) {
                Document there = from == null ? to : from;
                Effects.Change change = from == null ? Effects.Change.COMES : Effects.Change.GOES;
                papers.add(new Effects.Paper(number, id, there.name(), change, false, List.of(), List.of()));
            } else {
                paper(number, from, to).ifPresent(papers::add);
            }
        }
        return papers;
    }

    private static Map<String, Document> byId(List<Document> documents) {
        return documents.stream()
                .collect(Collectors.toMap(Document::id, document -> document, (a, b) -> a, LinkedHashMap::new));
    }

    private Optional<Effects.Paper> paper(int number, Document before, Document after) {
        List<Effects.Article> articles = articles(before, after);
        List<String> outsideBefore = outside(before);
        List<String> outsideAfter = outside(after);
        boolean outside = !outsideBefore.equals(outsideAfter);
        if (articles.isEmpty() && !outside) {
            return Optional.empty();
        }
        boolean changes = outside || articles.stream().anyMatch(one -> one.change() != Effects.Change.RENUMBERED);
        return Optional.of(new Effects.Paper(
                number,
                after.id(),
                after.name(),
                changes ? Effects.Change.CHANGES : Effects.Change.RENUMBERED,
                outside,
                articles,
                lines ? CompareLines.of(outsideBefore, outsideAfter) : List.of()));
    }

    private List<Effects.Article> articles(Document before, Document after) {
        List<Effects.Article> articles = new ArrayList<>();
        Map<Article, Article> pairs = pairs(before.articles(), after.articles());
        for (Article now : after.articles()) {
            Article old = pairs.get(now);
            change(old, now).ifPresent(change -> articles.add(article(now, old, now, change)));
        }
        for (Article old : before.articles()) {
            if (!pairs.containsValue(old)) {
                articles.add(article(old, old, null, Effects.Change.GOES));
            }
        }
        return articles;
    }

    private Effects.Article article(Article shown, Article before, Article after, Effects.Change change) {
        return new Effects.Article(
                shown.origin().clause(),
                shown.label().text(),
                before == null ? "" : before.label().text(),
                shown.caption(),
                change,
                lines ? CompareLines.of(printed(before), printed(after)) : List.of());
    }

    private static List<String> printed(Article article) {
        return article == null
                ? List.of()
                : article.texts().stream().map(Inline::textOf).toList();
    }

    private Optional<Effects.Change> change(Article old, Article now) {
        if (old == null) {
            return Optional.of(Effects.Change.COMES);
        }
        if (old.equals(now)) {
            return Optional.empty();
        }
        String before = words.of(old);
        String after = words.of(now);
        if (!before.equals(after)) {
            return Optional.of(Effects.Change.CHANGES);
        }
        boolean printed = !words.printed(old).equals(words.printed(now));
        return printed ? Optional.of(Effects.Change.RENUMBERED) : Optional.empty();
    }

    /** Article after → article before: of the same clause, else of the same set of alternatives. */
    private Map<Article, Article> pairs(List<Article> before, List<Article> after) {
        Map<String, Article> byClause = new LinkedHashMap<>();
        before.forEach(article -> byClause.putIfAbsent(article.origin().clause(), article));
        Map<Article, Article> pairs = new LinkedHashMap<>();
        for (Article now : after) {
            Article same = byClause.remove(now.origin().clause());
            if (same != null) {
                pairs.put(now, same);
            }
        }
        Map<String, Article> bySlot = new LinkedHashMap<>();
        byClause.values().forEach(article -> bySlot.putIfAbsent(slot(article), article));
        for (Article now : after) {
            if (!pairs.containsKey(now) && bySlot.containsKey(slot(now))) {
                pairs.put(now, bySlot.remove(slot(now)));
            }
        }
        return pairs;
    }

    private String slot(Article article) {
        return catalog.slotOf(article.origin().clause());
    }

    private List<String> outside(Document document) {
        List<String> all = new ArrayList<>(List.of(document.title()));
        for (Block block : document.blocks()) {
            if (!(block instanceof Article)) {
                all.addAll(List.of(words.of(block).split("\n", -1)));
            }
        }
        return all;
    }
}
