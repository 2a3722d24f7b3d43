package org.jobun.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.renewal.Former;
import org.jobun.renewal.FormerMatters;
import org.jobun.renewal.NewYear;
import org.jobun.renewal.RenewalTable;
import org.jobun.service.RegisterSets;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import org.jobun.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun renew table}: the workbook in which last year's matters are edited. */
@Command(
        name = "table",
        description = "前年度の案件から、新年度の値を書き込む Excel の表を作ります。 Writes the table to edit.",
        mixinStandardHelpOptions = true)
final class RenewTableCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "PLACE",
            description = "前年度の案件のファイル（.yaml）、そのフォルダー又は一式のフォルダー（既定は台帳）。 Last year's matters or sets.")
    private List<Path> places = List.of();

    @Option(names = "--matters", paramLabel = "PATH", description = "一式のもとになった案件（繰返し可）。 Matter files of the sets.")
    private List<Path> matters = List.of();

    @Option(
            names = "--year",
            required = true,
            paramLabel = "yyyy",
            description = "新しい年度（4月からの西暦）。 The new fiscal year.")
    private int year;

    @Option(
            names = "--body",
            paramLabel = "ID",
            description = "台帳から取り出す団体。 Body whose sets are taken from the register.")
    private String body = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "表の名前（.xlsx）。 The workbook.")
    private Path output;

    @Mixin
    private WebDataOptions data = new WebDataOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    RenewTableCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (year < 2020 || year > 2100) {
            console.error(console.text("renew.year", "found", year));
            return ExitCode.USAGE;
        }
        if (Files.exists(output)) {
            console.error(console.text("renew.exists", "file", output));
            return ExitCode.USAGE;
        }
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        try {
            List<Former> all = former(catalog.get(), found);
            return all.isEmpty() ? none(found) : write(all, catalog.get(), found);
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private int none(Diagnostics found) {
        console.print(found);
        return ExitCode.ERRORS;
    }

    private List<Former> former(Catalog catalog, Diagnostics found) throws IOException {
        FormerMatters former = new FormerMatters(catalog, found);
        List<Former> all = new ArrayList<>();
        if (!places.isEmpty()) {
            all.addAll(former.in(places, matters));
        }
        if (places.isEmpty() || data.isGiven()) {
            all.addAll(registered(former));
        }
        return all;
    }

    private List<Former> registered(FormerMatters former) throws IOException {
        StoreSettings settings = data.of(StoreSettings.in(data.folder()));
        if (!Store.isThere(settings)) {
            throw new StoreException(console.text("web-no-data", "folder", data.folder()));
        }
        try (Store store = Store.open(settings, Clock.systemUTC(), new SecureRandom())) {
            new RegisterSets(store).own();
            return former.in(store, new NewYear(year), body);
        }
    }

    private int write(List<Former> all, Catalog catalog, Diagnostics found) throws IOException {
        Path scratch = Files.createTempDirectory("jobun-renew");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RenewalTable.Result result = new RenewalTable(catalog, new NewYear(year), console.diagnosticText())
                    .write(all, output.getFileName().toString(), scratch, bytes);
            Files.write(output, bytes.toByteArray());
            console.line(console.text(
                    "renew.table",
                    "file",
                    output,
                    "matters",
                    result.matters(),
                    "running",
                    result.running(),
                    "problems",
                    result.problems()));
        } finally {
            Files.deleteIfExists(scratch);
        }
        console.print(found);
        return found.hasErrors() ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
