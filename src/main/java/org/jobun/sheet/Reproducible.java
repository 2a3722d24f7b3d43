package org.jobun.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** What POI leaves to the clock or to chance in a workbook, made the same each time. */
final class Reproducible {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Reproducible() {}

    /** POI takes the clock for the date of making. */
    static void withoutDate(XSSFWorkbook book) {
        book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
    }

    /** The file of a workbook that is held in memory. */
    static byte[] bytes(XSSFWorkbook book) throws IOException {
        withoutDate(book);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        book.write(made);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(made.toByteArray()));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry plain = new ZipEntry(entry.getName());
                plain.setTimeLocal(TIME);
                zip.putNextEntry(plain);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A package with one time in all its entries; what is deflated stays as it is. */
    static void copy(Path file, OutputStream out) throws IOException {
        try (ZipFile in = ZipFile.builder().setPath(file).get();
                ZipArchiveOutputStream zip = new ZipArchiveOutputStream(CloseShieldOutputStream.wrap(out))) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipArchiveEntry plain = new ZipArchiveEntry(entry.getName());
                plain.setTimeLocal(TIME);
                plain.setMethod(entry.getMethod());
                plain.setCrc(entry.getCrc());
                plain.setSize(entry.getSize());
                plain.setCompressedSize(entry.getCompressedSize());
                zip.addRawArchiveEntry(plain, in.getRawInputStream(entry));
            }
        }
    }

    /**
     * Brings the parts of a font into the order of the schema, where size, colour and name follow weight and line (ECMA-376
     * part 1, 18.8.22, CT_Font): they are taken away and given back.
     */
    static void inOrder(Font made) {
        XSSFFont font = (XSSFFont) made;
        String name = font.getFontName();
        short size = font.getFontHeightInPoints();
        short colour = font.getColor();
        boolean coloured = font.getCTFont().sizeOfColorArray() > 0;
        removeParts(font.getCTFont());
        font.setFontHeightInPoints(size);
        if (coloured) {
            font.setColor(colour);
        }
        font.setFontName(name);
    }

    private static void removeParts(CTFont parts) {
        while (parts.sizeOfNameArray() > 0) {
            parts.removeName(0);
        }
        while (parts.sizeOfSzArray() > 0) {
            parts.removeSz(0);
        }
        while (parts.sizeOfColorArray() > 0) {
            parts.removeColor(0);
        }
    }
}
