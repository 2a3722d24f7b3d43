package org.jobun.reuse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledText;
import org.jobun.document.Inline;
import org.jobun.matter.Fact;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;

/**
 * How long the papers of a set are, without filling them: none has more words or more values than this.
 *
 * @param words characters and blocks
 * @param values places of values
 */
record Extent(long words, long values) {
    /** What is printed of a value that is no text is shorter. */
    private static final int USUAL = 200;

    static Extent of(List<FilledPaper> papers) {
        long words = 0;
        long values = 0;
        for (FilledPaper paper : papers) {
            Extent own = of(paper);
            words = Math.max(words, own.words);
            values = Math.max(values, own.values);
        }
        return new Extent(words, values);
    }

    private static Extent of(FilledPaper paper) {
        long words = 0;
        long values = 0;
        for (FilledText text : paper.texts()) {
            words += 2;
            for (FilledText.Run run : text.runs()) {
                boolean value = run instanceof FilledText.Done done && done.inline() instanceof Inline.Value;
                values += value ? 1 : 0;
                words += value ? 0 : run.length();
            }
        }
        return new Extent(words, values);
    }

    /** False where with the values of a matter one of the papers could have more characters than that. */
    boolean isWithin(long most, Matter matter) {
        return words + values * longest(matter) <= most;
    }

    private static long longest(Matter matter) {
        long longest = USUAL;
        for (Fact fact : matter.facts().all()) {
            if (fact.value() instanceof FactValue.Text text) {
                longest = Math.max(longest, text.text().length());
            } else if (fact.value() instanceof FactValue.Rows list) {
                longest = Math.max(longest, longest(list.rows()));
            }
        }
        return longest;
    }

    private static long longest(List<Map<String, String>> rows) {
        return rows.stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .mapToLong(String::length)
                .max()
                .orElse(0);
    }
}
