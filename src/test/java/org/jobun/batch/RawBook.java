package org.jobun.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobun.sheet.SheetSource;

/** A workbook written by hand, with what Excel writes and POI does not: readings, built-in formats of Japanese Excel. */
final class RawBook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> strings = new ArrayList<>();
    private final List<String> formats = new ArrayList<>(List.of("<xf numFmtId=\"0\"/>"));
    private final StringBuilder custom = new StringBuilder();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private String workbookProperties = "";
    private int customFormats;

    /** A cell of the sheet; the place is put in later. */
    record Raw(String xml) {}

    RawBook since1904() {
        workbookProperties = " date1904=\"1\"";
        return this;
    }

    Raw number(String value, int format) {
        formats.add("<xf numFmtId=\"" + format + "\" applyNumberFormat=\"1\"/>");
        return new Raw("<c r=\"@\" s=\"" + (formats.size() - 1) + "\"><v>" + value + "</v></c>");
    }

    Raw number(String value, String format) {
        int id = 164 + customFormats++;
        custom.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + format.replace("\"", "&quot;") + "\"/>");
        return number(value, id);
    }

    /** A shared string with its own markup. */
    Raw rich(String xml) {
        strings.add("<si>" + xml + "</si>");
        return new Raw("<c r=\"@\" t=\"s\"><v>" + (strings.size() - 1) + "</v></c>");
    }

    static Raw raw(String xml) {
        return new Raw(xml);
    }

    /** @param rows texts and raw cells; null for an empty one */
    RawBook sheet(String name, List<List<Object>> rows) {
        return sheet(name, "", rows);
    }

    RawBook sheet(String name, String state, List<List<Object>> rows) {
        StringBuilder data = new StringBuilder("<worksheet" + MAIN + "><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            data.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object value = rows.get(r).get(c);
                if (value != null) {
                    Raw cell = value instanceof Raw made ? made : rich("<t xml:space=\"preserve\">" + value + "</t>");
                    data.append(cell.xml().replace("\"@\"", "\"" + SheetSource.letters(c) + (r + 1) + "\""));
                }
            }
            data.append("</row>");
        }
        sheets.put(name, data + "</sheetData></worksheet>");
        states.put(name, state);
        return this;
    }

    Path write(Path file) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (String name : sheets.keySet()) {
            number++;
            types.append(part("worksheets/sheet" + number, "worksheet"));
            list.append("<sheet name=\"" + name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\" "
                    + states.get(name) + "/>");
            relations.append(relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
        }
        relations.append(relation("rIdA", "styles", "styles.xml"));
        relations.append(relation("rIdB", "sharedStrings", "sharedStrings.xml"));
        String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + part("workbook", "sheet.main") + part("styles", "styles")
                            + part("sharedStrings", "sharedStrings") + types + "</Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    relationships + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\"><workbookPr" + workbookProperties + "/><sheets>"
                            + list + "</sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", relationships + relations + "</Relationships>");
            entry(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet" + MAIN + "><numFmts count=\"" + customFormats + "\">" + custom
                            + "</numFmts><cellXfs count=\"" + formats.size() + "\">" + String.join("", formats)
                            + "</cellXfs></styleSheet>");
            entry(zip, "xl/sharedStrings.xml", "<sst" + MAIN + ">" + String.join("", strings) + "</sst>");
            number = 0;
            for (String sheet : sheets.values()) {
                number++;
                entry(zip, "xl/worksheets/sheet" + number + ".xml", sheet);
            }
        }
        return file;
    }

    private static String part(String name, String kind) {
        return "<Override PartName=\"/xl/" + name + ".xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
