package org.jobun.stylefile;

import jakarta.xml.bind.JAXBElement;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docx4j.XmlUtils;
import org.docx4j.model.PropertyResolver;
import org.docx4j.model.structure.HeaderFooterPolicy;
import org.docx4j.model.structure.SectionWrapper;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.ThemePart;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STDocGrid;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.ImportedStyle;
import org.jobun.house.MarginText;
import org.jobun.house.WordTemplate;
import org.jobun.house.WordTemplate.File;
import org.jobun.house.WordTemplate.Link;
import org.jobun.house.WordTemplate.Margins;
import org.jobun.house.WordTemplate.Pages;
import org.jobun.house.WordTemplate.Place;
import org.jobun.house.WordTemplate.Running;
import org.jobun.house.WordTemplate.Section;
import org.jobun.word.PaperStyle;
import org.jobun.word.WordPackage;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Takes the looks out of one Word file, with docx4j's model of it. */
final class WordStyleImport {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String THEME = "application/vnd.openxmlformats-officedocument.theme+xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    /** Ten full-width letters of the body on a line, five lines on a page: less holds no paper. */
    private static final int FEWEST_LETTERS = 10;

    private static final int FEWEST_LINES = 5;
    /** Single lines, in 1/240 of a line (ECMA-376 part 1, 17.3.1.33). */
    private static final int SINGLE = 240;
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
    private final byte[] bytes;
    private final String sha256;
    private final String path;
    private final Diagnostics found;
    private final Map<String, String> styleIds = new HashMap<>();
    private final Map<String, String> taken = new LinkedHashMap<>();
    private final List<File> files = new ArrayList<>();
    /** What heads and feet say, by the names of their parts. */
    private final Map<String, MarginText> texts = new HashMap<>();
    /** What PDF does not take over, by name, in order. */
    private final Set<String> lost = new LinkedHashSet<>();

    private StyleFacts facts;

    WordStyleImport(WordPackage source, byte[] bytes, String sha256, String path, Diagnostics found) {
        this.source = source;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.path = path;
        this.found = found;
    }

    /** Empty where docx4j cannot read the file; errors about what cannot be taken over are in the diagnostics. */
    Optional<ImportedStyle> look() {
        try {
            WordprocessingMLPackage file = WordprocessingMLPackage.load(new ByteArrayInputStream(bytes));
            return Optional.of(look(file));
        } catch (Docx4JException | RuntimeException unreadable) {
            // docx4j fails in many ways on a package that is well-formed but makes no sense to it.
            found.add(Diagnostic.of(Code.LOK_01, Location.ofFile(path)));
            return Optional.empty();
        }
    }

    private ImportedStyle look(WordprocessingMLPackage file) throws Docx4JException {
        facts = StyleFacts.of(file);
        List<SectionWrapper> sections = file.getDocumentModel().getSections();
        SectionWrapper first = sections.get(0);
        Pitch pitch = pitch(first.getSectPr(), facts.standard());
        Body body = new Body(facts.standard().size(), heading(file));
        WordTemplate.Settings settings = settings(file);
        WordTemplate.Styles styles = styles(file, pitch);
        theme(file);
        fonts(file);
        Section section = section(first, body, settings, pitch);
        Section wide = sections.stream()
                .filter(other -> isWide(other.getSectPr()))
                .findFirst()
                .filter(other -> !isWide(first.getSectPr()))
                .map(other -> section(other, body, settings, pitch))
                .orElseGet(() -> turned(section));
        WordTemplate word = new WordTemplate(sha256, section, wide, styles, settings, files);
        sayWhatIsLost();
        Optional<String> face = Optional.of(facts.standard().face()).filter(name -> !name.isEmpty());
        return new ImportedStyle(word, body.size, pitch.lines, face, body.heading);
    }

    /** One notice for all that PDF does not take over. */
    private void sayWhatIsLost() {
        if (facts.standard().heading()) {
            lost.add("本文のゴシック体（PDF は明朝体です。）");
        }
        if (!lost.isEmpty()) {
            found.add(Diagnostic.of(Code.LOK_07, Location.ofFile(path)).with("found", String.join("、", lost)));
        }
    }

    /** Size of the text and face of titles. */
    private record Body(int size, Optional<String> heading) {}

