package org.jobun.readback.update;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.catalog.SpecialTerms;
import org.jobun.matter.Matter;
import org.jobun.readback.PaperArticle;

/**
 * Special terms of a matter that say what a returned paper says in words of its own: it was taken over before. The words stand in the
 * draft, if elsewhere, so that nothing differs.
 */
final class AgreedTerms {
    private static final List<String> SAID = List.of("caption", "overrides", "paper", "text");

    private final List<Map<String, String>> rows;
    private final Set<String> articles = new HashSet<>();

    AgreedTerms(Matter matter) {
        this.rows = matter.facts().rows(SpecialTerms.FACT);
    }

    /** Whether the matter has the term already, to the letter; its article is remembered. */
    boolean hold(OwnTerm term) {
        for (int from = 0; from + term.rows().size() <= rows.size(); from++) {
            if (holdFrom(from, term.rows())) {
                articles.add("special-terms." + articleOf(from));
                return true;
            }
        }
        return false;
    }

    private boolean holdFrom(int from, List<Map<String, String>> term) {
        for (int i = 0; i < term.size(); i++) {
            Map<String, String> own = rows.get(from + i);
            Map<String, String> other = term.get(i);
            boolean same =
                    SAID.stream().allMatch(part -> own.getOrDefault(part, "").equals(other.getOrDefault(part, "")));
            if (!same) {
                return false;
            }
        }
        int end = from + term.size();
        return end == rows.size() || begins(rows.get(end));
    }

    private int articleOf(int row) {
        return 1
                + (int) rows.subList(1, row + 1).stream()
                        .filter(AgreedTerms::begins)
                        .count();
    }

    /** A row with a caption begins an article. */
    private static boolean begins(Map<String, String> row) {
        return !row.getOrDefault("caption", "").isBlank();
    }

    /** Whether an article of the draft is one of those terms, which the returned paper has elsewhere. */
    boolean isOf(PaperDistance.Both both) {
        PaperArticle returned = both.returned();
        return both.drafted() != null
                && articles.contains(both.drafted().clause())
                && (returned == null || returned.isGone());
    }
}
