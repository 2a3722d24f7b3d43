package org.jobun.assembly;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Block;
import org.jobun.catalog.TemplateText;
import org.jobun.document.Inline;
import org.jobun.house.HouseSettings;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.PrintedValue;
import org.jobun.matter.TimeLimit;
import org.jobun.matter.Vocabulary;
import org.jobun.text.Digits;

/**
 * What {@code ${…}} reaches while one paper is filled: facts of the matter, party words, the rows of loops.
 * Every value printed is noted, so that the mark in the filled text leads back to it.
 */
final class MatterModel implements TemplateHashModel, FactModel.Values {
    /** Kind letter of a value mark. */
    static final char VALUE = 'v';

    private final Matter matter;
    private final Vocabulary vocabulary;
    private final String annexMark;
    private final Map<String, Row> rows = new HashMap<>();
    private final List<Inline> values = new ArrayList<>();
    /** What paths outside the rows have printed. */
    private final Map<List<String>, Inline> known = new HashMap<>();

    MatterModel(Matter matter, Vocabulary vocabulary, String annexMark) {
        this.matter = matter;
        this.vocabulary = vocabulary;
        this.annexMark = annexMark;
    }

    /** A row of a list fact, under the name of a loop's variable. */
    private record Row(FactType list, int number, Map<String, String> cells) {}

    /** Makes a row reachable under the loop's variable. */
    void enter(Block.Loop loop, int number, Map<String, String> cells) {
        rows.put(loop.variable(), new Row(vocabulary.find(loop.list()).orElseThrow(), number, cells));
    }

    void leave(Block.Loop loop) {
        rows.remove(loop.variable());
    }

    /** Forgets the values noted so far. */
    void reset() {
        values.clear();
    }

    /** The value of a mark. */
    Inline value(int number) {
        return values.get(number);
    }

    /** What a party is called in a house, if the path is one of theirs. */
    static Optional<Inline> partyWord(String path, HouseSettings house) {
        return switch (path) {
            case "client" ->
                Optional.of(new Inline.Value(path, "発注者の呼び名", house.parties().client()));
            case "contractor" ->
                Optional.of(new Inline.Value(path, "受注者の呼び名", house.parties().contractor()));
            default -> Optional.empty();
        };
    }

    /** What a path prints where it is reached without FreeMarker; null where it is none, or prints nothing. */
    Inline at(List<String> path) {
        if (rows.containsKey(path.get(0))) {
            return find(path);
        }
        Inline seen = known.get(path);
        if (seen == null) {
            seen = find(path);
            if (seen != null) {
                known.put(path, seen);
            }
        }
        return seen;
    }

    private Inline find(List<String> path) {
        FactModel fact = modelAt(path);
        return fact == null ? null : fact.printed();
    }

    /** The plain text of what a path leads to; null where it leads to nothing. */
    String plain(List<String> path) {
        FactModel fact = modelAt(path);
        return fact == null ? null : fact.getAsString();
    }

    private FactModel modelAt(List<String> path) {
        TemplateModel model = get(path.get(0));
        for (String key : path.subList(1, path.size())) {
            model = model instanceof FactModel fact ? fact.get(key) : null;
        }
        return model instanceof FactModel fact ? fact : null;
    }

    @Override
    public TemplateModel get(String key) {
        HouseSettings style = matter.municipality().style();
        return switch (key) {
            case "client", "contractor" -> {
                Inline word = partyWord(key, style).orElseThrow();
                yield printed(word, word.text(), key);
            }
            case "annex_mark" -> printed(new Inline.Value("annex_mark", "別記の番号", annexMark), annexMark, "annex_mark");
            case "words" -> new FactModel("", "", this, key, null);
            default -> rows.containsKey(key) ? new FactModel("", "", this, key, null) : node(key);
        };
    }

    @Override
    public TemplateModel below(String path, String key) {
        Row row = rows.get(path);
        if (row != null) {
            return cell(row, key);
        }
        Optional<String> word = matter.municipality().style().words().at(path + "." + key);
        if (word.isPresent()) {
            return new FactModel(word.get(), word.get(), this, path + "." + key, null);
        }
        // A choice may share its name with a group of facts: audit, and audit.interval_months.
        TemplateModel fact = node(path + "." + key);
        return fact != null
                ? fact
                : vocabulary.find(path).map(type -> form(type, key)).orElse(null);
    }

