package org.jobun.house;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 書式見本: what Word papers take over from a municipality's own Word file. All XML is WordprocessingML with the prefixes
 * {@code w} and {@code r}, made safe; ids of styles are ours where the names are. Two templates are equal when they come
 * from the same file and the same section of it.
 *
 * @param sha256 of the file, in hex
 * @param section the page of this paper
 * @param wide the page of papers that need a wide one; the same as {@code section} once turned
 * @param styles the styles of the file
 * @param settings of the file that change how pages look
 * @param files what the styles, heads and feet need: theme, fonts, heads, feet, pictures
 */
public record WordTemplate(
        String sha256, Section section, Section wide, Styles styles, Settings settings, List<File> files) {

    public WordTemplate {
        files = List.copyOf(files);
    }

    /** The template for a paper that needs a wide page. */
    public WordTemplate turned() {
        return new WordTemplate(sha256, wide, wide, styles, settings, files);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordTemplate same && same.sha256.equals(sha256) && same.section.equals(section);
    }

    @Override
    public int hashCode() {
        return 31 * sha256.hashCode() + section.hashCode();
    }

    /**
     * A page.
     *
     * @param frame paper and margins; the gutter is part of the left margin
     * @param xml the content of {@code w:sectPr} from {@code w:pgSz} on
     * @param running heads and feet of this section
     * @param titlePage whether the first page has a head and foot of its own
     * @param margins where heads and feet stand
     */
    public record Section(
            HouseStyle.PageFrame frame, String xml, List<Running> running, boolean titlePage, Margins margins) {
        public Section {
            running = List.copyOf(running);
        }
    }

    /**
     * Where heads and feet stand, in mpt.
     *
     * @param header from the upper edge of the paper to the head
     * @param footer from the lower edge of the paper to the foot
     * @param fixed whether a tall head leaves the text where it is, instead of pushing it down
     */
    public record Margins(int header, int footer, boolean fixed) {}

    /** Where a head or foot stands. */
    public enum Place {
        HEADER,
        FOOTER
    }

    /** On which pages. */
    public enum Pages {
        DEFAULT,
        FIRST,
        EVEN
    }

    /**
     * A head or foot of a section.
     *
     * @param file its part, relative to {@code word/}
     * @param text what it says
     */
    public record Running(Place place, Pages pages, String file, MarginText text) {}

    /** The head or foot of a page; empty where it has none. */
    public Optional<MarginText> running(Place place, int page) {
        Pages kind = page == 1 && section.titlePage()
                ? Pages.FIRST
                : settings.evenAndOdd() && page % 2 == 0 ? Pages.EVEN : Pages.DEFAULT;
        return section.running().stream()
                .filter(running -> running.place() == place && running.pages() == kind)
                .map(Running::text)
                .findFirst();
    }

    /** True where the file has a foot on any page: then it says what stands there. */
    public boolean hasFooter() {
        return section.running().stream().anyMatch(running -> running.place() == Place.FOOTER);
    }

    /**
     * How paragraphs of a style stand, with all that they inherit. Lengths are in mpt.
     *
     * @param size of the letters
     * @param before blank above a paragraph
     * @param after blank below it
     * @param align where its lines stand
     */
    public record Paragraphs(int size, int before, int after, MarginText.Align align) {}

    /** How paragraphs of one of our styles stand: as the file says, else as its standard text does. */
    public Paragraphs paragraphs(String style) {
        Paragraphs standard = styles.paragraphs().get("Normal");
        return styles.paragraphs().getOrDefault(style, standard);
    }

    /** True where the file has this style. */
    public boolean has(String style) {
        return styles.paragraphs().containsKey(style);
    }

    /**
     * @param defaults {@code w:docDefaults}, or empty
     * @param latent {@code w:latentStyles}, or empty
     * @param all in the order of the file
     * @param paragraphs how paragraphs stand, by the ids of those of our styles that the file has; Normal always
     * @param exactPitch distance of two baselines in mpt that papers are given because the file leaves it to the face,
     *     which is another one on another machine; 0 where the file says it
     */
    public record Styles(
            String defaults, String latent, List<Style> all, Map<String, Paragraphs> paragraphs, int exactPitch) {
        public Styles {
            all = List.copyOf(all);
            paragraphs = Map.copyOf(paragraphs);
        }
    }

    /**
     * @param xml {@code w:style}
     */
    public record Style(String id, String xml) {}

    /**
     * @param evenAndOdd whether even pages have heads and feet of their own
     * @param mirrorMargins whether left and right margins change places on even pages
     * @param gutterAtTop whether the gutter is above
     */
    public record Settings(boolean evenAndOdd, boolean mirrorMargins, boolean gutterAtTop) {}

    /**
     * A part of the package. Its bytes are not to be changed.
     *
     * @param name relative to {@code word/}
     * @param contentType as in {@code [Content_Types].xml}
     * @param relation last word of the relationship from the document ({@code header}, {@code theme}), or empty where
     *     only another part needs it
     * @param links its own relationships
     */
    public record File(String name, String contentType, String relation, byte[] bytes, List<Link> links) {
        public File {
            links = List.copyOf(links);
        }
    }

    /**
     * @param type the relationship's type
     * @param target relative to {@code word/}, or an address where external
     */
    public record Link(String id, String type, String target, boolean external) {}
}
