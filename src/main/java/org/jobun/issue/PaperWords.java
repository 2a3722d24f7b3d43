package org.jobun.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;

/**
 * All that renderers make a paper of, as one text to hash: each piece followed by a character that no paper holds. Written
 * once from top to bottom, where {@code toString} of nested records would copy every word at each level.
 */
final class PaperWords implements BlockVisitor<Void>, Inline.Visitor<Void> {
    /** How Java writes bytes that it does not want to show. */
    private static final Pattern BYTES = Pattern.compile("\\[B@[0-9a-f]+");

    private static final char END = '\uFFFF';

    /** Letters that wait to be hashed. */
    private static final int MOST_LETTERS = 1 << 13;

    private final MessageDigest hash;
    private final StringBuilder out = new StringBuilder(MOST_LETTERS + (MOST_LETTERS >> 2));
    /** The words of styles and schemes, which the papers of a set share. */
    private final Map<Object, String> shared = new IdentityHashMap<>();

    private PaperWords(MessageDigest hash) {
        this.hash = hash;
    }

    /** Adds papers to a hash. */
    static void hash(List<Document> documents, MessageDigest hash) {
        PaperWords words = new PaperWords(hash);
        documents.forEach(words::of);
        words.flush();
    }

    private void of(Document document) {
        add(document.id(), document.name(), document.title(), document.subject(), document.author());
        add(
                String.valueOf(document.draft()),
                document.madeOn().toString(),
                document.imprint().toString(),
                document.standing().toString());
        add(shared.computeIfAbsent(document.numbering(), String::valueOf));
        // The bytes of a style file's pictures are named by its hash.
        add(shared.computeIfAbsent(
                document.style(), style -> BYTES.matcher(style.toString()).replaceAll("bytes")));
        document.blocks().forEach(block -> block.accept(this));
    }

    private void add(String... texts) {
        for (String text : texts) {
            add(text);
        }
    }

    private void add(String text) {
        out.append(text).append(END);
        if (out.length() > MOST_LETTERS) {
            flush();
        }
    }

    /** Called after an {@link #END}, so that no pair of surrogates is torn. */
    private void flush() {
        hash.update(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }

    private void add(Label label) {
        add(label.text());
        out.append(label.number()).append(END).append(label.level()).append(END);
        if (label.series() != Label.Series.MAIN) {
            add(label.series().name());
        }
    }

    private void add(List<Inline> text) {
        text.forEach(inline -> inline.accept(this));
        out.append(END);
    }

    @Override
    public Void title(Title title) {
        add("title", title.text());
        return null;
    }

    @Override
    public Void text(TextBlock text) {
        add("text", text.layout().name());
        add(text.text());
        if (text.mark() != null) {
            add(text.mark().anchor().id());
        }
        return null;
    }

    @Override
    public Void table(Table table) {
        add("table", table.summary(), table.widths().toString(), String.valueOf(table.headRows()));
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : row.cells()) {
                add(cell.heading() ? "head" : "cell");
                cell.lines().forEach(this::add);
            }
            add("row");
            if (row.number() != null) {
                add(row.number().mark().anchor().id());
            }
        }
        return null;
    }

    @Override
    public Void article(Article article) {
        add(
                "article",
                article.anchor().id(),
                article.origin().clause(),
                article.origin().version());
        add(String.valueOf(article.required()), article.caption());
        add(article.label());
        for (Paragraph paragraph : article.paragraphs()) {
            add("paragraph", paragraph.anchor().id());
            add(paragraph.label());
            add(paragraph.text());
            paragraph.inserts().forEach(insert -> insert.accept(this));
            items(paragraph.items());
        }
        return null;
    }

    private void items(List<Item> items) {
        for (Item item : items) {
            add("item", item.anchor().id());
            add(item.label());
            add(item.text());
            item.inserts().forEach(insert -> insert.accept(this));
            items(item.items());
        }
        out.append(END);
    }

    @Override
    public Void signature(SignatureBlock block) {
        add("signature");
        add(block.date());
        for (SignatureBlock.Signatory signatory : block.signatories()) {
            add("signatory", signatory.role(), String.valueOf(signatory.seal()));
            for (SignatureBlock.Line line : signatory.lines()) {
                add(line.label());
                add(line.value());
            }
        }
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        add("heading", heading.anchor().id(), heading.rank().name(), heading.caption());
        add(heading.label());
        return null;
    }

    @Override
    public Void contents(Contents contents) {
        add("contents", contents.title());
        for (Contents.Entry entry : contents.entries()) {
            add(entry.heading().id(), String.valueOf(entry.depth()));
            add(entry.text());
        }
        return null;
    }

    @Override
    public Void stampPlace(StampPlace place) {
        add("stamp", place.text());
        return null;
    }

    @Override
    public Void words(Inline.Words words) {
        add("w");
        add(words.text());
        return null;
    }

    @Override
    public Void value(Inline.Value value) {
        add("v", value.fact(), value.label(), value.text());
        return null;
    }

    @Override
    public Void blank(Inline.Blank blank) {
        add("b", blank.fact(), blank.label(), blank.text());
        return null;
    }

    @Override
    public Void marked(Inline.Marked marked) {
        add("m", marked.text());
        return null;
    }

    @Override
    public Void reference(Inline.Reference reference) {
        add(reference.or() ? "r or" : "r");
        add(reference.first() ? "first" : "");
        for (Inline.Piece piece : reference.pieces()) {
            add(piece.kind().name());
            add(piece.text());
            add(piece.target() == null ? "" : piece.target().id());
        }
        for (Inline.Aim aim : reference.aims()) {
            add(aim.target().id());
            add(aim.part());
        }
        return null;
    }

    @Override
    public Void lawCitation(Inline.LawCitation citation) {
        add("l", citation.provision(), citation.text());
        return null;
    }
}
