package org.jobun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.service.ListApproved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobun approve release}: the list of what is approved, written anew when a catalog is made public. */
@Command(
        name = "release",
        description = "条項集のフォルダーの承認の一覧（clauses/approved.txt）を、今の本文等で作り直します。台帳を使わないところでは、これが承認になります。"
                + " Writes the list of what is approved.",
        mixinStandardHelpOptions = true)
final class ApproveReleaseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "条項集のフォルダー（既定は、今いるワークスペース。なければ、このプログラムの条項集）。 Folder of the catalog.")
    private Path folder;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    ApproveReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> own =
                Optional.ofNullable(folder).or(() -> catalogOptions.workspace().map(Workspace::folder));
        Optional<Path> target = own.or(Workspace::program);
        if (target.isEmpty() || !Files.isDirectory(target.get().resolve("clauses")) && own.isEmpty()) {
            console.error(console.text("approve.no-folder"));
            return ExitCode.USAGE;
        }
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.below(own, found);
        if (catalog.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        String prefix = own.map(one -> one.toString().replace('\\', '/') + "/").orElse("");
        ListApproved.Release release = ListApproved.release(catalog.get(), prefix);
        Path file = target.get().resolve(CatalogFiles.APPROVED);
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, release.text().getBytes(StandardCharsets.UTF_8));
        say(release, file);
        return ExitCode.DONE;
    }

    private void say(ListApproved.Release release, Path file) {
        say("approve.fresh", release.fresh().stream().map(Approvable::item).toList());
        say("approve.changed", release.changed().stream().map(Approvable::item).toList());
        say("approve.gone", release.gone());
        console.line(console.text(
                "approve.released",
                "file",
                file,
                "fresh",
                release.fresh().size(),
                "changed",
                release.changed().size(),
                "gone",
                release.gone().size()));
    }

    private void say(String key, List<Item> items) {
        items.forEach(item -> console.line(console.text(key, "item", item.name())));
    }
}
