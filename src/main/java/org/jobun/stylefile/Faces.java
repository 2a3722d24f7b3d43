package org.jobun.stylefile;

import java.util.Optional;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.ThemePart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.Style;

/** Names of the faces of Japanese letters. */
final class Faces {
    private Faces() {}

    /** The face of a run, looked up in the theme where it names one of it; empty where it says none. */
    static Optional<String> of(RPr run, ThemePart theme) throws Docx4JException {
        RFonts fonts = run.getRFonts();
        if (fonts == null) {
            return Optional.empty();
        }
        String name = fonts.getEastAsia();
        if (fonts.getEastAsiaTheme() != null && theme != null) {
            CTLanguage japanese = new CTLanguage();
            japanese.setEastAsia("ja-JP");
            name = theme.getFont(fonts.getEastAsiaTheme(), japanese);
        }
        return Optional.ofNullable(name).filter(known -> !known.isBlank());
    }

    /** The face of titles, where the file has a style for them. Read before ids of styles are changed. */
    static Optional<String> ofTitles(WordprocessingMLPackage file) throws Docx4JException {
        StyleDefinitionsPart part = file.getMainDocumentPart().getStyleDefinitionsPart();
        Optional<String> face = Optional.empty();
        if (part != null) {
            PropertyResolver resolver = file.getMainDocumentPart().getPropertyResolver();
            ThemePart theme = file.getMainDocumentPart().getThemePart();
            for (Style style : part.getJaxbElement().getStyle()) {
                if (StyleReader.idOf(style).equals(Optional.of("Title"))) {
                    face = of(resolver.getEffectiveRPr(style.getStyleId()), theme);
                }
            }
        }
        return face;
    }
}
