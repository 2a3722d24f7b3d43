package org.jobun.renewal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jobun.batch.GivenMatter;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.document.Standing;
import org.jobun.house.BesideStyle;
import org.jobun.render.formats.Renderers;
import org.jobun.review.BesideFiles;
import org.jobun.service.ComparePapers;
import org.jobun.service.HeldPaper;
import org.jobun.service.HeldSets;
import org.jobun.service.MakeSet;

/**
 * The 新旧対照表 of a new set against that of last year: against the files that were issued, where they are known, else against what last
 * year's matter says.
 *
 * @param row of the table, for problems
 */
record AgainstLastYear(Renewed renewed, DraftYears draft, Renderers renderers, Location row)
        implements GivenMatter.Beside {
    /** Id of the table among the papers of a set. */
    static final String PAPER = "renewal";

    private static final String TITLE = "前年度との新旧対照表";

    @Override
    public List<Document> of(MakeSet.Result made, Diagnostics found) throws IOException {
        Optional<List<HeldPaper>> before = held(made, found);
        if (before.isEmpty()) {
            return List.of();
        }
        Diagnostics own = new Diagnostics();
        List<HeldPaper> now = made.papers().stream().map(HeldPaper::of).toList();
        ComparePaper compare = new ComparePaper(draft.catalog()::slotOf);
        List<ComparedPaper> compared = new ComparePapers(compare, renderers).of(before.get(), now, own);
        if (own.hasErrors() || compared.isEmpty()) {
            found.add(missing());
            return List.of();
        }
        return List.of(table(made, compared));
    }

    private Diagnostic missing() {
        return Diagnostic.of(Code.RNW_06, row).with("found", renewed.former().source());
    }

    private Optional<List<HeldPaper>> held(MakeSet.Result made, Diagnostics found) throws IOException {
        Optional<Path> issued = renewed.former().folder().filter(Files::isDirectory);
        List<HeldPaper> papers = issued.isPresent() ? issued(issued.get()) : drafted(made);
        if (papers.isEmpty()) {
            found.add(missing());
            return Optional.empty();
        }
        return Optional.of(papers);
    }

    private static List<HeldPaper> issued(Path folder) throws IOException {
        return HeldSets.in(folder, "").stream()
                .filter(paper -> !paper.id().equals(PAPER))
                .toList();
    }

    /** The papers of the contract of last year that goes by the same number, where a matter is cut into several. */
    private List<HeldPaper> drafted(MakeSet.Result made) {
        Former former = renewed.former();
        String part = made.set().matter().id().substring(renewed.answers().id().length());
        return draft.of(former.answers(), former.madeOn(), new Diagnostics()).stream()
                .filter(set -> set.set().matter().id().equals(former.answers().id() + part))
                .flatMap(set -> set.papers().stream())
                .map(HeldPaper::of)
                .toList();
    }

    private Document table(MakeSet.Result made, List<ComparedPaper> compared) {
        BesideStyle style = made.set().matter().municipality().style().pages().beside();
        List<ComparedPaper> differing =
                compared.stream().filter(paper -> !paper.isSame()).toList();
        List<ComparedPaper> shown = differing.isEmpty() ? compared : differing;
        BesideTable.Heads heads = new BesideTable.Heads("前年度", renewed.year().name());
        Document table = new BesideFiles.Table(shown, style, heads, false, List.of()).document();
        int last = made.papers().stream()
                .mapToInt(paper -> paper.standing().of())
                .max()
                .orElse(0);
        return new Document(
                PAPER,
                TITLE,
                TITLE,
                made.set().matter().name(),
                table.author(),
                false,
                table.madeOn(),
                made.papers().get(0).imprint(),
                new Standing(last + 1, last + 1, ""),
                table.numbering(),
                table.style(),
                table.blocks());
    }
}
