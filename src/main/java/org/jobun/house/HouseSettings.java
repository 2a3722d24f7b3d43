package org.jobun.house;

import java.util.List;
import java.util.Map;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.NumberingScheme.Level;
import org.jobun.text.Digits;
import org.jobun.text.Punctuation;

/**
 * 書式: how a municipality writes and lays out its papers, as its profile says.
 *
 * @param parties what the parties are called
 * @param words what the house calls things that other houses call otherwise
 * @param writing how words are written
 * @param numbering how provisions are numbered
 * @param pages how pages look, before files of the municipality (fonts, a Word file) are added
 * @param stamps places for stamps and seals
 */
public record HouseSettings(
        PartyWords parties, HouseWords words, Writing writing, Numbering numbering, HouseStyle pages, Stamps stamps) {

    /**
     * How papers look that belong to no body: a catalog to be reviewed, a table beside files that say nothing of a profile.
     *
     * @param captions where captions of articles stand
     */
    public static HouseSettings plain(Captions captions) {
        return new HouseSettings(
                new PartyWords("発注者", "受注者"),
                HouseWords.NONE,
                new Writing(Digits.HALF, Punctuation.TEN_MARU, "別記", References.NUMBERED),
                new Numbering(ItemGlyphs.PARENTHESISED, SubitemGlyphs.AIUEO, captions, Map.of()),
                new HouseStyle(
                        HouseStyle.PageFrame.a4(20, 20, 20, 20),
                        new Typography(10_500, 16_000, "ＭＳ 明朝", "ＭＳ ゴシック", true),
                        HouseStyle.Footer.PAGE_OF_PAGES,
                        HouseStyle.Lock.NONE,
                        HouseStyle.Print.PLAIN),
                new Stamps(StampPlace.TOP_RIGHT, List.of()));
    }

    /** Words of an author, typed with half-width digits and 、。, as this house writes them. */
    public String styled(String words) {
        return writing.punctuation().in(writing.digits().in(words));
    }

    /**
     * The numbering of a paper.
     *
     * @param paper its id
     * @param usual the numbering of its template, where the profile names no other: {@code articles}, {@code numbers},
     *     {@code outline}, {@code paragraphs} or {@code rules}
     */
    public NumberingScheme scheme(String paper, String usual) {
        return numbering.scheme(numbering.papers().getOrDefault(paper, usual), writing.digits());
    }

    /**
     * 当事者の呼び名.
     *
     * @param client the one who orders: 発注者, 甲
     * @param contractor the one who performs: 受注者, 乙
     */
    public record PartyWords(String client, String contractor) {
        /** Whether a word is one of the two. */
        public boolean contains(String word) {
            return word.equals(client) || word.equals(contractor);
        }
    }

    /**
     * 用字用語.
     *
     * @param annexWord 別記 or 別紙
     * @param references whether articles are called by their place (前条) or always by number (第4条)
     */
    public record Writing(Digits digits, Punctuation punctuation, String annexWord, References references) {}

    /** 参照の書き方. */
    public enum References {
        /** 前条, 次条, 同条, 前2条 where they can be said */
        RELATIVE,
        /** 第4条 always: as a field of Word it stays right whatever is inserted */
        NUMBERED
    }

    /**
     * 番号の付け方.
     *
     * @param items how 号 are counted: parenthesised (1), or kanji 一
     * @param subitems how ア or イ count below
     * @param captions where captions of articles stand
     * @param papers paper id → numbering that replaces the template's
     */
    public record Numbering(ItemGlyphs items, SubitemGlyphs subitems, Captions captions, Map<String, String> papers) {
        private static final Map<String, NumberingScheme.Kind> ONE_LIST = Map.of(
                "outline", NumberingScheme.Kind.OUTLINE,
                "paragraphs", NumberingScheme.Kind.PARAGRAPHS,
                "rules", NumberingScheme.Kind.RULES);

        public Numbering {
            papers = Map.copyOf(papers);
        }

        private NumberingScheme scheme(String kind, Digits digits) {
            Level counted = new Level("", Glyphs.of(digits), "");
            Level bracketed = counted.inBrackets(digits);
            Level kana = new Level("", subitems == SubitemGlyphs.IROHA ? Glyphs.IROHA : Glyphs.AIUEO, "");
            Level deeper = kana.inBrackets(digits);
            Level deepest = new Level("", Glyphs.LATIN, "");
            if (ONE_LIST.containsKey(kind)) {
                NumberingScheme.Kind known = ONE_LIST.get(kind);
                return new NumberingScheme(
                        known,
                        known == NumberingScheme.Kind.OUTLINE ? Captions.INLINE : Captions.NONE,
                        List.of(counted, bracketed, kana, deeper, deepest));
            }
            boolean numbers = kind.equals("numbers");
            Level article = new Level("第", Glyphs.of(digits), numbers ? "" : "条");
            Level item = items == ItemGlyphs.KANJI ? new Level("", Glyphs.KANJI, "") : bracketed;
            return new NumberingScheme(
                    numbers ? NumberingScheme.Kind.NUMBERS : NumberingScheme.Kind.ARTICLES,
                    captions,
                    List.of(article, counted, item, kana, deeper, deepest));
        }
    }

    /** 号. */
    public enum ItemGlyphs {
        PARENTHESISED,
        KANJI
    }

    /** Below 号. */
    public enum SubitemGlyphs {
        AIUEO,
        IROHA
    }

    /**
     * 印を押す所.
     *
     * @param revenue where the box for the revenue stamp (収入印紙) stands
     * @param approvalPosts posts that seal a paper of the administration (決裁欄), from the first to the last; none for no box
     */
    public record Stamps(StampPlace revenue, List<String> approvalPosts) {
        public Stamps {
            approvalPosts = List.copyOf(approvalPosts);
        }
    }

    /** 収入印紙の欄. */
    public enum StampPlace {
        TOP_LEFT,
        TOP_RIGHT
    }
}
