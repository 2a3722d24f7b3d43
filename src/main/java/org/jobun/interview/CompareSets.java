package org.jobun.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPart;
import org.jobun.change.Part;
import org.jobun.document.Document;

/** Compares two states of the papers of a matter, article by article: by clause, then by what takes the place of a clause. */
final class CompareSets {
    private final Catalog catalog;
    private final ComparePaper compare;

    /** A citation of law counts by the provision that it means: how often its name is said in full is no effect of an answer. */
    CompareSets(Catalog catalog) {
        this.catalog = catalog;
        this.compare = new ComparePaper(catalog::slotOf, false);
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
                papers.add(new Effects.Paper(number, id, there.name(), change, false, List.of()));
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
        if (before.blocks().equals(after.blocks())) {
            return Optional.empty();
        }
        List<ComparedPart> parts = compare.of(before, after);
        List<Effects.Article> articles = articles(parts);
        boolean outside = parts.stream()
                .filter(part -> part.shown().kind() != Part.Kind.ARTICLE)
                .map(CompareSets::change)
                .anyMatch(change -> change.isPresent() && change.get() != Effects.Change.RENUMBERED);
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
                articles));
    }

    /** Those that go behind those that stay. */
    private List<Effects.Article> articles(List<ComparedPart> parts) {
        List<ComparedPart> all = parts.stream()
                .filter(part -> part.shown().kind() == Part.Kind.ARTICLE)
                .toList();
        List<ComparedPart> going =
                new ArrayList<>(all.stream().filter(ComparedPart::isRemoved).toList());
        List<Effects.Article> articles = new ArrayList<>();
        for (ComparedPart part : all) {
            if (!part.isRemoved()) {
                ComparedPart paired = part.isAdded() ? moved(part, going) : part;
                change(paired).ifPresent(change -> articles.add(article(paired, change)));
            }
        }
        going.forEach(part -> articles.add(article(part, Effects.Change.GOES)));
        return articles;
    }

    /** An article that left its order was taken away and added; to a reader of the effects it is one article. */
    private ComparedPart moved(ComparedPart part, List<ComparedPart> going) {
        Optional<ComparedPart> from = going.stream()
                .filter(gone -> slot(gone.before()).equals(slot(part.after())))
                .findFirst();
        from.ifPresent(going::remove);
        return from.map(gone -> new ComparedPart(
                        gone.before(),
                        part.after(),
                        compare.ofParts(gone.before().below(), part.after().below())))
                .orElse(part);
    }

    private String slot(Part article) {
        return catalog.slotOf(article.id());
    }

    private static Effects.Article article(ComparedPart part, Effects.Change change) {
        Part shown = part.shown();
        return new Effects.Article(
                shown.id(),
                shown.label().text(),
                part.isAdded() ? "" : part.before().label().text(),
                shown.caption(),
                change);
    }

    private static Optional<Effects.Change> change(ComparedPart part) {
        return switch (part.change()) {
            case NONE -> Optional.empty();
            case RENUMBERED -> Optional.of(Effects.Change.RENUMBERED);
            case CHANGED -> Optional.of(Effects.Change.CHANGES);
            case ADDED -> Optional.of(Effects.Change.COMES);
            case REMOVED -> Optional.of(Effects.Change.GOES);
        };
    }
}
