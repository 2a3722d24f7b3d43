package org.jobun.render.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.house.NumberingScheme;
import org.jobun.house.WordTemplate;
import org.jobun.word.PaperStyle;

/** The styles of a municipality's own Word file, those for provisions linked to our lists. */
final class ImportedStyles {
    private static final Pattern PARAGRAPH =
            Pattern.compile("<w:pPr>(?:<w:(?:keepNext|keepLines|pageBreakBefore|widowControl)\\b[^>]*/>)*");

    private ImportedStyles() {}

    /** Writes them; returns their ids. */
    static Set<String> write(WordTemplate.Styles styles, NumberingScheme scheme, StringBuilder out) {
        out.append(styles.defaults()).append(styles.latent());
        Map<String, String> lists = lists(scheme);
        Set<String> ids = new HashSet<>();
        for (WordTemplate.Style style : styles.all()) {
            // The levels of an outline are not those of 条, 項 and 号.
            boolean level = PaperStyle.levelOf(style.id()) >= 0;
            if (!level || !scheme.isOneList()) {
                ids.add(style.id());
                out.append(withList(style.xml(), lists.getOrDefault(style.id(), "")));
            }
        }
        return ids;
    }

    /** The list of each style for a provision. */
    private static Map<String, String> lists(NumberingScheme scheme) {
        Map<String, String> lists = new HashMap<>();
        for (ListLevel level : ListLevel.of(scheme)) {
            if (level.abstractNum() == ListLevel.PROVISIONS) {
                lists.put(PaperStyle.ofLevel(level.ilvl()), StyleProperties.numbered(level));
            }
        }
        return lists;
    }

    /** The list stands behind what keeps a paragraph on its page (CT_PPr). */
    private static String withList(String style, String list) {
        if (list.isEmpty()) {
            return style;
        }
        Matcher start = PARAGRAPH.matcher(style);
        if (!start.find()) {
            int end = style.contains("<w:rPr>") ? style.indexOf("<w:rPr>") : style.indexOf("</w:style>");
            return style.substring(0, end) + "<w:pPr>" + list + "</w:pPr>" + style.substring(end);
        }
        return style.substring(0, start.end()) + list + style.substring(start.end());
    }
}
