package org.jobun.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.issue.NewFiles;
import org.jobun.render.Format;
import org.jobun.render.formats.Renderers;
import org.jobun.service.ContractInEffect;
import org.jobun.text.FileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun in-effect}: the contract as it is on a day, with the changes up to then, and from which of them each sentence is. */
@Command(
        name = "in-effect",
        description = "原契約と変更から、ある日に効力のある契約の内容を、文ごとの由来を付けて作ります。 The contract in effect on a day.",
        mixinStandardHelpOptions = true)
final class InEffectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ORIGINAL", description = "原契約の案件（YAML）。 The matter as first signed.")
    private Path original;

    @Option(
            names = "--change",
            paramLabel = "yyyy-mm-dd=MATTER",
            description = "変更の効力が生ずる日と、変更後の案件（変更ごとに書きます）。 A change: its day and the matter after it.")
    private List<String> changes = List.of();

    @Option(names = "--on", paramLabel = "yyyy-mm-dd", description = "いつの内容か（既定 最後の変更の日）。 The day asked for.")
    private String on;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "保存先のフォルダ（既定 out）。 Where the papers go.")
    private Path output = Path.of("out");

    @Mixin
    private FormatOptions formats = new FormatOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    InEffectCommand(Console console) {
        this.console = console;
    }

    /** A change as it is written: day and file. */
    private record Change(LocalDate day, Path file) {}

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        List<Format> chosen = formats.chosen(found);
        List<Change> written = new ArrayList<>();
        for (String change : changes) {
            int equals = change.indexOf('=');
            Optional<LocalDate> day = console.day(equals < 0 ? change : change.substring(0, equals));
            if (day.isEmpty()) {
                return ExitCode.USAGE;
            }
            written.add(new Change(day.get(), Path.of(change.substring(equals + 1))));
        }
        written.sort(Comparator.comparing(Change::day));
        Optional<LocalDate> asked = on == null ? Optional.empty() : console.day(on);
        if (found.hasErrors() || on != null && asked.isEmpty()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        Optional<Catalog> catalog = catalogOptions.read(found);
        Optional<Map<String, Document>> papers = catalog.flatMap(one -> papers(one, written, asked, found));
        if (papers.isPresent() && !found.hasErrors()) {
            write(papers.get(), chosen);
        }
        console.print(found);
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private Optional<Map<String, Document>> papers(
            Catalog catalog, List<Change> written, Optional<LocalDate> asked, Diagnostics found) {
        Optional<Answers> first = AmendCommand.answers(original, catalog, found);
        List<ContractInEffect.State> states = new ArrayList<>();
        for (Change change : written) {
            AmendCommand.answers(change.file(), catalog, found)
                    .ifPresent(answers -> states.add(new ContractInEffect.State(change.day(), answers)));
        }
        if (first.isEmpty() || found.hasErrors()) {
            return Optional.empty();
        }
        Outcome<Map<String, Document>> made =
                new ContractInEffect(catalog, new DraftPapers(catalog)).on(asked, first.get(), states);
        found.addAll(made.diagnostics());
        return made.value();
    }

    private void write(Map<String, Document> papers, List<Format> chosen) throws IOException {
        NewFiles files = new NewFiles(output);
        int number = 0;
        for (Map.Entry<String, Document> paper : papers.entrySet()) {
            number++;
            for (Format format : chosen) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Renderers.plain().of(format).render(paper.getValue(), bytes);
                String name = FileName.safe((number < 10 ? "0" : "") + number + " " + paper.getKey());
                files.add(name + "." + format.extension(), bytes.toByteArray());
            }
        }
        for (Path file : files.write()) {
            console.line(file.toString());
        }
    }
}
