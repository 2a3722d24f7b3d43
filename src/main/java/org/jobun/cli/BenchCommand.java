package org.jobun.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.assembly.DecidingDate;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.Drafting;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Matter;
import org.jobun.render.Format;
import org.jobun.render.Renderer;
import org.jobun.render.formats.Formats;
import org.jobun.render.pdf.PdfRenderer;
import org.jobun.reuse.SharedDrafting;
import org.jobun.service.ReadMatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code jobun bench}: warmed CPU time of one thread for each step of the main path. CPU time is steadier
 * than wall time on a shared machine; compare figures of one run only.
 */
@Command(
        name = "bench",
        description = "一件当たりの CPU 時間を測ります。 Measures CPU time per set and per paper.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "MATTER",
            arity = "0..1",
            description = "案件ファイル（既定 matters/resident-data-migration.yaml）。 The matter.")
    private Path matterFile = Path.of("matters/resident-data-migration.yaml");

    @Option(names = "--paper", paramLabel = "ID", description = "測る文書（既定 contract）。 Paper to measure.")
    private String paper = "contract";

    @Option(names = "--seconds", paramLabel = "N", description = "一項目の秒数（既定 10）。 Seconds per figure.")
    private int seconds = 10;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        Optional<Matter> matter = catalog.flatMap(read -> new ReadMatter(read).whole(matterFile, found));
        if (matter.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Making making = new Making(DecidingDate.standIn(matter.get()).orElseThrow(), false);
        DraftPapers plain = new DraftPapers(catalog.get());
        Drafting shared = new SharedDrafting(plain);
        Outcome<PaperSet> set = shared.draft(matter.get(), making);
        Optional<Document> document = set.value().flatMap(made -> made.document(paper));
        if (document.isEmpty()) {
            console.print(set.diagnostics());
            return ExitCode.ERRORS;
        }
        measure("draft, set, first", () -> plain.draft(matter.get(), making));
        measure("draft, set, again", () -> shared.draft(matter.get(), making));
        measure("pdf layout (" + paper + ")", () -> PdfRenderer.layout(document.get()));
        for (String name : Formats.names()) {
            measure(Formats.find(name).orElseThrow(), document.get());
        }
        return ExitCode.DONE;
    }

    private void measure(Format format, Document document) throws IOException {
        Renderer kept = format.remembering().get();
        measure(
                format.name() + ", first",
                () -> format.plain().get().render(document, OutputStream.nullOutputStream()));
        measure(format.name() + ", again", () -> kept.render(document, OutputStream.nullOutputStream()));
    }

    private void measure(String name, StepTimer.Step step) throws IOException {
        StepTimer.Figures figures = new StepTimer(seconds).measure(step);
        console.line(String.format(
                Locale.ROOT,
                "%-24s %8.3f ms CPU best  %8.3f ms CPU mean  %8.0f /s  %6.2f MB allocated",
                name,
                figures.best(),
                figures.mean(),
                1000 / figures.best(),
                figures.allocated()));
    }
}
