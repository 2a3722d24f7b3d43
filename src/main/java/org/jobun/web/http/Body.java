package org.jobun.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/** What a request carried, which has arrived whole and within the limit of its route. */
final class Body {
    /** Bytes of a form without files. A matter with all its lists has some 100,000. */
    static final int LARGEST_FORM = 2 << 20;
    /** Bytes of a form with files: a font of all Japanese characters has some 20 MB. */
    static final int LARGEST_UPLOAD = 64 << 20;

    private static final int MOST_FIELDS = 20_000;

    private final String type;
    private final byte[] bytes;
    private Map<String, List<String>> fields;
    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    /** @param type media type, or empty */
    Body(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    Map<String, List<String>> fields() {
        if (fields == null) {
            fields = new LinkedHashMap<>();
            if (type.startsWith("multipart/form-data")) {
                readParts();
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

    private void readFields() {
        String[] pairs = new String(bytes, StandardCharsets.US_ASCII).split("&");
        if (pairs.length > MOST_FIELDS) {
            throw tooLarge();
        }
        try {
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                if (equals >= 0) {
                    put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException broken) {
            throw notReadable();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void put(String name, String value) {
        String lines = value.replace("\r\n", "\n").replace('\r', '\n');
        fields.computeIfAbsent(name, first -> new ArrayList<>()).add(lines);
    }

    private void readParts() {
        // In memory: nothing of an office is left in a folder for temporary files.
        MultiPartConfig config = new MultiPartConfig.Builder()
                .maxParts(MOST_FIELDS)
                .maxSize(bytes.length)
                .maxPartSize(bytes.length)
                .maxMemoryPartSize(bytes.length)
                .useFilesForPartsWithoutFileName(false)
                .build();
        Content.Source source = Content.Source.from(ByteBuffer.wrap(bytes));
        try (MultiPartFormData.Parts parts =
                MultiPartFormData.getParts(source, new Attributes.Mapped(), type, config)) {
            for (MultiPart.Part part : parts) {
                readPart(part);
            }
        } catch (RuntimeException | IOException broken) {
            throw notReadable();
        }
    }

    private void readPart(MultiPart.Part part) throws IOException {
        if (part.getFileName() == null) {
            put(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
            return;
        }
        try (InputStream in = Content.Source.asInputStream(part.createContentSource())) {
            byte[] content = in.readAllBytes();
            String name = part.getFileName().replaceAll(".*[/\\\\]", "");
            if (!name.isEmpty()) {
                uploads.put(part.getName(), new Upload(name, content));
            }
        }
    }

    static Refusal tooLarge() {
        return new Refusal(413, "送信された内容が大きすぎます。", "ファイルを分けるか、小さくして送信してください。");
    }

    static Refusal notReadable() {
        return new Refusal(400, "送信された内容を読み取ることができませんでした。", "もう一度送信してください。");
    }
}
