package org.jobun.interview;

import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/**
 * A problem of a matter, with the question that it is about.
 *
 * @param place the answer or cell; empty where it is about the matter as a whole, or about the catalog
 */
public record Problem(Diagnostic diagnostic, Optional<Place> place) {
    /** True where a set cannot be made before it is mended. */
    public boolean isError() {
        return diagnostic.isError();
    }

    /** The number that its check digit would have to make it; empty where the problem is another. */
    public Optional<String> rightNumber() {
        return diagnostic.code() == Code.FCT_05
                ? Optional.ofNullable(diagnostic.values().get("expected"))
                : Optional.empty();
    }

    /** True where it is about an answer, or a cell of it. */
    public boolean isAbout(String path) {
        return place.filter(known -> known.path().equals(path)).isPresent();
    }
}
