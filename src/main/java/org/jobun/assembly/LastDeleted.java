package org.jobun.assembly;

import java.util.List;

/**
 * 第5条及び第6条　削除 before 第6条の2: the last of them stands alone, 第5条　削除, 第6条　削除, because a branch is counted, by Word too, from
 * the article right before it.
 */
final class LastDeleted {
    private LastDeleted() {}

    /** Takes the last deleted article apart from those with it, if the blocks end with them; headings may follow. */
    static void apart(List<FilledPaper.Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof FilledPaper.Article) {
                return;
            }
            if (blocks.get(i) instanceof FilledPaper.Deleted deleted) {
                int last = deleted.ids().size() - 1;
                if (last > 0) {
                    blocks.set(i, new FilledPaper.Deleted(deleted.ids().subList(0, last)));
                    blocks.add(i + 1, new FilledPaper.Deleted(deleted.ids().subList(last, last + 1)));
                }
                return;
            }
        }
    }
}
