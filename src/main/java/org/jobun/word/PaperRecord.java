package org.jobun.word;

import java.util.List;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Level;
import org.w3c.dom.Element;

/**
 * What a Word file of ours says of its own making ({@code customXml/item1.xml}), written and read: from what it was made, and the
 * values that its controls are bound to. With the original text in {@code item2.xml}, an edited file itself says what was
 * changed.
 *
 * <pre>{@code
 * <paper xmlns="urn:jobun:paper:9F31C0A7" format="jobun-2" key="9F31C0A7" id="contract" name="契約書" matter="…"
 *     municipality="…" made="2026-11-01" status="draft" kind="ARTICLES" captions="ABOVE" comma="、" relative="true">
 *   <v id="contract.amount.1" fact="contract.amount" label="契約金額">5,500,000円</v>
 *   <level prefix="第" glyphs="DECIMAL" suffix="条"/>
 *   <clause n="1" id="general.purpose" version="-"/>
 *   <ref n="1" or="false" first="true"><to depth="1" bookmark="_Ref9F31C0A7_3" part="ただし書"/></ref>
 * </paper>
 * }</pre>
 *
 * @param head of which paper of which matter it is
 * @param scheme how its provisions are numbered
 * @param values what its controls are bound to, in order; the text is what the part says
 * @param clauses in the order of the articles as they were made
 * @param references in order, each with the provisions it means
 */
public record PaperRecord(
        Head head, NumberingScheme scheme, List<Value> values, List<Clause> clauses, List<Reference> references) {
    /** Local name of the root of the part. */
    public static final String ROOT = "paper";

    /** What an edited file must say to be read back; changes with the meaning of the elements. */
    private static final String FORMAT = "jobun-2";

    /** The second knows papers apart by the names of their marks. */
    private static final List<String> FORMATS = List.of("jobun-1", FORMAT);

    public PaperRecord {
        values = List.copyOf(values);
        clauses = List.copyOf(clauses);
        references = List.copyOf(references);
    }

    /**
     * Of which paper of which matter it is.
     *
     * @param names of its bookmarks and values
     * @param paper kind of paper: contract
     * @param name 契約書
     * @param matter id of the matter
     * @param municipality id of the municipality
     * @param made day of making, as ISO 8601 writes it
     * @param draft true while it is a 案
     * @param comma between the members of a list: 、 or ，
     * @param relative true where provisions are called by their place (前条)
     */
    public record Head(
            PaperNames names,
            String paper,
            String name,
            String matter,
            String municipality,
            String made,
            boolean draft,
            char comma,
            boolean relative) {}

    /** @param id what a control is bound to: {@code contract.amount.1}; empty where it goes by the place */
    public record Value(String id, String fact, String label, String text) {}

    /** The clause that an article was made from. */
    public record Clause(String id, String version) {}

    /**
     * A reference.
     *
     * @param or true where its provisions are joined by 又は
     * @param first true where nothing before it in the sentence lets it say 同条
     */
    public record Reference(boolean or, boolean first, List<To> to) {}

    /**
     * A provision that is meant.
     *
     * @param bookmark at its head
     * @param depth 0 for an article, 1 for 項, 2 for 号
     * @param part ただし書 and the like, else empty
     */
    public record To(String bookmark, int depth, String part) {}

    public PaperNames names() {
        return head.names();
    }

    /** The whole part. */
    public String xml() {
        return opening() + rest();
    }

    /** Up to the last value: what depends on the matter. */
    public String opening() {
        StringBuilder out = new StringBuilder(1 << 12).append(XmlText.HEAD).append("<paper");
        XmlText.attribute("xmlns", names().namespace(), out);
        XmlText.attribute("format", FORMAT, out);
        XmlText.attribute("key", names().key(), out);
        XmlText.attribute("id", head.paper(), out);
        XmlText.attribute("name", head.name(), out);
        XmlText.attribute("matter", head.matter(), out);
        XmlText.attribute("municipality", head.municipality(), out);
        XmlText.attribute("made", head.made(), out);
        XmlText.attribute("status", head.draft() ? "draft" : "final", out);
        XmlText.attribute("kind", scheme.kind().name(), out);
        XmlText.attribute("captions", scheme.captions().name(), out);
        XmlText.attribute("comma", String.valueOf(head.comma()), out);
        XmlText.attribute("relative", String.valueOf(head.relative()), out);
        out.append('>');
        values.forEach(value -> write(value, out));
        return out.toString();
    }

    /** What follows the values: the same for all papers of one form, but for the keys in the names of bookmarks. */
    public String rest() {
        StringBuilder out = new StringBuilder(1 << 12);
        scheme.levels().forEach(level -> write(level, out));
        for (int i = 0; i < clauses.size(); i++) {
            write(i + 1, clauses.get(i), out);
        }
        for (int i = 0; i < references.size(); i++) {
            write(i + 1, references.get(i), out);
        }
        return out.append("</paper>").toString();
    }

    private static void write(Value value, StringBuilder out) {
        out.append("<v");
        XmlText.attribute("id", value.id(), out);
        XmlText.attribute("fact", value.fact(), out);
        XmlText.attribute("label", value.label(), out);
        out.append('>');
        XmlText.escape(value.text(), 0, value.text().length(), out);
        out.append("</v>");
    }

    private static void write(Level level, StringBuilder out) {
        out.append("<level");
        XmlText.attribute("prefix", level.prefix(), out);
        XmlText.attribute("glyphs", level.glyphs().name(), out);
        XmlText.attribute("suffix", level.suffix(), out);
        out.append("/>");
    }

    private static void write(int number, Clause clause, StringBuilder out) {
        out.append("<clause");
        XmlText.attribute("n", String.valueOf(number), out);
        XmlText.attribute("id", clause.id(), out);
        XmlText.attribute("version", clause.version(), out);
        out.append("/>");
    }

    private static void write(int number, Reference reference, StringBuilder out) {
        out.append("<ref");
        XmlText.attribute("n", String.valueOf(number), out);
        XmlText.attribute("or", String.valueOf(reference.or()), out);
        XmlText.attribute("first", String.valueOf(reference.first()), out);
        out.append('>');
        reference.to().forEach(to -> write(to, out));
        out.append("</ref>");
    }

    /** The name of a bookmark is written as it is: it may hold a key that is still open. */
    private static void write(To to, StringBuilder out) {
        out.append("<to");
        XmlText.attribute("depth", String.valueOf(to.depth()), out);
        out.append(" bookmark=\"").append(to.bookmark()).append('"');
        XmlText.attribute("part", to.part(), out);
        out.append("/>");
    }

    /** True for the root of such a part. */
    public static boolean isOne(Element root) {
        return root.getLocalName().equals(ROOT) && FORMATS.contains(root.getAttribute("format"));
    }

    /**
     * Reads the part.
     *
     * @throws IllegalArgumentException where somebody has written into it what we never do
     */
    public static PaperRecord of(Element root) {
        return PaperRecordReader.read(root);
    }
}
