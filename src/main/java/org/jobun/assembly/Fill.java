package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.HouseSettings;
import org.jobun.matter.Matter;

/** Second pass: values into texts; blocks that do not hold fall away, loops are unrolled. */
public final class Fill {
    private final Catalog catalog;
    private final TextFiller filler;
    private final Matter matter;
    private final Making making;
    private final Diagnostics found;
    private boolean tooLong;

    /**
     * @param filler of the catalog, whose texts are compiled once
     * @param making in a final paper a missing value is an error
     */
    public Fill(Catalog catalog, TextFiller filler, Matter matter, Making making, Diagnostics found) {
        this.catalog = catalog;
        this.filler = filler;
        this.matter = matter;
        this.making = making;
        this.found = found;
    }

    /** All papers of a selection. */
    public List<FilledPaper> papers(Selection selection) {
        return papers(selection, paper -> true);
    }

    /** All papers of a selection; only those of a kind are asked for what they lack, and what they cite for its faults. */
    public List<FilledPaper> papersAskingFor(Selection selection, Predicate<Template> asked) {
        Set<String> heard = CitedPapers.andThose(selection, asked);
        List<FilledPaper> papers = new ArrayList<>();
        for (Selection.Paper paper : selection.papers()) {
            Diagnostics into = heard.contains(paper.template().id()) ? found : new Diagnostics();
            papers.add(fill(paper, selection, asked.test(paper.template()), into));
        }
        return papers;
    }

    /** Only some of the papers of a selection. */
    public List<FilledPaper> papers(Selection selection, Predicate<Template> wanted) {
        return selection.papers().stream()
                .filter(paper -> wanted.test(paper.template()))
                .map(paper -> fill(paper, selection, true, found))
                .toList();
    }

    /** Whether a paper was given up because it became too long; then what was filled is no paper. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** @param asked whether it is reported what the paper lacks */
    private FilledPaper fill(Selection.Paper paper, Selection selection, boolean asked, Diagnostics into) {
        String mark = annexMark(selection, paper.template());
        Room room = new Room(into);
        MissingValues missing = new MissingValues(
                catalog.vocabulary(), matter, making, paper.template().title(), asked ? into : new Diagnostics());
        FillText texts =
                new FillText(filler, matter, new MatterModel(matter, catalog.vocabulary(), mark), room, missing, into);
        FillPaper filling = new FillPaper(catalog.vocabulary(), matter, making, texts, room, into);
        List<FilledPaper.Block> blocks = NoteNumbers.in(
                filling.blocks(paper), matter.municipality().style().writing().digits());
        tooLong |= room.isUsedUp();
        return new FilledPaper(paper.template(), mark, blocks);
    }

    /** 別記, or 別記第n where the same paper has several annexes in the set, counted in its order. */
    private String annexMark(Selection selection, Template template) {
        if (template.annexOf().isEmpty() || template.isForm()) {
            return "";
        }
        HouseSettings.Writing style = matter.municipality().style().writing();
        List<Template> annexes = selection.papers().stream()
                .map(Selection.Paper::template)
                .filter(other -> !other.isForm() && other.annexOf().equals(template.annexOf()))
                .sorted(Template.IN_A_SET)
                .toList();
        return annexes.size() == 1
                ? style.annexWord()
                : style.annexWord() + "第" + style.digits().of(annexes.indexOf(template) + 1L);
    }
}
