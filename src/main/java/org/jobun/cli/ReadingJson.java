package org.jobun.cli;

import java.util.TreeSet;
import org.jobun.readback.Reading;
import org.jobun.readback.Reading.TextChange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reading as JSON for programs. */
final class ReadingJson {
    private ReadingJson() {}

    static String of(Reading reading) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        root.put("paper", reading.paper());
        root.put("name", reading.name());
        root.put("matter", reading.matter());
        root.put("municipality", reading.municipality());
        root.put("untouched", reading.isUntouched());
        root.put("checkedAgainst", reading.byRecordInside() ? "record" : "original");
        ArrayNode clauses = root.putArray("clauses");
        reading.clauses().forEach(clause -> {
            ObjectNode node = clauses.addObject();
            node.put("clause", clause.clause());
            node.put("version", clause.version());
            node.put("caption", clause.caption());
            node.put("before", clause.before());
            node.put("now", clause.now());
            node.put("open", clause.open());
            ArrayNode states = node.putArray("states");
            new TreeSet<>(clause.states()).forEach(state -> states.add(state.name()));
            ArrayNode changes = node.putArray("changes");
            clause.changes().forEach(change -> change(change, changes.addObject()));
        });
        ArrayNode frame = root.putArray("frame");
        reading.frame().forEach(change -> change(change, frame.addObject()));
        ArrayNode facts = root.putArray("facts");
        reading.facts()
                .forEach(fact -> facts.addObject()
                        .put("fact", fact.fact())
                        .put("label", fact.label())
                        .put("before", fact.before())
                        .put("after", fact.after())
                        .put("everywhere", fact.everywhere()));
        ArrayNode stored = root.putArray("stored");
        reading.stored()
                .forEach(value -> stored.addObject()
                        .put("fact", value.fact())
                        .put("label", value.label())
                        .put("text", value.text())
                        .put("stored", value.stored())
                        .put("edited", value.edited()));
        ArrayNode references = root.putArray("references");
        reading.references()
                .forEach(problem -> references
                        .addObject()
                        .put("fault", problem.fault().name())
                        .put("place", problem.place())
                        .put("shown", problem.shown())
                        .put("expected", problem.expected()));
        ArrayNode numbers = root.putArray("numbers");
        reading.numbers()
                .forEach(problem -> numbers.addObject()
                        .put("place", problem.place())
                        .put("shown", problem.shown())
                        .put("expected", problem.expected())
                        .put("form", problem.form()));
        ArrayNode losses = root.putArray("losses");
        reading.losses()
                .forEach(loss -> losses.addObject()
                        .put("kind", loss.kind().name())
                        .put("what", loss.what())
                        .put("places", loss.places()));
        ArrayNode tracked = root.putArray("tracked");
        reading.tracked()
                .forEach(change -> tracked.addObject()
                        .put("kind", change.kind().name())
                        .put("author", change.author())
                        .put("date", change.date())
                        .put("place", change.place())
                        .put("text", change.text()));
        ArrayNode comments = root.putArray("comments");
        reading.comments()
                .forEach(comment -> comments.addObject()
                        .put("author", comment.author())
                        .put("date", comment.date())
                        .put("place", comment.place())
                        .put("on", comment.on())
                        .put("text", comment.text())
                        .put("resolved", comment.resolved()));
        return DiagnosticsJson.MAPPER.writeValueAsString(root).replace("\r\n", "\n");
    }

    private static void change(TextChange change, ObjectNode node) {
        node.put("kind", change.kind().name());
        node.put("place", change.place());
        node.put("before", change.before());
        node.put("after", change.after());
        node.put("open", change.open());
    }
}
