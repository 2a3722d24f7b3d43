package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.batch.BatchRequest;
import org.jobun.batch.Shard;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.renewal.IssuedBefore;
import org.jobun.renewal.MakeRenewal;
import org.jobun.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun renew make}: the matters and sets of the new year, from the table that was edited. */
@Command(
        name = "make",
        description = "書き込んだ表から、新年度の案件と一式を、前年度との新旧対照表とともに作ります。 Makes the sets of the new year.",
        mixinStandardHelpOptions = true)
final class RenewMakeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "jobun renew table で作り、書き込んだ表。 The table that was edited.")
    private Path table;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "保存先のフォルダー。中断しても、同じ命令で続きから作ります。 Where the sets go.")
    private Path output;

    @Mixin
    private SetOptions sets = new SetOptions();

    @Option(names = "--jobs", paramLabel = "N", description = "同時に作る数（既定は CPU の数）。 Sets made at a time.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fresh", description = "前に作ったものも、全部作り直します。 Makes every set anew.")
    private boolean fresh;

    @Option(names = "--json", description = "経過を1行1件の JSON で出力します。 Events as JSON Lines.")
    private boolean json;

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    RenewMakeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<BatchRequest> request = sets.request(console, found)
                .map(each -> new BatchRequest(table, output, each, Math.max(1, jobs), Shard.ALL, fresh, sets.names()));
        if (request.isEmpty()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        try {
            LedgerOptions.Read kept = ledger.read(console);
            Optional<Catalog> catalog = kept.catalog(catalogOptions, found);
            if (catalog.isEmpty() || found.hasErrors()) {
                console.print(found);
                return ExitCode.ERRORS;
            }
            BatchRequest asked = request.get().decidedBy(kept::approval);
            MakeRenewal make =
                    new MakeRenewal(catalog.get(), Jobun.VERSION, console.diagnosticText(), IssuedBefore.IN_FOLDERS);
            return new WatchedBatch(console, json, output).run(display -> make.of(asked, display), () -> {});
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }
}
