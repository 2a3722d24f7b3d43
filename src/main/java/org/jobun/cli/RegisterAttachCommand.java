package org.jobun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.store.Act;
import org.jobun.store.FileSource;
import org.jobun.store.NamedSource;
import org.jobun.store.Reach;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jobun register attach}: a signed paper beside a set. */
@Command(
        name = "attach",
        description = "調印した PDF などを、一式に添えて保管します。 Keeps a signed paper beside a set.",
        mixinStandardHelpOptions = true)
final class RegisterAttachCommand extends RegisterDataCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "台帳の番号。 Id in the register.")
    private String id;

    @Parameters(index = "1", paramLabel = "FILE", description = "添えるファイル。 The file.")
    private Path file;

    RegisterAttachCommand(Console console) {
        super(console);
    }

    @Override
    int run(Store store, Diagnostics found) {
        if (!Files.isRegularFile(file)) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(file.toString())));
            return ExitCode.ERRORS;
        }
        String name = file.getFileName().toString();
        if (!store.register(Reach.everything()).attach(id, new NamedSource(name, FileSource.of(file)), by())) {
            found.add(notThere(id));
            return ExitCode.ERRORS;
        }
        record(store, Act.REGISTER, "", id + "　" + name);
        console.line(console.text("register.kept", "id", id, "name", name));
        return ExitCode.DONE;
    }
}
