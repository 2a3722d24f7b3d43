package org.jobun.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Origin;
import org.jobun.document.Paragraph;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.NumberingScheme.Kind;
import org.jobun.house.NumberingScheme.Level;

/** Whatever the tree of provisions, Word counts the labels that the paper has. */
class DocxNumberingProperties {
    private static final Glyphs[] MANY = {
        Glyphs.DECIMAL, Glyphs.DECIMAL_FULL_WIDTH, Glyphs.DECIMAL_MIXED, Glyphs.KANJI, Glyphs.AIUEO, Glyphs.IROHA
    };

    @Property(tries = 200, seed = "20261123")
    void wordCountsTheLabelsOfThePaper(@ForAll long seed) {
        Document paper = new Grower(new Random(seed)).paper();
        List<String> lines = WordText.lines(Rendered.bytes(paper));
        assertEquals(PaperWords.of(paper), PaperWords.withoutSpace(String.join("", lines)));
    }

    /** Grows any tree: numbers that jump or begin again, levels left out, paragraphs without a label. */
    private static final class Grower {
        private final Random random;
        private final NumberingScheme scheme;
        private int anchors;

        Grower(Random random) {
            this.random = random;
            List<Level> levels = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                boolean bare = random.nextBoolean();
                levels.add(new Level(bare ? "" : "(", MANY[random.nextInt(MANY.length)], bare ? "" : ")"));
            }
            Kind[] kinds = Kind.values();
            Captions[] captions = Captions.values();
            scheme = new NumberingScheme(
                    kinds[random.nextInt(kinds.length)], captions[random.nextInt(captions.length)], levels);
        }

        Document paper() {
            List<Block> blocks = new ArrayList<>();
            int number = 0;
            for (int i = random.nextInt(12); i >= 0; i--) {
                number = next(number);
                blocks.add(article(number));
            }
            return SamplePaper.paper("any", "any", scheme, blocks);
        }

        /** Mostly the next number; sometimes another, as where 附則 begins or a 条 is cut out. */
        private int next(int number) {
            return random.nextInt(8) == 0 ? 1 + random.nextInt(12) : number + 1;
        }

        private Label label(int level, int number, boolean silent) {
            return new Label(silent ? "" : scheme.levels().get(level).label(number), number, level);
        }

        private Article article(int number) {
            List<Paragraph> paragraphs = new ArrayList<>();
            int at = 0;
            for (int i = random.nextInt(4); i >= 0; i--) {
                at = next(at);
                boolean silent = paragraphs.isEmpty() ? random.nextInt(4) > 0 : random.nextInt(6) == 0;
                paragraphs.add(new Paragraph(anchor(), label(1, at, silent), text(), items(2 - random.nextInt(2))));
            }
            String caption = random.nextBoolean() ? "見出し" : "";
            return new Article(anchor(), new Origin("any", "-"), false, label(0, number, false), caption, paragraphs);
        }

        private List<Item> items(int level) {
            List<Item> items = new ArrayList<>();
            int count = level > 4 || random.nextBoolean() ? 0 : random.nextInt(4) * random.nextInt(5);
            int at = 0;
            for (int i = 0; i < count; i++) {
                at = next(at);
                int below = level + 1 + random.nextInt(5) / 4;
                items.add(new Item(anchor(), label(level, at, random.nextInt(9) == 0), text(), items(below)));
            }
            return items;
        }

        private Anchor anchor() {
            return new Anchor("a" + anchors++);
        }

        private List<Inline> text() {
            return List.of(new Inline.Words("文。"));
        }
    }
}
