package org.jobun.stylefile;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.SectPr;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.ImportedStyle;
import org.jobun.house.WordTemplate;
import org.jobun.word.WordPackage;

/** Takes the looks out of one Word file, with docx4j's model of it. */
final class WordStyleImport {
    private final WordPackage source;
    private final byte[] bytes;
    private final String sha256;
    private final ImportReport report;

    /**
     * @param source the file, opened within limits
     * @param bytes the file as it is, for docx4j
     * @param sha256 of the bytes in hex
     * @param path of the file as the user knows it
     */
    WordStyleImport(WordPackage source, byte[] bytes, String sha256, String path, Diagnostics found) {
        this.source = source;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.report = new ImportReport(path, found);
    }

    /** Empty where docx4j cannot read the file; errors about what cannot be taken over are in the diagnostics. */
    Optional<ImportedStyle> style() {
        try {
            return Optional.of(style(WordprocessingMLPackage.load(new ByteArrayInputStream(bytes))));
        } catch (Docx4JException | RuntimeException unreadable) {
            // docx4j fails in many ways on a package that is well-formed but makes no sense to it.
            report.add(report.problem(Code.LOK_01));
            return Optional.empty();
        }
    }

    private ImportedStyle style(WordprocessingMLPackage file) throws Docx4JException {
        StyleFacts facts = StyleFacts.of(file);
        SectPr first = file.getDocumentModel().getSections().get(0).getSectPr();
        LinePitch pitch = LinePitch.of(first, facts.standard());
        Optional<String> titles = Faces.ofTitles(file);
        WordTemplate word = template(file, facts, pitch);
        if (facts.standard().heading()) {
            report.lost("本文のゴシック体（PDF は明朝体です。）");
        }
        report.end();
        Optional<String> face = Optional.of(facts.standard().face()).filter(name -> !name.isEmpty());
        return new ImportedStyle(word, facts.standard().size(), pitch.lines(), face, titles);
    }

    private WordTemplate template(WordprocessingMLPackage file, StyleFacts facts, LinePitch pitch)
            throws Docx4JException {
        MainDocumentPart main = file.getMainDocumentPart();
        WordTemplate.Settings settings = settings(main.getDocumentSettingsPart());
        StyleReader styles = new StyleReader(facts, pitch, report);
        WordTemplate.Styles taken = styles.read(main.getStyleDefinitionsPart());
        TakenParts parts = new TakenParts(source, report);
        parts.addTheme(main.getThemePart());
        parts.addFonts(main.getFontTablePart());
        RunningReader running = new RunningReader(source, parts, facts, pitch, styles::newId, report);
        SectionReader.Both pages = new SectionReader(settings, facts.standard().size(), running, report)
                .read(file.getDocumentModel().getSections());
        return new WordTemplate(sha256, pages.first(), pages.wide(), taken, settings, parts.files());
    }

    private static WordTemplate.Settings settings(DocumentSettingsPart part) throws Docx4JException {
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
}
