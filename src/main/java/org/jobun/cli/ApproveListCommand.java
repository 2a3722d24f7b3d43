package org.jobun.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.approval.Approvable;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.service.ListApproved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobun approve list}: what is not approved. */
@Command(
        name = "list",
        description = "承認されていないもの（承認された後に変わったものを含む。）を並べます。 What is not approved.",
        mixinStandardHelpOptions = true)
final class ApproveListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    ApproveListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        List<Approvable> missing = ListApproved.missing(catalog.get());
        missing.forEach(one -> console.line(one.item().name() + " " + one.hash() + " "
                + one.place().file() + ":" + one.place().line()));
        console.line(console.text("approve.missing", "count", missing.size()));
        return missing.isEmpty() ? ExitCode.DONE : ExitCode.ERRORS;
    }
}
