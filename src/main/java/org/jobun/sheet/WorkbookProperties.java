package org.jobun.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** What a workbook says of its sheets and days (ECMA-376 part 1, 18.2). */
final class WorkbookProperties extends DefaultHandler {
    private final Set<String> hidden = new TreeSet<>();
    private boolean since1904;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (local.equals("workbookPr")) {
            since1904 = isOn(attributes.getValue("date1904"));
        } else if (local.equals("sheet")
                && String.valueOf(attributes.getValue("state")).endsWith("idden")) {
            hidden.add(attributes.getValue("name"));
        }
    }

    /** Whether a sheet cannot be seen. */
    boolean isHidden(String sheet) {
        return hidden.contains(sheet);
    }

    /** Whether days are counted from 1904 instead of 1900. */
    boolean isSince1904() {
        return since1904;
    }

    /** The value of a switch in a part of a workbook. */
    static boolean isOn(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /** Reads a part of a workbook. POI's reader knows no external entities and no document types. */
    static <H extends DefaultHandler> H parse(InputStream in, H handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(in));
        return handler;
    }
}
