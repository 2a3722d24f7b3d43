package org.jobun.render.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
import org.jobun.document.Inline;
import org.jobun.document.Inline.Piece;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Origin;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.SignatureBlock.Line;
import org.jobun.document.SignatureBlock.Signatory;
import org.jobun.document.StampPlace;
import org.jobun.document.Standing;
import org.jobun.document.Table;
import org.jobun.document.Table.Cell;
import org.jobun.document.Table.Row;
import org.jobun.document.TextBlock;
import org.jobun.document.TextBlock.Layout;
import org.jobun.document.Title;
import org.jobun.house.HouseStyle;
import org.jobun.house.HouseStyle.Footer;
import org.jobun.house.HouseStyle.Lock;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.NumberingScheme.Kind;
import org.jobun.house.NumberingScheme.Level;
import org.jobun.house.Typography;

/**
 * Finished papers for tests, from text files: {@code # id caption}, then paragraphs ({@code -} begins the next 項) and
 * items ({@code *}, deeper {@code **}); {@code {id/2/1}} cites, {@code {前項=id/1}} cites by place, {@code {=fact|text}}
 * is a value, {@code {?fact|name}} a blank, {@code {§law|text}} a statute.
 */
public final class SamplePaper {
    private static final Pattern MARK = Pattern.compile("\\{([^}]*)\\}");

    private final NumberingScheme scheme;
    private final List<ArticleLines> articles = new ArrayList<>();
    private final Map<String, Label> labels = new HashMap<>();

    private SamplePaper(NumberingScheme scheme) {
        this.scheme = scheme;
    }

    private record ArticleLines(String id, String caption, List<ParagraphLines> paragraphs) {}

    private record ParagraphLines(String text, List<String> items) {}

    /** 第3条, 2, (1), ア, (ア), a in the given digits. */
    public static NumberingScheme articles(Captions captions, Glyphs digits) {
        return new NumberingScheme(
                Kind.ARTICLES,
                captions,
                List.of(
                        new Level("第", digits, "条"),
                        new Level("", digits, ""),
                        new Level("(", digits == Glyphs.DECIMAL_MIXED ? digits : Glyphs.DECIMAL, ")"),
                        new Level("", Glyphs.AIUEO, ""),
                        new Level("(", Glyphs.AIUEO, ")"),
                        new Level("", Glyphs.LATIN, "")));
    }

    /** 1, (1), ア, (ア). */
    public static NumberingScheme outline(Glyphs digits) {
        return new NumberingScheme(
                Kind.OUTLINE,
                Captions.INLINE,
                List.of(
                        new Level("", digits, ""),
                        new Level("(", digits, ")"),
                        new Level("", Glyphs.AIUEO, ""),
                        new Level("(", Glyphs.AIUEO, ")")));
    }

    public static HouseStyle style() {
        return new HouseStyle(
                PageFrame.a4(25, 22, 25, 28),
                new Typography(10_500, 18_000, "ＭＳ 明朝", "ＭＳ ゴシック", true),
                Footer.PAGE_OF_PAGES,
                Lock.NONE,
                HouseStyle.Print.PLAIN);
    }