    /**
     * @param lines distance of two baselines in mpt
     * @param given whether it is ours to write, because the file leaves it to the face
     */
    private record Pitch(int lines, boolean given) {}

    private static Optional<String> heading(WordprocessingMLPackage file) throws Docx4JException {
        StyleDefinitionsPart part = file.getMainDocumentPart().getStyleDefinitionsPart();
        Optional<String> heading = Optional.empty();
        if (part != null) {
            PropertyResolver resolver = file.getMainDocumentPart().getPropertyResolver();
            ThemePart theme = file.getMainDocumentPart().getThemePart();
            for (Style style : part.getJaxbElement().getStyle()) {
                if (nameOf(style).equals(Optional.of("Title"))) {
                    heading = face(resolver.getEffectiveRPr(style.getStyleId()), theme);
                }
            }
        }
        return heading;
    }

    static Optional<String> face(RPr run, ThemePart theme) throws Docx4JException {
        RFonts fonts = run.getRFonts();
        if (fonts == null) {
            return Optional.empty();
        }
        if (fonts.getEastAsiaTheme() != null && theme != null) {
            org.docx4j.wml.CTLanguage japanese = new org.docx4j.wml.CTLanguage();
            japanese.setEastAsia("ja-JP");
            return Optional.ofNullable(theme.getFont(fonts.getEastAsiaTheme(), japanese))
                    .filter(name -> !name.isBlank());
        }
        return Optional.ofNullable(fonts.getEastAsia()).filter(name -> !name.isBlank());
    }

    /**
     * The line pitch of papers. Where single lines stand on the grid of the file, or it says a pitch exactly, it is that one.
     * Else it hangs on the metrics of a face that the next machine may not have; then papers are given what Word would make
     * of it, so that they are the same everywhere.
     */
    private static Pitch pitch(SectPr section, StyleFacts.Facts body) {
        if (body.exactPitch().isPresent()) {
            return new Pitch(body.line(), false);
        }
        boolean grid = section.getDocGrid() != null
                && section.getDocGrid().getType() != null
                && section.getDocGrid().getType() != STDocGrid.DEFAULT
                && section.getDocGrid().getLinePitch() != null;
        int natural = body.naturalHeight();
        int one = natural;
        if (grid) {
            int pitch = mpt(section.getDocGrid().getLinePitch());
            // A letter larger than the grid takes two of its lines.
            one = pitch >= body.size() ? pitch : 2 * pitch;
        }
        if (body.rule() == STLineSpacingRule.AT_LEAST) {
            return new Pitch(Math.max(one, body.line()), true);
        }
        boolean single = body.line() == SINGLE;
        int lines = (int) ((long) one * body.line() / SINGLE);
        return new Pitch(twips(lines) * 50, !(grid && single && natural <= one));
    }

    private WordTemplate.Styles styles(WordprocessingMLPackage file, Pitch pitch) {
        StyleDefinitionsPart part = file.getMainDocumentPart().getStyleDefinitionsPart();
        int exact = pitch.given ? pitch.lines : 0;
        Map<String, WordTemplate.Paragraphs> paragraphs = new HashMap<>();
        paragraphs.put("Normal", facts.standard().paragraphs());
        if (part == null) {
            return new WordTemplate.Styles("", "", List.of(), paragraphs, exact);
        }
        Styles styles = part.getJaxbElement();
        Set<String> ours = new java.util.HashSet<>();
        for (Style style : styles.getStyle()) {
            nameOf(style).ifPresent(id -> {
                if (ours.add(id)) {
                    styleIds.put(style.getStyleId(), id);
                }
            });
        }
        for (Style style : styles.getStyle()) {
            // A style of another name must not take an id that papers use.
            boolean clash = PaperStyle.isId(style.getStyleId()) || ours.contains(style.getStyleId());
            styleIds.putIfAbsent(style.getStyleId(), clash ? "House" + style.getStyleId() : style.getStyleId());
        }
        List<WordTemplate.Style> all = new ArrayList<>();
        for (Style style : styles.getStyle()) {
            if (ours.contains(styleIds.get(style.getStyleId())) && "paragraph".equals(style.getType())) {
                paragraphs.put(
                        styleIds.get(style.getStyleId()),
                        facts.of(style.getStyleId()).paragraphs());
                lost.addAll(LostLooks.of(style, facts.standard().size()));
            }
            adapt(style);
            give(pitch, style);
            all.add(new WordTemplate.Style(style.getStyleId(), xml(style, "style")));
        }
        String defaults = styles.getDocDefaults() == null ? "" : xml(styles.getDocDefaults(), "docDefaults");
        String latent = styles.getLatentStyles() == null ? "" : xml(styles.getLatentStyles(), "latentStyles");
        return new WordTemplate.Styles(defaults, latent, all, paragraphs, exact);
    }

