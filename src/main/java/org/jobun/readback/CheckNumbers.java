package org.jobun.readback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;
import org.jobun.word.PaperRecord;

/** Finds where the numbers that Word counts leave their order: a list that somebody started again, or went on with. */
final class CheckNumbers {
    private static final int MOST = 46;

    private final Structure paper;
    private final NumberingScheme scheme;
    /** By how much each level is off. */
    private final int[] off;
    /** How the list of each level writes numbers, where that is not how the paper does. */
    private final String[] forms;

    private final List<NumberProblem> problems = new ArrayList<>();

    private CheckNumbers(Structure paper, NumberingScheme scheme) {
        this.paper = paper;
        this.scheme = scheme;
        off = new int[NumberingScheme.DIVISIONS + scheme.levels().size()];
        forms = new String[off.length];
        Arrays.fill(forms, "");
    }

    static List<NumberProblem> of(Structure paper, PaperRecord origin) {
        CheckNumbers check = new CheckNumbers(paper, origin.scheme());
        paper.lines().forEach(check::line);
        new ContentsLines(paper, origin).problem().ifPresent(check.problems::add);
        return check.problems;
    }

    private void line(Line line) {
        boolean numbered = line.role().isNumbered() || line.role().kind() == Role.Kind.DIVISION;
        if (numbered
                && line.number() != 0
                && line.role().level() < scheme.levels().size()) {
            paper.labelOf(line).ifPresent(expected -> {
                checkForm(line, expected);
                checkNumber(line, expected);
            });
        }
    }

    /** Reported once, where it begins: the provisions that follow are off by the same number. */
    private void checkNumber(Line line, Label expected) {
        int level = line.role().level();
        int place = NumberingScheme.DIVISIONS + level;
        int difference = line.number() - expected.number();
        if (difference != 0 && difference != off[place]) {
            report(line, expected, shown(line, expected), false);
        }
        off[place] = difference;
        Arrays.fill(off, place + 1, level < 0 ? NumberingScheme.DIVISIONS : off.length, 0);
    }

    private String shown(Line line, Label expected) {
        // A list can be set to begin anywhere.
        boolean sane = line.number() > 0 && line.number() < MOST;
        boolean usual = expected.series() == Label.Series.MAIN;
        return sane && usual ? scheme.level(line.role().level()).label(line.number()) : "" + line.number();
    }

    /** Reported once where a list writes numbers otherwise; again where it writes them in yet another way. */
    private void checkForm(Line line, Label expected) {
        int level = line.role().level();
        if (level < 0 || isCovering(expected)) {
            return;
        }
        String shown = line.shown().orElse(expected.text());
        String form = line.shown().isEmpty() ? "" : "written " + shown.replaceAll("[0-9０-９一二三四五六七八九十百ア-ン]+", "#");
        boolean digits = scheme.levels().get(level).glyphs() == NumberingScheme.Glyphs.DECIMAL_MIXED;
        boolean otherwise =
                !withoutNumber(shown).equals(withoutNumber(expected.text())) || line.number() == expected.number();
        if (!form.isEmpty() && otherwise && (digits || !form.equals(forms[level]))) {
            report(line, expected, shown, true);
        }
        forms[level] = form;
    }

    /** 第5条から第7条まで, which a list of its own writes. */
    private boolean isCovering(Label label) {
        return label.series() == Label.Series.MAIN
                && label.isPrinted()
                && !label.text().equals(scheme.level(label.level()).label(label.number()));
    }

    private void report(Line line, Label expected, String shown, boolean form) {
        String place = line.role().isArticle() ? expected.text() : paper.positionOf(line);
        problems.add(new NumberProblem(place, shown, expected.text(), form));
    }

    private static String withoutNumber(String label) {
        return label.replaceAll("[0-9０-９一二三四五六七八九十百]+", "");
    }
}
