package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jobun.assembly.Numbered.Counted;

/** What is counted in a filled paper: its articles and headings. */
final class CountedParts implements FilledPaper.Visitor<Void> {
    private final List<Numbered.Part> parts = new ArrayList<>();
    private final List<FilledPaper.Article> articles = new ArrayList<>();

    private CountedParts() {}

    static CountedParts of(FilledPaper paper) {
        CountedParts parts = new CountedParts();
        paper.blocks().forEach(block -> block.accept(parts));
        return parts;
    }

    /** In the order of the paper. */
    List<Numbered.Part> all() {
        return parts;
    }

    /** For each article counted the one of the paper; null for deleted ones. */
    List<FilledPaper.Article> articles() {
        return articles;
    }

    @Override
    public Void article(FilledPaper.Article article) {
        articles.add(article);
        List<Counted> below = counted(article.paragraphs(), article.id());
        parts.add(new Counted(article.id(), article.standing().branch(), 1, below));
        return null;
    }

    @Override
    public Void deleted(FilledPaper.Deleted deleted) {
        articles.add(null);
        Counted only = new Counted(deleted.id() + "/1", List.of());
        parts.add(new Counted(deleted.id(), 0, deleted.ids().size(), List.of(only)));
        return null;
    }

    private static List<Counted> counted(List<FilledPaper.Provision> provisions, String above) {
        List<Counted> counted = new ArrayList<>(provisions.size());
        for (FilledPaper.Provision provision : provisions) {
            String id = above + "/" + (counted.size() + 1);
            counted.add(new Counted(id, counted(provision.items(), id)));
        }
        return counted;
    }

    @Override
    public Void heading(FilledPaper.Heading heading) {
        parts.add(new Numbered.Heading(heading.id(), heading.rank().level()));
        return null;
    }

    @Override
    public Void supplement(FilledPaper.Supplement supplement) {
        parts.add(new Numbered.Supplement(supplement.articles()));
        return null;
    }

    @Override
    public Void contents(FilledPaper.Contents contents) {
        return null;
    }

    @Override
    public Void title(FilledPaper.Title title) {
        return null;
    }

    @Override
    public Void formHead(FilledPaper.FormHead head) {
        return null;
    }

    @Override
    public Void scheduleHead(FilledPaper.ScheduleHead head) {
        return null;
    }

    @Override
    public Void stamp(FilledPaper.Stamp stamp) {
        return null;
    }

    @Override
    public Void text(FilledPaper.Text text) {
        return null;
    }

    @Override
    public Void table(FilledPaper.Table table) {
        return null;
    }

    @Override
    public Void signature(FilledPaper.Signature signature) {
        return null;
    }
}