    private TemplateModel node(String path) {
        Optional<FactType> type = vocabulary.find(path);
        if (type.isEmpty()) {
            return vocabulary.isGroup(path) ? new FactModel("", "", this, path, null) : null;
        }
        Optional<FactValue> value = matter.facts().value(path);
        if (value.isEmpty()) {
            return printed(blank(path, type.get().label()), "", path);
        }
        Digits digits = matter.municipality().style().writing().digits();
        String usual = PrintedValue.usual(value.get(), digits);
        String text = pointed(
                TimeLimit.isCheckedBy(type.get().check()) ? digits.in(usual) : HouseDigits.in(path, usual, digits));
        return printed(
                new Inline.Value(path, type.get().label(), text), value.get().plain(), path);
    }

    private TemplateModel form(FactType type, String form) {
        Optional<FactValue> value = matter.facts().value(type.path());
        if (value.isEmpty()) {
            return printed(blank(type.path(), type.label()), "", type.path());
        }
        return PrintedValue.form(
                        value.get(),
                        form,
                        matter.municipality().style().writing().digits())
                .map(text -> printed(new Inline.Value(type.path(), type.label(), text), text, type.path()))
                .orElse(null);
    }

    private TemplateModel cell(Row row, String column) {
        if (!row.list().hasColumn(column)) {
            return null;
        }
        String label = row.list().columnLabel(column);
        String path = member(row) + "." + column;
        String text = row.cells().get(column);
        String called = called(row) + "の" + label;
        if (text == null) {
            Inline blank = blank(path, called);
            return printed(blank, "", path, (of, form) -> printed(blank, "", path));
        }
        FactType.Kind kind = row.list().columnKind(column);
        Inline value = new Inline.Value(path, called, cellText(kind, column, text));
        return printed(
                value,
                text,
                path,
                (of, form) -> grouped(kind, text, form)
                        .map(other -> printed(new Inline.Value(path, called, other), text, path))
                        .orElse(null));
    }

    /** The one other form that a cell has: a number in groups of three digits. */
    private Optional<String> grouped(FactType.Kind kind, String text, String form) {
        return form.equals("digits") && (kind == FactType.Kind.NUMBER || kind == FactType.Kind.MONEY)
                ? Optional.of(matter.municipality().style().writing().digits().grouped(Long.parseLong(text)))
                : Optional.empty();
    }

    /** The place of a row: the lists that follow from the members say where a member was written. */
    private static String member(Row row) {
        return switch (row.list().path()) {
            case "lead_member" -> "members[1]";
            case "other_members" -> "members[" + (row.number() + 1) + "]";
            default -> row.list().path() + "[" + row.number() + "]";
        };
    }

    private String called(Row row) {
        String member = member(row);
        String list = member.substring(0, member.indexOf('['));
        String number = member.substring(member.indexOf('[') + 1, member.length() - 1);
        return vocabulary.find(list).map(FactType::label).orElse(row.list().label()) + number;
    }

    /** A cell as its type is printed; an amount without 円, which is in the heading of its column. */
    private String cellText(FactType.Kind kind, String column, String text) {
        Digits digits = matter.municipality().style().writing().digits();
        return switch (kind) {
            case MONEY -> digits.grouped(Long.parseLong(text));
            case PRICE -> PrintedValue.figures(new FactValue.Price(new BigDecimal(text)), digits);
            case NUMBER, LEVEL -> digits.of(Long.parseLong(text));
            case RATE -> PrintedValue.usual(FactValue.Rate.of(text), digits);
            case DATE -> PrintedValue.usual(new FactValue.Date(LocalDate.parse(text)), digits);
            case FRACTION, SHARE -> PrintedValue.usual(FactValue.Fraction.of(text), digits);
            default -> pointed(HouseDigits.in(column, PrintedValue.oneLine(text), digits));
        };
    }

    /** A text with the commas and full stops of the house, which are those of the words around it. */
    private String pointed(String text) {
        return matter.municipality().style().writing().punctuation().in(text);
    }

    private static Inline blank(String path, String label) {
        return new Inline.Blank(path, label, "【" + label + "】");
    }

    private FactModel printed(Inline value, String plain, String path) {
        return printed(value, plain, path, this);
    }

    /** @param below what lies below the path */
    private FactModel printed(Inline value, String plain, String path, FactModel.Values below) {
        values.add(value);
        String mark = "" + TemplateText.OPEN + VALUE + (values.size() - 1) + TemplateText.CLOSE;
        return new FactModel(plain, mark, below, path, value);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
