package org.jobun.word;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The styles of our Word files: ids, by which paragraphs know them, and names, which a Word user sees and which other programs
 * keep where they give styles new ids. A style of a municipality's file with such a name takes the place of ours.
 */
public enum PaperStyle {
    NORMAL("Normal", "Normal"),
    DEFAULT_FONT("DefaultParagraphFont", "Default Paragraph Font"),
    NO_LIST("NoList", "No List"),
    NORMAL_TABLE("TableNormal", "Normal Table"),
    TITLE("Title", "Title"),
    HEADING("Heading1", "heading 1"),
    HEADER("Header", "header"),
    FOOTER("Footer", "footer"),
    CAPTION("ArticleCaption", "条見出し"),
    CAPTION_TEXT("CaptionText", "見出し文字"),
    SECTION("SectionHeading", "番号付き見出し"),
    UNNUMBERED("Unnumbered", "番号のない項"),
    BODY("BodyIndented", "字下げ本文"),
    DIVISION_1("Division1", "章見出し"),
    DIVISION_2("Division2", "節見出し"),
    DIVISION_3("Division3", "款見出し"),
    SUPPLEMENT("SupplementHeading", "附則見出し"),
    CENTER("Centered", "中央"),
    END("AtEnd", "行末"),
    NOTE("Note", "注記"),
    SIGNATURE_DATE("SignatureDate", "記名押印欄の日付"),
    SIGNATURE("SignatureLine", "記名押印欄"),
    CELL("TableCell", "表の本文"),
    CELL_HEAD("TableHead", "表の見出し"),
    CELL_LABEL("TableLabel", "表の項目"),
    CELL_FIGURE("TableFigure", "表の数字"),
    AFTER_TABLE("AfterTable", "表の後"),
    RULED_TABLE("RuledTable", "罫線表");

    /** What provisions of a contract are called, by the level of the numbering scheme. */
    private static final List<String> ARTICLES = List.of("条", "項", "号", "号の細分1", "号の細分2", "号の細分3");

    private static final String LEVEL = "Level";

    /** Of an outline, whose levels have no names of their own, before the number. */
    private static final String OUTLINE = "階層";

    private static final Map<String, String> IDS = ids();

    private final String id;
    private final String styleName;

    PaperStyle(String id, String styleName) {
        this.id = id;
        this.styleName = styleName;
    }

    public String id() {
        return id;
    }

    /** As a Word user sees it. */
    public String styleName() {
        return styleName;
    }

    private static Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        for (PaperStyle style : values()) {
            ids.put(style.styleName.toLowerCase(Locale.ROOT), style.id);
        }
        for (int level = 0; level < ARTICLES.size(); level++) {
            ids.put(ARTICLES.get(level), ofLevel(level));
        }
        return Map.copyOf(ids);
    }

    /** The styles of 章, 節 and 款. */
    public static final List<PaperStyle> DIVISIONS = List.of(DIVISION_1, DIVISION_2, DIVISION_3);

    /**
     * The id of the style of a heading.
     *
     * @param depth 0 for 章, 1 for 節, 2 for 款
     * @param supplement true for 附則
     */
    public static String ofHeading(int depth, boolean supplement) {
        return supplement ? SUPPLEMENT.id : DIVISIONS.get(depth).id;
    }

    /** The place in {@link #DIVISIONS} of the style with an id; -1 where it is none of them. */
    public static int divisionOf(String id) {
        for (int i = 0; i < DIVISIONS.size(); i++) {
            if (DIVISIONS.get(i).id.equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The id of the style that papers use by this name, if they use one; to Word, capitals and small letters are the same. */
    public static Optional<String> idOf(String name) {
        return Optional.ofNullable(IDS.get(name.toLowerCase(Locale.ROOT)));
    }

    /** True for an id that papers use by a name. */
    public static boolean isId(String id) {
        return IDS.containsValue(id);
    }

    /** The id of the style of provisions on a level of the numbering scheme, counted from 0. */
    public static String ofLevel(int level) {
        return LEVEL + (level + 1);
    }

    /** The level of the style with an id; -1 where it is no style of provisions. */
    public static int levelOf(String id) {
        return id.startsWith(LEVEL) ? XmlTree.number(id.substring(LEVEL.length()), 1) - 1 : -1;
    }

    /**
     * The name of the style of a level.
     *
     * @param outline true in a paper that is no contract, whose levels have no names of their own
     */
    public static String nameOfLevel(int level, boolean outline) {
        return !outline && level < ARTICLES.size() ? ARTICLES.get(level) : OUTLINE + (level + 1);
    }

    /** The level of provisions whose style has a name; -1 where it is no style of provisions. */
    public static int levelNamed(String name) {
        if (name.equals(SECTION.styleName)) {
            return 0;
        }
        boolean outline = name.startsWith(OUTLINE) && name.length() == OUTLINE.length() + 1;
        return outline ? name.charAt(OUTLINE.length()) - '1' : ARTICLES.indexOf(name);
    }
}
