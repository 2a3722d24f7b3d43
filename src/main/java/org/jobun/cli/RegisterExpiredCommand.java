package org.jobun.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.register.Retention;
import org.jobun.service.ExpiredSets;
import org.jobun.store.Act;
import org.jobun.store.LedgerEntry;
import org.jobun.store.Reach;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobun register expired}: sets whose time of retention is over; erased only where that is asked for. */
@Command(
        name = "expired",
        description = "保存期間の満了した一式を一覧にし、--erase で台帳の内容を消去します。 Sets whose time is over.",
        mixinStandardHelpOptions = true)
final class RegisterExpiredCommand extends RegisterDataCommand {
    @Option(names = "--on", paramLabel = "yyyy-mm-dd", required = true, description = "いつ現在か。 The day asked for.")
    private String on;

    @Option(names = "--body", paramLabel = "ID", description = "団体。 Body.")
    private String body = "";

    @Option(names = "--erase", description = "消去します（一式があったことは残ります）。 Erases what they say.")
    private boolean erase;

    RegisterExpiredCommand(Console console) {
        super(console);
    }

    static Diagnostic unknown(String body) {
        return Diagnostic.of(Code.REG_06, Location.ofFile(body)).with("body", body);
    }

    @Override
    int run(Store store, Diagnostics found) {
        Optional<LocalDate> day = day(on, found);
        if (day.isEmpty()) {
            return ExitCode.USAGE;
        }
        ExpiredSets expired = new ExpiredSets(store, Reach.everything());
        ExpiredSets.Due due = expired.on(day.get(), body);
        due.unknown().forEach(one -> found.add(unknown(one)));
        due.over()
                .forEach(line -> console.line(console.text(
                        "register.over",
                        "id",
                        line.id(),
                        "name",
                        line.about().name(),
                        "day",
                        Retention.until(line, due.years()).orElseThrow())));
        if (erase) {
            expired.erase(
                    due.over(),
                    line -> new LedgerEntry(
                            "", by(), "command", Act.ERASE, line.about().matter(), line.id()));
        }
        console.line(console.text(
                erase ? "register.erased" : "register.expired",
                "count",
                due.over().size()));
        return ExitCode.DONE;
    }
}
