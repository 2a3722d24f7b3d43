package org.jobun.change;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline;
import org.jobun.house.BesideStyle;
import org.jobun.redline.WordDiff;

/** The lines of both sides of a row: what differs is marked, what stays within an article is （略）. */
final class BesideLines {
    private static final String SPACE = "\u3000";

    private final BesideStyle style;
    private final boolean whole;
    private final List<List<Inline>> after = new ArrayList<>();
    private final List<List<Inline>> before = new ArrayList<>();
    /** Pieces that stay, to be left out together: 2から4まで. */
    private final List<ComparedPart> staying = new ArrayList<>();

    private BesideLines(BesideStyle style, boolean whole) {
        this.style = style;
        this.whole = whole;
    }

    static BesideLines of(ComparedPart pair, BesideStyle style, boolean whole) {
        BesideLines lines = new BesideLines(style, whole);
        lines.piece(pair, 0);
        if (pair.isAdded()) {
            lines.other(lines.before, style.added());
        } else if (pair.isRemoved()) {
            lines.other(lines.after, style.removed());
        }
        return lines;
    }

    /** The same of a table below what it is called, which stays: 別表（第1条関係）. */
    static BesideLines below(Part schedule, ComparedPart pair, BesideStyle style) {
        return pair.isAdded() || pair.isRemoved() ? of(pair, style, false) : under(schedule, pair, style);
    }

    /** The same of a piece below a heading that stays: 附則. */
    static BesideLines under(Part heading, ComparedPart pair, BesideStyle style) {
        BesideLines lines = of(pair, style, false);
        List<Inline> name = List.of(new Inline.Words(heading(heading)));
        lines.before.add(0, name);
        lines.after.add(0, name);
        return lines;
    }

    List<List<Inline>> after() {
        return after;
    }

    List<List<Inline>> before() {
        return before;
    }

    private void other(List<List<Inline>> side, String word) {
        side.clear();
        if (!word.isEmpty()) {
            side.add(marked(word));
        }
    }

    /** （新設） beside a 項 or 号 that is new, （削る） beside one that is gone. */
    private static void instead(List<List<Inline>> side, String word, int depth) {
        if (!word.isEmpty()) {
            List<Inline> line = new ArrayList<>();
            indent(depth, line);
            line.add(new Inline.Marked(word));
            side.add(line);
        }
    }

    private static List<Inline> marked(String text) {
        return List.of(new Inline.Marked(text));
    }

    private void piece(ComparedPart pair, int depth) {
        if (pair.isAdded() || pair.isRemoved()) {
            side(pair.isAdded() ? after : before, pair.shown(), depth, null, false);
            instead(pair.isAdded() ? before : after, pair.isAdded() ? style.added() : style.removed(), depth);
            return;
        }
        if (isOutline(pair.before()) || isOutline(pair.after())) {
            String from = heading(pair.before());
            String to = heading(pair.after());
            before.add(differing(from, to, false, ""));
            after.add(differing(from, to, true, ""));
            below(pair.below(), depth);
        } else if (pair.before().kind() == Part.Kind.ARTICLE) {
            caption(pair);
            article(pair, depth);
        } else {
            own(pair, "", "", depth);
            below(pair.below(), depth + 1);
        }
    }

    /** True for an article whose first 項 has a number too, so that its own stands on a line with what it is called. */
    private static boolean isOutline(Part part) {
        return part.kind() == Part.Kind.ARTICLE
                && !part.below().isEmpty()
                && part.below().get(0).label().isPrinted();
    }

    private static String heading(Part part) {
        return (part.label().text() + SPACE + part.caption()).strip();
    }

    private void caption(ComparedPart pair) {
        String old = pair.before().caption();
        String now = pair.after().caption();
        if (!old.isEmpty()) {
            before.add(differing("（" + old + "）", "（" + now + "）", false, SPACE));
        }
        if (!now.isEmpty()) {
            after.add(differing("（" + old + "）", "（" + now + "）", true, SPACE));
        }
    }

