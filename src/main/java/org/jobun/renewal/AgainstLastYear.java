package org.jobun.renewal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
record AgainstLastYear(Renewed renewed, DraftYears draft, IssuedBefore before, Renderers renderers, Location row)
        implements GivenMatter.Beside {
    /** Id of the table among the papers of a set. */
    static final String PAPER = "renewal";

    private static final String TITLE = "前年度との新旧対照表";

    @Override
    public List<Document> of(MakeSet.Result made, Diagnostics found) throws IOException {
        Optional<List<HeldPaper>> then = held(made, found);
        if (then.isEmpty()) {
            return List.of();
        }
        Diagnostics own = new Diagnostics();
        List<HeldPaper> now = made.papers().stream().map(HeldPaper::of).toList();
        ComparePaper compare = new ComparePaper(draft.catalog()::slotOf);
        List<ComparedPaper> compared = new ComparePapers(compare, renderers).of(then.get(), now, own);
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
        Optional<Path> issued = before.folder(renewed.former(), part(made));
        List<HeldPaper> papers = issued.isPresent() ? issued(issued.get(), drafted(made)) : drafted(made);
        if (papers.isEmpty()) {
            found.add(missing());
            return Optional.empty();
        }
        return Optional.of(papers);
    }

    /** What the id of one of several contracts has behind that of the matter; empty where there is one. */
    private String part(MakeSet.Result made) {
        return made.set().matter().id().substring(renewed.answers().id().length());
    }

    /** What was issued; a paper that is drafted again to the byte is compared as it was drafted, which is ten times as quick. */
    private List<HeldPaper> issued(Path folder, List<HeldPaper> drafted) throws IOException {
        Map<String, HeldPaper> again = new HashMap<>();
        drafted.forEach(paper -> again.put(paper.id(), paper));
        List<HeldPaper> papers = new ArrayList<>();
        for (HeldPaper paper : HeldSets.in(folder, "")) {
            HeldPaper same = again.get(paper.id());
            if (!paper.id().equals(PAPER)) {
                papers.add(same != null && isSame(paper, same.document().orElseThrow()) ? same : paper);
            }
        }
        return papers;
    }

    private boolean isSame(HeldPaper issued, Document drafted) throws IOException {
        if (issued.word().isEmpty()) {
            return false;
        }
        byte[] file = issued.word().get().content().bytes();
        return Arrays.equals(file, bytes(drafted)) || Arrays.equals(file, bytes(asFinal(drafted)));
    }

    private byte[] bytes(Document paper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        renderers.of("docx").render(paper, bytes);
        return bytes.toByteArray();
    }

    private static Document asFinal(Document paper) {
        return new Document(
                paper.id(),
                paper.name(),
                paper.title(),
                paper.subject(),
                paper.author(),
                false,
                paper.madeOn(),
                paper.imprint(),
                paper.standing(),
                paper.numbering(),
                paper.style(),
                paper.blocks());
    }

    /** The papers of the contract of last year that goes by the same number, where a matter is cut into several. */
    private List<HeldPaper> drafted(MakeSet.Result made) {
        Former former = renewed.former();
        String part = part(made);
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
