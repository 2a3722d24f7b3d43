package org.jobun.cli;

import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Diagnostics as data, for programs that call jobun. */
final class DiagnosticsJson {
    static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DiagnosticsJson() {}

    static ArrayNode of(Diagnostics found, Console console) {
        ArrayNode list = MAPPER.createArrayNode();
        for (Diagnostic diagnostic : found.sorted()) {
            ObjectNode node = list.addObject();
            node.put("code", diagnostic.code().id());
            node.put("severity", diagnostic.severity().name().toLowerCase(java.util.Locale.ROOT));
            node.put("file", diagnostic.location().file());
            node.put("line", diagnostic.location().line());
            node.put("column", diagnostic.location().column());
            node.put("position", diagnostic.position());
            node.put("message", console.diagnosticText().found(diagnostic));
            node.put("hint", console.diagnosticText().hint(diagnostic));
            ObjectNode values = node.putObject("values");
            diagnostic.values().forEach(values::put);
        }
        return list;
    }

    static void print(ObjectNode root, Console console) {
        console.line(MAPPER.writeValueAsString(root).replace("\r\n", "\n"));
    }
}
