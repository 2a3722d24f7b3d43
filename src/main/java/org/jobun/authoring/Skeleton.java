package org.jobun.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A beginning of a file, with {@code @name@} where something goes. */
final class Skeleton {
    private static final Pattern PLACE = Pattern.compile("@([a-z]+)@");

    private Skeleton() {}

    /** The text of a kind of file with everything in its place. */
    static String of(NewFile.Kind kind, Map<String, String> values) {
        return filled(read(kind.name().toLowerCase(Locale.ROOT)), values);
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** What stands in the file that makes a folder a workspace. */
    static String marker() {
        return read("workspace");
    }

    private static String read(String name) {
        try (InputStream in = Skeleton.class.getResourceAsStream("/skeleton/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
