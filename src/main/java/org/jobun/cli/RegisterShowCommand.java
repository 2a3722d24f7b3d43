package org.jobun.cli;

import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.register.Retention;
import org.jobun.store.Reach;
import org.jobun.store.RegisterEntry;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun register show}: all that the register says of a set. */
@Command(name = "show", description = "台帳の一つの一式を示します。 Shows a set of the register.", mixinStandardHelpOptions = true)
final class RegisterShowCommand extends RegisterDataCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "台帳の番号。 Id in the register.")
    private String id;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    RegisterShowCommand(Console console) {
        super(console);
    }

    @Override
    int run(Store store, Diagnostics found) {
        Optional<RegisterEntry> entry = store.register(Reach.everything()).find(id);
        if (entry.isEmpty()) {
            found.add(notThere(id));
            return ExitCode.ERRORS;
        }
        ObjectNode node = node(entry.get(), store.register(Reach.everything()).retentions());
        if (json) {
            DiagnosticsJson.print(node, console);
        } else {
            say(entry.get(), node);
        }
        return ExitCode.DONE;
    }

    private void say(RegisterEntry entry, ObjectNode node) {
        node.properties().forEach(field -> {
            String text = field.getValue().asString("");
            if (!text.isEmpty() && console.has("register.field." + field.getKey())) {
                console.line(console.text("register.field." + field.getKey()) + "　" + text);
            }
        });
        entry.firms().forEach(firm -> console.line(firm.role() + "　" + firm.name()));
        entry.states()
                .forEach(state -> console.line(console.text(
                        "register.since",
                        "state",
                        state.state().word(),
                        "day",
                        state.since(),
                        "note",
                        state.note(),
                        "by",
                        state.by())));
        entry.files().forEach(file -> console.line(file.hash() + "  " + file.name()));
        entry.attached()
                .forEach(file ->
                        console.line(console.text("register.attached", "name", file.name(), "hash", file.hash())));
    }

    private static ObjectNode node(RegisterEntry entry, Map<String, Integer> years) {
        ObjectNode node = DiagnosticsJson.MAPPER.createObjectNode();
        RegisterJson.line(entry.line(), node);
        Retention.until(entry.line(), years).ifPresent(day -> node.put("keepUntil", day.toString()));
        node.put("manifest", entry.manifestHash());
        ArrayNode firms = node.putArray("firms");
        entry.firms().forEach(firm -> firms.addObject().put("role", firm.role()).put("name", firm.name()));
        ArrayNode states = node.putArray("states");
        entry.states()
                .forEach(state -> states.addObject()
                        .put("state", state.state().word())
                        .put("since", state.since().toString())
                        .put("note", state.note())
                        .put("by", state.by()));
        ArrayNode files = node.putArray("files");
        entry.files()
                .forEach(file -> files.addObject()
                        .put("name", file.name())
                        .put("paper", file.paper())
                        .put("title", file.title())
                        .put("sha256", file.hash())
                        .put("bytes", file.length()));
        ArrayNode attached = node.putArray("attached");
        entry.attached()
                .forEach(file -> attached.addObject().put("name", file.name()).put("sha256", file.hash()));
        return node;
    }
}
