package org.jobun.service;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.interview.Preview;
import org.jobun.interview.Problem;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;

/**
 * What an edit of the catalog changes in matters that are still being answered: their papers as far as the answers go, from the catalog
 * before and from that after. Of finished matters on the disk {@link AffectedSets} says the same.
 */
public final class AffectedMatters {
    private final Catalog before;
    private final Catalog after;
    private final DraftPreview old;
    private final DraftPreview now;
    private final LocalDate today;
    private final ComparePapers compare;

    /** @param today stands in where the answers have no date at all */
    public AffectedMatters(Catalog before, Catalog after, LocalDate today) {
        this.before = before;
        this.after = after;
        this.old = new DraftPreview(before, new SharedDrafting(new DraftPapers(before)));
        this.now = new DraftPreview(after, new SharedDrafting(new DraftPapers(after)));
        this.today = today;
        this.compare = new ComparePapers(new ComparePaper(after::slotOf), Renderers.plain());
    }

    /**
     * What becomes of a matter.
     *
     * @param papers that differ, new and gone ones among them
     * @param errors that are said only after the edit
     */
    public record Affected(List<ComparedPaper> papers, List<Diagnostic> errors) {
        public Affected {
            papers = List.copyOf(papers);
            errors = List.copyOf(errors);
        }

        /** Whether anything becomes of it. */
        public boolean changes() {
            return !papers.isEmpty() || !errors.isEmpty();
        }
    }

    /** What becomes of a matter that is kept as the text of its file; nothing where that cannot be read. */
    public Affected of(String matter) throws IOException {
        Preview former = preview(old, before, matter);
        Preview later = preview(now, after, matter);
        Set<String> known = new LinkedHashSet<>();
        former.problems().forEach(one -> known.add(said(one)));
        List<Diagnostic> errors = later.problems().stream()
                .filter(Problem::isError)
                .filter(one -> !known.contains(said(one)))
                .map(Problem::diagnostic)
                .toList();
        return new Affected(papers(documents(former), documents(later)), errors);
    }

    /** Where a problem is found may move with the text that is edited; what it is about does not. */
    private static String said(Problem problem) {
        return problem.diagnostic().code() + " " + problem.diagnostic().values();
    }

    private Preview preview(DraftPreview draft, Catalog catalog, String matter) {
        return Answers.read(Answers.FILE, matter, catalog.vocabulary(), new Diagnostics())
                .map(answers -> draft.of(answers, today))
                .orElse(new Preview(List.of(), List.of()));
    }

    private static Map<String, Document> documents(Preview preview) {
        Map<String, Document> documents = new LinkedHashMap<>();
        for (int i = 0; i < preview.contracts().size(); i++) {
            String contract = i == 0 ? "" : i + "/";
            preview.contracts().get(i).documents().forEach(one -> documents.put(contract + one.id(), one));
        }
        return documents;
    }

    private List<ComparedPaper> papers(Map<String, Document> former, Map<String, Document> later) throws IOException {
        Set<String> ids = new LinkedHashSet<>(later.keySet());
        ids.addAll(former.keySet());
        List<ComparedPaper> papers = new ArrayList<>();
        for (String id : ids) {
            Document from = former.get(id);
            Document to = later.get(id);
            if (from == null || to == null || !from.blocks().equals(to.blocks())) {
                compare.of(held(from), held(to), new Diagnostics()).stream()
                        .filter(paper -> !paper.isSame())
                        .forEach(papers::add);
            }
        }
        return papers;
    }

    private static List<HeldPaper> held(Document paper) {
        return paper == null ? List.of() : List.of(HeldPaper.of(paper));
    }
}
