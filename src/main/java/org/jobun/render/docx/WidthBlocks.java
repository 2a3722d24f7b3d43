package org.jobun.render.docx;

import java.util.Optional;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Heading;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;

/** Finds the blocks that are laid out by the width of their values, tables and signature blocks: other values, other layout. */
final class WidthBlocks implements BlockVisitor<Optional<WidthBlocks.Writer>> {
    private WidthBlocks() {}

    /** Writes such a block. */
    interface Writer {
        void write(StringBuilder out, RunXml runs, Lists lists, ReferencedProvisions targets, Measures measures);
    }

    /** What writes a block as a whole; nothing for one whose layout does not depend on values. */
    static Optional<Writer> of(Block block) {
        return block.accept(new WidthBlocks());
    }

    @Override
    public Optional<Writer> table(Table table) {
        return Optional.of((out, runs, lists, targets, measures) ->
                new TableXml(out, runs, measures, new MarkXml(out, lists, targets)).write(table));
    }

    @Override
    public Optional<Writer> signature(SignatureBlock signature) {
        return Optional.of(
                (out, runs, lists, targets, measures) -> new SignatureXml(out, runs, measures).write(signature));
    }

    @Override
    public Optional<Writer> title(Title title) {
        return Optional.empty();
    }

    @Override
    public Optional<Writer> text(TextBlock text) {
        return Optional.empty();
    }

    @Override
    public Optional<Writer> article(Article article) {
        return Optional.empty();
    }

    @Override
    public Optional<Writer> stampPlace(StampPlace place) {
        return Optional.empty();
    }

    @Override
    public Optional<Writer> heading(Heading heading) {
        return Optional.empty();
    }

    @Override
    public Optional<Writer> contents(Contents contents) {
        return Optional.empty();
    }
}
