package org.jobun.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cells in a text: what somebody pastes out of a spreadsheet, or a CSV file as it was sent. */
public final class TextSource implements SheetSource {
    private static final Charset CP932 = Charset.forName("windows-31j");

    private final String name;
    private final String text;
    private final char separator;

    private TextSource(String name, String text, char separator) {
        this.name = name;
        this.text = text;
        this.separator = separator;
    }

    /** What was pasted out of a spreadsheet: cells stand between tabs. */
    public static TextSource pasted(String name, String text) {
        return new TextSource(name, text, '\t');
    }

    /** A CSV file in UTF-8, UTF-16 or the Shift_JIS of Windows; throws {@link UnreadableInput} where it is in none of them. */
    public static TextSource csv(String name, byte[] bytes) throws UnreadableInput {
        String text = decoded(name, bytes);
        String head = text.lines().findFirst().orElse("");
        return new TextSource(name, text, head.indexOf('\t') >= 0 ? '\t' : ',');
    }

    private static String decoded(String name, byte[] bytes) throws UnreadableInput {
        boolean little = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        boolean big = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
        List<Charset> tried = little || big ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, CP932);
        for (Charset charset : tried) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        throw new UnreadableInput(name, "文字コードが UTF-8 でも Shift_JIS でもありません");
    }

    @Override
    public List<String> sheets() {
        return List.of(name);
    }

    @Override
    public String file(String sheet) {
        return name;
    }

    @Override
    public String place(String sheet, int row, int column) {
        return row + "行目の" + (column + 1) + "列目";
    }

    @Override
    public Remarks remarks(String sheet) {
        return new Remarks(List.of(), List.of());
    }

    @Override
    public void read(String sheet, RowTaker taker) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            int number = 0;
            for (CSVRecord line : parser) {
                number++;
                Map<Integer, Cell> cells = new TreeMap<>();
                for (int i = 0; i < line.size(); i++) {
                    if (!line.get(i).isBlank()) {
                        cells.put(i, Cell.text(line.get(i)));
                    }
                }
                if (!cells.isEmpty()) {
                    taker.take(new Row(number, cells, false));
                }
            }
        } catch (IllegalStateException | UncheckedIOException broken) {
            throw new UnreadableInput(name, "引用符（\"）が閉じていません");
        }
    }
}
