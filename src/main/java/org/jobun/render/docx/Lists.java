package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.document.Anchor;
import org.jobun.document.Label;
import org.jobun.document.Mark;
import org.jobun.house.NumberingScheme;

/**
 * Counts as Word will, in document order, and gives each numbered paragraph the {@code w:num} with which Word computes
 * exactly its label. A list that Word would not start again by itself (号 of another 項, 条 of 附則) gets an instance of
 * its own with {@code startOverride}.
 */
final class Lists {
    private final NumberingScheme scheme;
    private final List<ListLevel> levels;
    /** Levels of this paper that not every paper has. */
    private final Set<ListLevel> more = new LinkedHashSet<>();

    private final Map<Anchor, Integer> marks = new HashMap<>();
    private final Map<Integer, ListCounter> counters = new HashMap<>();
    private final List<ListInstance> instances = new ArrayList<>();
    private final ListCounter provisions = new ListCounter(ListLevel.PROVISIONS, this::idOf);
    private final ListCounter items = new ListCounter(ListLevel.ITEMS, this::idOf);

    Lists(NumberingScheme scheme) {
        this.scheme = scheme;
        levels = ListLevel.of(scheme);
    }

    /** The level that gives a label its glyphs. */
    ListLevel levelOf(Label label) {
        boolean usual = label.level() >= 0 && label.series() == Label.Series.MAIN;
        return usual ? levels.get(label.level()) : ListLevel.of(label, scheme);
    }

    /** The {@code w:numId} for the next numbered paragraph, which has this label. */
    int numFor(Label label) {
        ListLevel level = levelOf(label);
        if (!levels.contains(level)) {
            add(level, label);
        }
        ListCounter counter = counterOf(level);
        String usual = level.level().label(label.number());
        boolean covering = label.series() == Label.Series.MAIN
                && label.level() == 0
                && !label.text().equals(usual);
        return covering
                ? counter.next(level, label.number(), covering(level.level(), label, usual))
                : counter.next(level, label.number());
    }

    /** The same of a 別表 or a row of one, once for each: its table may be written again with other values. */
    int numFor(Mark mark) {
        Integer known = marks.get(mark.anchor());
        if (known == null) {
            known = numFor(mark.label());
            marks.put(mark.anchor(), known);
        }
        return known;
    }

    private ListCounter counterOf(ListLevel level) {
        return switch (level.abstractNum()) {
            case ListLevel.PROVISIONS -> provisions;
            case ListLevel.ITEMS -> items;
            default -> counters.computeIfAbsent(level.abstractNum(), list -> new ListCounter(list, this::idOf));
        };
    }

    /** 第5条から第7条まで: the first number is counted, the others follow it as words. */
    private static NumberingScheme.Level covering(NumberingScheme.Level level, Label label, String usual) {
        String rest = label.text().substring(usual.length());
        return new NumberingScheme.Level(level.prefix(), level.glyphs(), level.suffix() + rest);
    }

    /** A level, with those above it and the 項 below it: a list has no gaps. */
    private void add(ListLevel level, Label label) {
        if (label.level() < 0) {
            for (int above = -NumberingScheme.DIVISIONS; above < 0; above++) {
                more.add(ListLevel.of(new Label("", 1, above), scheme));
            }
        } else if (level.abstractNum() == ListLevel.SCHEDULES) {
            more.add(ListLevel.of(Label.Series.SCHEDULE, 0, scheme));
            more.add(ListLevel.of(Label.Series.ROW, 0, scheme));
        } else if (label.series() == Label.Series.SUPPLEMENT_PARAGRAPHS) {
            more.add(level);
        } else {
            if (label.series() == Label.Series.SUPPLEMENT_ARTICLES) {
                more.add(ListLevel.of(Label.Series.SUPPLEMENT_PARAGRAPHS, 0, scheme));
            }
            if (label.series() == Label.Series.SUB_BRANCH) {
                addBoth(Label.Series.BRANCH);
            }
            addBoth(label.series());
        }
    }

    private void addBoth(Label.Series series) {
        more.add(ListLevel.of(series, 0, scheme));
        more.add(ListLevel.of(series, 1, scheme));
    }

    /** The levels of this paper that not every paper has, in order. */
    List<ListLevel> more() {
        return more.stream()
                .sorted(Comparator.comparing(ListLevel::abstractNum).thenComparing(ListLevel::ilvl))
                .toList();
    }

    /** All instances; the id of each is its place, counted from 1. The first two are those of the styles. */
    List<ListInstance> instances() {
        return List.copyOf(instances);
    }

    private int idOf(ListInstance instance) {
        instances.add(instance);
        return instances.size();
    }
}
