package org.jobun.cli;

import java.util.OptionalInt;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.store.Act;
import org.jobun.store.Reach;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jobun register retention}: how many years a body keeps contracts. */
@Command(
        name = "retention",
        description = "団体の文書管理規程による契約書の保存年数を、登録し又は示します。 How long a body keeps contracts.",
        mixinStandardHelpOptions = true)
final class RegisterRetentionCommand extends RegisterDataCommand {
    @Parameters(index = "0", paramLabel = "BODY", description = "団体。 Body.")
    private String body;

    @Parameters(index = "1", arity = "0..1", paramLabel = "YEARS", description = "年数。 Years.")
    private Integer years;

    RegisterRetentionCommand(Console console) {
        super(console);
    }

    @Override
    boolean makes() {
        return true;
    }

    @Override
    int run(Store store, Diagnostics found) {
        if (years != null) {
            store.register(Reach.everything()).retain(body, years);
            record(store, Act.REGISTER, "", console.text("register.retention", "body", body, "years", years));
        }
        OptionalInt known = store.register(Reach.everything()).retention(body);
        if (known.isEmpty()) {
            found.add(RegisterExpiredCommand.unknown(body));
            return ExitCode.DONE;
        }
        console.line(console.text("register.retention", "body", body, "years", known.getAsInt()));
        return ExitCode.DONE;
    }
}
