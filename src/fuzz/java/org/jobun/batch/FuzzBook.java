package org.jobun.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Any XML as the sheet of a workbook that is otherwise good: rows, or the file is called unreadable. */
public final class FuzzBook {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static Path file;

    private FuzzBook() {}

    /** Called by Jazzer once. */
    public static void fuzzerInitialize() throws IOException {
        file = Files.createTempFile("jobun-fuzz", ".xlsx");
        file.toFile().deleteOnExit();
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(file, book(bytes));
        try {
            WorkbookSource source = new WorkbookSource(file);
            for (String sheet : source.sheets()) {
                source.read(
                        sheet,
                        row -> row.cells().forEach((column, cell) -> source.location(sheet, row.number(), column)));
            }
        } catch (UnreadableInput said) {
            // an officer is told
        }
    }

    private static byte[] book(byte[] rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    ("<Types xmlns=\"" + PACKAGE
                                    + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                    + "<Override PartName=\"/w.xml\" ContentType=\"" + TYPE
                                    + "sheet.main+xml\"/><Override PartName=\"/s.xml\" ContentType=\"" + TYPE
                                    + "worksheet+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            entry(zip, "_rels/.rels", relation("officeDocument", "w.xml"));
            entry(
                    zip,
                    "w.xml",
                    ("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                                    + "\"><sheets><sheet name=\"案件\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                            .getBytes(StandardCharsets.UTF_8));
            entry(zip, "_rels/w.xml.rels", relation("worksheet", "s.xml"));
            zip.putNextEntry(new ZipEntry("s.xml"));
            zip.write(("<worksheet xmlns=\"" + MAIN + "\"><sheetData>").getBytes(StandardCharsets.UTF_8));
            zip.write(rows);
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] relation(String kind, String target) {
        return ("<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + "/"
                        + kind + "\" Target=\"" + target + "\"/></Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
