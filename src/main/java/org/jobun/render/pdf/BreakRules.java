package org.jobun.render.pdf;

import java.util.List;

/** Where a line may end (JLREQ 3.1.7 行頭禁則, 3.1.8 行末禁則, 3.1.10 分離禁止). */
final class BreakRules {
    private static final int BLANK = '\u3000';

    /** Words behind room to write in: 　　年　　月　　日 is one date. */
    private static final String AFTER_ROOM = "年月日時分名人件号円様";

    /** Words that no line ends within. */
    private static final List<String> WORDS =
            List.of("株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "社団法人", "財団法人", "番地", "丁目");

    /** All letters of these words but the last ones: most places are none of them. */
    private static final String INSIDE = "株式会有限合同資名社団財法番丁";

    private BreakRules() {}

    /** True if a line may end before the cluster at this index. */
    static boolean mayBreak(List<Cluster> text, int index) {
        Cluster before = text.get(index - 1);
        Cluster after = text.get(index);
        if (after.codePoint() == ' ' || isFixed(before.codePoint()) || isFixed(after.codePoint())) {
            return false;
        }
        if (after.codePoint() == BLANK) {
            return isDateBlank(text, index);
        }
        if (hangs(text, index - 1)) {
            return mayStandAtEdges(text.get(lastSeen(text, index)), after);
        }
        if (before.codePoint() == BLANK) {
            return after.kind() != CharClass.CLOSING && AFTER_ROOM.indexOf(after.codePoint()) < 0;
        }
        return mayStandAtEdges(before, after)
                && !(before.isWord() && after.isWord())
                && !isInNumber(text, index)
                && !staysWithNumber(before, after)
                && !isInWord(text, index)
                && !isOneSign(before.codePoint(), after.codePoint());
    }

    /** The last character before spaces that vanish at the edge. */
    private static int lastSeen(List<Cluster> text, int index) {
        int seen = index - 1;
        while (seen > 0 && hangs(text, seen)) {
            seen--;
        }
        return seen;
    }

    /** A number and its unit, 第 and signs before a number and that number. */
    private static boolean staysWithNumber(Cluster before, Cluster after) {
        if (before.kind() == CharClass.DIGIT && (CharClass.isUnit(after.codePoint()) || after.codePoint() == '番')) {
            return true;
        }
        return after.kind() == CharClass.DIGIT && (before.codePoint() == '第' || CharClass.isPrefix(before.codePoint()));
    }

    /** ……, ―― and the like are one sign (分離禁止). */
    private static boolean isOneSign(int before, int after) {
        return before == after && "…‥―—".indexOf(before) >= 0;
    }

    /** A space that keeps its neighbours together (U+00A0, U+202F). */
    private static boolean isFixed(int c) {
        return c == 0xA0 || c == 0x202F;
    }

    /** True within a word that is read as one, however it stands: legal forms of firms, parts of addresses. */
    private static boolean isInWord(List<Cluster> text, int index) {
        int last = text.get(index - 1).codePoint();
        if (INSIDE.indexOf(last) < 0) {
            return false;
        }
        for (String word : WORDS) {
            for (int in = 1; in < word.length(); in++) {
                if (stands(word, text, index - in)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(String word, List<Cluster> text, int from) {
        if (from < 0 || from + word.length() > text.size()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.get(from + i).codePoint() != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** True behind the stop of a number in full-width digits: １２３，｜４５６円. */
    private static boolean isInNumber(List<Cluster> text, int index) {
        return index > 1
                && "，．".indexOf(text.get(index - 1).codePoint()) >= 0
                && text.get(index).kind() == CharClass.DIGIT
                && text.get(index - 2).kind() == CharClass.DIGIT;
    }

    /**
     * True for a space that takes no room at the end of a line: any of Latin text, and a single full-width one between
     * words. Two and more of these are room to write in.
     */
    static boolean hangs(List<Cluster> text, int index) {
        int c = text.get(index).codePoint();
        return c == ' ' || c == BLANK && !isBlank(text, index - 1) && !isBlank(text, index + 1);
    }

    private static boolean isBlank(List<Cluster> text, int index) {
        return index >= 0 && index < text.size() && text.get(index).codePoint() == BLANK;
    }

    /** True for the room for a year, where a date may begin a line: 　　年　　月　　日. */
    private static boolean isDateBlank(List<Cluster> text, int index) {
        int end = index;
        while (isBlank(text, end)) {
            end++;
        }
        boolean begins = !isBlank(text, index - 1) && text.get(index - 1).kind() != CharClass.OPENING;
        return begins && end - index > 1 && end < text.size() && text.get(end).codePoint() == '年';
    }

    /** True if one may be the last of a line and the other the first of the next (行末禁則, 行頭禁則). */
    static boolean mayStandAtEdges(Cluster last, Cluster first) {
        boolean notFirst = first.kind() == CharClass.CLOSING
                || first.kind() == CharClass.STOP
                || first.kind() == CharClass.NOT_FIRST
                || CharClass.isHalfWidthStop(first.codePoint());
        return !notFirst && last.kind() != CharClass.OPENING;
    }
}
