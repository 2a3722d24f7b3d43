package org.jobun.render.docx;

/** Ids of the paragraph styles in {@code styles.xml}; their names, which a Word user sees, are Japanese. */
final class Style {
    static final String NORMAL = "Normal";
    static final String TITLE = "Title";
    static final String CAPTION = "ArticleCaption";
    static final String CAPTION_TEXT = "CaptionText";
    static final String SECTION = "SectionHeading";
    static final String UNNUMBERED = "Unnumbered";
    static final String BODY = "BodyIndented";
    static final String CENTER = "Centered";
    static final String END = "AtEnd";
    static final String NOTE = "Note";
    static final String CELL = "TableCell";
    static final String CELL_HEAD = "TableHead";
    static final String CELL_LABEL = "TableLabel";
    static final String AFTER_TABLE = "AfterTable";
    static final String SIGNATURE_DATE = "SignatureDate";
    static final String SIGNATURE = "SignatureLine";
    static final String HEADER = "Header";
    static final String FOOTER = "Footer";
    static final String RULED_TABLE = "RuledTable";

    private Style() {}

    /** The style of provisions on a level of the numbering scheme. */
    static String ofLevel(int level) {
        return LEVELS[level];
    }

    private static final String[] LEVELS = {
        "Level1", "Level2", "Level3", "Level4", "Level5", "Level6", "Level7", "Level8", "Level9"
    };
}