    /** Writes the pitch that papers are given into the standard style; what stands in heads and large letters stay free. */
    private static void give(Pitch pitch, Style style) {
        boolean free = Set.of("Title", "Header", "Footer").contains(style.getStyleId());
        if (!pitch.given || !free && !style.getStyleId().equals("Normal")) {
            return;
        }
        if (style.getPPr() == null) {
            style.setPPr(new org.docx4j.wml.PPr());
        }
        PPrBase.Spacing spacing = style.getPPr().getSpacing();
        if (spacing == null) {
            spacing = new PPrBase.Spacing();
            style.getPPr().setSpacing(spacing);
        }
        if (!free) {
            spacing.setLine(BigInteger.valueOf(twips(pitch.lines)));
            spacing.setLineRule(STLineSpacingRule.EXACT);
            BooleanDefaultTrue off = new BooleanDefaultTrue();
            off.setVal(false);
            style.getPPr().setSnapToGrid(off);
        } else if (spacing.getLine() == null) {
            spacing.setLine(BigInteger.valueOf(SINGLE));
            spacing.setLineRule(STLineSpacingRule.AUTO);
        }
    }

    private static Optional<String> nameOf(Style style) {
        return style.getName() == null
                ? Optional.empty()
                : PaperStyle.idOf(style.getName().getVal());
    }

    /** LibreOffice does not say which style is the standard one. */
    private static void markStandard(Style style) {
        if ("Normal".equals(style.getStyleId()) && "paragraph".equals(style.getType())) {
            style.setDefault(true);
        }
    }

    /** Papers number their own provisions; lists of the file stay behind, and so does what refers to them. */
    private void adapt(Style style) {
        style.setStyleId(styleIds.get(style.getStyleId()));
        markStandard(style);
        if (style.getBasedOn() != null) {
            style.getBasedOn().setVal(newId(style.getBasedOn().getVal()));
        }
        if (style.getNext() != null) {
            style.getNext().setVal(newId(style.getNext().getVal()));
        }
        if (style.getLink() != null) {
            style.getLink().setVal(newId(style.getLink().getVal()));
        }
        if (style.getPPr() != null) {
            style.getPPr().setNumPr(null);
            style.getPPr().setFramePr(null);
        }
    }

    private String newId(String id) {
        return styleIds.getOrDefault(id, id);
    }

    private static WordTemplate.Settings settings(WordprocessingMLPackage file) throws Docx4JException {
        DocumentSettingsPart part = file.getMainDocumentPart().getDocumentSettingsPart();
        if (part == null) {
            return new WordTemplate.Settings(false, false, false);
        }
        CTSettings settings = part.getContents();
        return new WordTemplate.Settings(
                isOn(settings.getEvenAndOddHeaders()),
                isOn(settings.getMirrorMargins()),
                isOn(settings.getGutterAtTop()));
    }

    private static boolean isOn(BooleanDefaultTrue value) {
        return value != null && value.isVal();
    }

    private void theme(WordprocessingMLPackage file) {
        ThemePart theme = file.getMainDocumentPart().getThemePart();
        if (theme != null && relationships(theme).isEmpty()) {
            files.add(new File("theme/theme1.xml", THEME, "theme", part(theme), List.of()));
        }
    }

    /** Faces by name; embedded ones are not taken, as their licence is for the file they are in. */
    private void fonts(WordprocessingMLPackage file) throws Docx4JException {
        var part = file.getMainDocumentPart().getFontTablePart();
        if (part != null) {
            for (org.docx4j.wml.Fonts.Font font : part.getContents().getFont()) {
                font.setEmbedRegular(null);
                font.setEmbedBold(null);
                font.setEmbedItalic(null);
                font.setEmbedBoldItalic(null);
            }
            files.add(xmlFile(
                    "fontTable.xml",
                    "fontTable",
                    PlainXml.root(
                            XmlUtils.marshaltoW3CDomDocument(part.getContents()).getDocumentElement(), id -> id),
                    List.of()));
        }
    }

