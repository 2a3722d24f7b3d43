package org.jobun.diagnostic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Wording in one language, with {@code {name}} where a value goes. One file of properties a language, so
 * that legal staff can be asked to improve it.
 */
public final class Wording {
    private final Properties texts = new Properties();

    private Wording(String resource) {
        try (var in = Wording.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no wording " + resource);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The wording of a family ({@code diagnostics}, {@code messages}) in a language. */
    public static Wording of(String family, Language language) {
        return new Wording("/wording/" + family + "_" + language.tag() + ".properties");
    }

    /** The text of a key with its values put in, if there is such a key. */
    public Optional<String> find(String key, Map<String, String> values) {
        return Optional.ofNullable(texts.getProperty(key)).map(text -> filled(text, values));
    }

    /** The text of a key that must exist. */
    public String text(String key, Map<String, String> values) {
        return find(key, values).orElseThrow(() -> new IllegalStateException("no wording for " + key));
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    private static String filled(String text, Map<String, String> values) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = values.get(text.substring(open + 1, close));
            out.append(text, at, open).append(value == null ? text.substring(open, close + 1) : value);
            at = close + 1;
        }
        return out.append(text, at, text.length()).toString();
    }
}
