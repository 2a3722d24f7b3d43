package org.jobun.cli;

import java.util.List;
import org.jobun.readback.update.Difference;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a returned file says otherwise, as JSON for programs. */
final class ReturnedJson {
    private ReturnedJson() {}

    static String of(List<Difference> differences) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        ArrayNode array = root.putArray("differences");
        for (Difference difference : differences) {
            ObjectNode node = array.addObject();
            node.put("number", difference.number());
            node.put("kind", difference.kind().name());
            node.put("place", difference.place());
            node.put("before", difference.before());
            node.put("after", difference.after());
            node.put("becomes", difference.becomes());
            node.put("why", difference.why());
        }
        return DiagnosticsJson.MAPPER.writeValueAsString(root).replace("\r\n", "\n");
    }
}
