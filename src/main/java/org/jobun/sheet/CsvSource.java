package org.jobun.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A text file of cells, with other sheets in files beside it: {@code bids.csv}, {@code bids-構成員.csv}. In UTF-8, with or
 * without byte order mark, in the Shift_JIS that Excel on Windows writes (CP932), or in the UTF-16 of Excel's "Unicode text";
 * cells are separated by commas, tabs or semicolons.
 */
public final class CsvSource implements SheetSource {
    /** What Excel writes for a formula that went wrong. */
    private static final Set<String> FAULTS =
            Set.of("#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, CsvForm> forms = new TreeMap<>();

    /**
     * Opens a file and those beside it.
     *
     * @param main name of the sheet that the file itself is
     * @param others names of sheets that may stand beside
     */
    public CsvSource(Path file, String main, List<String> others) throws IOException {
        files.put(main, file);
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (String other : others) {
            Path beside = file.resolveSibling(name.substring(0, dot) + "-" + other + name.substring(dot));
            if (Files.isRegularFile(beside)) {
                files.put(other, beside);
            }
        }
        for (Map.Entry<String, Path> sheet : files.entrySet()) {
            forms.put(sheet.getKey(), CsvForm.of(sheet.getValue()));
        }
    }

    /** In what form each sheet was written, by its name. */
    public Map<String, CsvForm> forms() {
        return forms;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(files.keySet());
    }

    @Override
    public String place(String sheet, int row, int column) {
        String cell = SheetSource.super.place(sheet, row, column);
        return cell.substring(cell.indexOf('!') + 1);
    }

    @Override
    public String file(String sheet) {
        return files.get(sheet).getFileName().toString();
    }

    @Override
    public void read(String sheet, RowTaker taker) throws IOException {
        CsvForm form = forms.get(sheet);
        try (InputStream in = Files.newInputStream(files.get(sheet));
                Reader reader = withoutMark(new BufferedReader(new InputStreamReader(in, form.decoder())));
                CSVParser parser = format(form).parse(reader)) {
            int number = 0;
            for (CSVRecord line : parser) {
                number++;
                Map<Integer, Cell> cells = cells(line);
                if (!cells.isEmpty()) {
                    taker.take(new Row(number, cells, false));
                }
            }
        } catch (CharacterCodingException neither) {
            throw new UnreadableInput(files.get(sheet).toString(), form.encoding());
        } catch (IllegalStateException | UncheckedIOException broken) {
            // A quote that is never closed, or bytes after the first pages that fit no encoding.
            throw new UnreadableInput(files.get(sheet).toString(), String.valueOf(broken.getMessage()));
        }
    }

    private static CSVFormat format(CsvForm form) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(form.separator())
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static Map<Integer, Cell> cells(CSVRecord line) {
        Map<Integer, Cell> cells = new TreeMap<>();
        for (int i = 0; i < line.size(); i++) {
            String text = line.get(i);
            if (!text.isBlank()) {
                cells.put(i, new Cell(text, FAULTS.contains(text.strip()) ? Kind.FAULT : Kind.TEXT));
            }
        }
        return cells;
    }

    private static Reader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public Remarks remarks(String sheet) {
        return new Remarks(List.of(), List.of());
    }
}
