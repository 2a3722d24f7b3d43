package org.jobun.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** Styles, scripts and pictures of the pages. Their addresses change with what is in them, so browsers may keep them. */
public final class StaticFiles {
    /** Where their addresses begin. */
    static final String PREFIX = "/static/";

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    /** @param names of the files */
    public StaticFiles(List<String> names) {
        names.forEach(this::add);
    }

    private void add(String name) {
        byte[] bytes = read(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        int dot = name.lastIndexOf('.');
        String address = PREFIX + name.substring(0, dot) + "-" + Long.toHexString(sum.getValue()) + name.substring(dot);
        Map<String, String> headers = Map.of("Cache-Control", "public, max-age=31536000, immutable");
        answers.put(address, new Answer(200, TYPES.get(name.substring(dot + 1)), headers, bytes));
        addresses.put(name, address);
    }

    private static byte[] read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream("/web/static/" + name)) {
            return in.readAllBytes();
        } catch (IOException packed) {
            throw new UncheckedIOException(packed);
        }
    }

    Optional<Answer> answer(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    /** Where a file is, for a page. */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException(name);
        }
        return address;
    }
}
