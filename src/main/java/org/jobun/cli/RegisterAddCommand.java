package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.service.RegisterSets;
import org.jobun.store.Act;
import org.jobun.store.RegisterState;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun register add}: sets made by the command line or elsewhere into the register. */
@Command(
        name = "add",
        description = "作った一式のフォルダーを台帳に加えます。中断しても、同じ命令で続きから加わります。 Adds sets to the register.",
        mixinStandardHelpOptions = true)
final class RegisterAddCommand extends RegisterDataCommand {
    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "一式のフォルダー、又はその上のフォルダー。 Folders of sets.")
    private List<Path> folders = List.of();

    @Option(
            names = "--matters",
            paramLabel = "PATH",
            description = "一式のもとになった案件（YAML）のフォルダー（繰返し可）。変更契約書を作るのに使います。 Matter files of the sets.")
    private List<Path> matters = List.of();

    @Option(names = "--division", paramLabel = "NAME", description = "所管する課。 Division.")
    private String division = "";

    @Option(names = "--state", paramLabel = "STATE", description = "状態（交付、締結、変更、完了、解除。既定 交付）。 State.")
    private String state = RegisterState.ISSUED.word();

    RegisterAddCommand(Console console) {
        super(console);
    }

    @Override
    boolean makes() {
        return true;
    }

    @Override
    int run(Store store, Diagnostics found) throws IOException {
        Optional<RegisterState> begun = state(state, found);
        if (begun.isEmpty()) {
            return ExitCode.USAGE;
        }
        RegisterSets.Result result = new RegisterSets(store)
                .add(new RegisterSets.Request(folders, matters, division, begun.get(), by()), found);
        if (!result.added().isEmpty()) {
            record(
                    store,
                    Act.REGISTER,
                    "",
                    console.text(
                            "register.ledger-added", "count", result.added().size()));
        }
        console.line(console.text("register.added", "count", result.added().size(), "known", result.known()));
        return ExitCode.DONE;
    }
}
