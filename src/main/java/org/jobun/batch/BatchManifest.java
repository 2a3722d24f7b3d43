package org.jobun.batch;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code manifest.json} of a batch: from what it was made, and what became of each matter. */
final class BatchManifest {
    static final String FILE = "manifest.json";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final BatchSetup setup;

    BatchManifest(BatchSetup setup) {
        this.setup = setup;
    }

    /** @param said of the input as a whole */
    void write(Journal journal, List<RowResult.Message> said) throws IOException {
        BatchRequest request = setup.request();
        Reports.whole(request.output().resolve(FILE), out -> {
            try (JsonGenerator json = MAPPER.createGenerator(out)) {
                json.writeStartObject();
                json.writeStringProperty("program", "jobun " + setup.program());
                json.writeStringProperty("catalog", setup.catalogVersion());
                json.writeStringProperty("input", request.input().getFileName().toString());
                json.writeStringProperty("settings", request.settings());
                messages(json, said);
                json.writeArrayPropertyStart("matters");
                journal.forEach(result -> matter(json, result));
                json.writeEndArray();
                json.writeEndObject();
            }
        });
    }

    private static void matter(JsonGenerator json, RowResult result) {
        json.writeStartObject();
        json.writeNumberProperty("row", result.row());
        json.writeStringProperty("id", result.id());
        json.writeStringProperty("status", result.status().name().toLowerCase(Locale.ROOT));
        json.writeArrayPropertyStart("sets");
        for (RowResult.MadeSet set : result.sets()) {
            json.writeStartObject();
            json.writeStringProperty("id", set.id());
            json.writeStringProperty("manifest", set.manifest());
            json.writeNumberProperty("files", set.files());
            json.writeEndObject();
        }
        json.writeEndArray();
        messages(json, result.messages());
        json.writeEndObject();
    }

    private static void messages(JsonGenerator json, List<RowResult.Message> messages) {
        json.writeArrayPropertyStart("messages");
        for (RowResult.Message message : messages) {
            json.writeStartObject();
            json.writeStringProperty("severity", message.severity());
            json.writeStringProperty("code", message.code());
            json.writeStringProperty("place", message.place());
            json.writeStringProperty("text", message.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
