package org.jobun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.lists.ImportLists;
import org.jobun.lists.ImportedLists;
import org.jobun.lists.MergeLists;
import org.jobun.matter.FactType;
import org.jobun.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun spec import}: lists of a specification out of a Word or Excel file. */
@Command(
        name = "spec",
        description = "仕様書の一覧を、Word・Excel・CSV のファイルから取り込みます。 Takes lists of a specification out of a file.",
        mixinStandardHelpOptions = true)
final class SpecCommand implements Callable<Integer> {
    private static final long LARGEST = 32L << 20;

    private final Console console;

    @Parameters(index = "0", paramLabel = "import", description = "import（取り込む）。")
    private String word = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "Word（.docx）、Excel（.xlsx）又は CSV のファイル。")
    private Path file;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "案件又は仕様書のファイルに入れます。ほかの行には触れません。なければ作ります。 Puts them into a matter file.")
    private Path into;

    @Option(names = "--replace", description = "すでに書かれている一覧と入れ替えます。 Replaces lists that are there.")
    private boolean replace;

    @Option(
            names = "--list",
            paramLabel = "ID",
            description = "すべてをこの一覧（例: contract.deliverables）に取り込みます。 Takes everything into this list.")
    private String list = "";

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    SpecCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!word.equals("import") || file == null) {
            console.error(console.text("spec-usage"));
            return ExitCode.USAGE;
        }
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        ImportLists lists = new ImportLists(catalog.get().vocabulary());
        Optional<FactType> wanted = lists.lists().stream()
                .filter(type -> type.path().equals(list) || type.label().equals(list))
                .findFirst();
        if (!list.isEmpty() && wanted.isEmpty()) {
            console.error(console.text(
                    "spec-list",
                    "found",
                    list,
                    "near",
                    catalog.get().vocabulary().nearest(list)));
            return ExitCode.USAGE;
        }
        return take(lists, wanted, catalog.get(), found);
    }

    private int take(ImportLists lists, Optional<FactType> wanted, Catalog catalog, Diagnostics found)
            throws IOException {
        String name = file.toString().replace('\\', '/');
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            found.add(
                    Files.isRegularFile(file)
                            ? Diagnostic.of(Code.IMP_01, Location.ofFile(name)).with("variant", "LARGE")
                            : Diagnostic.of(Code.SRC_01, Location.ofFile(name)));
            console.print(found);
            return ExitCode.ERRORS;
        }
        Outcome<ImportedLists> taken = lists.of(Files.readAllBytes(file), name, wanted);
        found.addAll(taken.diagnostics());
        if (taken.value().isPresent() && !taken.value().get().isEmpty()) {
            give(taken.value().get(), catalog, found);
        }
        console.print(found);
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private void give(ImportedLists lists, Catalog catalog, Diagnostics found) throws IOException {
        if (into == null) {
            console.out().print(lists.yaml(catalog.vocabulary()));
            return;
        }
        String name = into.toString().replace('\\', '/');
        Optional<SourceFile> target =
                Files.exists(into) ? SourceFile.read(into, name, found) : SourceFile.decode(name, new byte[0], found);
        Diagnostics own = new Diagnostics();
        Optional<String> text =
                target.flatMap(read -> new MergeLists(catalog.vocabulary(), replace, own).into(read, lists));
        found.addAll(own);
        if (text.isPresent()) {
            Files.writeString(into, text.get(), StandardCharsets.UTF_8);
            console.line(console.text(
                    "spec-taken",
                    "file",
                    name,
                    "lists",
                    lists.rows().size(),
                    "rows",
                    lists.size(),
                    "values",
                    lists.values().size()));
        }
    }
}
