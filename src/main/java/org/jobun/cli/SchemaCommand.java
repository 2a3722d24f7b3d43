package org.jobun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.authoring.Schemas;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobun schema}: JSON Schemas by which editors complete and explain what people write. */
@Command(
        name = "schema",
        description = "編集ソフトで項目と値の候補を出すための JSON Schema を書き出します。 Writes JSON Schemas for editors.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "保存先のフォルダー（既定は、ワークスペースの schemas。なければ、今いるフォルダーの schemas）。 Where they go.")
    private Path output;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Path folder = output == null
                ? catalogOptions
                        .workspace()
                        .map(Workspace::folder)
                        .orElse(Path.of(""))
                        .resolve(Schemas.FOLDER)
                : output;
        Map<String, String> files = Schemas.of(catalog.get());
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        console.line(console.text("schema-made", "folder", folder, "files", String.join("、", files.keySet())));
        console.line(console.text("schema-use"));
        return ExitCode.DONE;
    }
}
