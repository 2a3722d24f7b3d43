package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.service.MakeSet;
import org.jobun.service.WriteSet;
import org.jobun.store.StoreException;
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
            description = "前の Word 文書、PDF 又は一式のフォルダーと比べ、新旧対照表（…（対照表）.pdf 等）を作ります。 What differs from earlier papers.")
    private Path earlier;

    @Option(names = "--replace", description = "保存先にある別の案件の一式を置き換えます。 Replaces the set of another matter.")
    private boolean replace;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

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
        LedgerOptions.Read kept;
        try {
            kept = ledger.read(console);
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
        Optional<Catalog> catalog = kept.catalog(catalogOptions, ofCatalog);
        GenerateReport report = new GenerateReport(console, json, options.isFinal());
        if (catalog.isEmpty()) {
            matterFiles.forEach(file -> report.nothing(Optional.empty(), ofCatalog));
            return ExitCode.ERRORS;
        }
        WriteSet.Request place = new WriteSet.Request(
                request.get().formats(), output, options.names(), Optional.ofNullable(earlier), replace);
        return new GenerateRun(catalog.get(), kept.approval(catalog.get()), request.get(), place, report)
                .all(matterFiles, ofCatalog);
    }
}
