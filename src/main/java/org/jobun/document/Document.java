package org.jobun.document;

import java.time.LocalDate;
import java.util.List;

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

    /** True for a form (様式) that others fill in. */
    public boolean isForm() {
        return id.startsWith(FORM_PREFIX);
    }

    /** A paper that belongs to no set. */
    public Document(
            String id,
            String name,
            String title,
            String subject,
            String author,
            boolean draft,
            LocalDate madeOn,
            Imprint imprint,
            NumberingScheme numbering,
            HouseStyle style,
            List<Block> blocks) {
        this(id, name, title, subject, author, draft, madeOn, imprint, Standing.ALONE, numbering, style, blocks);
    }

    public Document {
        blocks = List.copyOf(blocks);
    }
}
