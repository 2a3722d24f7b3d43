package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Failure;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.draft.DraftPapers;
import org.jobun.issue.Manifest;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterId;
import org.jobun.matter.Parts;
import org.jobun.render.formats.Renderers;
import org.jobun.service.MakeSet;
import org.jobun.service.ReadMatter;
import org.jobun.service.WriteSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun generate}: a matter in, a set of papers out. */
@Command(
        name = "generate",
        description = "案件から一式の書類を作ります。 Generates the papers of a matter.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "MATTER",
            arity = "1..*",
            description = "案件ファイル（YAML。複数可）。 The matter; several may be given.")
    private List<Path> matterFiles = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "保存先のフォルダ（既定 out）。 Where the set goes.")
    private Path output = Path.of("out");

    @Mixin
    private SetOptions options = new SetOptions();

    @Option(
            names = "--compare",
            paramLabel = "OTHER",
            description = "前の PDF 又はその一式のフォルダーと比べ、対照表（….compare.pdf）を作ります。 What differs from earlier papers.")
    private Path earlier;

    @Option(names = "--replace", description = "保存先にある別の案件の一式を置き換えます。 Replaces the set of another matter.")
    private boolean replace;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics use = new Diagnostics();
        Optional<MakeSet.Request> request = options.request(console, use);
        if (request.isEmpty()) {
            console.print(use);
            return ExitCode.USAGE;
        }
        Diagnostics ofCatalog = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(ofCatalog);
        GenerateReport report = new GenerateReport(console, json, options.isFinal());
        if (catalog.isEmpty()) {
            matterFiles.forEach(file -> report.nothing(Optional.empty(), ofCatalog));
            return ExitCode.ERRORS;
        }
        return new Run(catalog.get(), request.get(), report).all(ofCatalog);
    }

    /**
     * A file of the command line.
     *
     * @param contracts one, or those that the matter is cut into, each of which gets a set of its own; none where it cannot be read
     */
    private record Given(Path file, List<Matter> contracts, Diagnostics found) {}

    /** What makes one matter or one contract of it. */
    private interface Work {
        int exitCode() throws IOException;
    }

    /** All files of one command. */
    private final class Run {
        private final MakeSet.Request request;
        private final GenerateReport report;
        private final ReadMatter read;
        private final MakeSet make;
        private final WriteSet write;

        Run(Catalog catalog, MakeSet.Request request, GenerateReport report) {
            Renderers renderers = Renderers.remembering();
            this.request = request;
            this.report = report;
            this.read = new ReadMatter(catalog);
            this.make = new MakeSet(new DraftPapers(catalog), renderers);
            this.write = new WriteSet(renderers, new Manifest(catalog, Jobun.VERSION));
        }

        int all(Diagnostics ofCatalog) throws IOException {
            List<Given> given = new ArrayList<>();
            int worst = ExitCode.DONE;
            for (Path file : matterFiles) {
                Given one = new Given(file, new ArrayList<>(), new Diagnostics());
                one.found().addAll(ofCatalog);
                given.add(one);
                worst = Math.max(worst, orReport(file, () -> read(one)));
            }
            refuseSameIds(given);
            for (Given one : given) {
                for (Matter contract : one.contracts()) {
                    worst = Math.max(worst, orReport(one.file(), () -> make(contract, one.found())));
                }
            }
            return worst;
        }

        /** Does it; a fault of the program that it meets is reported like any other problem, and the others are made. */
        private int orReport(Path file, Work work) throws IOException {
            try {
                return work.exitCode();
            } catch (RuntimeException | Error failed) {
                if (!Failure.isOfOne(failed)) {
                    throw failed;
                }
                Diagnostics found = new Diagnostics();
                found.add(Failure.of(failed, Location.ofFile(file.toString())));
                report.nothing(Optional.empty(), found);
                return ExitCode.ENVIRONMENT;
            }
        }

        private int read(Given one) {
            Optional<Matter> whole = read.whole(one.file(), one.found());
            if (whole.isEmpty()) {
                report.nothing(Optional.empty(), one.found());
                return ExitCode.ERRORS;
            }
            one.contracts().addAll(Parts.of(whole.get(), one.found()));
            return ExitCode.DONE;
        }

        /** The papers are tried even after errors, so that the officer sees all of them at once. */
        private int make(Matter contract, Diagnostics ofFile) throws IOException {
            Diagnostics found = new Diagnostics();
            found.addAll(ofFile);
            Outcome<MakeSet.Result> made = make.of(contract, request);
            found.addAll(made.diagnostics());
            if (found.hasErrors()) {
                report.nothing(Optional.of(contract), found);
                return ExitCode.ERRORS;
            }
            return write(made.value().orElseThrow(), found);
        }

        private int write(MakeSet.Result made, Diagnostics found) {
            Optional<Matter> matter = Optional.of(made.set().matter());
            try {
                Outcome<WriteSet.Result> written = write.of(
                        made,
                        new WriteSet.Request(
                                request.formats(), output, options.names(), Optional.ofNullable(earlier), replace));
                found.addAll(written.diagnostics());
                if (written.value().isEmpty()) {
                    report.nothing(matter, found);
                    return ExitCode.ERRORS;
                }
                report.written(made, written.value().get(), found);
                return ExitCode.DONE;
            } catch (IOException failed) {
                found.add(Diagnostic.of(Code.OUT_01, Location.ofFile(output.toString()))
                        .with("folder", output)
                        .with("detail", failed.getMessage()));
                report.nothing(matter, found);
                return ExitCode.ENVIRONMENT;
            }
        }
    }

    /** Two matters with one id would take one folder: nobody can know which of them is meant. */
    private static void refuseSameIds(List<Given> given) {
        Map<String, Given> first = new HashMap<>();
        for (Given one : given) {
            for (Matter contract : one.contracts()) {
                Given other = first.putIfAbsent(MatterId.folded(contract.id()), one);
                if (other != null && other != one) {
                    sameId(contract.id(), one, other.file());
                    sameId(contract.id(), other, one.file());
                }
            }
        }
    }

    private static void sameId(String id, Given one, Path other) {
        one.found()
                .add(Diagnostic.of(Code.OUT_06, Location.ofFile(one.file().toString()))
                        .with("id", id)
                        .with("other", other));
    }
}
