package org.jobun.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jobun.house.HouseStyle;
import org.jobun.house.NumberingScheme;

/**
 * 文書: one finished paper, e.g. a 業務委託契約書.
 *
 * @param id which kind of paper, e.g. {@code contract}
 * @param name what other papers call it, e.g. 契約書
 * @param title as printed on top, e.g. 業務委託契約書
 * @param subject the matter it is for, e.g. 住民情報システムデータ移行業務; document metadata only
 * @param author the municipality's name; document metadata only
 * @param draft true while it is a 案; renderers may mark the page, the words are the same
 * @param madeOn the date of making, an input, used for metadata only
 * @param imprint from what it was made
 * @param standing where it stands in its set
 * @param numbering how its provisions are numbered
 * @param style how its pages look
 * @param blocks the paper from top to bottom
 */
public record Document(
        String id,
        String name,
        String title,
        String subject,
        String author,
        boolean draft,
        LocalDate madeOn,
        Imprint imprint,
        Standing standing,
        NumberingScheme numbering,
        HouseStyle style,
        List<Block> blocks) {

    /** Ids of forms begin with it. */
    public static final String FORM_PREFIX = "form-";

    /**
     * The same kind of paper for another matter of the same municipality.
     *
     * @param matter its id
     * @param madeOn its date of making
     * @param blocks its own
     */
    public Document ofMatter(String matter, String subject, LocalDate madeOn, List<Block> blocks) {
        Imprint own = new Imprint(matter, imprint.municipality(), imprint.comma(), imprint.relative());
        return new Document(id, name, title, subject, author, draft, madeOn, own, standing, numbering, style, blocks);
    }

    /** A finished paper about this one, e.g. a table of what differs from an earlier one. It belongs to no set. */
    public Document companion(String ownTitle, HouseStyle ownStyle, List<Block> ownBlocks) {
        return new Document(
                id,
                name,
                ownTitle,
                subject,
                author,
                false,
                madeOn,
                imprint,
                Standing.ALONE,
                numbering,
                ownStyle,
                ownBlocks);
    }

    /** The same paper with other pages. */
    public Document withStyle(HouseStyle other) {
        return new Document(
                id, name, title, subject, author, draft, madeOn, imprint, standing, numbering, other, blocks);
    }

    /** The same paper with other words. */
    public Document withBlocks(List<Block> other) {
        return new Document(
                id, name, title, subject, author, draft, madeOn, imprint, standing, numbering, style, other);
    }

    /** The same paper as a 案, or finished. */
    public Document asDraft(boolean marked) {
        return new Document(
                id, name, title, subject, author, marked, madeOn, imprint, standing, numbering, style, blocks);
    }

    /** Its articles, in order. */
    public List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Article article) {
                articles.add(article);
            }
        }
        return articles;
    }

    /** Whether it is divided into 章 and the like, or has 附則. */
    public boolean hasHeadings() {
        return blocks.stream().anyMatch(Heading.class::isInstance);
    }

    /** All running texts from top to bottom. */
    public List<List<Inline>> texts() {
        List<List<Inline>> texts = new ArrayList<>();
        blocks.forEach(block -> texts.addAll(block.texts()));
        return texts;
    }

    /** The values and blanks of its running texts, from top to bottom. */
    public List<Inline> values() {
        List<Inline> values = new ArrayList<>();
        texts().forEach(text -> text.forEach(inline -> {
            if (inline instanceof Inline.Value || inline instanceof Inline.Blank) {
                values.add(inline);
            }
        }));
        return values;
    }

    /** Whether a formula stands on a line of its own anywhere in it. */
    public boolean hasFormulas() {
        return blocks.stream().anyMatch(Document::isFormula)
                || articles().stream()
                        .flatMap(article -> article.provisions().stream())
                        .flatMap(provision -> provision.inserts().stream())
                        .anyMatch(Document::isFormula);
    }

    private static boolean isFormula(Block block) {
        return block instanceof TextBlock text && text.layout() == TextBlock.Layout.FORMULA;
    }

    /** True for a form (様式) that others fill in. */
    public boolean isForm() {
        return id.startsWith(FORM_PREFIX);
    }

    public Document {
        blocks = List.copyOf(blocks);
    }
}
