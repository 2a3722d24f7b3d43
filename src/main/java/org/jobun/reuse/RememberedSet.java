package org.jobun.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobun.assembly.DecidingDate;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Making;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.draft.Drafted;
import org.jobun.matter.Matter;

/**
 * A set drafted before. A matter that answers every question of the catalog alike needs the same clauses, numbers and
 * citations; only its values are put in.
 *
 * @param found by the passes
 * @param extent of its papers; empty where values may decide more than what is printed of them
 */
record RememberedSet(Selection selection, List<RememberedPaper> papers, Diagnostics found, Optional<Extent> extent) {
    /** Characters of a paper far below those with which it is too long. */
    private static final long SURELY_SHORT = 400_000;

    /** Found where the matter is silent: they name the matter's file and what the catalog asks, nothing else. */
    private static final Set<Code> OF_THE_FILE = Set.of(Code.FCT_04, Code.FCT_07, Code.FCT_09, Code.DOC_06);

    private static final Code NAMES_THE_DAY = Code.SEL_04;

    /**
     * The set to be remembered, be it one that cannot be made yet, as while somebody types; empty where what was found would not
     * be the same for another matter.
     */
    static Optional<RememberedSet> of(Drafted drafted, SettledPaper settled, Diagnostics found) {
        String file = fileOf(drafted.selection());
        boolean holdsForOthers = found.sorted().stream().allMatch(one -> holdsForOthers(one, file));
        return holdsForOthers
                ? Optional.of(new RememberedSet(drafted.selection(), papers(drafted), found, extent(drafted, settled)))
                : Optional.empty();
    }

    private static Optional<Extent> extent(Drafted drafted, SettledPaper settled) {
        return drafted.filled().stream().allMatch(settled::is)
                ? Optional.of(Extent.of(drafted.filled()))
                : Optional.empty();
    }

    /** The same with other copies of its papers. */
    RememberedSet with(List<RememberedPaper> copies) {
        return new RememberedSet(selection, copies, found, extent);
    }

    /** Its papers as they were finished, with the values that they were made with. */
    List<Document> documents() {
        return papers.stream().map(RememberedPaper::finished).toList();
    }

    /** True where what was found can be said of another matter with the same answers, whose papers nobody has filled. */
    boolean isFoundIn(Matter matter) {
        return extent.isPresent() && extent.get().isWithin(SURELY_SHORT, matter);
    }

    private static boolean holdsForOthers(Diagnostic one, String file) {
        return one.location().file().equals(file) ? OF_THE_FILE.contains(one.code()) : one.code() != NAMES_THE_DAY;
    }

    private static List<RememberedPaper> papers(Drafted drafted) {
        return drafted.documents().stream()
                .map(document -> new RememberedPaper(filled(drafted, document), document))
                .toList();
    }

    private static FilledPaper filled(Drafted drafted, Document document) {
        return drafted.filled().stream()
                .filter(paper -> paper.template().id().equals(document.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String fileOf(Selection selection) {
        return selection.matter().file().path();
    }

    /** What was found, as it is said of another matter's file, and of the day that stands in for one that it does not give. */
    Diagnostics foundIn(Matter matter, Making making) {
        Diagnostics moved = new Diagnostics();
        String file = fileOf(selection);
        Location place = Location.ofFile(matter.file().path());
        for (Diagnostic one : found.sorted()) {
            moved.add(one.location().file().equals(file) ? onDay(one.movedTo(place), matter, making) : one);
        }
        return moved;
    }

    private static Diagnostic onDay(Diagnostic one, Matter matter, Making making) {
        return one.code() == Code.FCT_09
                ? one.with("used", DecidingDate.standIn(matter).orElse(making.date()))
                : one;
    }

    /** The papers with the values of another matter; empty where one of them is not the same after all. */
    Optional<List<Document>> with(List<FilledPaper> values, SameButValues same, Matter matter, Making making) {
        List<Document> documents = new ArrayList<>();
        for (FilledPaper own : values) {
            RememberedPaper before = paper(own.template());
            if (!same.papers(before.filled(), own)) {
                return Optional.empty();
            }
            documents.add(before.with(own, matter, making));
        }
        documents.sort(Comparator.comparing(Document::id));
        return Optional.of(documents);
    }

    private RememberedPaper paper(Template template) {
        return papers.stream()
                .filter(paper -> paper.filled().template() == template)
                .findFirst()
                .orElseThrow();
    }
}
