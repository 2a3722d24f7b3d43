package org.jobun.render.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;

/** A paper as pieces of a page that can be replaced one by one. */
public final class HtmlParts {
    private HtmlParts() {}

    /**
     * A block of a paper.
     *
     * @param key the same while the block is made from the same clause or line, whatever its number and words
     * @param clause id of the clause that it is made from; empty where it is no article
     * @param html without script, style or anything inline that a policy may forbid
     */
    public record Part(String key, String clause, String html) {}

    /**
     * The blocks of a paper from top to bottom.
     *
     * @param toFact where a value leads to, before the path of its fact
     */
    public static List<Part> of(Document document, String toFact) {
        Keys keys = new Keys();
        LiveInlines inlines = new LiveInlines(toFact);
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        for (Block block : document.blocks()) {
            StringBuilder html = new StringBuilder(1 << 10);
            HtmlBlocks writer = new HtmlBlocks(html, document.numbering(), inlines, HtmlFrame.PART, depth);
            block.accept(writer);
            depth = writer.depth();
            parts.add(new Part(block.accept(keys), block.accept(CLAUSE), html.toString()));
        }
        return parts;
    }

    /** The key of each block: its anchor, or how many of its kind came before. */
    private static final class Keys implements BlockVisitor<String> {
        private final Map<String, Integer> counts = new HashMap<>();

        private String next(String kind) {
            return kind + counts.merge(kind, 1, Integer::sum);
        }

        @Override
        public String title(Title title) {
            return next("title");
        }

        @Override
        public String text(TextBlock block) {
            return next("text");
        }

        @Override
        public String table(Table table) {
            return next("table");
        }

        @Override
        public String article(Article article) {
            return article.anchor().id();
        }

        @Override
        public String signature(SignatureBlock signature) {
            return next("signature");
        }

        @Override
        public String stampPlace(StampPlace place) {
            return next("stamp");
        }

        @Override
        public String heading(Heading heading) {
            return heading.anchor().id();
        }

        @Override
        public String contents(Contents contents) {
            return next("contents");
        }
    }

    private static final BlockVisitor<String> CLAUSE = new BlockVisitor<>() {
        @Override
        public String title(Title title) {
            return "";
        }

        @Override
        public String text(TextBlock block) {
            return "";
        }

        @Override
        public String table(Table table) {
            return "";
        }

        @Override
        public String article(Article article) {
            return article.origin().clause();
        }

        @Override
        public String signature(SignatureBlock signature) {
            return "";
        }

        @Override
        public String stampPlace(StampPlace place) {
            return "";
        }

        @Override
        public String heading(Heading heading) {
            return "";
        }

        @Override
        public String contents(Contents contents) {
            return "";
        }
    };
}
