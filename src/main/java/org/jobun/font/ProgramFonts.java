package org.jobun.font;

/** The fonts of the program. Each is opened when it is first needed; the fallback seldom is. */
public final class ProgramFonts {
    private ProgramFonts() {}

    private static final class Body {
        static final Font FONT = Font.bundled("/fonts/BIZUDMincho-Regular.ttf");
    }

    private static final class Heading {
        static final Font FONT = Font.bundled("/fonts/BIZUDGothic-Bold.ttf");
    }

    private static final class Fallback {
        static final Font FONT = Font.bundled("/fonts/NotoSerifJP-Regular.ttf");
    }

    /** 明朝 for the text of papers. */
    public static Font body() {
        return Body.FONT;
    }

    /** ゴシック for titles and captions. */
    public static Font heading() {
        return Heading.FONT;
    }

    /** A font with many more characters, for those that are rare. */
    public static Font fallback() {
        return Fallback.FONT;
    }
}