    /** The number of an article stands before its first 項, on the same line, on each side before the first that it has. */
    private void article(ComparedPart pair, int depth) {
        String old = pair.before().label().text();
        String now = pair.after().label().text();
        boolean sameNumber = old.equals(now);
        for (ComparedPart part : pair.below()) {
            boolean first = !old.isEmpty() || !now.isEmpty();
            if (!first) {
                stayOrSay(part, depth);
            } else if (part.isAdded() && !now.isEmpty()) {
                side(after, part.after(), depth, now, sameNumber);
                instead(before, style.added(), depth);
                now = "";
            } else if (part.isRemoved() && !old.isEmpty()) {
                side(before, part.before(), depth, old, sameNumber);
                instead(after, style.removed(), depth);
                old = "";
            } else if (part.isAdded() || part.isRemoved()) {
                piece(part, depth);
            } else if (isLeftOut(part) && !old.isEmpty() && !now.isEmpty()) {
                omit(old, now);
                old = "";
                now = "";
            } else if (!old.isEmpty() && !now.isEmpty()) {
                own(part, old, now, depth);
                below(part.below(), depth + 1);
                old = "";
                now = "";
            } else {
                numberedApart(before, old, sameNumber, part, false, depth);
                numberedApart(after, now, sameNumber, part, true, depth);
                if (!isLeftOut(part)) {
                    below(part.below(), depth + 1);
                }
                old = "";
                now = "";
            }
        }
        leaveOut(depth);
    }

    /** One side of a 項 that is the first of its article on one side only: behind the number of the article there, else behind its own. */
    private void numberedApart(
            List<List<Inline>> side,
            String article,
            boolean numberStays,
            ComparedPart pair,
            boolean isAfter,
            int depth) {
        List<Inline> line = new ArrayList<>();
        indent(depth, line);
        String own = (isAfter ? pair.after() : pair.before()).label().text();
        String number = article.isEmpty() ? own : article;
        if (!number.isEmpty()) {
            line.add(!article.isEmpty() && numberStays ? new Inline.Words(number) : new Inline.Marked(number));
            line.add(new Inline.Words(SPACE));
        }
        line.addAll(
                isLeftOut(pair)
                        ? List.of(new Inline.Words(style.omitted()))
                        : differing(shown(pair.before()), shown(pair.after()), isAfter, ""));
        side.add(line);
    }

    private void below(List<ComparedPart> parts, int depth) {
        parts.forEach(part -> stayOrSay(part, depth));
        leaveOut(depth);
    }

    private void stayOrSay(ComparedPart part, int depth) {
        if (isLeftOut(part)) {
            staying.add(part);
        } else {
            leaveOut(depth);
            piece(part, depth);
        }
    }

    /** What is the same but for its number. */
    private boolean isLeftOut(ComparedPart part) {
        if (whole || part.isAdded() || part.isRemoved()) {
            return false;
        }
        return part.before().allText().equals(part.after().allText())
                && part.below().stream().allMatch(ComparedPart::isSame);
    }

    private void leaveOut(int depth) {
        if (!staying.isEmpty()) {
            boolean counted =
                    staying.stream().allMatch(part -> part.after().label().isPrinted());
            if (counted) {
                run(before, staying.stream().map(ComparedPart::before).toList(), depth);
                run(after, staying.stream().map(ComparedPart::after).toList(), depth);
            } else {
                omit("", "");
            }
            staying.clear();
        }
    }

    private void omit(String old, String now) {
        before.add(omitted(old, now, false));
        after.add(omitted(old, now, true));
    }

    private List<Inline> omitted(String old, String now, boolean isAfter) {
        List<Inline> line = new ArrayList<>(differing(old, now, isAfter, ""));
        line.add(new Inline.Words((line.isEmpty() ? "" : SPACE) + style.omitted()));
        return line;
    }

