package org.jobun.cli;

import java.util.Locale;
import org.jobun.batch.BatchSummary;
import org.jobun.batch.RowResult;
import org.jobun.diagnostic.Diagnostic;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens in a batch as JSON, for programs that call jobun. */
final class BatchEvents {
    private BatchEvents() {}

    private static ObjectNode event(String name) {
        return JsonMapper.shared().createObjectNode().put("event", name);
    }

    /** A matter that is done; {@code anew} says whether it was this run that made its sets. */
    static ObjectNode matter(RowResult result, boolean now) {
        ObjectNode event = event("matter").put("row", result.row()).put("id", result.id());
        event.put("status", result.status().name().toLowerCase(Locale.ROOT)).put("anew", now);
        ArrayNode codes = event.putArray("codes");
        result.messages().stream()
                .filter(message -> !message.severity().equals("NOTE"))
                .forEach(message -> codes.add(message.code()));
        return event;
    }

    /** Something that is wrong with the input as a whole. */
    static ObjectNode message(Diagnostic problem, String text) {
        ObjectNode event = event("message");
        event.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        event.put("code", problem.code().id());
        event.put("place", problem.location().toString());
        return event.put("text", text);
    }

    /** The end; how fast it was is added by whoever has watched. */
    static ObjectNode end(BatchSummary summary) {
        ObjectNode event = event("end");
        event.put("matters", summary.matters()).put("made", summary.made()).put("anew", summary.madeNow());
        return event.put("failed", summary.failed()).put("complete", summary.complete());
    }
}
