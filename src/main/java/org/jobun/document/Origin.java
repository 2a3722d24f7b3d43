package org.jobun.document;

import java.util.List;

/**
 * The clause a provision was made from.
 *
 * @param clause id, e.g. {@code subcontracting.approval}; of an article that was deleted, see {@link #ofDeleted}
 * @param version first day of the version used (ISO date), or {@code -} where it has none
 */
public record Origin(String clause, String version) {
    private static final String DELETED = "deleted:";

    private static final String AND = "+";

    /** Of articles that were deleted together and keep their numbers: 第5条から第7条まで　削除. */
    public static Origin ofDeleted(List<String> clauses) {
        return new Origin(DELETED + String.join(AND, clauses), "-");
    }

    /** How many numbers an article from a clause takes: more than one only where several were deleted together. */
    public static int covers(String clause) {
        return clause.startsWith(DELETED) ? clause.split("\\+").length : 1;
    }
}