    private Section section(SectionWrapper wrapper, Body body, WordTemplate.Settings settings, Pitch pitch) {
        SectPr section = XmlUtils.deepCopy(wrapper.getSectPr());
        PageFrame frame = frame(section, settings.gutterAtTop());
        boolean small = frame.textWidth() < FEWEST_LETTERS * body.size || frame.textHeight() < FEWEST_LINES * body.size;
        if (small) {
            found.add(Diagnostic.of(Code.LOK_02, Location.ofFile(path))
                    .with("width", millimetres(frame.textWidth()))
                    .with("height", millimetres(frame.textHeight())));
        }
        if (section.getTextDirection() != null
                && section.getTextDirection().getVal() != null
                && !section.getTextDirection().getVal().startsWith("lr")) {
            found.add(Diagnostic.of(Code.LOK_03, Location.ofFile(path)));
        }
        if (section.getCols() != null
                && section.getCols().getNum() != null
                && section.getCols().getNum().intValue() > 1) {
            found.add(Diagnostic.of(Code.LOK_06, Location.ofFile(path)));
        }
        boolean titlePage = isOn(section.getTitlePg());
        List<Running> running = running(wrapper.getHeaderFooterPolicy(), pitch);
        noteLost(section);
        Margins margins = new Margins(
                mpt(section.getPgMar().getHeader()),
                mpt(section.getPgMar().getFooter()),
                section.getPgMar().getTop().signum() < 0);
        section.getEGHdrFtrReferences().clear();
        section.setFootnotePr(null);
        section.setEndnotePr(null);
        section.setType(null);
        section.setPaperSrc(null);
        section.setPgNumType(null);
        section.setCols(null);
        section.setFormProt(null);
        section.setVAlign(null);
        section.setNoEndnote(null);
        section.setTextDirection(null);
        section.setBidi(null);
        section.setPrinterSettings(null);
        section.setFootnoteColumns(null);
        section.setSectPrChange(null);
        return new Section(frame, inside(xml(section, "sectPr")), running, titlePage, margins);
    }

    /** Paper and margins; a section that does not say takes what Word takes, A4 with 30 mm and 35 mm. */
    private static PageFrame frame(SectPr section, boolean gutterAtTop) {
        if (section.getPgSz() == null) {
            SectPr.PgSz size = new SectPr.PgSz();
            size.setW(BigInteger.valueOf(11_906));
            size.setH(BigInteger.valueOf(16_838));
            section.setPgSz(size);
        }
        if (section.getPgMar() == null) {
            SectPr.PgMar margins = new SectPr.PgMar();
            margins.setTop(BigInteger.valueOf(1985));
            margins.setRight(BigInteger.valueOf(1701));
            margins.setBottom(BigInteger.valueOf(1701));
            margins.setLeft(BigInteger.valueOf(1701));
            section.setPgMar(margins);
        }
        SectPr.PgMar margins = section.getPgMar();
        // All six are required (ECMA-376 part 1, 17.6.11); Word fills in what a file leaves out.
        margins.setHeader(orElse(margins.getHeader(), 851));
        margins.setFooter(orElse(margins.getFooter(), 992));
        margins.setGutter(orElse(margins.getGutter(), 0));
        margins.setTop(orElse(margins.getTop(), 1985));
        margins.setRight(orElse(margins.getRight(), 1701));
        margins.setBottom(orElse(margins.getBottom(), 1701));
        margins.setLeft(orElse(margins.getLeft(), 1701));
        return new PageFrame(
                mpt(orElse(section.getPgSz().getW(), 11_906)),
                mpt(orElse(section.getPgSz().getH(), 16_838)),
                // A negative margin is one that a tall head does not push down.
                mpt(margins.getTop().abs()) + (gutterAtTop ? mpt(margins.getGutter()) : 0),
                mpt(margins.getRight()),
                mpt(margins.getBottom().abs()),
                mpt(margins.getLeft()) + (gutterAtTop ? 0 : mpt(margins.getGutter())));
    }

