package org.jobun.citation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledText;
import org.jobun.assembly.NumberedPaper;
import org.jobun.catalog.RefTarget;
import org.jobun.document.Anchor;
import org.jobun.document.Label;
import org.jobun.document.Mark;
import org.jobun.house.NumberingScheme;

/**
 * Numbers of 別表 and of their rows: those of a paper are counted in its order, and not counted where it has only one; rows in the
 * order in which they are printed.
 */
final class ScheduleNumbers {
    /** Of a 別表, and of what its number is written with. */
    static final String WORD = "別表";

    private static final String NUMBERED = WORD + "第";

    private final List<NumberedPaper> papers;
    private final Map<String, Map<String, Schedule>> byPaper = new LinkedHashMap<>();
    /** Number of each row that shows one. */
    private final Map<List<FilledPaper.Cell>, Mark> rows = new IdentityHashMap<>();

    /**
     * A 別表 of the set.
     *
     * @param rows by their labels
     */
    record Schedule(NumberedPaper paper, Mark mark, Map<String, Mark> rows) {}

    ScheduleNumbers(List<NumberedPaper> papers) {
        this.papers = papers;
        papers.forEach(this::count);
    }

    private void count(NumberedPaper paper) {
        List<FilledPaper.Block> blocks = paper.paper().blocks();
        boolean alone = blocks.stream()
                        .filter(FilledPaper.ScheduleHead.class::isInstance)
                        .count()
                == 1;
        Map<String, Schedule> own = new LinkedHashMap<>();
        Schedule open = null;
        int row = 0;
        for (FilledPaper.Block block : blocks) {
            if (block instanceof FilledPaper.ScheduleHead head) {
                Mark mark = mark(
                        head.label(),
                        alone ? 0 : own.size() + 1,
                        paper.numbers().scheme());
                open = new Schedule(paper, mark, new LinkedHashMap<>());
                own.put(head.label(), open);
                row = 0;
            } else if (block instanceof FilledPaper.Table table && open != null) {
                row = count(table, open, row);
            }
        }
        byPaper.put(paper.id(), own);
    }

    private int count(FilledPaper.Table table, Schedule schedule, int before) {
        int number = before;
        NumberingScheme scheme = schedule.paper().numbers().scheme();
        for (List<FilledPaper.Cell> row : table.rows()) {
            String label = row.stream()
                    .filter(FilledPaper.Cell::isNumber)
                    .map(FilledPaper.Cell::rowLabel)
                    .findFirst()
                    .orElse(null);
            if (label != null) {
                number++;
                Anchor anchor = new Anchor(schedule.mark().anchor().id() + "/" + number);
                String text = scheme.levels().get(0).glyphs().of(number);
                Mark mark = new Mark(anchor, new Label(text, number, 0, Label.Series.ROW));
                rows.put(row, mark);
                if (!label.isEmpty()) {
                    schedule.rows().putIfAbsent(label, mark);
                }
            }
        }
        return number;
    }

    /** @param number 0 for the only one */
    private static Mark mark(String label, int number, NumberingScheme scheme) {
        String text =
                number == 0 ? WORD : NUMBERED + scheme.levels().get(0).glyphs().of(number);
        return new Mark(new Anchor("schedule-" + label), new Label(text, number, 0, Label.Series.SCHEDULE));
    }

    /** The 別表 that a paper means: its own, else that of another paper. */
    Optional<Schedule> find(NumberedPaper speaker, String label) {
        return Optional.ofNullable(byPaper.getOrDefault(speaker.id(), Map.of()).get(label))
                .or(() -> byPaper.values().stream()
                        .flatMap(own -> Optional.ofNullable(own.get(label)).stream())
                        .findFirst());
    }

    /** The number of a row; empty for one that shows none, or stands in no 別表. */
    Optional<Mark> row(List<FilledPaper.Cell> row) {
        return Optional.ofNullable(rows.get(row));
    }

    /** The articles that name a 別表: of its own paper, else of the first that names it. */
    List<NumberedPaper.Article> naming(Schedule schedule, String label) {
        List<NumberedPaper> inOrder = new ArrayList<>(List.of(schedule.paper()));
        inOrder.addAll(papers);
        return inOrder.stream()
                .map(paper -> naming(paper, schedule, label))
                .filter(articles -> !articles.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<NumberedPaper.Article> naming(NumberedPaper speaker, Schedule schedule, String label) {
        boolean means = find(speaker, label).filter(schedule::equals).isPresent();
        return means
                ? speaker.articles().stream()
                        .filter(article -> names(article, label))
                        .toList()
                : List.of();
    }

    private static boolean names(NumberedPaper.Article article, String label) {
        List<FilledText> texts = new ArrayList<>();
        article.filled().paragraphs().forEach(paragraph -> paragraph.texts(texts::add));
        return texts.stream()
                .flatMap(text -> text.references().stream())
                .flatMap(reference -> reference.targets().stream())
                .anyMatch(target -> target instanceof RefTarget.ToSchedule named
                        && named.label().equals(label));
    }

    /** The paper whose articles name a 別表. */
    NumberedPaper speaker(List<NumberedPaper.Article> naming) {
        return papers.stream()
                .filter(paper -> paper.articles().contains(naming.get(0)))
                .findFirst()
                .orElseThrow();
    }
}
