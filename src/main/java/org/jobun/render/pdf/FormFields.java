package org.jobun.render.pdf;

import java.io.IOException;
import java.util.List;

/**
 * Room to write in as fields of a form (ISO 32000-1, 12.7): empty cells and lines, runs of blanks before 年 月 日 and
 * at the end of a line, and □ as boxes to tick. The page looks the same; each field has a hint for screen readers and the
 * order of the structure.
 */
final class FormFields {
    /** Words that follow what is to be written. */
    private static final String UNITS = "年月日時分報人名台枚号件回円番点様）)";
    /** The tick, in a square of 10. */
    private static final String TICK = "1.2 w 1.5 5.2 m 4 2.2 l 8.6 8.4 l S";

    private static final int MULTILINE = 1 << 12;

    private final PdfFile pdf;
    private final int size;
    private final StringBuilder all = new StringBuilder();
    private int count;

    /** @param size of what is typed in, mpt */
    FormFields(PdfFile pdf, int size) {
        this.pdf = pdf;
        this.size = size;
    }

    /**
     * A field on a page; edges in mpt from the lower left corner of the page.
     *
     * @param box true for a box to tick
     * @param hint what is to be written
     */
    record Field(boolean box, boolean several, String hint, Tag tag, int x1, int y1, int x2, int y2) {

        /** @param left margin, @param top of the row above the foot of the page */
        static Field of(Row.Field room, int left, int top) {
            int x = left + room.x();
            int y = top - room.y();
            return new Field(
                    false,
                    room.several(),
                    room.hint(),
                    room.tag().add("Form"),
                    x,
                    y - room.height(),
                    x + room.width(),
                    y);
        }
    }

    /** Finds the boxes and the blanks of a line. */
    static void find(Line line, int x, int baseline, Tag tag, List<Field> out) {
        List<Cluster> clusters = line.clusters();
        int from = 0;
        String label = "";
        while (from < clusters.size()) {
            int size = clusters.get(from).size();
            int lower = baseline - size / 5;
            int left = x + line.positions()[from];
            if (clusters.get(from).codePoint() == '□') {
                String behind = plain(clusters, from + 1, blank(clusters, from + 1, 1));
                // □ 変更（変更の日　　年 is called 変更.
                int bracket = openBracket(behind);
                String hint = bracket > 0 ? behind.substring(0, bracket) : behind;
                int right = left + clusters.get(from).advance();
                Tag own = tag.add("Form");
                out.add(new Field(true, false, hint.isEmpty() ? "□" : hint, own, left, lower, right, lower + size));
                from++;
                continue;
            }
            int end = endOfBlank(clusters, from);
            boolean last = end == clusters.size();
            if (end - from >= 2
                    && (last && from > 0
                            || !last && UNITS.indexOf(clusters.get(end).codePoint()) >= 0)) {
                String before = words(clusters, lastBlank(clusters, from), from);
                label = before.length() <= 1 && UNITS.contains(before) ? label : before;
                String unit = last ? "" : clusters.get(end).text();
                int right =
                        x + line.positions()[end - 1] + clusters.get(end - 1).advance();
                out.add(new Field(
                        false, false, hint(label, unit), tag.add("Form"), left, lower, right, lower + size * 13 / 10));
            }
            from = Math.max(end, from + 1);
        }
    }

    /** 確認の日　年 */
    private static String hint(String label, String unit) {
        if (label.isEmpty()) {
            return "年月日".contains(unit) ? "日付　" + unit : ")）".contains(unit) ? "記入欄" : unit;
        }
        return unit.isEmpty() || ")）".contains(unit) ? label : label + "　" + unit;
    }

    private static int endOfBlank(List<Cluster> clusters, int from) {
        int end = from;
        while (end < clusters.size() && clusters.get(end).codePoint() == '\u3000') {
            end++;
        }
        return end;
    }

    /** Where the next run of blanks of some length begins; the end where there is none. */
    private static int blank(List<Cluster> clusters, int from, int least) {
        int at = from;
        while (at < clusters.size()) {
            int end = endOfBlank(clusters, at);
            if (end - at >= least && at > from) {
                return at;
            }
            at = Math.max(end, at + 1);
        }
        return clusters.size();
    }

