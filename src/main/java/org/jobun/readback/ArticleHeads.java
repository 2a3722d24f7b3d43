package org.jobun.readback;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jobun.word.PaperRecord;

/** Which articles of a paper were met while it is read: each has one head. */
final class ArticleHeads {
    private final List<PaperRecord.Clause> clauses;
    private final Set<Integer> seen = new LinkedHashSet<>();
    private final Set<Integer> deleted = new LinkedHashSet<>();

    ArticleHeads(PaperRecord origin) {
        this.clauses = origin.clauses();
    }

    /** True where an article was not met before. */
    boolean isFirst(int article) {
        return seen.add(article);
    }

    /** The number of an article that was not met yet, by its clause; 0 for none. */
    int numberOf(String id, String version) {
        PaperRecord.Clause clause = new PaperRecord.Clause(id, version);
        for (int i = 1; i <= clauses.size(); i++) {
            if (clauses.get(i - 1).equals(clause) && !seen.contains(i)) {
                return i;
            }
        }
        return 0;
    }

    /** The head of an article is deleted, but that is not accepted yet. */
    void delete(int article) {
        deleted.add(article);
    }

    boolean isDeletionOpen(int article) {
        return deleted.contains(article);
    }
}
