package org.jobun.renewal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobun.interview.Answers;
import org.jobun.issue.MadeSet;

/**
 * A matter of last year.
 *
 * @param source where it was found, as people call it
 * @param answers that it gave
 * @param madeOn day on which its papers were made, where that is known
 * @param folder of the papers that were issued, where there is one
 * @param clauses that were issued; none where only the matter is known
 * @param whole false where only a manifest is known, which has no lists
 */
public record Former(
        String source,
        Answers answers,
        Optional<LocalDate> madeOn,
        Optional<Path> folder,
        List<MadeSet.Used> clauses,
        boolean whole) {
    public Former {
        clauses = List.copyOf(clauses);
    }

    /** One of which there is a matter file only. */
    static Former ofMatter(String source, Answers answers) {
        return new Former(source, answers, Optional.empty(), Optional.empty(), List.of(), true);
    }
}