    /** What PDF does not show of a page. */
    private void noteLost(SectPr section) {
        if (section.getPgBorders() != null) {
            lost.add("ページの罫線");
        }
        if (section.getLnNumType() != null) {
            lost.add("行番号");
        }
        if (section.getDocGrid() != null
                && section.getDocGrid().getCharSpace() != null
                && section.getDocGrid().getCharSpace().signum() != 0
                && (section.getDocGrid().getType() == STDocGrid.LINES_AND_CHARS
                        || section.getDocGrid().getType() == STDocGrid.SNAP_TO_CHARS)) {
            lost.add("文字数の指定（字送り）");
        }
        if (section.getPgNumType() != null
                && section.getPgNumType().getFmt() != null
                && section.getPgNumType().getFmt() != org.docx4j.wml.NumberFormat.DECIMAL) {
            lost.add("ページ番号の書式");
        }
    }

    private static BigInteger orElse(BigInteger value, int other) {
        return value == null ? BigInteger.valueOf(other) : value;
    }

    private static boolean isWide(SectPr section) {
        SectPr.PgSz size = section.getPgSz();
        return size != null
                && size.getW() != null
                && size.getH() != null
                && size.getW().compareTo(size.getH()) > 0;
    }

    /** The same section on its side: Word turns margins with the paper. */
    private static Section turned(Section section) {
        PageFrame frame = section.frame();
        if (frame.width() > frame.height()) {
            return section;
        }
        PageFrame wide = frame.turned();
        String xml = section.xml()
                .replaceFirst(
                        "<w:pgSz[^>]*/>",
                        "<w:pgSz w:w=\"" + twips(wide.width()) + "\" w:h=\"" + twips(wide.height())
                                + "\" w:orient=\"landscape\"/>")
                .replaceFirst("w:top=\"[^\"]*\"", "w:top=\"" + twips(wide.top()) + "\"")
                .replaceFirst("w:right=\"[^\"]*\"", "w:right=\"" + twips(wide.right()) + "\"")
                .replaceFirst("w:bottom=\"[^\"]*\"", "w:bottom=\"" + twips(wide.bottom()) + "\"")
                .replaceFirst("w:left=\"[^\"]*\"", "w:left=\"" + twips(wide.left()) + "\"")
                .replaceFirst("w:gutter=\"[^\"]*\"", "w:gutter=\"0\"");
        return new Section(wide, xml, section.running(), section.titlePage(), section.margins());
    }

    private List<Running> running(HeaderFooterPolicy policy, Pitch pitch) {
        List<Running> running = new ArrayList<>();
        if (policy != null) {
            running(Place.HEADER, Pages.DEFAULT, policy.getDefaultHeader(), running, pitch);
            running(Place.HEADER, Pages.FIRST, policy.getFirstHeader(), running, pitch);
            running(Place.HEADER, Pages.EVEN, policy.getEvenHeader(), running, pitch);
            running(Place.FOOTER, Pages.DEFAULT, policy.getDefaultFooter(), running, pitch);
            running(Place.FOOTER, Pages.FIRST, policy.getFirstFooter(), running, pitch);
            running(Place.FOOTER, Pages.EVEN, policy.getEvenFooter(), running, pitch);
        }
        return running;
    }

    private void running(Place place, Pages pages, Part part, List<Running> running, Pitch pitch) {
        // For a first page without a head of its own docx4j makes up an empty one.
        if (part == null || !source.parts().containsKey(nameOf(part))) {
            return;
        }
        String original = nameOf(part);
        String name = taken.get(original);
        if (name == null) {
            String kind = place == Place.HEADER ? "header" : "footer";
            name = "house-" + kind + (taken.size() + 1) + ".xml";
            taken.put(original, name);
            Element root = source.xml(original).orElseThrow().getDocumentElement();
            String own = place == Place.HEADER ? "ヘッダー" : "フッター";
            texts.put(
                    name,
                    new MarginReader(facts, id -> dots(part, id), what -> lost.add(own + "の" + what))
                            .read(PlainXml.parsed(PlainXml.root(root, id -> id))));
            if (pitch.given) {
                free(root);
            }
            String xml = PlainXml.root(described(root, place), this::newId);
            files.add(xmlFile(name, kind, xml, links(part, xml)));
        }
        running.add(new Running(place, pages, name, texts.get(name)));
    }

    private Optional<MarginText.Picture> dots(Part part, String id) {
        Optional<MarginText.Picture> picture = relationships(part).stream()
                .filter(one -> one.getId().equals(id) && one.getType().equals(OFFICE + "image"))
                .map(one -> source.parts().get(resolve(nameOf(part), one.getTarget())))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .flatMap(Pictures::read);
        if (picture.isEmpty()) {
            lost.add("ヘッダー又はフッターの図（PNG、JPEG、GIF、BMP 又は TIFF でないもの）");
        }
        return picture;
    }

