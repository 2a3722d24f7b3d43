package org.jobun.assembly;

import java.util.Set;
import java.util.function.Predicate;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Diagnostics;

/**
 * Problems of the selection for one paper, held back until it is known whether they matter to anybody.
 *
 * @param numbers those that leave open which articles are in it: they spoil every paper that cites it
 * @param words those of its own words
 */
record PaperProblems(Template template, Diagnostics numbers, Diagnostics words) {
    PaperProblems(Template template) {
        this(template, new Diagnostics(), new Diagnostics());
    }

    /**
     * Reports those that matter.
     *
     * @param wanted papers that somebody wants
     * @param cited ids of those, and of the papers whose numbers are printed in them
     */
    void report(Predicate<Template> wanted, Set<String> cited, Diagnostics found) {
        if (cited.contains(template.id())) {
            found.addAll(numbers);
        }
        if (wanted.test(template)) {
            found.addAll(words);
        }
    }
}
