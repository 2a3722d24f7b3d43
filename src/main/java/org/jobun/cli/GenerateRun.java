package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.approval.CheckApproved;
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
import org.jobun.matter.SplitMatter;
import org.jobun.render.formats.Renderers;
import org.jobun.service.MakeSet;
import org.jobun.service.ReadMatter;
import org.jobun.service.WriteSet;

/** The matters of one command: all are read, then made, whatever goes wrong with one of them. */
final class GenerateRun {
    private final MakeSet.Request request;
    private final WriteSet.Request place;
    private final GenerateReport report;
    private final ReadMatter read;
    private final MakeSet make;
    private final WriteSet write;

    /**
     * @param approved who says what of the catalog is approved
     * @param place where and how sets are written
     */
    GenerateRun(
            Catalog catalog,
            CheckApproved approved,
            MakeSet.Request request,
            WriteSet.Request place,
            GenerateReport report) {
        Renderers renderers = Renderers.remembering();
        this.request = request;
        this.place = place;
        this.report = report;
        this.read = new ReadMatter(catalog);
        this.make = new MakeSet(new DraftPapers(catalog), renderers, approved);
        this.write = new WriteSet(renderers, new Manifest(catalog, Jobun.VERSION));
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

    /** The worst of the exit codes. */
    int all(List<Path> files, Diagnostics ofCatalog) throws IOException {
        List<Given> given = new ArrayList<>();
        int worst = ExitCode.DONE;
        for (Path file : files) {
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
            return nothing(Optional.empty(), found, ExitCode.ENVIRONMENT);
        }
    }

    private int nothing(Optional<Matter> matter, Diagnostics found, int exitCode) {
        report.nothing(matter, found);
        return exitCode;
    }

    private int read(Given one) {
        Optional<Matter> whole = read.whole(one.file(), one.found());
        if (whole.isEmpty()) {
            return nothing(Optional.empty(), one.found(), ExitCode.ERRORS);
        }
        one.contracts().addAll(SplitMatter.of(whole.get(), one.found()));
        return ExitCode.DONE;
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

    /** The papers are tried even after errors, so that the officer sees all of them at once. */
    private int make(Matter contract, Diagnostics ofFile) {
        Diagnostics found = new Diagnostics();
        found.addAll(ofFile);
        Outcome<MakeSet.Result> made = make.of(contract, request);
        found.addAll(made.diagnostics());
        return found.hasErrors()
                ? nothing(Optional.of(contract), found, ExitCode.ERRORS)
                : write(made.value().orElseThrow(), found);
    }

    private int write(MakeSet.Result made, Diagnostics found) {
        Optional<Matter> matter = Optional.of(made.set().matter());
        try {
            Outcome<WriteSet.Result> written = write.of(made, place);
            found.addAll(written.diagnostics());
            if (written.value().isEmpty()) {
                return nothing(matter, found, ExitCode.ERRORS);
            }
            report.written(made, written.value().get(), found);
            return ExitCode.DONE;
        } catch (IOException failed) {
            found.add(Diagnostic.of(Code.OUT_01, Location.ofFile(place.output().toString()))
                    .with("folder", place.output())
                    .with("detail", failed.getMessage()));
            return nothing(matter, found, ExitCode.ENVIRONMENT);
        }
    }
}
