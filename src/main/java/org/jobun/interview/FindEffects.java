package org.jobun.interview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobun.catalog.Catalog;

/** What an answer would change, before it is given. Thread safe. */
public final class FindEffects {
    private final DraftPreview previews;
    private final CompareSets compare;

    public FindEffects(Catalog catalog, DraftPreview previews) {
        this.previews = previews;
        this.compare = new CompareSets(catalog);
    }

    /** What another answer to a question changes; an empty answer takes it away. */
    public Effects of(Answers answers, String path, String option, LocalDate today) {
        return of(answers, previews.of(answers, today), path, option, today);
    }

    /** @param before the papers of the answers, where they are known already */
    public Effects of(Answers answers, Preview before, String path, String option, LocalDate today) {
        return compare.of(before, previews.of(answers.with(path, option), today));
    }

    /** What each answer to a choice changes, by the answer. */
    public Map<String, Effects> ofAll(Answers answers, Question question, LocalDate today) {
        Preview before = previews.of(answers, today);
        Map<String, Effects> all = new LinkedHashMap<>();
        question.options()
                .forEach(
                        option -> all.put(option.value(), of(answers, before, question.path(), option.value(), today)));
        return all;
    }
}
