package org.jobun.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparePaper;
import org.jobun.change.InEffect;
import org.jobun.change.InEffectPaper;
import org.jobun.change.PaperParts;
import org.jobun.change.amend.Amendment;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.Drafting;
import org.jobun.draft.PaperSet;
import org.jobun.interview.Answers;

/**
 * The contract in effect: what the parties have on a day of the original and the changes up to then, each sentence with its origin. Each change is
 * proved as its 改め文 is: applied to the contract before it, it gives the contract after it.
 */
public final class ContractInEffect {
    /** What the first contract is called. */
    private static final String ORIGINAL = "原契約";

    private final Catalog catalog;
    private final AmendContract amend;
    private final ComparePaper compare;

    /**
     * A state of the matter.
     *
     * @param day from which it is in effect
     */
    public record State(LocalDate day, Answers answers) {}

    public ContractInEffect(Catalog catalog, Drafting drafting) {
        this.catalog = catalog;
        this.amend = new AmendContract(catalog, drafting);
        this.compare = new ComparePaper(catalog::slotOf);
    }

    /**
     * The papers that the parties signed as they are on a day, forms only where they are changed; beside each that is changed the table of its
     * origins.
     *
     * @param asked the day; empty for that of the last change
     * @param original as it was signed
     * @param changes the matter after each change, in the order in which they were agreed
     * @return name of each file without ending → the paper, in order
     */
    public Outcome<Map<String, Document>> on(Optional<LocalDate> asked, Answers original, List<State> changes) {
        Diagnostics found = new Diagnostics();
        Optional<PaperSet> first = amend.drafted(original, List.of(), found);
        if (first.isEmpty()) {
            return Outcome.failed(found);
        }
        LocalDate signed = first.get().matter().facts().date("dates.conclusion").orElse(LocalDate.EPOCH);
        LocalDate day = asked.orElseGet(() ->
                changes.isEmpty() ? signed : changes.get(changes.size() - 1).day());
        List<PaperSet> sets = new ArrayList<>(first.stream().toList());
        List<LocalDate> days = new ArrayList<>(List.of(signed));
        for (State change : changes) {
            if (!change.day().isAfter(day)) {
                amend.drafted(change.answers(), List.of(), found).ifPresent(sets::add);
                days.add(change.day());
            }
        }
        if (sets.size() != days.size()) {
            return Outcome.failed(found);
        }
        Map<String, Document> papers = new LinkedHashMap<>();
        List<Document> last = amend.signed(sets.get(sets.size() - 1));
        last.forEach(paper -> paper(paper, sets, days, day, papers, found));
        gone(sets, days, found);
        return new Outcome<>(Optional.of(papers), found);
    }

    private void paper(
            Document paper,
            List<PaperSet> sets,
            List<LocalDate> days,
            LocalDate day,
            Map<String, Document> papers,
            Diagnostics found) {
        List<InEffect.Stage> stages = new ArrayList<>();
        Document before = null;
        for (int i = 0; i < sets.size(); i++) {
            Optional<Document> state = sets.get(i).document(paper.id());
            String name = nameOf(i);
            stages.add(new InEffect.Stage(
                    name, days.get(i), state.map(PaperParts::of).orElse(List.of())));
            if (state.isPresent() && before != null) {
                prove(before, state.get(), name, found);
            }
            before = state.orElse(before);
        }
        InEffect inEffect = InEffect.on(day, stages, compare);
        if (inEffect.isChanged() || !paper.isForm()) {
            papers.put(paper.title(), paper);
        }
        if (inEffect.isChanged()) {
            papers.put(InEffectPaper.title(paper.title()), InEffectPaper.of(paper, paper.title(), day, inEffect));
        }
    }

    /** Names the papers that are no more, with the change that took each away. */
    private void gone(List<PaperSet> sets, List<LocalDate> days, Diagnostics found) {
        PaperSet last = sets.get(sets.size() - 1);
        for (int i = 1; i < sets.size(); i++) {
            PaperSet now = sets.get(i);
            String papers = amend.signed(sets.get(i - 1)).stream()
                    .filter(paper -> now.document(paper.id()).isEmpty()
                            && last.document(paper.id()).isEmpty())
                    .map(paper -> "「" + paper.title() + "」")
                    .collect(Collectors.joining());
            if (!papers.isEmpty()) {
                found.add(Diagnostic.of(Code.AMD_05, Location.ofFile(nameOf(i)))
                        .with("papers", papers)
                        .with("change", nameOf(i))
                        .with("day", days.get(i)));
            }
        }
    }

    private static String nameOf(int stage) {
        return stage == 0 ? ORIGINAL : "第" + stage + "回変更";
    }

    /** Says where no 改め文 could be written that gives the one state from the other, but the whole paper anew. */
    private void prove(Document before, Document after, String change, Diagnostics found) {
        if (!before.blocks().equals(after.blocks())
                && Amendment.of(before, after, compare.of(before, after)).whole()) {
            found.add(Diagnostic.of(Code.AMD_02, Location.ofFile(change)).with("paper", after.title()));
        }
    }
}