    public static Document contract(NumberingScheme scheme) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new StampPlace("収入印紙", false));
        blocks.add(new Title("業務委託契約書"));
        blocks.add(head());
        blocks.add(new TextBlock(
                Layout.BODY,
                List.of(
                        new Inline.Words("上記の業務について、発注者"),
                        new Inline.Value("client.name", "client.name", "○○市"),
                        new Inline.Words("と受注者"),
                        new Inline.Value("contractor.name", "contractor.name", "株式会社みなと情報"),
                        new Inline.Words("とは、各々の対等な立場における合意に基づいて、次の条項によって公正な委託契約を締結し、信義に従って誠実にこれを履行する" + "ものとする。"))));
        blocks.addAll(read("contract.txt", scheme));
        blocks.add(new TextBlock(
                Layout.BODY, List.of(new Inline.Words("この契約の締結を証するため、本書2通を作成し、発注者及び受注者が記名押印の上、各自その1通を保有する。"))));
        blocks.add(signatures());
        return paper("contract", "業務委託契約書", scheme, blocks);
    }

    public static Document specification(NumberingScheme scheme) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new TextBlock(Layout.END, List.of(new Inline.Words("別紙1"))));
        blocks.add(new Title("仕様書"));
        blocks.addAll(read("specification.txt", scheme));
        blocks.add(new TextBlock(Layout.CENTER, List.of(new Inline.Words("別表"))));
        blocks.add(deliverables());
        blocks.add(new TextBlock(Layout.NOTE, List.of(new Inline.Words("備考　部数は、正本の部数とする。"))));
        return paper("specification", "仕様書", scheme, blocks);
    }

    private static final Imprint IMPRINT = new Imprint("sample", "marumaru", '、', true);

    /** Any blocks as a paper. */
    public static Document paper(String id, String title, NumberingScheme scheme, List<Block> blocks) {
        return new Document(
                id,
                title,
                title,
                "住民情報システムデータ移行業務",
                "○○市",
                false,
                LocalDate.of(2026, 12, 1),
                IMPRINT,
                Standing.ALONE,
                scheme,
                style(),
                blocks);
    }

    private static Table head() {
        return new Table(
                "契約の頭書",
                List.of(250, 750),
                0,
                List.of(
                        row("委託業務の名称", new Inline.Value("matter.name", "matter.name", "住民情報システムデータ移行業務")),
                        row("履行場所", new Inline.Value("place", "place", "○○市役所及び受注者の事業所")),
                        row("履行期間", new Inline.Value("period", "period", "令和8年12月1日から令和9年3月31日まで")),
                        row("業務委託料", new Inline.Blank("contract.amount", "contract.amount", "【契約金額】")),
                        row("契約保証金", new Inline.Value("deposit", "deposit", "免除（○○市財務規則第120条第3号該当）")),
                        new Row(List.of(heading("特約事項"), new Cell(false, List.of())))));
    }

    private static Table deliverables() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(List.of(heading("番号"), heading("成果物"), heading("部数"))));
        for (int i = 1; i <= 40; i++) {
            rows.add(new Row(List.of(cell(i + ""), cell("移行計画書（第" + i + "分冊）"), cell("2部"))));
        }
        return new Table("成果物の一覧", List.of(120, 700, 180), 1, rows);
    }

    private static Row row(String name, Inline value) {
        return new Row(List.of(heading(name), new Cell(false, List.of(List.of(value)))));
    }

    private static Cell heading(String text) {
        return new Cell(true, List.of(List.of(new Inline.Words(text))));
    }

    private static Cell cell(String text) {
        return new Cell(false, List.of(List.of(new Inline.Words(text))));
    }

    private static SignatureBlock signatures() {
        return new SignatureBlock(
                List.of(new Inline.Value("dates.conclusion", "dates.conclusion", "令和8年12月1日")),
                List.of(
                        new Signatory(
                                "発注者",
                                List.of(line("住所", "○○県○○市中央一丁目1番1号"), line("名称", "○○市"), line("代表者職氏名", "○○市長　山田　太郎")),
                                true),
                        new Signatory(
                                "受注者",
                                List.of(
                                        line("住所", "東京都千代田区霞が関三丁目2番1号　霞が関コモンゲート西館三十五階"),
                                        line("商号又は名称", "株式会社みなと情報"),
                                        line("代表者職氏名", "代表取締役　鈴木　花子")),
                                true)));
    }

    private static Line line(String label, String value) {
        return new Line(label, List.of(new Inline.Value("party", "party", value)));
    }

    /** The articles of a sample file, numbered by the scheme. */
    public static List<Article> read(String file, NumberingScheme scheme) {
        try (var in = SamplePaper.class.getResourceAsStream(file)) {
            return articlesOf(new String(in.readAllBytes(), StandardCharsets.UTF_8), scheme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The articles of a text in the notation above. */
    public static List<Article> articlesOf(String text, NumberingScheme scheme) {
        SamplePaper paper = new SamplePaper(scheme);
        text.lines().forEach(paper::line);
        List<Article> numbered = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) { // the second knows all labels
            numbered.clear();
            for (int i = 0; i < paper.articles.size(); i++) {
                numbered.add(paper.article(paper.articles.get(i), i + 1));
            }
        }
        return numbered;
    }

    private void line(String line) {
        if (line.startsWith("# ")) {
            String[] parts = line.split(" ", 3);
            articles.add(new ArticleLines(parts[1], parts.length > 2 ? parts[2] : "", new ArrayList<>()));
            return;
        }
        List<ParagraphLines> paragraphs = articles.get(articles.size() - 1).paragraphs();
        if (line.startsWith("*")) {
            paragraphs.get(paragraphs.size() - 1).items().add(line);
        } else {
            paragraphs.add(new ParagraphLines(line.startsWith("- ") ? line.substring(2) : line, new ArrayList<>()));
        }
    }

    private Article article(ArticleLines lines, int number) {
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean single = lines.paragraphs().size() == 1;
        for (int i = 0; i < lines.paragraphs().size(); i++) {
            ParagraphLines paragraph = lines.paragraphs().get(i);
            String id = lines.id() + "/" + (i + 1);
            boolean outline = scheme.kind() == Kind.OUTLINE;
            Label label = outline ? label(1, i + 1, single) : label(1, i + 1, i == 0);
            int itemLevel = outline && single ? 1 : 2;
            List<Item> items = items(paragraph.items(), id, itemLevel, 1);
            labels.put(id, label);
            paragraphs.add(new Paragraph(new Anchor(id), label, inlines(paragraph.text(), lines.id()), items));
        }
        Label label = label(0, number, false);
        labels.put(lines.id(), label);
        Origin origin = new Origin(lines.id(), "2023-04-01");
        return new Article(new Anchor(lines.id()), origin, false, label, lines.caption(), paragraphs);
    }

    private List<Item> items(List<String> lines, String parent, int level, int depth) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = i + 1;
            while (end < lines.size() && lines.get(end).startsWith("*".repeat(depth + 1))) {
                end++;
            }
            String id = parent + "/" + (items.size() + 1);
            Label label = label(level, items.size() + 1, false);
            labels.put(id, label);
            List<Item> below = items(lines.subList(i + 1, end), id, level + 1, depth + 1);
            String text = lines.get(i).substring(depth + 1);
            items.add(new Item(new Anchor(id), label, inlines(text, parent.split("/")[0]), below));
            i = end;
        }
        return items;
    }

    private Label label(int level, int number, boolean silent) {
        return new Label(silent ? "" : scheme.levels().get(level).label(number), number, level);
    }

    private List<Inline> inlines(String text, String article) {
        List<Inline> inlines = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            words(text.substring(from, mark.start()), inlines);
            inlines.add(inline(mark.group(1), article));
            from = mark.end();
        }
        words(text.substring(from), inlines);
        return inlines;
    }

    private static void words(String text, List<Inline> inlines) {
        if (!text.isEmpty()) {
            inlines.add(new Inline.Words(text));
        }
    }

    private Inline inline(String mark, String article) {
        String[] parts = mark.substring(1).split("\\|", 2);
        return switch (mark.charAt(0)) {
            case '=' -> new Inline.Value(parts[0], parts[0], parts[1]);
            case '?' -> new Inline.Blank(parts[0], parts[0], "【" + parts[1] + "】");
            case '§' -> new Inline.LawCitation(parts[0], parts[1]);
            default -> new Inline.Reference(pieces(mark, article));
        };
    }

    private List<Piece> pieces(String mark, String article) {
        if (mark.contains("=")) {
            String[] parts = mark.split("=");
            return List.of(new Piece(Piece.Kind.RELATIVE, parts[0], new Anchor(parts[1])));
        }
        boolean here = mark.startsWith("/");
        String[] steps = (here ? article + mark : mark).split("/");
        List<Piece> pieces = new ArrayList<>();
        String id = "";
        String words = "";
        for (int i = 0; i < steps.length; i++) {
            id = i == 0 ? steps[0] : id + "/" + steps[i];
            Label label = labels.getOrDefault(id, new Label("", 1, 0));
            Level level = scheme.levels().get(label.level());
            boolean outline = scheme.kind() == Kind.OUTLINE;
            if (here && i == 0 || outline && !label.isPrinted()) {
                continue;
            }
            words += outline ? level.prefix() : i < 3 ? "第" : "";
            if (!words.isEmpty()) {
                pieces.add(Piece.words(words));
            }
            pieces.add(new Piece(Piece.Kind.NUMBER, level.glyphs().of(label.number()), new Anchor(id)));
            words = outline ? level.suffix() : i < 3 ? List.of("条", "項", "号").get(i) : "";
        }
        if (!words.isEmpty()) {
            pieces.add(Piece.words(words));
        }
        return pieces;
    }
}
