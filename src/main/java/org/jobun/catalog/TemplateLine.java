package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jobun.diagnostic.Location;
import org.jobun.document.Heading;
import org.jobun.matter.Condition;

/** One line of a template. */
public sealed interface TemplateLine {
    /** Calls the visitor's method for this kind of line. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of line, without defaults: a new kind does not compile until every place knows it. */
    interface Visitor<R> {
        R title(TitleLine title);

        R clause(ClauseLine clause);

        R form(FormLine form);

        R approval(ApprovalLine approval);

        R stamp(StampLine stamp);

        R text(TextLine text);

        R table(TableLines table);

        R signature(SignatureLines signature);

        R division(DivisionLine division);

        R contents(ContentsLine contents);

        R supplement(SupplementLine supplement);

        R deleted(DeletedLine deleted);

        R schedule(ScheduleLine schedule);
    }

    Condition condition();

    Location place();

    /** Every text of the line. */
    List<TemplateText> texts();

    /** Every condition of the line: its own, and those of what it is made of. */
    default List<Condition> conditions() {
        return List.of(condition());
    }

    /**
     * Texts that are printed where a condition holds.
     *
     * @param condition of the line, and of the row of its table
     */
    record Printed(Condition condition, List<TemplateText> texts) {}

    /** Its texts with what keeps them, those of a table row by row. */
    default List<Printed> printed() {
        return List.of(new Printed(condition(), texts()));
    }

    /** {@code # …} */
    record TitleLine(Condition condition, TemplateText text, Location place) implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.title(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of(text);
        }
    }

    /**
     * {@code * id}; {@code *? id} where none of the alternatives may apply; {@code *+ id} for 第3条の2, {@code *++ id} for
     * 第3条の2の2.
     *
     * @param branch how many + it has
     */
    record ClauseLine(Condition condition, String slot, boolean noneAllowed, int branch, Location place)
            implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.clause(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of();
        }
    }

    /**
     * {@code @chapter 総則 {#general}}, {@code @section …}, {@code @subsection …}.
     *
     * @param label by which references name it, or empty
     */
    record DivisionLine(Condition condition, Heading.Rank rank, String label, TemplateText text, Location place)
            implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.division(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of(text);
        }
    }

    /** {@code @contents}: 目次 */
    record ContentsLine(Condition condition, Location place) implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contents(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of();
        }
    }

    /**
     * {@code @supplement}, {@code @supplement articles}: 附則
     *
     * @param articles whether its clauses are counted as 条, else as 項
     */
    record SupplementLine(Condition condition, boolean articles, Location place) implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.supplement(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of();
        }
    }

    /**
     * {@code @deleted id, id}: 第5条及び第6条　削除
     *
     * @param ids what the clauses were called that stood here
     */
    record DeletedLine(Condition condition, List<String> ids, Location place) implements TemplateLine {
        public DeletedLine {
            ids = List.copyOf(ids);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleted(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of();
        }
    }

    /** {@code @form}: 様式第1号（第12条関係） */
    record FormLine(Condition condition, Location place) implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.form(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of();
        }
    }

    /** {@code @approval}: 決裁欄, where the municipality has one */
    record ApprovalLine(Condition condition, Location place) implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.approval(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of();
        }
    }

    /** {@code @stamp …} */
    record StampLine(Condition condition, TemplateText text, Location place) implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stamp(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of(text);
        }
    }

    /** {@code @end …} and the like, or plain text. */
    record TextLine(Condition condition, Block.Loop loop, Layout layout, TemplateText text, Location place)
            implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of(text);
        }
    }

    /** {@code @table …} with its rows. */
    record TableLines(
            Condition condition,
            String summary,
            List<Integer> widths,
            List<Integer> figures,
            int headRows,
            List<Row> rows,
            Location place)
            implements TemplateLine {
        public TableLines {
            widths = List.copyOf(widths);
            figures = List.copyOf(figures);
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }

        @Override
        public List<TemplateText> texts() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.lines().stream())
                    .toList();
        }

        @Override
        public List<Printed> printed() {
            return rows.stream()
                    .map(row -> new Printed(Condition.all(condition, row.condition()), row.texts()))
                    .toList();
        }

        @Override
        public List<Condition> conditions() {
            List<Condition> conditions = new ArrayList<>(List.of(condition));
            rows.forEach(row -> conditions.add(row.condition()));
            return conditions;
        }
    }

    /**
     * {@code @schedule 単価表 {#prices}}: 別表第1（第5条関係）, which holds the lines below it up to the next.
     *
     * @param label by which references name it
     * @param text its title, or nothing
     */
    record ScheduleLine(Condition condition, String label, TemplateText text, Location place) implements TemplateLine {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.schedule(this);
        }

        @Override
        public List<TemplateText> texts() {
            return List.of(text);
        }
    }

    /** {@code @signature …} with its parties. */
    record SignatureLines(Condition condition, TemplateText date, List<Party> parties, Location place)
            implements TemplateLine {
        public SignatureLines {
            parties = List.copyOf(parties);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.signature(this);
        }

        @Override
        public List<TemplateText> texts() {
            List<TemplateText> texts = new ArrayList<>(List.of(date));
            for (Party party : parties) {
                texts.add(party.role());
                party.lines().forEach(line -> texts.add(line.value()));
            }
            return texts;
        }

        @Override
        public List<Condition> conditions() {
            List<Condition> conditions = new ArrayList<>(List.of(condition));
            for (Party party : parties) {
                conditions.add(party.condition());
                party.lines().forEach(line -> conditions.add(line.condition()));
            }
            return conditions;
        }
    }

    /** Where a text is placed on the page. */
    enum Layout {
        BODY,
        FLUSH,
        CENTER,
        END,
        FORMULA,
        NOTE
    }

    /**
     * One row of a table.
     *
     * @param label by which references name a row of a 別表, or empty
     */
    record Row(Condition condition, Block.Loop loop, List<Cell> cells, String label) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The texts of its cells. */
        public List<TemplateText> texts() {
            return cells.stream().flatMap(cell -> cell.lines().stream()).toList();
        }

        /** Whether one of its cells holds its number. */
        public boolean isNumbered() {
            return cells.stream().anyMatch(Cell::number);
        }
    }

    /**
     * One cell; each text is a line.
     *
     * @param number whether it holds the number of its row: {@code #}
     */
    record Cell(boolean heading, boolean number, List<TemplateText> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    /** One party that signs. */
    record Party(Condition condition, Block.Loop loop, TemplateText role, List<PartyLine> lines, boolean seal) {
        public Party {
            lines = List.copyOf(lines);
        }
    }

    /** {@code 住所: …} */
    record PartyLine(Condition condition, String label, TemplateText value) {}
}
