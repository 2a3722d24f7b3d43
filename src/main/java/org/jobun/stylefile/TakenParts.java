package org.jobun.stylefile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.ThemePart;
import org.docx4j.openpackaging.parts.WordprocessingML.FontTablePart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.Fonts;
import org.jobun.diagnostic.Code;
import org.jobun.house.WordTemplate.File;
import org.jobun.house.WordTemplate.Link;
import org.jobun.word.WordPackage;

/** The parts of a package that papers need: theme, fonts, heads and feet with their pictures. */
final class TakenParts {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String THEME = "application/vnd.openxmlformats-officedocument.theme+xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** Pictures that Word, LibreOffice and browsers show. */
    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "bmp", "image/bmp",
            "tif", "image/tiff",
            "tiff", "image/tiff",
            "emf", "image/x-emf",
            "wmf", "image/x-wmf",
            "svg", "image/svg+xml");

    private final WordPackage source;
    private final ImportReport report;
    /** Name in the file → name in papers. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private final List<File> files = new ArrayList<>();

    TakenParts(WordPackage source, ImportReport report) {
        this.source = source;
        this.report = report;
    }

    List<File> files() {
        return files;
    }

    /** Takes a theme that needs no other part; null where the file has none. */
    void addTheme(ThemePart theme) {
        if (theme != null && relationships(theme).isEmpty()) {
            String xml = source.xml(nameOf(theme))
                    .map(document -> PlainXml.root(document.getDocumentElement(), UnaryOperator.identity()))
                    .orElseThrow();
            files.add(new File("theme/theme1.xml", THEME, "theme", bytes(xml), List.of()));
        }
    }

    /** Faces by name; embedded ones are not taken, as their licence is for the file they are in. Null where there are none. */
    void addFonts(FontTablePart part) throws Docx4JException {
        if (part == null) {
            return;
        }
        for (Fonts.Font font : part.getContents().getFont()) {
            font.setEmbedRegular(null);
            font.setEmbedBold(null);
            font.setEmbedItalic(null);
            font.setEmbedBoldItalic(null);
        }
        String xml = PlainXml.root(
                XmlUtils.marshaltoW3CDomDocument(part.getContents()).getDocumentElement(), UnaryOperator.identity());
        files.add(xmlFile("fontTable.xml", "fontTable", xml, List.of()));
    }

    /** The name in papers of a part that was taken. */
    Optional<String> name(String original) {
        return Optional.ofNullable(names.get(original));
    }

    /**
     * A new name for a head or foot.
     *
     * @param kind {@code header} or {@code footer}
     */
    String newName(String original, String kind) {
        String name = "house-" + kind + (names.size() + 1) + ".xml";
        names.put(original, name);
        return name;
    }

    /** Takes a head or foot, with the pictures and addresses that its XML names. */
    void addRunning(String name, String kind, Part part, String xml) {
        files.add(xmlFile(name, kind, xml, links(part, xml)));
    }

    /** The bytes of a picture by its relationship in a part; empty where it is no picture or lies outside of the file. */
    Optional<byte[]> picture(Part part, String id) {
        return relationships(part).stream()
                .filter(relationship -> relationship.getId().equals(id)
                        && relationship.getType().equals(OFFICE + "image"))
                .flatMap(relationship ->
                        Optional.ofNullable(source.parts().get(resolve(nameOf(part), relationship.getTarget())))
                                .stream())
                .findFirst();
    }

    /** Pictures and addresses; anything else in a head or foot cannot be taken along whole. */
    private List<Link> links(Part part, String xml) {
        List<Link> links = new ArrayList<>();
        for (Relationship relationship : relationships(part)) {
            if (xml.contains("\"" + relationship.getId() + "\"")) {
                link(part, relationship).ifPresent(links::add);
            }
        }
        return links;
    }

    private Optional<Link> link(Part part, Relationship relationship) {
        String type = relationship.getType();
        if (type.equals(OFFICE + "hyperlink") && "External".equals(relationship.getTargetMode())) {
            return Optional.of(new Link(relationship.getId(), type, relationship.getTarget(), true));
        }
        return type.equals(OFFICE + "image")
                ? pictureLink(part, relationship)
                : refused(part, type.substring(type.lastIndexOf('/') + 1));
    }

    private Optional<Link> pictureLink(Part part, Relationship relationship) {
        String original = resolve(nameOf(part), relationship.getTarget());
        String extension = original.substring(original.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] picture = source.parts().get(original);
        if (picture == null || !PICTURES.containsKey(extension)) {
            return refused(part, original);
        }
        String name = names.computeIfAbsent(original, fresh -> {
            String target = "media/house" + (names.size() + 1) + "." + extension;
            files.add(new File(target, PICTURES.get(extension), "", picture, List.of()));
            return target;
        });
        return Optional.of(new Link(relationship.getId(), relationship.getType(), name, false));
    }

    private Optional<Link> refused(Part part, String kind) {
        report.add(report.problem(Code.LOK_04).with("part", nameOf(part)).with("kind", kind));
        return Optional.empty();
    }

    private static String resolve(String part, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : URI.create("/" + part).resolve(target).getPath().substring(1);
    }

    private static List<Relationship> relationships(Part part) {
        return part.getRelationshipsPart(false) == null
                ? List.of()
                : part.getRelationshipsPart().getRelationships().getRelationship();
    }

    /** The name of a part in the package. */
    static String nameOf(Part part) {
        return part.getPartName().getName().substring(1);
    }

    private static File xmlFile(String name, String kind, String xml, List<Link> links) {
        return new File(name, WORD + kind + "+xml", kind, bytes(xml), links);
    }

    private static byte[] bytes(String xml) {
        return (DECLARATION + xml).getBytes(StandardCharsets.UTF_8);
    }
}
