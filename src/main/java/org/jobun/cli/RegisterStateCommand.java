package org.jobun.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.store.Act;
import org.jobun.store.Reach;
import org.jobun.store.RegisterState;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun register state}: what became of a set. */
@Command(
        name = "state",
        description = "一式の状態（交付、締結、変更、完了、解除）を記録します。 Records what became of a set.",
        mixinStandardHelpOptions = true)
final class RegisterStateCommand extends RegisterDataCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "台帳の番号。 Id in the register.")
    private String id;

    @Parameters(index = "1", paramLabel = "STATE", description = "交付、締結、変更、完了又は解除。 The state.")
    private String state;

    @Option(names = "--on", paramLabel = "yyyy-mm-dd", required = true, description = "その状態になった日。 Since when.")
    private String on;

    @Option(names = "--note", paramLabel = "TEXT", description = "備考。 Note.")
    private String note = "";

    RegisterStateCommand(Console console) {
        super(console);
    }

    @Override
    int run(Store store, Diagnostics found) {
        Optional<RegisterState> chosen = state(state, found);
        Optional<LocalDate> since = day(on, found);
        if (chosen.isEmpty() || since.isEmpty()) {
            return ExitCode.USAGE;
        }
        if (!store.register(Reach.everything()).state(id, chosen.get(), since.get(), note, by())) {
            found.add(notThere(id));
            return ExitCode.ERRORS;
        }
        record(store, Act.REGISTER, "", id + "　" + chosen.get().word() + "　" + since.get());
        console.line(
                console.text("register.stated", "id", id, "state", chosen.get().word(), "day", since.get()));
        return ExitCode.DONE;
    }
}
