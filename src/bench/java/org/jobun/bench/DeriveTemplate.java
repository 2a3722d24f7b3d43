package org.jobun.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;

/**
 * Takes a finished paper apart into a template and the values for it: words stay, values of facts and the numbers of
 * articles that references print become slots, three articles depend on a condition, the members are a loop.
 *
 * <p>甲 and 乙 stay words: who writes a template by hand types them.
 */
final class DeriveTemplate implements BlockVisitor<Void> {
    /** Articles that a template must be able to leave out, by the clause they come from. */
    private static final Set<String> CONDITIONAL =
            Set.of("consortium.contract", "copyright.assignment", "penalty.suspension");

    private static final Set<String> PARTIES = Set.of("client", "contractor");
    private static final String MEMBER = "members[";
    /** The first signs as 代表構成員, on lines of its own. */
    private static final String LEAD = MEMBER + "1]";

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<Map<String, String>> members = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    private DeriveTemplate() {}

    /**
     * A paper taken apart.
     *
     * @param template equal for papers that differ in their values only
     */
    record Derived(List<Line> template, PaperData data) {}

    static Derived of(Document document) {
        DeriveTemplate derive = new DeriveTemplate();
        document.blocks().forEach(block -> block.accept(derive));
        return new Derived(derive.lines, new PaperData(derive.values, derive.conditions, derive.members));
    }

    private static List<Span> words(String text) {
        return text.isEmpty() ? List.of() : List.of(new Span.Words(text));
    }

    private void add(Look look, List<Span> label, List<Span> text) {
        lines.add(new Line.Text(look, label, text));
    }

    @Override
    public Void title(Title title) {
        add(Look.TITLE, List.of(), words(title.text()));
        return null;
    }

    @Override
    public Void stampPlace(StampPlace place) {
        add(Look.STAMP, List.of(), words(place.text()));
        return null;
    }

    @Override
    public Void text(TextBlock block) {
        add(Look.BODY, List.of(), spans(block.text(), values));
        return null;
    }

    @Override
    public Void table(Table table) {
        List<Line.Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String head = row.cells().get(0).lines().get(0).get(0).text();
            List<List<Span>> cell = row.cells().get(1).lines().stream()
                    .map(line -> spans(line, values))
                    .toList();
            rows.add(new Line.Row(head, cell));
        }
        lines.add(new Line.Ruled(rows));
        return null;
    }

    @Override
    public Void article(Article article) {
        int from = lines.size();
        add(Look.CAPTION, List.of(), words("（" + article.caption() + "）"));
        for (Paragraph paragraph : article.paragraphs()) {
            List<Span> text = spans(paragraph.text(), values);
            if (paragraph.label().isPrinted()) {
                add(Look.PARAGRAPH, words(paragraph.label().text()), text);
            } else {
                String label = "label_" + name(article.anchor().id());
                values.put(label, article.label().text());
                add(Look.ARTICLE, List.of(new Span.Slot(label)), text);
            }
            items(paragraph.items());
        }
        if (CONDITIONAL.contains(article.origin().clause())) {
            String condition = "with_" + name(article.origin().clause());
            conditions.add(condition);
            List<Line> whole = List.copyOf(lines.subList(from, lines.size()));
            lines.subList(from, lines.size()).clear();
            lines.add(new Line.When(condition, whole));
        }
        return null;
    }

    private void items(List<Item> items) {
        for (Item item : items) {
            add(Look.ITEM, words(item.label().text()), spans(item.text(), values));
            items(item.items());
        }
    }

    @Override
    public Void signature(SignatureBlock signature) {
        add(Look.DATE, List.of(), spans(signature.date(), values));
        for (SignatureBlock.Signatory signatory : signature.signatories()) {
            boolean member = signatory.lines().get(0).value().get(0) instanceof Inline.Value value
                    && value.fact().startsWith(MEMBER)
                    && !value.fact().startsWith(LEAD);
            if (!member) {
                signatory(signatory, values);
                continue;
            }
            Map<String, String> own = new HashMap<>();
            int from = lines.size();
            signatory(signatory, own);
            List<Line> each = List.copyOf(lines.subList(from, lines.size()));
            lines.subList(from, lines.size()).clear();
            if (members.isEmpty()) {
                lines.add(new Line.EachMember(each));
            } else if (!lines.get(lines.size() - 1).equals(new Line.EachMember(each))) {
                throw new IllegalStateException("members are not alike");
            }
            members.add(own);
        }
        return null;
    }

    private void signatory(SignatureBlock.Signatory signatory, Map<String, String> into) {
        add(Look.ROLE, List.of(), words(signatory.role()));
        for (int i = 0; i < signatory.lines().size(); i++) {
            SignatureBlock.Line line = signatory.lines().get(i);
            List<Span> text = new ArrayList<>(spans(line.value(), into));
            if (signatory.seal() && i == signatory.lines().size() - 1) {
                text.add(new Span.Words("　印"));
            }
            add(Look.SIGNATURE, words(line.label()), text);
        }
    }

    /** The papers that are measured are not cut into 章. */
    @Override
    public Void heading(Heading heading) {
        throw new IllegalStateException("a heading has no place in the templates of the peers");
    }

    @Override
    public Void contents(Contents contents) {
        throw new IllegalStateException("a table of contents has no place in the templates of the peers");
    }

    /** Runs of words are joined, as an author's Word file has them. */
    private List<Span> spans(List<Inline> inlines, Map<String, String> into) {
        List<Span> spans = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Value value && !PARTIES.contains(value.fact())) {
                slot(slotName(value, into), spans, words);
            } else if (inline instanceof Inline.Reference reference) {
                reference.pieces().forEach(piece -> piece(piece, spans, words));
            } else {
                words.append(inline.text());
            }
        }
        spans.addAll(words(words.toString()));
        return spans;
    }

    private void piece(Inline.Piece piece, List<Span> spans, StringBuilder words) {
        boolean article = piece.kind() == Inline.Piece.Kind.NUMBER
                && piece.target() != null
                && !piece.target().id().contains("/");
        if (article) {
            String name = "no_" + name(piece.target().id());
            values.put(name, piece.text());
            slot(name, spans, words);
        } else {
            words.append(piece.text());
        }
    }

    private static void slot(String name, List<Span> spans, StringBuilder words) {
        spans.addAll(words(words.toString()));
        words.setLength(0);
        spans.add(new Span.Slot(name));
    }

    private static String slotName(Inline.Value value, Map<String, String> into) {
        String path = value.fact();
        String name = name(path.startsWith(MEMBER) ? path.substring(path.indexOf('.') + 1) : path);
        String known = into.putIfAbsent(name, value.text());
        if (known != null && !known.equals(value.text())) {
            throw new IllegalStateException(name + " is printed in two ways");
        }
        return name;
    }

    private static String name(String id) {
        return id.replaceAll("[^A-Za-z0-9]", "_");
    }
}
