package org.jobun.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.service.RegisterSets;
import org.jobun.store.Act;
import org.jobun.store.LedgerEntry;
import org.jobun.store.RegisterState;
import org.jobun.store.Store;
import picocli.CommandLine.Option;

/** What the commands of the register share: the store, and who is at work. */
abstract class RegisterDataCommand extends WebDataCommand {
    @Option(names = "--by", paramLabel = "NAME", description = "記録に残す名（既定はこのコンピューターの利用者名）。 Who does it.")
    private String by;

    RegisterDataCommand(Console console) {
        super(console);
    }

    String by() {
        return by == null ? System.getProperty("user.name", "") : by;
    }

    /** Does it with a register in which every set of the web app is. */
    abstract int run(Store store, Diagnostics found) throws IOException;

    /** Whether the store is made where there is none. */
    boolean makes() {
        return false;
    }

    @Override
    final int run() throws IOException {
        Diagnostics found = new Diagnostics();
        try (Store store = makes() ? open() : openKept()) {
            new RegisterSets(store).own();
            int code = run(store, found);
            console.print(found);
            return found.hasErrors() && code == ExitCode.DONE ? ExitCode.ERRORS : code;
        }
    }

    void record(Store store, Act act, String matter, String what) {
        store.ledger().record(new LedgerEntry("", by(), "command", act, matter, what));
    }

    static Diagnostic notThere(String id) {
        return Diagnostic.of(Code.REG_04, Location.ofFile(id)).with("id", id);
    }

    private Diagnostic wrong(String found, String what, String expected) {
        return Diagnostic.of(Code.REG_05, Location.ofFile(found))
                .with("found", found)
                .with("what", console.text(what))
                .with("expected", expected);
    }

    /** A state by its word; one that is none is reported. */
    Optional<RegisterState> state(String word, Diagnostics found) {
        Optional<RegisterState> state = RegisterState.of(word);
        if (state.isEmpty()) {
            found.add(wrong(word, "register.a-state", "交付、締結、変更、完了、解除"));
        }
        return state;
    }

    /** An amount of yen; empty where none is asked for. */
    OptionalLong yen(String text, Diagnostics found) {
        if (text == null) {
            return OptionalLong.empty();
        }
        String digits = text.replace(",", "");
        if (!digits.matches("\\d{1,15}")) {
            found.add(wrong(text, "register.an-amount", "1000000"));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    /** A day; empty where none is asked for, or after reporting. */
    Optional<LocalDate> day(String text, Diagnostics found) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (java.time.DateTimeException wrong) {
            found.add(wrong(text, "register.a-day", "2027-01-17"));
            return Optional.empty();
        }
    }
}
