package org.jobun.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of matters as values, and headings as columns. */
final class MatterRows {
    /** The columns that {@link #matter} and {@link #line} read; {@code m} is the matter. */
    static final String COLUMNS = """
            m.id, m.name, m.body, m.fiscal_year, m.division, m.kind, m.state, m.next_on, m.next_is, m.found_by,
            m.version, m.created_by, m.created_at, m.saved_by, m.saved_at,
            coalesce(c.shown_name, m.created_by) as created_name, coalesce(s.shown_name, m.saved_by) as saved_name""";

    static final String TABLES =
            "matter m left join person c on c.id = m.created_by left join person s on s.id = m.saved_by";

    private MatterRows() {}

    static KeptMatter matter(ResultSet row, StatementContext context) throws SQLException {
        return new KeptMatter(
                row.getString("id"),
                heading(row, row.getString("division"), row.getString("state")),
                row.getString("text"),
                row.getLong("version"),
                new Who(row.getString("created_by"), row.getString("created_name")),
                Instants.of(row, "created_at"),
                new Who(row.getString("saved_by"), row.getString("saved_name")),
                Instants.of(row, "saved_at"));
    }

    static MatterLine line(ResultSet row, StatementContext context) throws SQLException {
        return new MatterLine(
                row.getString("id"),
                heading(row, row.getString("division"), row.getString("state")),
                row.getLong("version"),
                new Who(row.getString("saved_by"), row.getString("saved_name")),
                Instants.of(row, "saved_at"));
    }

    static DeletedMatter deleted(ResultSet row, StatementContext context) throws SQLException {
        return new DeletedMatter(
                line(row, context),
                new Who(row.getString("deleted_by"), row.getString("deleted_name")),
                Instants.of(row, "deleted_at"));
    }

    static Heading heading(ResultSet row, String division, String state) throws SQLException {
        int year = row.getInt("fiscal_year");
        OptionalInt fiscalYear = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
        Date day = row.getDate("next_on");
        return new Heading(
                row.getString("name"),
                row.getString("body"),
                fiscalYear,
                division,
                row.getString("kind"),
                state,
                nextDay(day, row.getString("next_is")),
                row.getString("found_by"));
    }

    private static Optional<Heading.NextDay> nextDay(Date day, String what) {
        return Optional.ofNullable(day).map(Date::toLocalDate).map(date -> new Heading.NextDay(date, what));
    }

    /** The parameters that are named like the columns. */
    static <S extends SqlStatement<S>> S bind(S statement, Heading heading) {
        return statement
                .bind("name", heading.name())
                .bind("body", heading.body())
                .bindByType("fiscalYear", boxed(heading.fiscalYear()), Integer.class)
                .bind("division", heading.division())
                .bind("kind", heading.kind())
                .bind("state", heading.state())
                .bindByType("nextOn", heading.next().map(Heading.NextDay::day).orElse(null), LocalDate.class)
                .bind("nextIs", heading.next().map(Heading.NextDay::what).orElse(""))
                .bind("foundBy", heading.foundBy())
                .bind("folded", folded(heading));
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** A line end between the parts: no word is found across two of them. */
    private static String folded(Heading heading) {
        return String.join(
                "\n",
                Folding.fold(heading.name()),
                Folding.fold(heading.foundBy()),
                Folding.fold(heading.kind()),
                Folding.fold(heading.body()));
    }
}
