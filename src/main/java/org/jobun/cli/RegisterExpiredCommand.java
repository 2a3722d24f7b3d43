package org.jobun.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.register.Retention;
import org.jobun.store.Act;
import org.jobun.store.LedgerEntry;
import org.jobun.store.Reach;
import org.jobun.store.Register;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterLine;
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
        Register register = store.register(Reach.everything());
        Map<String, Integer> years = register.retentions();
        List<RegisterLine> over = new ArrayList<>();
        TreeSet<String> unknown = new TreeSet<>();
        for (RegisterLine line :
                register.list(RegisterFilter.EVERYTHING.ofBody(body).withSuperseded())) {
            if (!line.isErased() && !years.containsKey(line.about().body())) {
                unknown.add(line.about().body());
            }
            if (!line.isErased() && Retention.isOver(line, years, day.get())) {
                over.add(line);
            }
        }
        unknown.forEach(one -> found.add(unknown(one)));
        over.forEach(line -> console.line(console.text(
                "register.over",
                "id",
                line.id(),
                "name",
                line.about().name(),
                "day",
                Retention.until(line, years).orElseThrow())));
        if (erase && !over.isEmpty()) {
            register.erase(over.stream().map(RegisterLine::id).toList());
            store.ledger()
                    .record(over.stream()
                            .map(line -> new LedgerEntry(
                                    "", by(), "command", Act.ERASE, line.about().matter(), line.id()))
                            .toList());
        }
        console.line(console.text(erase ? "register.erased" : "register.expired", "count", over.size()));
        return ExitCode.DONE;
    }
}
