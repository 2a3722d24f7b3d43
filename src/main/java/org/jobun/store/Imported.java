package org.jobun.store;

import java.util.List;

/**
 * What was taken in from a folder.
 *
 * @param added files that were not kept before
 * @param changed files that were kept with other content, which is their version before now
 * @param same files that were kept as they are
 * @param problems in Japanese, a sentence for each file that was not taken in
 */
public record Imported(int added, int changed, int same, List<String> problems) {
    /** Problems are copied. */
    public Imported {
        problems = List.copyOf(problems);
    }
}
