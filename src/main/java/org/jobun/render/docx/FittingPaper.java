package org.jobun.render.docx;

import org.jobun.document.Document;
import org.jobun.word.Packer;
import org.jobun.word.PaperNames;

/**
 * A paper that fits a prepared one, while it is written.
 *
 * @param names its own
 * @param packer deflates what is its own
 */
record FittingPaper(Document document, PaperValues values, PaperNames names, Packer packer) {
    static FittingPaper of(Document document, PaperValues values, Packer packer) {
        return new FittingPaper(document, values, PaperXml.names(document), packer);
    }
}
