package org.jobun.calendar;

import java.util.List;
import org.jobun.matter.Facts;
import org.jobun.matter.OpenDays;

/** 日程の定め: the days of a procurement in order, and what lies between them. */
public record Schedule(List<Step> steps, List<Span> spans) {
    /** Of a catalog that has none. */
    public static final Schedule NONE = new Schedule(List.of(), List.of());

    public Schedule {
        steps = List.copyOf(steps);
        spans = List.copyOf(spans);
    }

    /** The steps of a matter, in order. */
    public List<Step> of(Facts facts) {
        return steps.stream().filter(step -> step.when().holds(facts)).toList();
    }

    /** The spans that hold in a matter. */
    List<Span.Held> held(Facts facts, OpenDays days) {
        return spans.stream()
                .filter(span -> span.when().holds(facts))
                .map(span -> span.held(facts, days))
                .toList();
    }
}
