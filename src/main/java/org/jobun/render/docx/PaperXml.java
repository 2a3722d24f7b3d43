package org.jobun.render.docx;

import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
import org.jobun.document.Inline;
import org.jobun.document.NumberingScheme;
import org.jobun.word.PaperNames;

/**
 * {@code customXml/item1.xml}: what a paper was made from, and the values that its controls are bound to. With the
 * original text in {@code item2.xml}, an edited file tells by itself what was changed.
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
 */
final class PaperXml {
    /** What an edited file must say to be read back; changes with the meaning of the elements. */
    static final String FORMAT = "jobun-2";

    private PaperXml() {}

    /** Up to the last value: what hangs on the matter. */
    static String head(Document document, BoundValues values) {
        StringBuilder out = new StringBuilder(1 << 12).append(Xml.HEAD).append("<paper");
        NumberingScheme scheme = document.numbering();
        Imprint imprint = document.imprint();
        PaperNames names = names(document);
        attribute("xmlns", names.namespace(), out);
        attribute("format", FORMAT, out);
        attribute("key", names.key(), out);
        attribute("id", document.id(), out);
        attribute("name", document.name(), out);
        attribute("matter", imprint.matter(), out);
        attribute("municipality", imprint.municipality(), out);
        attribute("made", document.madeOn().toString(), out);
        attribute("status", document.draft() ? "draft" : "final", out);
        attribute("kind", scheme.kind().name(), out);
        attribute("captions", scheme.captions().name(), out);
        attribute("comma", String.valueOf(imprint.comma()), out);
        attribute("relative", String.valueOf(imprint.relative()), out);
        out.append('>');
        values.all().forEach(value -> value(value, values.idOf(value), out));
        return out.toString();
    }

    /** The names of a paper, by what it was made from. */
    static PaperNames names(Document document) {
        Imprint imprint = document.imprint();
        return PaperNames.of(imprint.municipality(), imprint.matter(), document.id());
    }

    /** What follows the values: the same for all papers of one form. */
    static String rest(Document document, Marks marks, Targets targets) {
        StringBuilder out = new StringBuilder(1 << 12);
        document.numbering().levels().forEach(level -> level(level, out));
        int number = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Article article) {
                number++;
                clause(number, article, out);
            }
        }
        List<Inline.Reference> references = marks.references();
        for (int i = 0; i < references.size(); i++) {
            reference(i + 1, references.get(i), targets, out);
        }
        return out.append("</paper>").toString();
    }

    private static void value(BoundValues.Bound value, String id, StringBuilder out) {
        out.append("<v");
        attribute("id", id, out);
        attribute("fact", value.fact(), out);
        attribute("label", value.label(), out);
        out.append('>');
        if (!value.blank()) {
            Xml.escape(value.text(), 0, value.text().length(), out);
        }
        out.append("</v>");
    }

    private static void level(NumberingScheme.Level level, StringBuilder out) {
        out.append("<level");
        attribute("prefix", level.prefix(), out);
        attribute("glyphs", level.glyphs().name(), out);
        attribute("suffix", level.suffix(), out);
        out.append("/>");
    }

    private static void clause(int number, Article article, StringBuilder out) {
        out.append("<clause");
        attribute("n", String.valueOf(number), out);
        attribute("id", article.origin().clause(), out);
        attribute("version", article.origin().version(), out);
        out.append("/>");
    }

    private static void reference(int number, Inline.Reference reference, Targets targets, StringBuilder out) {
        out.append("<ref");
        attribute("n", String.valueOf(number), out);
        attribute("or", String.valueOf(reference.or()), out);
        attribute("first", String.valueOf(reference.first()), out);
        out.append('>');
        for (Inline.Aim aim : reference.aims()) {
            out.append("<to");
            attribute("depth", String.valueOf(depth(aim.target())), out);
            out.append(" bookmark=\"");
            out.append(Targets.nameOf(targets.idOf(aim.target()))).append('"');
            attribute("part", aim.part(), out);
            out.append("/>");
        }
        out.append("</ref>");
    }

    /** 0 for an article, 1 for 項, 2 for 号. */
    private static long depth(Anchor anchor) {
        return anchor.id().chars().filter(c -> c == '/').count();
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        Xml.escape(value, 0, value.length(), out);
        out.append('"');
    }
}
