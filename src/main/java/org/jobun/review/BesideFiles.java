package org.jobun.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparedPaper;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.house.BesideStyle;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import org.jobun.render.formats.Renderers;
import org.jobun.text.FileName;

/** A 新旧対照表 as one file: in any format that papers have, or as a workbook. */
public final class BesideFiles {
    /** The format of tables that no other paper has. */
    public static final String WORKBOOK = "xlsx";

    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private BesideFiles() {}

    /**
     * A table.
     *
     * @param papers at least one
     * @param whole whether what stays is shown too
     * @param heads what both columns are called
     * @param about sentences that stand above it: what both sides are; none where the heads say it
     */
    public record Table(
            List<ComparedPaper> papers, BesideStyle style, BesideTable.Heads heads, boolean whole, List<String> about) {
        /** A table whose columns are called as in its style. */
        public Table(List<ComparedPaper> papers, BesideStyle style, boolean whole, List<String> about) {
            this(papers, style, BesideTable.Heads.of(style), whole, about);
        }

        public Table {
            papers = List.copyOf(papers);
            about = List.copyOf(about);
        }

        /** As a paper of its own. */
        public Document document() {
            Document table = BesideTable.of(papers, style, heads, whole);
            List<Block> blocks = new ArrayList<>(table.blocks());
            List<TextBlock> sentences = about.stream()
                    .map(text -> new TextBlock(TextBlock.Layout.FLUSH, List.of(new Inline.Words(text))))
                    .toList();
            blocks.addAll(1, sentences);
            return table.withBlocks(blocks);
        }
    }

    /** A file. */
    public record Written(String title, String extension, String mediaType, byte[] bytes) {
        /** Under which it is kept. */
        public String name() {
            return FileName.safe(title) + "." + extension;
        }
    }

    /** The table in a format; empty where there is none of that name. */
    public static Optional<Written> of(Table table, String format) throws IOException {
        if (format.equals(WORKBOOK)) {
            byte[] book = BesideWorkbook.of(table.papers(), table.style(), table.heads(), table.whole());
            return Optional.of(new Written(BesideTable.title(table.papers()), WORKBOOK, SHEETS, book));
        }
        Optional<Format> known = Formats.find(format);
        return known.isEmpty() ? Optional.empty() : Optional.of(rendered(table.document(), known.get()));
    }

    private static Written rendered(Document document, Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        Renderers.plain().of(format).render(document, bytes);
        return new Written(document.title(), format.extension(), format.mediaType(), bytes.toByteArray());
    }
}
