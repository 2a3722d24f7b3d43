package org.jobun.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jobun.diagnostic.Code;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads an XML part once without keeping it: well-formed, no document type, neither too deep nor too many elements, and no
 * field that starts a program or takes in another file when Word renews it (ECMA-376 part 1, 17.16.5).
 */
final class XmlScan extends DefaultHandler2 {
    private static final int DEEPEST = 256;
    private static final int MOST_ELEMENTS = 400_000;
    private static final String SAX = "http://xml.org/sax/";
    private static final Pattern RUNS = Pattern.compile("(?im)^\\s*DDE(?:AUTO)?\\b");
    private static final Pattern LOADS =
            Pattern.compile("(?im)^\\s*(?:INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|RD)\\b");

    private final String part;
    private int depth;
    private int elements;
    private String root = "";
    /** The instructions of the fields of the part, a line for each; it may be spread over many elements. */
    private final StringBuilder instructions = new StringBuilder();

    private boolean instruction;

    private XmlScan(String part) {
        this.part = part;
    }

    /** Carries a refusal through the parser. */
    private static final class Stop extends SAXException {
        private static final long serialVersionUID = 1;

        private final transient Refused refused;

        private Stop(Refused refused) {
            this.refused = refused;
        }
    }

    /** Refuses what it must; the local name of the root of what is left. */
    static String check(String part, byte[] xml) throws Refused {
        XmlScan scan = new XmlScan(part);
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(SAX + "features/external-general-entities", false);
            factory.setFeature(SAX + "features/external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(scan);
            reader.setErrorHandler(scan);
            reader.setEntityResolver(scan);
            reader.setProperty(SAX + "properties/lexical-handler", scan);
            reader.parse(new InputSource(new ByteArrayInputStream(xml)));
            scan.requireHarmlessFields();
            return scan.root;
        } catch (Stop stop) {
            throw stop.refused;
        } catch (SAXException | IOException malformed) {
            throw new Refused(Code.WRD_04).with("part", part);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireHarmlessFields() throws Refused {
        boolean runs = RUNS.matcher(instructions).find();
        if (runs || LOADS.matcher(instructions).find()) {
            throw new Refused(runs ? Code.WRD_08 : Code.WRD_10).with("part", part);
        }
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
        throw new Stop(new Refused(Code.WRD_07).with("part", part));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (elements == 0) {
            root = name;
        }
        depth++;
        elements++;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw new Stop(new Refused(Code.WRD_05).with("part", part));
        }
        switch (name) {
            case "instrText" -> instruction = true;
            case "fldChar" -> instructions.append('\n');
            case "fldSimple" -> simpleField(attributes);
            default -> {}
        }
    }

    private void simpleField(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("instr")) {
                instructions.append('\n').append(attributes.getValue(i)).append('\n');
            }
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (instruction) {
            instructions.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        depth--;
        instruction = false;
    }

    @Override
    public void fatalError(org.xml.sax.SAXParseException malformed) throws SAXException {
        throw malformed;
    }
}
