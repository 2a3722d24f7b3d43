package org.jobun.web.bodies;

import java.util.List;
import java.util.Map;
import org.jobun.web.ProblemLine;

/**
 * Rows of a profile's form: the rules of a role, limits of small contracts, least shares, closed days.
 *
 * @param path of the list in the profile, joined by {@code /}
 * @param hint what the rows are for
 * @param columns in order
 * @param rows as written, one more than there are
 */
public record RowTable(String path, String title, String hint, List<Column> columns, List<Row> rows) {
    public RowTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A column. */
    public record Column(String key, String label, String hint) {}

    /**
     * A row.
     *
     * @param cells column → as written
     */
    public record Row(int number, Map<String, String> cells, List<ProblemLine> problems) {
        public Row {
            cells = Map.copyOf(cells);
            problems = List.copyOf(problems);
        }

        /** What is written in a column. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** True where it has an error. */
        public boolean wrong() {
            return problems.stream().anyMatch(problem -> problem.severity().equals("error"));
        }
    }

    /** Name of the field of a cell. */
    public String name(int row, String column) {
        return path + "/" + row + "/" + column;
    }

    /** Id of the field of a cell. */
    public String id(int row, String column) {
        return "f-" + name(row, column).replaceAll("[^A-Za-z0-9]", "-");
    }
}
