package org.jobun.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * In what form a text file of cells was written.
 *
 * @param separator of cells
 */
public record CsvForm(Charset charset, char separator) {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int BUFFER = 1 << 16;

    /** The name of the encoding that users know. */
    public String encoding() {
        return charset.equals(CP932) ? "Shift_JIS (CP932)" : charset.name();
    }

    static CsvForm of(Path file) throws IOException {
        Charset charset = charset(file);
        return new CsvForm(charset, separator(file, charset));
    }

    /** A decoder that reports what it cannot read. */
    CharsetDecoder decoder() {
        return strict(charset);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** UTF-16 by its mark, UTF-8 if every byte fits, else CP932. A text of some length in one is practically never another. */
    private static Charset charset(Path file) throws IOException {
        Optional<Charset> marked = utf16(file);
        if (marked.isPresent()) {
            return marked.get();
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : CP932;
    }

    private static Optional<Charset> utf16(Path file) throws IOException {
        try (InputStream mark = Files.newInputStream(file)) {
            int first = mark.read();
            int second = mark.read();
            if (first == 0xFF && second == 0xFE) {
                return Optional.of(StandardCharsets.UTF_16LE);
            }
            return first == 0xFE && second == 0xFF ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = in.read(bytes) < 0;
                bytes.flip();
                if (decoder.decode(bytes, chars, end).isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
        }
        return true;
    }

    /** That of comma, tab and semicolon which separates the most headings. */
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
}
