package org.jobun.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
 * A text file of matters, with lists in files beside it: {@code bids.csv}, {@code bids-構成員.csv}. In UTF-8, with or without
 * byte order mark, in the Shift_JIS that Excel on Windows writes (CP932), or in the UTF-16 of Excel's "Unicode text"; cells
 * are parted by commas, tabs or semicolons.
 */
final class CsvSource implements SheetSource {
    private static final Charset CP932 = Charset.forName("windows-31j");
    /** What Excel writes for a formula that went wrong. */
    private static final Set<String> FAULTS =
            Set.of("#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, Written> written = new TreeMap<>();

    /** In what form a file was written. */
    record Written(Charset charset, char separator) {
        /** The name of the encoding that users know. */
        String encoding() {
            return charset.equals(CP932) ? "Shift_JIS (CP932)" : charset.name();
        }
    }

    /** @param lists names of sheets that may stand beside */
    CsvSource(Path file, List<String> lists) throws IOException {
        files.put(Column.MAIN_SHEET, file);
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (String list : lists) {
            Path beside = file.resolveSibling(name.substring(0, dot) + "-" + list + name.substring(dot));
            if (Files.isRegularFile(beside)) {
                files.put(list, beside);
            }
        }
        for (Map.Entry<String, Path> sheet : files.entrySet()) {
            Charset charset = charset(sheet.getValue());
            written.put(sheet.getKey(), new Written(charset, separator(sheet.getValue(), charset)));
        }
    }

    /** In what form each sheet was written. */
    Map<String, Written> written() {
        return written;
    }

    /** UTF-16 by its mark, UTF-8 if every byte fits, else CP932. A text of some length in one is practically never another. */
    private static Charset charset(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream mark = Files.newInputStream(file)) {
            int first = mark.read();
            int second = mark.read();
            if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
                return first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            }
        }
        try (var in = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = in.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                if (result.isError()) {
                    return CP932;
                }
                bytes.compact();
                chars.clear();
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** That of comma, tab and semicolon which parts the most headings. */
    private static char separator(Path file, Charset charset) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
            String head = String.valueOf(reader.readLine());
            char best = ',';
            for (char candidate : new char[] {'\t', ';'}) {
                best = count(head, candidate) > count(head, best) ? candidate : best;
            }
            return best;
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
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
        Written form = written.get(sheet);
        CharsetDecoder strict = form.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream in = Files.newInputStream(files.get(sheet));
                Reader reader = withoutMark(new BufferedReader(new InputStreamReader(in, strict)));
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(form.separator())
                        .setIgnoreEmptyLines(false)
                        .get()
                        .parse(reader)) {
            int number = 0;
            for (CSVRecord csvRecord : parser) {
                number++;
                Map<Integer, Cell> cells = new TreeMap<>();
                for (int i = 0; i < csvRecord.size(); i++) {
                    String text = csvRecord.get(i);
                    if (!text.isBlank()) {
                        cells.put(i, new Cell(text, FAULTS.contains(text.strip()) ? Kind.FAULT : Kind.TEXT));
                    }
                }
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
