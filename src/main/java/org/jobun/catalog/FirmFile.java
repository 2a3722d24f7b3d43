package org.jobun.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The register of firms of a municipality: {@code municipalities/<id>/firms.yaml}, {@code firms.xlsx} or {@code firms.csv}.
 *
 * @param path within the catalog
 * @param shown as the user knows it
 */
public record FirmFile(String path, String shown, byte[] bytes) {
    /** Bytes. A register of 50,000 firms has less. */
    static final int LARGEST = 16 << 20;

    private static final Pattern PATH = Pattern.compile("municipalities/([^/]+)/firms\\.(?:yaml|xlsx|csv)");

    /** The id of the municipality whose register a path is; empty where it is none. */
    public static Optional<String> municipality(String path) {
        Matcher register = PATH.matcher(path);
        return register.matches() ? Optional.of(register.group(1)) : Optional.empty();
    }
}