    /** 2　（略）, 2・3　（略）, 2～4　（略） */
    private void run(List<List<Inline>> side, List<Part> parts, int depth) {
        boolean renumbered = staying.stream()
                .anyMatch(one ->
                        !one.before().label().text().equals(one.after().label().text()));
        String first = parts.get(0).label().text();
        String last = parts.get(parts.size() - 1).label().text();
        String labels = parts.size() == 1 ? first : first + (parts.size() == 2 ? "・" : "～") + last;
        List<Inline> line = new ArrayList<>();
        indent(depth, line);
        line.add(renumbered ? new Inline.Marked(labels) : new Inline.Words(labels));
        line.add(new Inline.Words(SPACE + style.omitted()));
        side.add(line);
    }

    private static void indent(int depth, List<Inline> line) {
        if (depth > 0) {
            line.add(new Inline.Words(SPACE.repeat(depth)));
        }
    }

    /** A piece that both have, with its label, or that of the article whose first 項 it is. */
    private void own(ComparedPart pair, String oldLabel, String newLabel, int depth) {
        Part old = pair.before();
        Part now = pair.after();
        String from = oldLabel.isEmpty() ? old.label().text() : oldLabel;
        String to = newLabel.isEmpty() ? now.label().text() : newLabel;
        boolean says = !old.text().isEmpty() || !now.text().isEmpty() || !from.isEmpty();
        if (says) {
            line(before, from, to, shown(old), shown(now), depth, false);
            line(after, from, to, shown(old), shown(now), depth, true);
        }
    }

    private static void line(
            List<List<Inline>> side, String from, String to, String old, String now, int depth, boolean isAfter) {
        List<Inline> line = new ArrayList<>();
        indent(depth, line);
        line.addAll(differing(from, to, isAfter, ""));
        if (!from.isEmpty() || !to.isEmpty()) {
            line.add(new Inline.Words(SPACE));
        }
        line.addAll(differing(old, now, isAfter, ""));
        side.add(line);
    }

    private static String shown(Part part) {
        String caption = part.kind() == Part.Kind.HEADING || part.kind() == Part.Kind.SCHEDULE ? part.caption() : "";
        return (caption + part.text()).replace(Part.CELL, SPACE.charAt(0)).replace(Part.LINE, SPACE.charAt(0));
    }

    /** One side of two texts, what differs marked. */
    private static List<Inline> differing(String old, String now, boolean isAfter, String before) {
        List<Inline> line = new ArrayList<>();
        if (!before.isEmpty()) {
            line.add(new Inline.Words(before));
        }
        if (WordDiff.isMostlyNew(old, now)) {
            line.add(new Inline.Marked(isAfter ? now : old));
            return line;
        }
        for (WordDiff.Segment segment : WordDiff.of(old, now)) {
            String text = isAfter ? segment.after() : segment.before();
            if (!text.isEmpty()) {
                line.add(segment.isSame() ? new Inline.Words(text) : new Inline.Marked(text));
            }
        }
        return line;
    }

    /**
     * A piece that only one side has, all of it marked.
     *
     * @param label of the article whose first 項 it is; null for its own
     * @param numberStays whether that label is no part of the change
     */
    private void side(List<List<Inline>> side, Part part, int depth, String label, boolean numberStays) {
        if (isOutline(part)) {
            side.add(marked(heading(part)));
            part.below().forEach(one -> side(side, one, depth, null, false));
            return;
        }
        if (part.kind() == Part.Kind.ARTICLE) {
            if (!part.caption().isEmpty()) {
                side.add(List.of(new Inline.Words(SPACE), new Inline.Marked("（" + part.caption() + "）")));
            }
            for (int i = 0; i < part.below().size(); i++) {
                side(side, part.below().get(i), depth, i == 0 ? part.label().text() : null, false);
            }
            return;
        }
        String number = label == null ? part.label().text() : label;
        List<Inline> line = new ArrayList<>();
        indent(depth, line);
        if (!number.isEmpty()) {
            line.add(numberStays ? new Inline.Words(number) : new Inline.Marked(number));
            line.add(new Inline.Words(SPACE));
        }
        if (!shown(part).isEmpty()) {
            line.add(new Inline.Marked(shown(part)));
        }
        if (!line.isEmpty()) {
            side.add(line);
        }
        part.below().forEach(one -> side(side, one, depth + 1, null, false));
    }
}
