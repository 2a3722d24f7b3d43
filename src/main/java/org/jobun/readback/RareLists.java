package org.jobun.readback;

import java.util.Optional;
import org.jobun.document.Label.Series;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Level;

/**
 * What is counted in lists that not every paper has: 章, 節 and 款, 枝番号, 附則. How such a list writes its numbers tells what
 * it counts.
 */
final class RareLists {
    private static final String BRANCH = "の";

    private static final String SCHEDULE_WORD = "別表第";
    /** Levels of lists that count 別表 and their rows. */
    private static final int SCHEDULE = 7;

    private static final int ROW = 8;

    private final NumberingScheme scheme;

    RareLists(NumberingScheme scheme) {
        this.scheme = scheme;
    }

    /** The role of a paragraph in a list; empty where the list is none of these. */
    Optional<Role> role(ListFormat format) {
        return division(format)
                .or(() -> schedule(format))
                .or(() -> scheme.isOneList() ? Optional.empty() : article(format));
    }

    private Optional<Role> division(ListFormat format) {
        for (int level = -NumberingScheme.DIVISIONS; level < 0; level++) {
            boolean alike = format.isLike(scheme.level(level));
            if (alike && format.level() == level + NumberingScheme.DIVISIONS) {
                return Optional.of(Role.division(level));
            }
        }
        return Optional.empty();
    }

    private Optional<Role> schedule(ListFormat format) {
        Level counted = new Level("", scheme.levels().get(0).glyphs(), "");
        return switch (format.level()) {
            case SCHEDULE ->
                format.isLike(new Level(SCHEDULE_WORD, counted.glyphs(), ""))
                        ? Optional.of(Role.SCHEDULE)
                        : Optional.empty();
            case ROW -> format.isLike(counted) ? Optional.of(Role.ROW) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** By the level of its list alone, for the text as it was made. */
    static Optional<Role> scheduleOf(int ilvl) {
        return ilvl == SCHEDULE ? Optional.of(Role.SCHEDULE) : ilvl == ROW ? Optional.of(Role.ROW) : Optional.empty();
    }

    private Optional<Role> article(ListFormat format) {
        Level article = scheme.levels().get(0);
        Level paragraph = scheme.levels().get(1);
        String base = article.prefix() + "%1" + article.suffix() + BRANCH;
        Level branch = new Level(base, article.glyphs(), "");
        Level subBranch = new Level(base + "%3" + BRANCH, article.glyphs(), "");
        return switch (format.level()) {
            case 0 -> role(format, paragraph, 0, Series.SUPPLEMENT_PARAGRAPHS);
            case 1 -> role(format, article, 0, Series.SUPPLEMENT_ARTICLES);
            case 2 ->
                role(format, branch, 0, Series.BRANCH).or(() -> role(format, paragraph, 1, Series.SUPPLEMENT_ARTICLES));
            case 3 -> role(format, paragraph, 1, Series.BRANCH);
            case 4 -> role(format, subBranch, 0, Series.SUB_BRANCH);
            case 5 -> role(format, paragraph, 1, Series.SUB_BRANCH);
            default -> Optional.empty();
        };
    }

    private static Optional<Role> role(ListFormat format, Level form, int level, Series series) {
        return format.isLike(form) ? Optional.of(Role.numbered(level, series)) : Optional.empty();
    }

    /** The series of an article by the level of its list alone, for the text as it was made. */
    static Series seriesOf(int ilvl) {
        return switch (ilvl) {
            case 1 -> Series.SUPPLEMENT_ARTICLES;
            case 2 -> Series.BRANCH;
            case 4 -> Series.SUB_BRANCH;
            default -> Series.MAIN;
        };
    }
}