    /** Where the words before a place begin. */
    private static int lastBlank(List<Cluster> clusters, int until) {
        int at = until;
        while (at > 0 && clusters.get(at - 1).codePoint() != '\u3000') {
            at--;
        }
        return at;
    }

    /** What stands there, without an open bracket and what is before it. */
    private static String words(List<Cluster> clusters, int from, int end) {
        String all = plain(clusters, from, end);
        return all.substring(openBracket(all) + 1);
    }

    /** Where a bracket stands that is not closed; -1 where there is none. */
    private static int openBracket(String words) {
        int bracket = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
        boolean closed = words.indexOf('）', bracket + 1) >= 0 || words.indexOf(')', bracket + 1) >= 0;
        return closed ? -1 : bracket;
    }

    private static String plain(List<Cluster> clusters, int from, int end) {
        StringBuilder words = new StringBuilder();
        clusters.subList(from, end).forEach(cluster -> words.append(cluster.text()));
        return words.toString().strip();
    }

    /**
     * Writes the fields of a page.
     *
     * @param pages how many there are: annotations are counted behind them
     */
    void add(List<Field> fields, int page, int pages, StructureTree structure, StringBuilder annotations) {
        for (Field field : fields) {
            int object = pdf.reserve();
            int number = structure.addAnnotation(page, object, field.tag());
            pdf.put(object, widget(field, page, pages + number));
            annotations.append(object).append(" 0 R ");
            all.append(object).append(" 0 R ");
        }
    }

    private StringBuilder widget(Field field, int page, int parent) {
        StringBuilder out = new StringBuilder("<</Type/Annot/Subtype/Widget/Rect[");
        for (int side : new int[] {field.x1(), field.y1(), field.x2(), field.y2()}) {
            PdfFile.number(side, out);
            out.append(' ');
        }
        out.append("]/F 4/P ").append(page).append(" 0 R/StructParent ").append(parent);
        out.append("/T").append(PdfFile.text("欄" + ++count)).append("/TU").append(PdfFile.text(field.hint()));
        if (field.box()) {
            return out.append("/FT/Btn/V/Off/AS/Off/AP<</N<</On ")
                    .append(appearance(field, TICK))
                    .append(" 0 R/Off ")
                    .append(appearance(field, ""))
                    .append(" 0 R>>>>>>");
        }
        out.append("/FT/Tx/DA(").append(look()).append(")/AP<</N ").append(appearance(field, "/Tx BMC EMC"));
        return out.append(" 0 R>>")
                .append(field.several() ? "/Ff " + MULTILINE : "")
                .append(">>");
    }

    private String look() {
        StringBuilder size1 = new StringBuilder();
        PdfFile.number(size, size1);
        return "/" + FormFont.NAME + " " + size1 + " Tf 0 g";
    }

    private int appearance(Field field, String content) {
        StringBuilder entries = new StringBuilder("/Type/XObject/Subtype/Form/Resources<<>>/BBox[0 0 ");
        String drawn = content;
        if (field.box()) {
            // The tick is drawn in a square of 10 whatever the size of the box.
            entries.append("10 10]/Matrix[");
            PdfFile.number((field.x2() - field.x1()) / 10, entries);
            entries.append(" 0 0 ");
            PdfFile.number((field.y2() - field.y1()) / 10, entries);
            entries.append(" 0 0]");
        } else {
            PdfFile.number(field.x2() - field.x1(), entries);
            entries.append(' ');
            PdfFile.number(field.y2() - field.y1(), entries);
            entries.append(']');
        }
        byte[] bytes = drawn.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return pdf.raw(entries.toString(), bytes);
    }

    /** Writes the form, where there are fields. */
    void write(StringBuilder catalog) throws IOException {
        if (count == 0) {
            return;
        }
        catalog.append("/AcroForm<</Fields[").append(all).append("]/DA(").append(look());
        catalog.append(")/DR<</Font<</").append(FormFont.NAME).append(' ').append(FormFont.write(pdf));
        catalog.append(" 0 R>>>>>>");
    }
}
