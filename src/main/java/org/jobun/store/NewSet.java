package org.jobun.store;

import java.util.List;
import java.util.Optional;

/**
 * A set that is to become final.
 *
 * @param matterVersion the version that it was made from; if the matter has another by now, nothing is issued
 * @param state that the matter is in from then on, if another
 */
public record NewSet(
        String matterKey,
        long matterVersion,
        String manifest,
        List<NamedSource> files,
        Optional<String> state,
        String by) {
    /** Files are copied. */
    public NewSet {
        files = List.copyOf(files);
    }
}
