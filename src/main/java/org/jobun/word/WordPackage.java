package org.jobun.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A Word file that came from outside, opened safely: every part is unpacked within limits, every XML part is well-formed
 * and free of document types, nothing in it runs or loads anything. Immutable.
 */
public final class WordPackage {
    /** A paper of 300 pages with pictures comes nowhere near it. */
    private static final long LARGEST_FILE = 32L << 20;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /** Kinds of relationships by which a file runs or takes in something foreign. */
    private static final List<String> ACTIVE = List.of("vbaProject", "wordVbaData", "control", "activeXControlBinary");

    private final SortedMap<String, byte[]> parts;
    private final SortedMap<String, String> roots;
    private final String mainDocument;

    private WordPackage(SortedMap<String, byte[]> parts, SortedMap<String, String> roots, String mainDocument) {
        this.parts = Collections.unmodifiableSortedMap(parts);
        this.roots = Collections.unmodifiableSortedMap(roots);
        this.mainDocument = mainDocument;
    }

    /**
     * Opens a file.
     *
     * @param name as the user knows it, for messages
     */
    public static Outcome<WordPackage> open(Path file, String name) {
        Diagnostics found = new Diagnostics();
        try {
            if (Files.size(file) > LARGEST_FILE) {
                found.add(Diagnostic.of(Code.WRD_05, Location.ofFile(name)).with("part", name));
                return Outcome.failed(found);
            }
            return open(Files.readAllBytes(file), name);
        } catch (IOException unreadable) {
            found.add(Diagnostic.of(Code.WRD_12, Location.ofFile(name)));
            return Outcome.failed(found);
        }
    }

    /** Opens a file from its bytes. */
    public static Outcome<WordPackage> open(byte[] bytes, String name) {
        Diagnostics found = new Diagnostics();
        try {
            FileKind.requireZip(bytes);
            SortedMap<String, byte[]> parts = Unzip.parts(bytes);
            SortedMap<String, String> roots = new TreeMap<>();
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (isXml(part.getKey())) {
                    roots.put(part.getKey(), XmlScan.check(part.getKey(), part.getValue()));
                }
            }
            WordPackage file = new WordPackage(parts, roots, mainOf(parts));
            file.refuseForeign(name, found);
            return found.hasErrors() ? Outcome.failed(found) : Outcome.of(file, found);
        } catch (Refused refused) {
            Diagnostic diagnostic = Diagnostic.of(refused.code(), Location.ofFile(name));
            for (Map.Entry<String, String> value : refused.values().entrySet()) {
                diagnostic = diagnostic.with(value.getKey(), value.getValue());
            }
            found.add(diagnostic);
            return Outcome.failed(found);
        }
    }

    static boolean isXml(String part) {
        return part.endsWith(".xml") || part.endsWith(".rels");
    }

    private static String mainOf(SortedMap<String, byte[]> parts) throws Refused {
        byte[] types = parts.get(CONTENT_TYPES);
        byte[] relationships = parts.get("_rels/.rels");
        if (types == null || relationships == null) {
            throw new Refused(Code.WRD_09).with("part", types == null ? CONTENT_TYPES : "_rels/.rels");
        }
        String main = "";
        for (Element relationship : children(parse(relationships).getDocumentElement())) {
            String type = relationship.getAttribute("Type");
            if (type.startsWith(STRICT)) {
                throw new Refused(Code.WRD_11);
            }
            if (type.endsWith("/officeDocument")) {
                main = relationship.getAttribute("Target").replaceFirst("^/", "");
            }
        }
        String type = typeOf("/" + main, parse(types).getDocumentElement());
        if (type.contains("macroEnabled")) {
            throw new Refused(Code.WRD_08).with("part", main);
        }
        if (!type.startsWith(WORD_MAIN) || !parts.containsKey(main)) {
            throw new Refused(Code.WRD_09).with("part", main);
        }
        return main;
    }

    private static String typeOf(String part, Element types) {
        String byExtension = "";
        for (Element type : children(types)) {
            if (type.getAttribute("PartName").equals(part)) {
                return type.getAttribute("ContentType");
            }
            String extension = type.getAttribute("Extension");
            if (!extension.isEmpty() && part.endsWith("." + extension)) {
                byExtension = type.getAttribute("ContentType");
            }
        }
        return byExtension;
    }

    /** Collects everything that a file would run, or load from elsewhere. A link that one clicks on is no such thing. */
    private void refuseForeign(String name, Diagnostics found) {
        Map<String, Code> faults = new LinkedHashMap<>();
        for (String part : parts.keySet()) {
            if (part.endsWith(".rels")) {
                for (Element relationship : children(xml(part).orElseThrow().getDocumentElement())) {
                    String type = relationship.getAttribute("Type");
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    String target = relationship.getAttribute("Target");
                    boolean external = relationship.getAttribute("TargetMode").equalsIgnoreCase("External");
                    if (ACTIVE.contains(kind)) {
                        faults.put(target, Code.WRD_08);
                    } else if (kind.equals("aFChunk") || external && !kind.equals("hyperlink")) {
                        faults.put(target, Code.WRD_10);
                    }
                }
            } else if (part.endsWith("vbaProject.bin")) {
                faults.put(part, Code.WRD_08);
            }
        }
        faults.forEach((target, code) ->
                found.add(Diagnostic.of(code, Location.ofFile(name)).with("part", target)));
    }

    /** The parts by name, without a leading slash; the bytes are not to be changed. */
    public SortedMap<String, byte[]> parts() {
        return parts;
    }

    /** The XML parts whose root has one of these local names, in order; to know that, none is parsed again. */
    public List<String> partsOf(String... names) {
        Set<String> wanted = Set.of(names);
        return roots.entrySet().stream()
                .filter(part -> wanted.contains(part.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Name of the part with the text: {@code word/document.xml} as a rule. */
    public String mainDocument() {
        return mainDocument;
    }

    /** An XML part, parsed; empty where the file has none of that name. */
    public Optional<Document> xml(String part) {
        return parts.containsKey(part) && isXml(part) ? Optional.of(parse(parts.get(part))) : Optional.empty();
    }

    /** An XML part of our own, parsed. */
    public static Document parsed(byte[] xml) {
        return parse(xml);
    }

    private static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            // Whoever asks for a tree walks all of it.
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException scannedBefore) {
            throw new IllegalStateException(scannedBefore);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new java.util.ArrayList<>();
        for (org.w3c.dom.Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
