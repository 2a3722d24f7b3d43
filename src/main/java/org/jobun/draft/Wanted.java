package org.jobun.draft;

import java.util.List;
import org.jobun.catalog.Template;
import org.jobun.matter.Matter;

/**
 * Which papers are asked for.
 *
 * @param ids of papers, or {@code special-provisions/*} for all forms annexed to one; none for all papers
 */
public record Wanted(List<String> ids) {
    /** Asks for all papers annexed to one, its forms: {@code special-provisions/*}. */
    static final String ANNEXES = Template.ANNEXES;

    public Wanted {
        ids = ids.stream().map(String::strip).distinct().toList();
    }

    /** Those asked for, else those the matter names, else all. */
    public static Wanted of(Matter matter, List<String> ids) {
        return new Wanted(ids.isEmpty() ? matter.papers() : ids);
    }

    /** True where every paper of the set is wanted. */
    public boolean isAll() {
        return ids.isEmpty();
    }

    /** Whether a paper is among them, by itself or with the paper it is annexed to. */
    public boolean includes(Template paper) {
        return paper.isAmong(ids);
    }
}
