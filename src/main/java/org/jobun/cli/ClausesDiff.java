package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.BesideStyle;
import org.jobun.issue.NewFiles;
import org.jobun.library.DayWords;
import org.jobun.render.Format;
import org.jobun.review.BesideFiles;
import org.jobun.service.CompareCatalogs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobun clauses diff}: the clauses on two days, or of two catalogs, what differs out. */
final class ClausesDiff {
    @Option(names = "--date", paramLabel = "yyyy-mm-dd", description = "diff: 新しいほうの日。 Day of the new state.")
    private String date;

    @Option(
            names = "--date-before",
            paramLabel = "yyyy-mm-dd",
            description = "diff: 前のほうの日（既定は --date と同じ）。 Day of the old state.")
    private String dateBefore;

    @Option(
            names = "--catalog-before",
            paramLabel = "DIR",
            description = "diff: 前のほうの条項集のフォルダー（繰返し可。既定は、日が同じなら本体の条項集だけ、違えば新しいほうと同じ）。 Catalog of the old state.")
    private List<Path> catalogBefore = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "diff: 新旧対照表の保存先のフォルダー（既定は、作りません）。 Where the table goes.")
    private Path output;

    @Mixin
    private TableOptions table = new TableOptions();

    int call(CatalogOptions catalogOptions, Console console) throws IOException {
        Diagnostics found = new Diagnostics();
        List<Format> formats = table.chosen(found);
        table.check(found);
        Optional<LocalDate> day = Optional.ofNullable(date).flatMap(console::day);
        Optional<LocalDate> former = dateBefore == null ? day : console.day(dateBefore);
        if (date == null) {
            console.error(console.text("clauses-diff-usage"));
        }
        if (found.hasErrors() || day.isEmpty() || former.isEmpty()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        Optional<Catalog> now = catalogOptions.read(found);
        boolean same = catalogBefore.isEmpty() && !day.equals(former);
        Optional<Catalog> old = same ? now : catalogOptions.with(catalogBefore, found);
        if (now.isEmpty() || old.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        List<ComparedPaper> papers = CompareCatalogs.of(
                new CompareCatalogs.State(old.get(), former.get()), new CompareCatalogs.State(now.get(), day.get()));
        say(papers, console);
        if (output != null && !papers.isEmpty()) {
            write(papers, formats, former.get(), day.get(), console);
        }
        return ExitCode.DONE;
    }

    private static void say(List<ComparedPaper> papers, Console console) {
        if (papers.isEmpty()) {
            console.line(console.text("compare.none"));
        }
        papers.forEach(paper -> {
            console.line(console.text("clauses-diff", "paper", paper.paper().title(), "changes", paper.changes()));
            paper.parts()
                    .forEach(part -> console.line(
                            "    " + part.shown().id() + "　" + part.change().word()));
        });
    }

    private void write(
            List<ComparedPaper> papers, List<Format> formats, LocalDate before, LocalDate after, Console console)
            throws IOException {
        BesideStyle style = table.style().orElse(BesideStyle.CONTRACT);
        List<String> about = List.of(style.before() + "は" + DayWords.day(before) + "の、" + style.after() + "は"
                + DayWords.day(after) + "の条項である。");
        NewFiles files = new NewFiles(output);
        table.write(new BesideFiles.Table(papers, style, table.whole(), about), formats, "条項集", files);
        for (Path file : files.write()) {
            console.line(file.toString());
        }
    }
}
