package org.jobun.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.interview.Place;
import org.jobun.interview.Problem;
import org.jobun.matter.FactType;
import org.jobun.web.http.Answer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Problems as RFC 9457 has them, each with its code, its place by id and label, and what to do. */
final class Problems {
    static final String TYPE = "application/problem+json";

    private static final DiagnosticText WORDS = new DiagnosticText(Language.JA);

    private final Catalog catalog;

    Problems(Catalog catalog) {
        this.catalog = catalog;
    }

    /** An answer that says what is wrong. */
    Answer answer(int status, String title, String hint, ArrayNode errors) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("hint", hint);
        problem.set("errors", errors);
        return Answer.text(status, TYPE, problem.toString());
    }

    /** What was sent cannot be worked with. */
    Answer unprocessable(Diagnostics found) {
        return answer(422, "このままでは、書類を作ることができません。", "errors の hint に従って直し、もう一度送信してください。", of(found));
    }

    ArrayNode of(Diagnostics found) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        found.sorted().forEach(one -> all.add(of(one, fact(one))));
        return all;
    }

    ArrayNode of(List<Problem> problems) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        problems.forEach(one -> all.add(of(one.diagnostic(), one.place())));
        return all;
    }

    /** The fact that a problem names. */
    private Optional<Place> fact(Diagnostic one) {
        return Optional.ofNullable(one.values().get("fact"))
                .filter(path -> catalog.vocabulary().find(path).isPresent())
                .map(Place::of);
    }

    private ObjectNode of(Diagnostic one, Optional<Place> place) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", one.code().id());
        node.put("severity", one.severity().name().toLowerCase(Locale.ROOT));
        node.put("message", WORDS.found(one));
        node.put("hint", WORDS.hint(one));
        node.put("file", one.location().file());
        node.put("line", one.location().line());
        node.put("column", one.location().column());
        node.put("position", one.position());
        place.ifPresent(known -> put(node, known));
        return node;
    }

    private void put(ObjectNode node, Place place) {
        node.put("path", place.path());
        node.put(
                "label",
                catalog.vocabulary().find(place.path()).map(FactType::label).orElse(place.path()));
        if (place.row() > 0) {
            node.put("row", place.row());
            node.put("cell", place.column());
        }
    }
}
