package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.lists.FirmTable;
import org.jobun.matter.Firm;
import org.jobun.matter.FirmRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun firms}: the registers of firms of bodies, read and checked. */
@Command(
        name = "firms",
        description = "団体の名簿（登録した者）を確かめ、一覧にします。 Checks and lists registers of firms.",
        mixinStandardHelpOptions = true)
final class FirmsCommand implements Callable<Integer> {
    private static final String CHECK = "check";
    private static final String LIST = "list";

    private final Console console;

    @Parameters(index = "0", paramLabel = "check|list", description = "check は誤りだけを、list は者を示します。")
    private String word = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORDS", description = "list で探す言葉。 Words to look for.")
    private List<String> words = List.of();

    @Option(names = "--body", paramLabel = "ID", description = "この団体の名簿だけ。 Only that of this body.")
    private String body = "";

    @Option(names = "--file", paramLabel = "FILE", description = "まだ団体のフォルダーに置いていない名簿。 A register not in place yet.")
    private Path file;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    FirmsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!word.equals(CHECK) && !word.equals(LIST)) {
            console.error(console.text("firms-usage"));
            return ExitCode.USAGE;
        }
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        Map<String, FirmRegister> registers =
                catalog.map(read -> registers(read, found)).orElse(Map.of());
        if (registers.isEmpty() && !found.hasErrors()) {
            console.error(console.text("firms-none"));
            return ExitCode.ERRORS;
        }
        registers.forEach((name, register) -> {
            found.addAll(register.read().found());
            show(name, register);
        });
        console.print(found);
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    /** Name of a body → its register; the one of a file where one is given. */
    private Map<String, FirmRegister> registers(Catalog catalog, Diagnostics found) {
        Map<String, FirmRegister> registers = new LinkedHashMap<>();
        if (file != null) {
            String name = file.toString().replace('\\', '/');
            try {
                registers.put(
                        name,
                        FirmTable.register(
                                name,
                                Files.readAllBytes(file),
                                catalog.vocabulary().headings()));
            } catch (IOException unreadable) {
                found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(name)));
            }
            return registers;
        }
        catalog.municipalities().forEach((id, one) -> {
            boolean wanted = body.isEmpty() || body.equals(id) || body.equals(one.name());
            one.firms().filter(register -> wanted).ifPresent(register -> registers.put(one.name(), register));
        });
        return registers;
    }

    private void show(String name, FirmRegister register) {
        List<Firm> firms = register.search(String.join(" ", words));
        console.line(console.text("firms-head", "body", name, "file", register.file(), "count", firms.size()));
        if (word.equals(LIST)) {
            firms.forEach(firm -> console.line(console.text(
                            "firms-line",
                            "number",
                            firm.number(),
                            "name",
                            firm.name(),
                            "address",
                            firm.value("address"),
                            "representative",
                            (firm.value("representative_title") + "　" + firm.value("representative_name")).strip(),
                            "state",
                            state(firm))
                    .stripTrailing()));
        }
    }

    private String state(Firm firm) {
        String from = firm.value("suspended_from");
        String until = firm.value("suspended_until");
        if (!from.isEmpty() || !until.isEmpty()) {
            return console.text("firms-suspended", "from", from, "until", until);
        }
        return firm.value("valid_until").isEmpty()
                ? ""
                : console.text("firms-valid", "until", firm.value("valid_until"));
    }
}
