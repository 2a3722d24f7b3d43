package org.jobun.web.matters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.interview.Effects;
import org.jobun.interview.FindEffects;
import org.jobun.interview.Preview;
import org.jobun.web.Workspace;

/**
 * What options would change, remembered by one visit while the answers that they are asked about stand as they do: whoever goes through
 * the options of a question waits for each of them once, and for the papers as they are once for all. The whole matter file is looked
 * at, so that a change by anybody lets go of what was remembered; it goes with the workspace where the catalog changes. Safe for
 * several threads.
 */
final class RememberedEffects {
    private final FindEffects plain;
    private final DraftPreview previews;
    private final Map<Option, Effects> known = new HashMap<>();
    private State state = new State("", LocalDate.MIN);
    private Preview before;

    /** An answer that could be given. */
    private record Option(String path, String value) {}

    /** What effects depend on, beside the catalog. */
    private record State(String matterFile, LocalDate today) {}

    RememberedEffects(FindEffects plain, DraftPreview previews) {
        this.plain = plain;
        this.previews = previews;
    }

    /** Those of a visit. */
    static RememberedEffects of(Workspace workspace) {
        return workspace.keep(RememberedEffects.class, () -> {
            DraftPreview previews = new DraftPreview(workspace.catalog(), workspace.drafting());
            return new RememberedEffects(new FindEffects(workspace.catalog(), previews), previews);
        });
    }

    /** As {@link FindEffects#of(Answers, String, String, LocalDate)} has them. */
    synchronized Effects of(Answers answers, String path, String option, LocalDate today) {
        State now = new State(answers.text(), today);
        if (!now.equals(state)) {
            known.clear();
            before = previews.of(answers, today);
            state = now;
        }
        return known.computeIfAbsent(
                new Option(path, option), asked -> plain.of(answers, before, asked.path(), asked.value(), today));
    }
}
