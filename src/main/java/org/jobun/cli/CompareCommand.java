package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparedPaper;
import org.jobun.change.Part;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.issue.NewFiles;
import org.jobun.render.Format;
import org.jobun.render.formats.Renderers;
import org.jobun.service.CompareStates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun compare}: two states of papers in, what differs out, as 新旧対照表 where it is to be written. */
@Command(
        name = "compare",
        description = "二つの案件、二つの一式、二つの書類の違いを示し、新旧対照表を作ります。 What differs between two states of papers.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "前のもの: 案件（YAML）、一式のフォルダー、Word 文書又は PDF。 A matter, the folder of a set, a Word file or PDF.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "新しいもの（同じく）。 The same for the new state.")
    private Path after;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "新旧対照表の保存先のフォルダー（既定は、作りません）。 Where the table goes.")
    private Path output;

    @Option(
            names = "--catalog-before",
            paramLabel = "DIR",
            description = "前のものを組み立てる条項集のフォルダー（繰返し可。既定は新しいものと同じ）。 Catalog of the old state.")
    private List<Path> catalogBefore = List.of();

    @Option(names = "--date", paramLabel = "yyyy-mm-dd", description = "新しいものの作成日。 Day of the new state.")
    private String date;

    @Option(names = "--date-before", paramLabel = "yyyy-mm-dd", description = "前のものの作成日。 Day of the old state.")
    private String dateBefore;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private TableOptions table = new TableOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        List<Format> chosen = table.chosen(found);
        table.check(found);
        Optional<LocalDate> day = Optional.ofNullable(date).flatMap(console::day);
        Optional<LocalDate> dayBefore = Optional.ofNullable(dateBefore).flatMap(console::day);
        boolean wrong = date != null && day.isEmpty() || dateBefore != null && dayBefore.isEmpty();
        if (found.hasErrors() || wrong) {
            console.print(found);
            return ExitCode.USAGE;
        }
        Outcome<List<ComparedPaper>> compared = compared(day, dayBefore, found);
        compared.diagnostics().sorted().stream()
                .filter(one -> !found.sorted().contains(one))
                .forEach(found::add);
        if (compared.value().isPresent()) {
            say(compared.value().get(), chosen);
        }
        console.print(found);
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    /** Only a matter asks for the catalog. */
    private Outcome<List<ComparedPaper>> compared(
            Optional<LocalDate> day, Optional<LocalDate> dayBefore, Diagnostics found) throws IOException {
        CompareStates.Side old = new CompareStates.Side(before, Optional.empty(), dayBefore);
        CompareStates.Side now = new CompareStates.Side(after, Optional.empty(), day);
        if (old.isMatter() || now.isMatter()) {
            Optional<Catalog> catalog = catalogOptions.read(found);
            Optional<Catalog> former = catalogBefore.isEmpty() ? catalog : catalogOptions.with(catalogBefore, found);
            if (catalog.isEmpty() || former.isEmpty()) {
                return Outcome.failed(found);
            }
            old = new CompareStates.Side(before, former, dayBefore);
            now = new CompareStates.Side(after, catalog, day);
        }
        return new CompareStates(Renderers.plain()).of(old, now);
    }

    private void say(List<ComparedPaper> papers, List<Format> written) throws IOException {
        List<ComparedPaper> differing =
                papers.stream().filter(paper -> !paper.isSame()).toList();
        if (json) {
            print(papers);
        } else if (differing.isEmpty()) {
            console.line(console.text("compare.none"));
        } else {
            differing.forEach(this::say);
        }
        if (output != null && !papers.isEmpty()) {
            write(table.whole() || differing.isEmpty() ? papers : differing, written);
        }
    }

    /** How a paper that differs is said. */
    static String line(ComparedPaper paper) {
        return !paper.isAlone() ? "compare.paper" : paper.parts().get(0).isAdded() ? "compare.comes" : "compare.goes";
    }

    private void say(ComparedPaper paper) {
        console.line(console.text(
                line(paper),
                "paper",
                paper.paper().title(),
                "changes",
                paper.changes(),
                "renumbered",
                paper.renumbered()));
    }

    private void write(List<ComparedPaper> papers, List<Format> written) throws IOException {
        NewFiles files = new NewFiles(output);
        table.write(papers, written, "", files);
        for (Path file : files.write()) {
            console.line(file.toString());
        }
    }

    private void print(List<ComparedPaper> papers) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        ArrayNode list = root.putArray("papers");
        for (ComparedPaper paper : papers) {
            ObjectNode one = list.addObject()
                    .put("id", paper.paper().id())
                    .put("title", paper.paper().title())
                    .put("same", paper.isSame())
                    .put("changes", paper.changes())
                    .put("renumbered", paper.renumbered());
            reasons(paper, one);
        }
        DiagnosticsJson.print(root, console);
    }

    /** Why pieces differ, as far as that is known. */
    private static void reasons(ComparedPaper paper, ObjectNode into) {
        ArrayNode list = into.putArray("reasons");
        for (int i = 0; i < paper.reasons().size(); i++) {
            String reason = paper.reasons().get(i);
            if (!reason.isEmpty()) {
                Part shown = paper.parts().get(i).shown();
                list.addObject()
                        .put("number", shown.label().text())
                        .put("caption", shown.caption())
                        .put("change", paper.parts().get(i).change().word())
                        .put("reason", reason);
            }
        }
    }
}
