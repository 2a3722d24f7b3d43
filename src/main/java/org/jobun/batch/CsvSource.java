package org.jobun.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of matters, with lists in files beside it: {@code bids.csv}, {@code bids-構成員.csv}. In UTF-8, with or without
 * byte order mark, or in the Shift_JIS that Excel on Windows writes (CP932).
 */
final class CsvSource implements SheetSource {
    private static final Charset CP932 = Charset.forName("windows-31j");

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, Charset> charsets = new TreeMap<>();

    /** @param lists names of sheets that may stand beside */
    CsvSource(Path file, List<String> lists) throws IOException {
        files.put(Column.MAIN_SHEET, file);
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.'));
        for (String list : lists) {
            Path beside = file.resolveSibling(stem + "-" + list + name.substring(name.lastIndexOf('.')));
            if (Files.isRegularFile(beside)) {
                files.put(list, beside);
            }
        }
        for (Map.Entry<String, Path> sheet : files.entrySet()) {
            charsets.put(sheet.getKey(), charset(sheet.getValue()));
        }
    }

    /** The encoding of each sheet. */
    Map<String, Charset> charsets() {
        return charsets;
    }

    /** UTF-8 if every byte fits, else CP932. A text of some length in one is practically never the other. */
    private static Charset charset(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
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

    @Override
    public List<String> sheets() {
        return List.copyOf(files.keySet());
    }

    @Override
    public String place(String sheet, int row, int column) {
        String cell = SheetSource.super.place(sheet, row, column);
        return cell.substring(cell.indexOf('!') + 1);
    }

    /** The file of a sheet. */
    Path file(String sheet) {
        return files.get(sheet);
    }

    @Override
    public void read(String sheet, RowTaker taker) throws IOException {
        Charset charset = charsets.get(sheet);
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream in = Files.newInputStream(files.get(sheet));
                Reader reader = withoutMark(new BufferedReader(new InputStreamReader(in, strict)));
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(false)
                        .get()
                        .parse(reader)) {
            int number = 0;
            for (CSVRecord csvRecord : parser) {
                number++;
                Map<Integer, String> cells = new TreeMap<>();
                for (int i = 0; i < csvRecord.size(); i++) {
                    if (!csvRecord.get(i).isBlank()) {
                        cells.put(i, csvRecord.get(i));
                    }
                }
                if (!cells.isEmpty()) {
                    taker.take(new Row(number, cells, false));
                }
            }
        } catch (CharacterCodingException neither) {
            throw new UnreadableInput(files.get(sheet).toString(), "UTF-8 / Shift_JIS");
        } catch (IllegalStateException | java.io.UncheckedIOException broken) {
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
