package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
import org.jobun.document.Inline;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperRecord;

/** What a paper says of its own making, from the finished paper. */
final class PaperXml {
    private PaperXml() {}

    /** Up to the last value: what depends on the matter. */
    static String head(Document document, DataBindings values) {
        List<PaperRecord.Value> all = new ArrayList<>();
        for (DataBindings.Bound value : values.all()) {
            all.add(new PaperRecord.Value(
                    values.idOf(value), value.fact(), value.label(), value.blank() ? "" : value.text()));
        }
        return new PaperRecord(head(document), document.numbering(), all, List.of(), List.of()).opening();
    }

    /** The names of a paper, by what it was made from. */
    static PaperNames names(Document document) {
        Imprint imprint = document.imprint();
        return PaperNames.of(imprint.municipality(), imprint.matter(), document.id());
    }

    private static PaperRecord.Head head(Document document) {
        Imprint imprint = document.imprint();
        return new PaperRecord.Head(
                names(document),
                document.id(),
                document.name(),
                imprint.matter(),
                imprint.municipality(),
                document.madeOn().toString(),
                document.draft(),
                imprint.comma(),
                imprint.relative());
    }

    /** What follows the values: the same for all papers of one form. */
    static String rest(Document document, HiddenBookmarks bookmarks, ReferencedProvisions targets) {
        List<PaperRecord.Clause> clauses = document.articles().stream()
                .map(article -> new PaperRecord.Clause(
                        article.origin().clause(), article.origin().version()))
                .toList();
        List<PaperRecord.Reference> references = bookmarks.references().stream()
                .map(reference -> reference(reference, targets))
                .toList();
        return new PaperRecord(head(document), document.numbering(), List.of(), clauses, references).rest();
    }

    private static PaperRecord.Reference reference(Inline.Reference reference, ReferencedProvisions targets) {
        List<PaperRecord.To> to = reference.aims().stream()
                .map(aim -> new PaperRecord.To(
                        ReferencedProvisions.nameOf(targets.idOf(aim.target())), depth(aim.target()), aim.part()))
                .toList();
        return new PaperRecord.Reference(reference.or(), reference.first(), to);
    }

    /** 0 for an article, 1 for 項, 2 for 号. */
    private static int depth(Anchor anchor) {
        return (int) anchor.id().chars().filter(c -> c == '/').count();
    }
}
