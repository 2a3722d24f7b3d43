package org.jobun.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.SourceFile;

/** A file of which each line is a matter in JSON, with the keys of a matter file. */
final class LinesInput extends Input {
    /** Bytes; a longer line is not looked at to see whether it is empty. */
    private static final int MOST_BLANK = 1 << 16;

    LinesInput(Path path) {
        super(path);
    }

    @Override
    void forEach(Diagnostics found, Taker taker) throws IOException {
        int index = 0;
        int number = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            for (byte[] line = line(in); line != null; line = line(in)) {
                number++;
                if (!isBlank(line)) {
                    taker.take(entry(index++, number, line));
                }
            }
        }
    }

    private Entry entry(int index, int number, byte[] line) {
        String name = path.getFileName().toString();
        Diagnostics own = new Diagnostics();
        Location place = new Location(name, number, 0, 0, "");
        Optional<SourceFile> text = SourceFile.decode(name, line, own);
        LineContent content = new LineContent(text.orElseGet(() -> FileContent.unread(name)), place);
        List<Diagnostic> said =
                own.sorted().stream().map(one -> one.movedTo(place)).toList();
        return new Entry(index, number, "", place, content, said);
    }

    /** The next line without its end, or null. Of one that is longer than any matter, no more is kept than shows that. */
    private static byte[] line(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= SourceFile.LARGEST) {
                line.write(next);
            }
        }
        byte[] bytes = line.toByteArray();
        boolean windows = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return windows ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private static boolean isBlank(byte[] line) {
        return line.length < MOST_BLANK && new String(line, StandardCharsets.UTF_8).isBlank();
    }
}
