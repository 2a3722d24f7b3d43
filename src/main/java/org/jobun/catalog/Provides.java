package org.jobun.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobun.source.Fields;

/**
 * What a paper has in place of clauses that others cite by another id: {@code provides: { damages.general: own.damages }} in its front
 * matter. So an own contract can be cited by papers that know nothing of its clauses.
 *
 * @param ids clause or set of alternatives, perhaps with {@code #label} → those of the paper
 */
public record Provides(Map<String, String> ids) {
    static final String KEY = "provides";

    /** Nothing in place of anything. */
    public static final Provides NOTHING = new Provides(Map.of());

    public Provides {
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }

    static Provides read(Fields fields) {
        Map<String, String> ids = new LinkedHashMap<>();
        fields.fields(KEY)
                .ifPresent(map -> map.entries()
                        .keySet()
                        .forEach(id -> map.text(id).ifPresent(own -> ids.put(id.strip(), own.strip()))));
        return ids.isEmpty() ? NOTHING : new Provides(ids);
    }

    /** The provision of this paper that a reference means; the reference itself where nothing is in place of it. */
    public RefTarget.ToProvision meant(RefTarget.ToProvision reference) {
        String own = reference.label().isEmpty() ? null : ids.get(reference.clause() + "#" + reference.label());
        if (own != null) {
            return reference.to(clause(own), label(own));
        }
        String article = ids.get(reference.clause());
        if (article == null) {
            return reference;
        }
        return reference.to(clause(article), reference.label().isEmpty() ? label(article) : reference.label());
    }

    /** The clause of an id that may have a label. */
    public static String clause(String id) {
        return id.contains("#") ? id.substring(0, id.indexOf('#')) : id;
    }

    /** The label of an id; empty where it has none. */
    public static String label(String id) {
        return id.contains("#") ? id.substring(id.indexOf('#') + 1) : "";
    }
}
