package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jobun.assembly.Numbered.Counted;
import org.jobun.assembly.Numbered.Division;
import org.jobun.assembly.Numbered.Provision;
import org.jobun.document.Anchor;
import org.jobun.document.Label;
import org.jobun.document.Label.Series;
import org.jobun.house.NumberingScheme;

/** Counts the articles and headings of one paper from top to bottom. Articles count on through headings, but not into 附則. */
final class Counting {
    /** Lies between the last article and the first of 附則, so that they are no neighbours. */
    private static final int GAP = 100_000;

    private static final String BRANCH = "の";

    private final NumberingScheme scheme;
    private final List<Provision> articles = new ArrayList<>();
    private final List<Open> divisions = new ArrayList<>();
    /** How many rules there are in 附則. */
    private final long rules;

    private Series series = Series.MAIN;
    /** The number of the article before, and of its branches. */
    private int number;

    private final int[] branches = new int[2];
    private String branched = "";
    private int position;

    /** A division while articles are added to it. */
    private static final class Open {
        private final Anchor anchor;
        private final Label label;
        private final Open above;
        private int first;
        private int last;
        private Division closed;

        private Open(Anchor anchor, Label label, Open above) {
            this.anchor = anchor;
            this.label = label;
            this.above = above;
        }

        private Division closed() {
            if (closed == null) {
                closed = new Division(anchor, label, above == null ? null : above.closed(), first, last);
            }
            return closed;
        }
    }

    Counting(NumberingScheme scheme, List<? extends Numbered.Part> parts) {
        this.scheme = scheme;
        rules = rulesOfSupplement(parts);
        parts.forEach(this::add);
    }

    private static long rulesOfSupplement(List<? extends Numbered.Part> parts) {
        return parts.stream()
                .dropWhile(part -> !(part instanceof Numbered.Supplement))
                .filter(Counted.class::isInstance)
                .count();
    }

    List<Provision> articles() {
        return articles;
    }

    List<Division> divisions() {
        return divisions.stream().map(Open::closed).toList();
    }

    private void add(Numbered.Part part) {
        if (part instanceof Counted article) {
            articles.add(article(article));
        } else if (part instanceof Numbered.Heading heading) {
            heading(heading);
        } else if (part instanceof Numbered.Supplement supplement) {
            series = supplement.articles() ? Series.SUPPLEMENT_ARTICLES : Series.SUPPLEMENT_PARAGRAPHS;
            number = 0;
            position += GAP;
        }
    }

    /** Counted anew in each heading of a higher rank. */
    private void heading(Numbered.Heading heading) {
        Open above = null;
        int count = 1;
        for (Open before : divisions) {
            if (before.label.level() < heading.level()) {
                above = before;
                count = 1;
            } else if (before.label.level() == heading.level()) {
                count++;
            }
        }
        String text = scheme.level(heading.level()).label(count);
        Open open = new Open(new Anchor(heading.id()), new Label(text, count, heading.level()), above);
        open.first = position + 1;
        open.last = position;
        divisions.add(open);
    }

    private Provision article(Counted article) {
        Label label = labelOf(article);
        int own = position + 1;
        position += article.covers();
        if (!series.isSupplement() && !divisions.isEmpty()) {
            for (Open open = divisions.get(divisions.size() - 1); open != null; open = open.above) {
                open.last = position;
            }
        }
        return new Provision(new Anchor(article.id()), label, own, below(article, label.series()));
    }

    private Label labelOf(Counted article) {
        int depth = series == Series.MAIN ? Math.min(article.branch(), deepestBranch()) : 0;
        if (depth > 0) {
            return branch(depth);
        }
        int first = number + 1;
        number += article.covers();
        branches[0] = 1;
        branches[1] = 0;
        if (series == Series.SUPPLEMENT_PARAGRAPHS) {
            String text = rules == 1
                    ? ""
                    : scheme.levels().get(scheme.isOneList() ? 0 : 1).label(first);
            return new Label(text, first, 0, series);
        }
        branched = label(first);
        return new Label(covering(first, article.covers()), first, 0, series);
    }

    /** A branch needs an article before it, a branch of a branch that branch. */
    private int deepestBranch() {
        return number == 0 ? 0 : branches[0] > 1 ? 2 : 1;
    }

    /** 第3条の2 is the second after 第3条 itself. */
    private Label branch(int depth) {
        branches[depth - 1]++;
        StringBuilder text = new StringBuilder(branched).append(BRANCH).append(digits(branches[0]));
        if (depth == 2) {
            text.append(BRANCH).append(digits(branches[1]));
        } else {
            branches[1] = 1;
        }
        return new Label(text.toString(), branches[depth - 1], 0, depth == 1 ? Series.BRANCH : Series.SUB_BRANCH);
    }

    private String digits(int count) {
        return scheme.levels().get(0).glyphs().of(count);
    }

    /** 第5条から第7条まで, of articles deleted together. */
    private String covering(int first, int covers) {
        int last = first + covers - 1;
        return switch (covers) {
            case 1 -> label(first);
            case 2 -> label(first) + "及び" + label(last);
            default -> label(first) + "から" + label(last) + "まで";
        };
    }

    private String label(int count) {
        return scheme.levels().get(0).label(count);
    }

    /** The first 項 has no number in print; in an outline each has one, but an only one, which is the article's own line. */
    private List<Provision> below(Counted article, Series own) {
        boolean outline = scheme.kind() == NumberingScheme.Kind.OUTLINE;
        boolean single = article.below().size() == 1;
        int levelBelow = scheme.isOneList() && single ? 1 : 2;
        List<Provision> paragraphs = new ArrayList<>(article.below().size());
        for (Counted paragraph : article.below()) {
            int place = paragraphs.size() + 1;
            boolean printed = outline ? !single : place > 1;
            String text = printed ? scheme.levels().get(1).label(place) : "";
            paragraphs.add(new Provision(
                    new Anchor(paragraph.id()),
                    new Label(text, place, 1, own),
                    place,
                    items(paragraph.below(), levelBelow)));
        }
        return paragraphs;
    }

    /** What somebody has put deeper than the numbering goes counts on its last level. */
    private List<Provision> items(List<Counted> items, int level) {
        int depth = Math.min(level, scheme.levels().size() - 1);
        List<Provision> numbered = new ArrayList<>(items.size());
        for (Counted item : items) {
            int place = numbered.size() + 1;
            Label label = new Label(scheme.levels().get(depth).label(place), place, depth);
            numbered.add(new Provision(new Anchor(item.id()), label, place, items(item.below(), depth + 1)));
        }
        return numbered;
    }
}
