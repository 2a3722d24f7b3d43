package org.jobun.change.amend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jobun.change.Part;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;

/** What the pieces of a paper are called in 改め文 as the paper stands: 第3条第2項第1号, 「契約の要項」の表の「履行期間」の項, 前文. */
final class Addresses {
    /** More provisions of one kind no paper has in one place. */
    private static final int MOST = 999;

    private final NumberingScheme scheme;

    Addresses(NumberingScheme scheme) {
        this.scheme = scheme;
    }

    /** What a piece is called; empty for the paper as a whole. */
    String of(Unit unit) {
        if (unit.kind == null) {
            return "";
        }
        return switch (unit.kind) {
            case TITLE -> "題名";
            case STAMP -> "収入印紙の欄";
            case CONTENTS -> "目次";
            case SIGNATURE -> "記名押印欄" + ordinal(unit);
            case HEADING -> heading(unit);
            case ARTICLE -> article(unit);
            case PARAGRAPH ->
                paragraph(
                        unit,
                        unit.above().below().stream()
                                        .filter(Addresses::isParagraph)
                                        .count()
                                > 1);
            case ITEM -> item(unit);
            case SCHEDULE -> unit.label().text();
            case TABLE -> table(unit);
            case ROW -> ofRows(unit.above()) + "の" + row(unit);
            case TEXT -> text(unit);
        };
    }

    /** The same, but the only 項 of an article is called 第1項. */
    String explicit(Unit unit) {
        return unit.kind == Part.Kind.PARAGRAPH ? paragraph(unit, true) : of(unit);
    }

    /** Every piece of a paper by what it is called; where two are called alike, the one that holds the other. */
    Map<String, Unit> all(Unit paper) {
        Map<String, Unit> all = new LinkedHashMap<>();
        for (Unit unit : paper.all()) {
            if (unit != paper) {
                all.putIfAbsent(of(unit), unit);
                all.putIfAbsent(explicit(unit), unit);
            }
        }
        return all;
    }

    private static boolean isParagraph(Unit unit) {
        return unit.kind == Part.Kind.PARAGRAPH;
    }

    /** Of several alike in one place the second and those behind it: 第2, 第3. */
    private String ordinal(Unit unit) {
        List<Unit> alike = unit.above().below().stream()
                .filter(one -> one.kind == unit.kind && one.caption().equals(unit.caption()))
                .toList();
        int at = alike.indexOf(unit);
        return at == 0 ? "" : "（" + number(at + 1) + "番目のもの）";
    }

    private String number(int number) {
        return scheme.levels().get(0).glyphs().of(number);
    }

    private String heading(Unit unit) {
        String name = unit.label().isPrinted() ? unit.label().text() : "附則";
        List<Unit> siblings = unit.above().below();
        for (int i = siblings.indexOf(unit) - 1; i >= 0; i--) {
            Unit one = siblings.get(i);
            if (one.kind == Part.Kind.HEADING
                    && one.label().level() < unit.label().level()) {
                return heading(one) + name;
            }
        }
        return name;
    }

    private String article(Unit unit) {
        Label label = unit.label();
        if (label.series() == Label.Series.SUPPLEMENT_PARAGRAPHS) {
            return label.isPrinted() ? "附則第" + number(label.number()) + "項" : "附則の文";
        }
        String name = scheme.kind() == NumberingScheme.Kind.PARAGRAPHS
                ? "第" + label.text() + "項"
                : scheme.kind() == NumberingScheme.Kind.RULES ? "第" + label.text() : label.text();
        return (label.series().isSupplement() ? "附則" : "") + name;
    }

    private String paragraph(Unit unit, boolean named) {
        String article = of(unit.above());
        if (scheme.isFlat() || unit.above().label().series() == Label.Series.SUPPLEMENT_PARAGRAPHS) {
            return article;
        }
        if (scheme.kind() == NumberingScheme.Kind.OUTLINE
                && !unit.above().label().series().isSupplement()) {
            return article + unit.label().text();
        }
        return named ? article + "第" + number(unit.label().number()) + "項" : article;
    }

    private String item(Unit unit) {
        boolean counted = isParagraph(unit.above()) && scheme.kind() != NumberingScheme.Kind.OUTLINE;
        return of(unit.above())
                + (counted
                        ? "第" + number(unit.label().number()) + "号"
                        : unit.label().text());
    }

    private String table(Unit unit) {
        Unit above = unit.above();
        if (above.kind != null) {
            return of(above) + "の表" + ordinal(unit);
        }
        for (int i = unit.index() - 1; i >= 0; i--) {
            if (above.below().get(i).kind == Part.Kind.SCHEDULE) {
                boolean only = next(unit) != Part.Kind.TABLE && i == unit.index() - 1;
                return of(above.below().get(i)) + (only ? "の表" : "の「" + unit.caption() + "」の表" + ordinal(unit));
            }
        }
        return "「" + unit.caption() + "」の表" + ordinal(unit);
    }

    /** Of the only table of a 別表 the rows are said to be of that. */
    String ofRows(Unit table) {
        String name = of(table);
        boolean ofSchedule = table.above().kind == null && name.startsWith("別表") && name.endsWith("の表");
        return ofSchedule && !name.contains("「") ? name.substring(0, name.length() - "の表".length()) : name;
    }

    private static Part.Kind next(Unit unit) {
        List<Unit> all = unit.above().below();
        int next = unit.index() + 1;
        return next < all.size() ? all.get(next).kind : null;
    }

