package org.jobun.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a program may ask for: its route, and what the OpenAPI document says of it.
 *
 * @param id by which generated clients call it
 * @param method of HTTP
 * @param path below the root of the interface; places in braces
 * @param scope that a token needs
 * @param summary one line, in Japanese
 * @param parameters behind the question mark, and headers
 * @param request what is sent; empty for nothing
 * @param answers what comes back
 * @param action what is done
 */
record Operation(
        String id,
        String method,
        String path,
        Scope scope,
        String summary,
        List<Parameter> parameters,
        Optional<Sent> request,
        List<Reply> answers,
        Api action) {
    /** What a token must allow. */
    enum Scope {
        /** Looking, and drafting without keeping. */
        READ,
        /** Keeping, making final, running. */
        WRITE,
        /** Nothing: the document itself. */
        NONE;

        /** As tokens name it. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Answers one request. */
    interface Api {
        Answer on(Exchange exchange) throws IOException;
    }

    /**
     * A parameter.
     *
     * @param in {@code query} or {@code header}
     * @param schema of its values
     */
    record Parameter(String name, String in, boolean required, String summary, JsonNode schema) {}

    /**
     * What is sent.
     *
     * @param types media type → its schema; null where it is bytes or a text of another kind
     * @param example of the first type, which a test sends
     */
    record Sent(List<Media> types, Optional<String> example) {}

    /** A media type and the name of its schema; empty where it is no JSON. */
    record Media(String type, String schema) {}

    /** An answer: status, what it means, and what it carries; no media where it carries nothing. */
    record Reply(int status, String summary, List<Media> media) {}

    /** Its parameters that stand in the path. */
    List<String> places() {
        return java.util.regex.Pattern.compile("\\{(\\w+)\\}")
                .matcher(path)
                .results()
                .map(place -> place.group(1))
                .toList();
    }
}
