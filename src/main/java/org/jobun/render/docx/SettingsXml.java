package org.jobun.render.docx;

import java.util.Locale;
import java.util.Optional;
import org.jobun.house.HouseStyle;
import org.jobun.house.WordTemplate;
import org.jobun.word.XmlText;

/** {@code word/settings.xml} and {@code word/fontTable.xml}: how Word lays out Japanese text. */
final class SettingsXml {
    private SettingsXml() {}

    /**
     * The compatibility switches are those of a new document of a Japanese Word 2013 or later; compressing punctuation
     * is 約物詰め.
     */
    static String settings(HouseStyle house, Measures measures) {
        Optional<WordTemplate.Settings> taken = house.word().map(WordTemplate::settings);
        return XmlText.HEAD
                + String.format(
                        Locale.ROOT,
                        """
                <w:settings %s><w:zoom w:percent="100"/>%s<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>%s\
                <w:defaultTabStop w:val="%d"/>%s<w:characterSpacingControl w:val="compressPunctuation"/>\
                <w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>\
                <w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/>%s%s%s%s</w:compat>\
                <w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/><w:decimalSymbol w:val="."/>\
                <w:listSeparator w:val=","/></w:settings>""",
                        XmlText.W,
                        where(taken.filter(WordTemplate.Settings::mirrorMargins), "<w:mirrorMargins/>"),
                        where(taken.filter(WordTemplate.Settings::gutterAtTop), "<w:gutterAtTop/>"),
                        measures.em(),
                        where(taken.filter(WordTemplate.Settings::evenAndOdd), "<w:evenAndOddHeaders/>"),
                        compat("compatibilityMode", 15),
                        compat("overrideTableStyleFontSizeAndJustification", 1),
                        compat("enableOpenTypeFeatures", 1),
                        compat("doNotFlipMirrorIndents", 1));
    }

    private static String where(Optional<WordTemplate.Settings> chosen, String element) {
        return chosen.isPresent() ? element : "";
    }

    private static String compat(String name, int value) {
        return String.format(
                Locale.ROOT,
                "<w:compatSetting w:name=\"%s\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"%d\"/>",
                name,
                value);
    }

    static String fonts(HouseStyle house) {
        String body = font(house.bodyFont(), "roman");
        boolean same = house.bodyFont().equals(house.headingFont());
        String heading = same ? "" : font(house.headingFont(), "modern");
        return XmlText.HEAD + "<w:fonts " + XmlText.W + ">" + body + heading + "</w:fonts>";
    }

    /** Charset 80 is Shift_JIS: a Word without this face takes another Japanese one of the same family. */
    private static String font(String name, String family) {
        return String.format(
                Locale.ROOT,
                "<w:font w:name=\"%s\"><w:charset w:val=\"80\"/><w:family w:val=\"%s\"/></w:font>",
                XmlText.escape(name),
                family);
    }
}
