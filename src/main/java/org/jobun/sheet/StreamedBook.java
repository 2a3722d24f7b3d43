package org.jobun.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook written row by row: 200,000 rows take no more memory than 200. Same content, same bytes. */
public final class StreamedBook implements AutoCloseable {
    /** Rows that are kept before they go to the disk. */
    private static final int KEPT_ROWS = 50;

    private final SXSSFWorkbook book = new SXSSFWorkbook(null, KEPT_ROWS, false, false);
    private final Path scratch;
    private final BookStyles styles;

    /** @param scratch a folder for what is being written */
    public StreamedBook(Path scratch) {
        this.scratch = scratch;
        // POI makes a file for each sheet when the sheet is made, by the thread that makes it.
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(scratch.toFile()));
        this.styles = new BookStyles(book);
    }

    /**
     * A sheet with a head of ours. Printed it is as wide as the page.
     *
     * @param widths of the columns in letters
     */
    public StreamedPage page(String name, List<String> headings, int... widths) {
        return new StreamedPage(book, styles, name, headings, widths);
    }

    /** A sheet without a head of ours. */
    public StreamedPage page(String name) {
        return new StreamedPage(book, styles, name, List.of());
    }

    /** Writes the file; to be called once. */
    public void write(OutputStream out) throws IOException {
        Reproducible.withoutDate(book.getXSSFWorkbook());
        Path file = Files.createTempFile(scratch, "jobun", ".xlsx");
        try {
            try (OutputStream made = Files.newOutputStream(file)) {
                book.write(made);
            }
            Reproducible.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
        book.close();
    }
}
