package org.jobun.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jobun.readback.ClauseState;
import org.jobun.readback.Comment;
import org.jobun.readback.FactChange;
import org.jobun.readback.NumberProblem;
import org.jobun.readback.Reading;
import org.jobun.readback.ReferenceProblem;
import org.jobun.readback.StoredValue;
import org.jobun.readback.TextChange;
import org.jobun.readback.TrackedChange;
import org.jobun.readback.Unrecoverable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reading as JSON for programs. */
final class ReadingJson {
    private ReadingJson() {}

    static String of(Reading reading) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        root.put("paper", reading.paper().id());
        root.put("name", reading.paper().name());
        root.put("matter", reading.paper().matter());
        root.put("municipality", reading.paper().municipality());
        root.put("untouched", reading.isUntouched());
        root.put("checkedAgainst", reading.byRecordInside() ? "record" : "original");
        list(root, "clauses", reading.clauses(), ReadingJson::clause);
        list(root, "frame", reading.outsideArticles(), ReadingJson::change);
        list(root, "facts", reading.facts(), ReadingJson::fact);
        list(root, "stored", reading.stored(), ReadingJson::stored);
        list(root, "references", reading.references(), ReadingJson::reference);
        list(root, "numbers", reading.numbers(), ReadingJson::number);
        list(root, "losses", reading.unrecoverable(), ReadingJson::loss);
        list(root, "tracked", reading.tracked(), ReadingJson::tracked);
        list(root, "comments", reading.comments(), ReadingJson::comment);
        return DiagnosticsJson.MAPPER.writeValueAsString(root).replace("\r\n", "\n");
    }

    private static <T> void list(ObjectNode root, String name, List<T> values, BiConsumer<T, ObjectNode> writer) {
        ArrayNode array = root.putArray(name);
        values.forEach(value -> writer.accept(value, array.addObject()));
    }

    private static void clause(ClauseState clause, ObjectNode node) {
        node.put("clause", clause.clause());
        node.put("version", clause.version());
        node.put("caption", clause.caption());
        node.put("before", clause.before());
        node.put("now", clause.now());
        node.put("open", clause.open());
        ArrayNode states = node.putArray("states");
        new TreeSet<>(clause.states()).forEach(state -> states.add(state.name()));
        list(node, "changes", clause.changes(), ReadingJson::change);
    }

    private static void fact(FactChange fact, ObjectNode node) {
        node.put("fact", fact.fact());
        node.put("label", fact.label());
        node.put("before", fact.before());
        node.put("after", fact.after());
        node.put("everywhere", fact.everywhere());
    }

    private static void stored(StoredValue value, ObjectNode node) {
        node.put("fact", value.fact());
        node.put("label", value.label());
        node.put("text", value.text());
        node.put("stored", value.stored());
        node.put("edited", value.edited());
    }

    private static void reference(ReferenceProblem problem, ObjectNode node) {
        node.put("fault", problem.fault().name());
        node.put("place", problem.place());
        node.put("shown", problem.shown());
        node.put("expected", problem.expected());
    }

    private static void number(NumberProblem problem, ObjectNode node) {
        node.put("place", problem.place());
        node.put("shown", problem.shown());
        node.put("expected", problem.expected());
        node.put("form", problem.form());
    }

    private static void loss(Unrecoverable loss, ObjectNode node) {
        node.put("kind", loss.kind().name());
        node.put("what", loss.what());
        node.put("places", loss.places());
    }

    private static void tracked(TrackedChange change, ObjectNode node) {
        node.put("kind", change.kind().name());
        node.put("author", change.author());
        node.put("date", change.date());
        node.put("place", change.place());
        node.put("text", change.text());
    }

    private static void comment(Comment comment, ObjectNode node) {
        node.put("author", comment.author());
        node.put("date", comment.date());
        node.put("place", comment.place());
        node.put("on", comment.on());
        node.put("text", comment.text());
        node.put("resolved", comment.resolved());
    }

    private static void change(TextChange change, ObjectNode node) {
        node.put("kind", change.kind().name());
        node.put("place", change.place());
        node.put("before", change.before());
        node.put("after", change.after());
        node.put("open", change.open());
    }
}
