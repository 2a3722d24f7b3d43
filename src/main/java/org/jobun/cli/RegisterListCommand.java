package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.register.RegisterBook;
import org.jobun.register.Retention;
import org.jobun.store.Reach;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterLine;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun register list}: the sets of the register, searched. */
@Command(name = "list", description = "台帳の一式を探し、一覧にします。 Lists sets of the register.", mixinStandardHelpOptions = true)
final class RegisterListCommand extends RegisterDataCommand {
    @Mixin
    private RegisterFilterOptions filter = new RegisterFilterOptions();

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "一覧を Excel に書き出します。 Writes a workbook.")
    private Path workbook;

    RegisterListCommand(Console console) {
        super(console);
    }

    @Override
    int run(Store store, Diagnostics found) throws IOException {
        RegisterFilter asked = filter.of(this, found);
        if (found.hasErrors()) {
            return ExitCode.USAGE;
        }
        List<RegisterLine> lines = store.register(Reach.everything()).list(asked);
        Map<String, Integer> years = store.register(Reach.everything()).retentions();
        if (workbook != null) {
            RegisterBook.write(lines, years, workbook);
            console.line(workbook.toString());
        }
        if (json) {
            print(lines, years);
        } else {
            lines.forEach(line -> console.line(shown(line)));
            console.line(console.text("register.count", "count", lines.size()));
        }
        return ExitCode.DONE;
    }

    private String shown(RegisterLine line) {
        return console.text(
                "register.line",
                "id",
                line.id(),
                "body",
                line.about().bodyName(),
                "matter",
                line.about().matter(),
                "name",
                line.about().name(),
                "contractor",
                line.about().contractor(),
                "state",
                line.state().word());
    }

    private void print(List<RegisterLine> lines, Map<String, Integer> years) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        ArrayNode list = root.putArray("sets");
        lines.forEach(line -> {
            ObjectNode node = list.addObject();
            RegisterJson.line(line, node);
            Retention.until(line, years).ifPresent(day -> node.put("keepUntil", day.toString()));
        });
        DiagnosticsJson.print(root, console);
    }
}
