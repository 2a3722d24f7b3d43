package org.jobun.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** What a request carries, read once and within limits. */
final class Body {
    /** Bytes of a form without files. A matter with all its lists has some 100,000. */
    static final int LARGEST_FORM = 2 << 20;
    /** Bytes of a form with files: a font of all Japanese characters has some 20 MB. */
    static final int LARGEST_UPLOAD = 64 << 20;

    private static final int MOST_FIELDS = 20_000;

    private final Request request;
    private Map<String, List<String>> fields;
    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    Body(Request request) {
        this.request = request;
    }

    Map<String, List<String>> fields() {
        if (fields == null) {
            fields = new LinkedHashMap<>();
            String type = type();
            if (type.startsWith("multipart/form-data")) {
                readParts(type);
            } else if (type.startsWith("application/x-www-form-urlencoded")) {
                readFields();
            }
        }
        return fields;
    }

    Optional<Upload> upload(String name) {
        fields();
        return Optional.ofNullable(uploads.get(name));
    }

    byte[] bytes() {
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] bytes = in.readNBytes(LARGEST_FORM + 1);
            if (bytes.length > LARGEST_FORM) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String type() {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type == null ? "" : type;
    }

    private void readFields() {
        try {
            Fields form = FormFields.getFields(request, MOST_FIELDS, LARGEST_FORM);
            form.forEach(field -> field.getValues().forEach(value -> put(field.getName(), value)));
        } catch (IllegalStateException tooMuch) {
            throw tooLarge();
        }
    }

    private void put(String name, String value) {
        String lines = value.replace("\r\n", "\n").replace('\r', '\n');
        fields.merge(name, List.of(lines), Body::joined);
    }

    private static List<String> joined(List<String> former, List<String> more) {
        List<String> all = new java.util.ArrayList<>(former);
        all.addAll(more);
        return all;
    }

    private void readParts(String type) {
        // In memory: nothing of an office is left in a folder for temporary files.
        MultiPartConfig config = new MultiPartConfig.Builder()
                .maxParts(MOST_FIELDS)
                .maxSize(LARGEST_UPLOAD)
                .maxPartSize(LARGEST_UPLOAD)
                .maxMemoryPartSize(LARGEST_UPLOAD)
                .useFilesForPartsWithoutFileName(false)
                .build();
        try (MultiPartFormData.Parts parts = MultiPartFormData.getParts(request, request, type, config)) {
            for (MultiPart.Part part : parts) {
                readPart(part);
            }
        } catch (IllegalStateException | IllegalArgumentException tooMuch) {
            throw tooLarge();
        } catch (RuntimeException | IOException broken) {
            throw new Refusal(400, "送信された内容を読み取ることができませんでした。", "もう一度送信してください。");
        }
    }

    private void readPart(MultiPart.Part part) throws IOException {
        if (part.getFileName() == null) {
            put(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
            return;
        }
        try (InputStream in = Content.Source.asInputStream(part.createContentSource())) {
            byte[] bytes = in.readAllBytes();
            String name = part.getFileName().replaceAll(".*[/\\\\]", "");
            if (!name.isEmpty()) {
                uploads.put(part.getName(), new Upload(name, bytes));
            }
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(413, "送信された内容が大きすぎます。", "ファイルを分けるか、小さくして送信してください。");
    }
}
