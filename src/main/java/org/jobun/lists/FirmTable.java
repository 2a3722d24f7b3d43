package org.jobun.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Firm;
import org.jobun.matter.FirmRegister;
import org.jobun.matter.HeadingWords;
import org.jobun.matter.WrittenDay;
import org.jobun.matter.WrittenValue;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.jobun.text.CheckDigit;

/** Reads a register of firms: a workbook or CSV file with a row a firm, or YAML with {@code firms:}. */
public final class FirmTable {
    private static final int HEAD_ROWS = 10;
    private static final String KEY = "firms";

    private final HeadingWords words;
    private final Diagnostics found = new Diagnostics();
    private final List<Firm> firms = new ArrayList<>();

    private FirmTable(HeadingWords words) {
        this.words = words;
    }

    /**
     * A register that is read when it is first asked.
     *
     * @param shown its file, as the user knows it
     */
    public static FirmRegister register(String shown, byte[] bytes, HeadingWords words) {
        return new FirmRegister(shown, SourceFile.sha256(bytes), () -> read(shown, bytes, words));
    }

    /** What a register says, and what is wrong with it. */
    public static FirmRegister.Read read(String shown, byte[] bytes, HeadingWords words) {
        FirmTable table = new FirmTable(words);
        if (shown.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
            table.yaml(shown, bytes);
        } else {
            ListFileSource.pieces(bytes, shown, table.found).ifPresent(table::pieces);
        }
        table.check();
        return new FirmRegister.Read(table.firms, table.found);
    }

    private void yaml(String shown, byte[] bytes) {
        SourceFile.decode(shown, bytes, found)
                .flatMap(file -> YamlReader.read(file, found))
                .ifPresent(root -> {
                    Fields fields = new Fields(root, found);
                    fields.list(KEY).forEach(this::firm);
                    fields.rejectOthers();
                });
    }

    private void firm(Fields fields) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Location> places = new HashMap<>();
        for (String value : Firm.VALUES) {
            fields.node(value)
                    .flatMap(YamlNode::plain)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> {
                        values.put(value, text);
                        places.put(value, fields.place(value));
                    });
        }
        fields.rejectOthers();
        take(values, places, fields.location());
    }

    private void pieces(List<Piece> pieces) {
        Reader reader = new Reader();
        pieces.forEach(piece -> piece.accept(reader));
        if (reader.columns.isEmpty() && !found.hasErrors()) {
            found.add(Diagnostic.of(Code.FRM_07, Location.ofFile("名簿")).with("variant", "COLUMNS"));
        }
    }

    /** Takes rows below the headings, in however many pieces empty rows have cut the table. */
    private final class Reader implements Piece.Visitor<Void> {
        private Map<Integer, String> columns = Map.of();

        @Override
        public Void line(Line line) {
            return null;
        }

        @Override
        public Void leaf(Leaf leaf) {
            return null;
        }

        @Override
        public Void grid(Grid grid) {
            int first = 0;
            for (int row = 0; row < Math.min(HEAD_ROWS, grid.rows().size()); row++) {
                Map<Integer, String> head = head(grid.rows().get(row));
                if (head.containsValue(Firm.NAME) && head.size() > 1) {
                    columns = head;
                    first = row + 1;
                }
            }
            for (int row = first; row < grid.rows().size() && !columns.isEmpty(); row++) {
                row(grid.rows().get(row));
            }
            return null;
        }

        private void row(List<Grid.Cell> cells) {
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, Location> places = new HashMap<>();
            columns.forEach((at, value) -> {
                if (at < cells.size() && !cells.get(at).isBlank()) {
                    values.put(value, cells.get(at).text().strip());
                    places.put(value, cells.get(at).place());
                }
            });
            if (!values.isEmpty()) {
                take(values, places, cells.get(0).place());
            }
        }
    }

    private Map<Integer, String> head(List<Grid.Cell> cells) {
        Map<Integer, String> columns = new TreeMap<>();
        for (int at = 0; at < cells.size(); at++) {
            String heading = cells.get(at).text();
            String best = "";
            int most = HeadingWords.SAME - 1;
            for (String value : Firm.VALUES) {
                int score = columns.containsValue(value) ? 0 : words.ofRegister(heading, value);
                best = score > most ? value : best;
                most = Math.max(most, score);
            }
            if (!best.isEmpty()) {
                columns.put(at, best);
            }
        }
        return columns;
    }

    private void take(Map<String, String> values, Map<String, Location> places, Location place) {
        Map<String, String> read = new LinkedHashMap<>();
        for (String value : Firm.VALUES) {
            String text = values.getOrDefault(value, "");
            if (Firm.DAYS.contains(value)) {
                day(text, value, places).ifPresent(day -> read.put(value, day));
            } else if (!text.isEmpty()) {
                boolean code = value.endsWith("_number");
                read.put(value, code ? WrittenValue.code(text) : text.strip());
            }
        }
        if (read.getOrDefault(Firm.NAME, "").isEmpty()) {
            found.add(Diagnostic.of(Code.FRM_07, place).with("variant", "NAME"));
        } else {
            firms.add(new Firm(read, places.getOrDefault(Firm.NAME, place)));
        }
    }

    private Optional<String> day(String text, String value, Map<String, Location> places) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> day = WrittenDay.day(text).map(String::valueOf).toOptional();
        if (day.isEmpty()) {
            found.add(Diagnostic.of(Code.FRM_07, places.get(value))
                    .with("found", text)
                    .with("variant", "DAY"));
        }
        return day;
    }

    /** What is wrong between firms, or with their numbers. */
    private void check() {
        Map<String, Firm> numbers = new HashMap<>();
        for (Firm firm : firms) {
            Firm other = firm.number().isEmpty() ? null : numbers.putIfAbsent(firm.number(), firm);
            if (other != null) {
                found.add(Diagnostic.of(Code.FRM_08, firm.place())
                        .with("number", firm.number())
                        .with("firm", firm.name())
                        .with("other", other.name()));
            }
            code(firm, "corporate_number", CheckDigit.isCorporateNumber(firm.value("corporate_number")));
            code(firm, "invoice_number", firm.value("invoice_number").matches("T[0-9]{13}"));
        }
    }

    private void code(Firm firm, String value, boolean valid) {
        if (!firm.value(value).isEmpty() && !valid) {
            found.add(Diagnostic.of(Code.FRM_09, firm.place())
                    .with("firm", firm.name())
                    .with("found", firm.value(value))
                    .with("variant", value.equals("invoice_number") ? "INVOICE" : "CORPORATE"));
        }
    }
}
