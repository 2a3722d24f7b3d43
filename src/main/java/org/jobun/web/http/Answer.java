package org.jobun.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param type media type; empty where there is no body
 * @param headers beside those that every answer has
 * @param body bytes
 */
public record Answer(int status, String type, Map<String, String> headers, byte[] body) {
    /** Nothing of an office is kept by browsers or proxies. */
    private static final String NOT_KEPT = "no-store";

    public Answer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static Answer html(String page) {
        return text(200, "text/html; charset=utf-8", page);
    }

    public static Answer html(int status, String page) {
        return text(status, "text/html; charset=utf-8", page);
    }

    public static Answer json(String json) {
        return text(200, "application/json", json);
    }

    /** A text that no browser keeps. */
    public static Answer text(int status, String type, String text) {
        return new Answer(status, type, Map.of("Cache-Control", NOT_KEPT), text.getBytes(StandardCharsets.UTF_8));
    }

    /** To another page, asked for by GET, so that loading it again repeats nothing. */
    public static Answer see(String path) {
        return new Answer(303, "", Map.of("Location", path, "Cache-Control", NOT_KEPT), new byte[0]);
    }

    /** A file to keep, under its Japanese name. */
    public static Answer download(String name, String type, byte[] bytes) {
        return file(name, type, bytes, "attachment");
    }

    /** A file to be shown in a frame of a page of ours. */
    public static Answer shown(String name, String type, byte[] bytes) {
        return file(name, type, bytes, "inline").with(SecurityHeaders.POLICY, SecurityHeaders.IN_OUR_FRAMES);
    }

    /** A part of a page of ours that asks again by itself, in a frame of it. */
    public static Answer framed(String page) {
        return html(page).with(SecurityHeaders.POLICY, SecurityHeaders.IN_OUR_FRAMES);
    }

    /** The same page, with leave to show a file of this server in a frame. */
    public Answer showingFrames() {
        return with(SecurityHeaders.POLICY, SecurityHeaders.SHOWS_FRAMES);
    }

    private static Answer file(String name, String type, byte[] bytes, String how) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Disposition", how + "; filename*=UTF-8''" + encoded(name));
        headers.put("Cache-Control", NOT_KEPT);
        return new Answer(200, type, headers, bytes);
    }

    /** Whether it is a file that somebody takes or looks at. */
    boolean isFile() {
        return headers.containsKey("Content-Disposition");
    }

    /** The same answer with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, more, body);
    }

    /** A name as RFC 8187 wants it. */
    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || ".-_".indexOf(b) >= 0;
            out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return out.toString();
    }
}