    /** Lines of heads and feet stay as high as what stands in them, whatever pitch the standard style is given. */
    private static void free(Element root) {
        NodeList paragraphs = root.getElementsByTagNameNS(PlainXml.W, "p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            PlainXml.free((Element) paragraphs.item(i), SINGLE);
        }
    }

    /** A picture that the file does not describe is at least said to be one, to those who do not see it. */
    private static Element described(Element root, Place place) {
        NodeList pictures = root.getElementsByTagNameNS("*", "docPr");
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            if (picture.getAttribute("descr").isBlank()) {
                picture.setAttribute("descr", place == Place.HEADER ? "ヘッダーの図" : "フッターの図");
            }
        }
        return root;
    }

    /** Pictures and addresses; anything else in a head or foot cannot be taken along whole. */
    private List<Link> links(Part part, String xml) {
        List<Link> links = new ArrayList<>();
        for (Relationship relationship : relationships(part)) {
            if (!xml.contains("\"" + relationship.getId() + "\"")) {
                continue;
            }
            String type = relationship.getType();
            boolean external = "External".equals(relationship.getTargetMode());
            if (type.equals(OFFICE + "hyperlink") && external) {
                links.add(new Link(relationship.getId(), type, relationship.getTarget(), true));
            } else if (type.equals(OFFICE + "image")) {
                picture(part, relationship).ifPresent(links::add);
            } else {
                found.add(Diagnostic.of(Code.LOK_04, Location.ofFile(path))
                        .with("part", nameOf(part))
                        .with("kind", type.substring(type.lastIndexOf('/') + 1)));
            }
        }
        return links;
    }

    private Optional<Link> picture(Part part, Relationship relationship) {
        String original = resolve(nameOf(part), relationship.getTarget());
        String extension = original.substring(original.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        byte[] picture = source.parts().get(original);
        if (picture == null || !PICTURES.containsKey(extension)) {
            found.add(Diagnostic.of(Code.LOK_04, Location.ofFile(path))
                    .with("part", nameOf(part))
                    .with("kind", original));
            return Optional.empty();
        }
        String name = taken.computeIfAbsent(original, fresh -> {
            String target = "media/house" + (taken.size() + 1) + "." + extension;
            files.add(new File(target, PICTURES.get(extension), "", picture, List.of()));
            return target;
        });
        return Optional.of(new Link(relationship.getId(), relationship.getType(), name, false));
    }

    private static String resolve(String part, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : java.net.URI.create("/" + part).resolve(target).getPath().substring(1);
    }

    private static List<Relationship> relationships(Part part) {
        return part.getRelationshipsPart(false) == null
                ? List.of()
                : part.getRelationshipsPart().getRelationships().getRelationship();
    }

    private static String nameOf(Part part) {
        return part.getPartName().getName().substring(1);
    }

    private byte[] part(Part part) {
        return source.xml(nameOf(part))
                .map(document -> ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                + PlainXml.root(document.getDocumentElement(), id -> id))
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static File xmlFile(String name, String kind, String xml, List<Link> links) {
        byte[] bytes = ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8);
        return new File(name, WORD + kind + "+xml", kind, bytes, links);
    }

    /** A piece of docx4j's model as XML of the standard. */
    private static <T> String xml(T piece, String name) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) piece.getClass();
        Object element = new JAXBElement<>(new javax.xml.namespace.QName(PlainXml.W, name), type, piece);
        return PlainXml.inner(XmlUtils.marshaltoW3CDomDocument(element).getDocumentElement());
    }

    private static String inside(String element) {
        int from = element.indexOf('>') + 1;
        return element.endsWith("/>") && element.indexOf("/>") == from - 2
                ? ""
                : element.substring(from, element.lastIndexOf("</"));
    }

    /** Twips to 1/1000 pt. */
    private static int mpt(BigInteger twips) {
        return twips.intValue() * 50;
    }

    private static int twips(int mpt) {
        return Math.round(mpt / 50f);
    }

    private static String millimetres(int mpt) {
        return String.valueOf(Math.round(mpt * 25.4 / 72_000));
    }
}
