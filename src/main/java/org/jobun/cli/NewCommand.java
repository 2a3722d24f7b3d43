package org.jobun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jobun.authoring.NewFile;
import org.jobun.authoring.Schemas;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun new}: a file to begin with, in the user's own folder. */
@Command(
        name = "new",
        description = "団体情報・案件・条項・ひな形の書き始めのファイルを、ワークスペースに作ります。 Begins a file in the workspace.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "municipality|matter|clause|paper",
            description = "作るもの。団体情報、案件、条項、ひな形。 What to begin.")
    private NewFile.Kind kind;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "名前（書かなければ、空いている名前）。付属の条項又はひな形の id を書くと、それを写します。"
                    + " Its id; that of a clause or paper of ours begins with a copy of it.")
    private String id;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "ワークスペースのフォルダー（なければ作ります。既定は、今いるワークスペース又は JOBUN_HOME）。" + " The workspace; made if it is not there.")
    private Path workspace;

    @Option(names = "--lang", paramLabel = "ja|en", description = "表示の言語（既定 ja）。 Language of messages.")
    private String language = "ja";

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> folder = workspace == null ? Workspace.find().map(Workspace::folder) : Optional.of(workspace);
        if (folder.isEmpty() || workspace == null && !Files.isDirectory(folder.get())) {
            console.error(console.text("new-no-workspace", "kind", name()));
            return ExitCode.USAGE;
        }
        if (Workspace.isProgram(folder.get().toAbsolutePath().normalize())) {
            console.error(console.text("new-program", "folder", folder.get()));
            return ExitCode.USAGE;
        }
        return in(folder.get());
    }

    private int in(Path folder) throws IOException {
        Diagnostics found = new Diagnostics();
        CatalogReader reader = new CatalogReader(found).remembered().layer(CatalogFiles.bundled());
        Optional<Catalog> catalog = (Files.isDirectory(folder) ? reader.layer(folder) : reader).read();
        if (catalog.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        String wanted = id == null ? free(folder) : id;
        if (!kind.isId(wanted)) {
            console.error(console.text("new-id." + name(), "found", wanted));
            return ExitCode.USAGE;
        }
        if (kind == NewFile.Kind.MUNICIPALITY && isOurs(wanted, catalog.get())) {
            console.error(console.text("new-ours", "found", wanted));
            return ExitCode.ERRORS;
        }
        return write(folder, wanted, NewFile.of(kind, wanted, catalog.get()), catalog.get());
    }

    private static boolean isOurs(String id, Catalog catalog) {
        return catalog.municipalities().containsKey(id)
                && !catalog.overlay()
                        .paths()
                        .contains(catalog.municipalities().get(id).file().path());
    }

    /** The first usual id of which there is no file. */
    private String free(Path folder) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(kind::usual)
                .filter(one -> !Files.exists(folder.resolve(kind.path(one))))
                .findFirst()
                .orElseThrow();
    }

    private int write(Path folder, String wanted, NewFile made, Catalog catalog) throws IOException {
        Path file = folder.resolve(made.path()).normalize();
        if (Files.exists(file)) {
            console.error(console.text("new-there", "file", file));
            return ExitCode.ERRORS;
        }
        begin(folder, catalog);
        if (!create(file, made.text())) {
            console.error(console.text("new-there", "file", file));
            return ExitCode.ERRORS;
        }
        console.line(console.text(made.ours() ? "new-copied" : "new-made", "file", file));
        console.line(console.text(
                made.ours() ? "new-next-copied" : "new-next." + name(),
                "id",
                wanted,
                "command",
                ProgramWords.command(),
                "file",
                ProgramWords.quoted(file.toString()),
                "catalog",
                isFound(folder) ? "" : " --catalog " + ProgramWords.quoted(folder.toString())));
        return ExitCode.DONE;
    }

    /** Whether whoever stands here needs no flag for it. */
    private static boolean isFound(Path folder) throws IOException {
        Optional<Workspace> found = Workspace.find();
        return found.isPresent() && Files.isSameFile(found.get().folder(), folder);
    }

    /** What makes the folder a workspace, and the schemas that its files name; what is there stays. */
    private void begin(Path folder, Catalog catalog) throws IOException {
        if (create(folder.resolve(Workspace.MARKER), NewFile.marker())) {
            console.line(console.text("new-workspace", "folder", folder));
        }
        for (Map.Entry<String, String> schema : Schemas.of(catalog).entrySet()) {
            create(folder.resolve(Schemas.FOLDER).resolve(schema.getKey()), schema.getValue());
        }
    }

    /** False where it is there already. */
    private static boolean create(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        }
    }

    private String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
