package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.batch.TemplateWorkbook;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Municipality;
import org.jobun.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobun batch template}: the workbook to fill in. */
@Command(
        name = "template",
        description = "案件を書き込む Excel ブックを作ります。 Writes the workbook to fill in.",
        mixinStandardHelpOptions = true)
final class BatchTemplateCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "ブックの名前（.xlsx）。 The workbook.")
    private Path file;

    @Option(names = "--municipality", paramLabel = "ID", description = "例の行に、この団体の既定を入れます。 Presets.")
    private String municipality;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    BatchTemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        Optional<Municipality> preset =
                catalog.map(read -> read.municipalities().get(municipality == null ? "" : municipality));
        if (municipality != null && preset.isEmpty() && catalog.isPresent()) {
            found.add(Diagnostic.of(Code.FCT_08, Location.ofFile("--municipality"))
                    .with("found", municipality)
                    .with(
                            "nearest",
                            Nearest.sentence(
                                    municipality, catalog.get().municipalities().keySet())));
        }
        if (catalog.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Files.write(file, TemplateWorkbook.of(catalog.get(), preset));
        console.line(console.text("batch-template", "file", file));
        return ExitCode.DONE;
    }
}
