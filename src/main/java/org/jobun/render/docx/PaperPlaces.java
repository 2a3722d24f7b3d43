package org.jobun.render.docx;

import org.jobun.document.Anchor;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme.Level;

/** The provisions that the references of a paper mean, while it is written. */
record PaperPlaces(ReferencedProvisions targets, Lists lists) implements ReferenceXml.Places {
    @Override
    public Label labelOf(Anchor anchor) {
        return targets.labelOf(anchor);
    }

    @Override
    public String bookmarkOf(Anchor anchor) {
        int id = targets.idOf(anchor);
        return id == 0 ? null : ReferencedProvisions.nameOf(id);
    }

    @Override
    public Level levelOf(Label label) {
        return lists.levelOf(label).level();
    }
}