    private String row(Unit unit) {
        if (unit.label().isPrinted()) {
            return unit.label().text() + "の項";
        }
        boolean only = unit.above().below().stream()
                        .filter(row -> row.caption().equals(unit.caption()))
                        .count()
                == 1;
        return only && !unit.caption().isEmpty() && Quotes.isBalanced(unit.caption())
                ? "「" + unit.caption() + "」の項"
                : "第" + number(unit.index() + 1) + "行";
    }

    private String text(Unit unit) {
        Unit above = unit.above();
        if (above.kind != null) {
            return of(above) + "の注の文" + place(unit, 0, above.below().size());
        }
        List<Unit> blocks = above.below();
        int at = unit.index();
        int before = last(blocks, at);
        int after = next(blocks, at);
        if (before < 0) {
            return "前文" + place(unit, 0, after);
        }
        return after == blocks.size() || blocks.get(after).kind == Part.Kind.SCHEDULE
                ? "末文" + place(unit, before, after)
                : of(blocks.get(before)) + "の後の文" + place(unit, before, after);
    }

    /** Of several texts between two places: （2番目のもの）. */
    private String place(Unit unit, int from, int to) {
        List<Unit> texts = unit.above().below().subList(Math.max(0, from), to).stream()
                .filter(one -> one.kind == Part.Kind.TEXT)
                .toList();
        return texts.size() == 1 ? "" : "（" + number(texts.indexOf(unit) + 1) + "番目のもの）";
    }

    /** Index of the last article, heading or 別表 before a place; -1 for none. */
    private static int last(List<Unit> blocks, int at) {
        return IntStream.range(0, at)
                .filter(i -> isLandmark(blocks.get(i)))
                .max()
                .orElse(-1);
    }

    private static int next(List<Unit> blocks, int at) {
        return IntStream.range(at, blocks.size())
                .filter(i -> isLandmark(blocks.get(i)))
                .findFirst()
                .orElse(blocks.size());
    }

    private static boolean isLandmark(Unit unit) {
        return unit.kind == Part.Kind.ARTICLE || unit.kind == Part.Kind.HEADING || unit.kind == Part.Kind.SCHEDULE;
    }

    /**
     * The label of a piece that is to be called otherwise.
     *
     * @param name its new name, without that of what it stands in: 第3項, 第4条, ア
     * @return what it is then counted as; null for a name that is none of its kind
     */
    Label named(Unit unit, String name) {
        Label old = unit.label();
        if (unit.kind == Part.Kind.PARAGRAPH || unit.kind == Part.Kind.ITEM) {
            OptionalInt number = number(name, "第", unit.kind == Part.Kind.PARAGRAPH ? "項" : "号");
            if (number.isPresent()) {
                return counted(old, number.getAsInt());
            }
        }
        String label = name.startsWith("附則") ? name.substring("附則".length()) : name;
        if (scheme.isFlat() || old.series() == Label.Series.SUPPLEMENT_PARAGRAPHS) {
            OptionalInt number = number(label, "第", scheme.kind() == NumberingScheme.Kind.RULES ? "" : "項");
            return number.isPresent()
                    ? new Label(number(number.getAsInt()), number.getAsInt(), old.level(), old.series())
                    : null;
        }
        int number = IntStream.rangeClosed(1, MOST)
                .filter(i -> scheme.level(old.level()).label(i).equals(label))
                .findFirst()
                .orElse(old.number());
        return new Label(label, number, old.level(), old.series());
    }

    private Label counted(Label old, int number) {
        boolean unprinted = number == 1 && old.level() == 1 && !scheme.isOneList();
        return new Label(unprinted ? "" : scheme.level(old.level()).label(number), number, old.level(), old.series());
    }

    /** The same number, so many further on. */
    Label shifted(Label label, int by) {
        int number = label.number() + by;
        if (label.level() == 1 && !scheme.isOneList()) {
            return counted(label, number);
        }
        return new Label(scheme.level(label.level()).label(number), number, label.level(), label.series());
    }

    /** The number that a text begins with; 0 for none. */
    int numberAtHead(String text) {
        return IntStream.rangeClosed(1, MOST)
                .filter(i -> text.startsWith(number(i))
                        && (text.length() == number(i).length()
                                || !isFigure(text.charAt(number(i).length()))))
                .findFirst()
                .orElse(0);
    }

    private static boolean isFigure(char c) {
        return Character.isDigit(c) || "一二三四五六七八九十百".indexOf(c) >= 0;
    }

    /** What a piece is called within what it stands in: 第10項. */
    String within(Unit unit) {
        String all = explicit(unit);
        String above = of(unit.above());
        return all.startsWith(above) ? all.substring(above.length()) : all;
    }

    boolean areArticles() {
        return scheme.kind() == NumberingScheme.Kind.ARTICLES;
    }

    boolean isOneList() {
        return scheme.isOneList();
    }

    String figure(int number) {
        return number(number);
    }

    private OptionalInt number(String name, String prefix, String suffix) {
        if (!name.startsWith(prefix) || !name.endsWith(suffix)) {
            return OptionalInt.empty();
        }
        String figure = name.substring(prefix.length(), name.length() - suffix.length());
        return IntStream.rangeClosed(1, MOST)
                .filter(i -> number(i).equals(figure))
                .findFirst();
    }
}
