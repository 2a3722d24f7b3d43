package org.jobun.render.pdf;

import java.util.List;

/** Finds the boxes to tick and the blanks to write in of a line: before 年 月 日 and at the end. */
final class FieldFinder {
    private static final int BOX = '□';
    private static final int BLANK = '\u3000';

    /** Words that follow what is to be written. */
    private static final String UNITS = "年月日時分報人名台枚号件回円番点様）)";

    private final Line line;
    private final List<Cluster> clusters;
    private final int x;
    private final int baseline;
    private final Tag tag;
    private final List<FormField> out;
    /** What the blanks that follow are called: 確認の日 of 年, 月 and 日. */
    private String label = "";

    private FieldFinder(Line line, int x, int baseline, Tag tag, List<FormField> out) {
        this.line = line;
        this.clusters = line.clusters();
        this.x = x;
        this.baseline = baseline;
        this.tag = tag;
        this.out = out;
    }

    /**
     * Adds the fields of a line.
     *
     * @param x of its left edge on the page
     */
    static void find(Line line, int x, int baseline, Tag tag, List<FormField> out) {
        new FieldFinder(line, x, baseline, tag, out).find();
    }

    private void find() {
        int at = 0;
        while (at < clusters.size()) {
            if (clusters.get(at).codePoint() == BOX) {
                addBox(at++);
                continue;
            }
            int end = endOfBlank(at);
            if (isRoom(at, end)) {
                addRoom(at, end);
            }
            at = Math.max(end, at + 1);
        }
    }

    private void addBox(int at) {
        String behind = plain(at + 1, nextBlank(at + 1));
        // □ 変更（変更の日　　年 is called 変更.
        int bracket = openBracket(behind);
        String hint = bracket > 0 ? behind.substring(0, bracket) : behind;
        add(true, hint.isEmpty() ? "□" : hint, at, at + 1, clusters.get(at).size());
    }

    /** Two blanks and more, at the end of a line or before what is counted. */
    private boolean isRoom(int from, int end) {
        boolean last = end == clusters.size();
        return end - from >= 2
                && (last ? from > 0 : UNITS.indexOf(clusters.get(end).codePoint()) >= 0);
    }

    private void addRoom(int from, int end) {
        String before = words(lastBlank(from), from);
        label = before.length() <= 1 && UNITS.contains(before) ? label : before;
        String unit = end == clusters.size() ? "" : clusters.get(end).text();
        add(false, hint(unit), from, end, clusters.get(from).size() * 13 / 10);
    }

    private void add(boolean box, String hint, int from, int end, int height) {
        int lower = baseline - clusters.get(from).size() / 5;
        int left = x + line.positions()[from];
        int right = x + line.positions()[end - 1] + clusters.get(end - 1).advance();
        out.add(new FormField(box, false, hint, tag.add("Form"), left, lower, right, lower + height));
    }

    /** 確認の日　年 */
    private String hint(String unit) {
        if (label.isEmpty()) {
            return "年月日".contains(unit) ? "日付　" + unit : ")）".contains(unit) ? "記入欄" : unit;
        }
        return unit.isEmpty() || ")）".contains(unit) ? label : label + "　" + unit;
    }

    private int endOfBlank(int from) {
        int end = from;
        while (end < clusters.size() && clusters.get(end).codePoint() == BLANK) {
            end++;
        }
        return end;
    }

    /** Where the next blank behind a place begins; the end where there is none. */
    private int nextBlank(int from) {
        int at = Math.max(endOfBlank(from), from + 1);
        while (at < clusters.size() && clusters.get(at).codePoint() != BLANK) {
            at++;
        }
        return Math.min(at, clusters.size());
    }

    /** Where the words before a place begin. */
    private int lastBlank(int until) {
        int at = until;
        while (at > 0 && clusters.get(at - 1).codePoint() != BLANK) {
            at--;
        }
        return at;
    }

    /** What stands there, without an open bracket and what is before it. */
    private String words(int from, int end) {
        String all = plain(from, end);
        return all.substring(openBracket(all) + 1);
    }

    /** Where a bracket stands that is not closed; -1 where there is none. */
    private static int openBracket(String words) {
        int bracket = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
        boolean closed = words.indexOf('）', bracket + 1) >= 0 || words.indexOf(')', bracket + 1) >= 0;
        return closed ? -1 : bracket;
    }

    private String plain(int from, int end) {
        return Cluster.words(clusters.subList(from, end)).strip();
    }
}
