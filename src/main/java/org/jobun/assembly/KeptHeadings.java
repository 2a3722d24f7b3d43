package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Heading.Rank;

/** Drops what names articles of which none is left: headings, 附則 and, where no heading is left, 目次. */
final class KeptHeadings {
    private final List<FilledPaper.Block> blocks;

    private KeptHeadings(List<FilledPaper.Block> blocks) {
        this.blocks = blocks;
    }

    static List<FilledPaper.Block> of(List<FilledPaper.Block> blocks) {
        KeptHeadings kept = new KeptHeadings(blocks);
        List<FilledPaper.Block> all = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!isHeading(blocks.get(i)) || kept.hasArticle(i)) {
                all.add(blocks.get(i));
            }
        }
        if (all.stream().noneMatch(FilledPaper.Heading.class::isInstance)) {
            all.removeIf(FilledPaper.Contents.class::isInstance);
        }
        return all;
    }

    private static boolean isHeading(FilledPaper.Block block) {
        return block instanceof FilledPaper.Heading || block instanceof FilledPaper.Supplement;
    }

    /** Whether an article stands between a heading and the next that ends its division. */
    private boolean hasArticle(int heading) {
        for (int i = heading + 1; i < blocks.size() && !ends(blocks.get(heading), blocks.get(i)); i++) {
            if (blocks.get(i) instanceof FilledPaper.Article || blocks.get(i) instanceof FilledPaper.Deleted) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(FilledPaper.Block open, FilledPaper.Block next) {
        return next instanceof FilledPaper.Supplement
                || next instanceof FilledPaper.Heading heading
                        && heading.rank().depth() <= rank(open).depth();
    }

    private static Rank rank(FilledPaper.Block heading) {
        return heading instanceof FilledPaper.Heading division ? division.rank() : Rank.SUPPLEMENT;
    }
}
