package org.jobun.web.api;

import java.util.List;
import java.util.Locale;
import org.jobun.catalog.Catalog;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document of the interface, written from its table of operations and from the vocabulary of the catalog. */
final class OpenApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Operation> operations;
    private final Catalog catalog;
    private final String version;

    OpenApi(List<Operation> operations, Catalog catalog, String version) {
        this.operations = operations;
        this.catalog = catalog;
        this.version = version;
    }

    String text() {
        ObjectNode root = JSON.objectNode();
        root.put("openapi", "3.1.0");
        ObjectNode info = root.putObject("info");
        info.put("title", "条文");
        info.put("version", version);
        info.put("description", "案件の回答から契約書類を作る。エラーは application/problem+json で、errors にすべての指摘を返す。");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        root.putArray("servers").addObject().put("url", ApiPages.ROOT);
        root.putArray("security").addObject().putArray("token");
        ObjectNode paths = root.putObject("paths");
        operations.forEach(one -> path(paths, one.path()).set(one.method().toLowerCase(Locale.ROOT), operation(one)));
        ObjectNode components = root.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "「アカウント」の画面で作るトークン");
        components.set("schemas", new Schemas(catalog).all());
        return JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(root)
                        .replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode path(ObjectNode paths, String path) {
        return paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
    }

    private static ObjectNode operation(Operation one) {
        ObjectNode node = JSON.objectNode();
        node.put("operationId", one.id());
        node.put("summary", one.summary());
        node.put("description", "トークンの権限: " + one.scope().word());
        ArrayNode parameters = node.putArray("parameters");
        one.places()
                .forEach(place -> parameters.add(
                        parameter(new Operation.Parameter(place, "path", true, place, Schemas.type("string")))));
        one.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        one.request().ifPresent(sent -> node.set("requestBody", sent(sent)));
        ObjectNode responses = node.putObject("responses");
        one.answers().forEach(reply -> {
            ObjectNode answer = responses.putObject(String.valueOf(reply.status()));
            answer.put("description", reply.summary());
            reply.media().forEach(media -> answer.withObjectProperty("content").set(media.type(), media(media)));
        });
        return node;
    }

    private static ObjectNode parameter(Operation.Parameter parameter) {
        ObjectNode node = JSON.objectNode();
        node.put("name", parameter.name());
        node.put("in", parameter.in());
        node.put("required", parameter.required());
        node.put("description", parameter.summary());
        node.set("schema", parameter.schema());
        return node;
    }

    private static ObjectNode sent(Operation.Sent sent) {
        ObjectNode node = JSON.objectNode();
        node.put("required", true);
        ObjectNode content = node.putObject("content");
        sent.types().forEach(media -> content.set(media.type(), media(media)));
        sent.example()
                .ifPresent(
                        example -> ((ObjectNode) content.get(sent.types().get(0).type()))
                                .set("example", JsonMapper.shared().readTree(example)));
        return node;
    }

    private static ObjectNode media(Operation.Media media) {
        ObjectNode node = JSON.objectNode();
        if (!media.schema().isEmpty()) {
            node.set("schema", Schemas.reference(media.schema()));
        }
        return node;
    }
}
