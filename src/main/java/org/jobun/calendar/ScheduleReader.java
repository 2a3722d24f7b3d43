package org.jobun.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Amendment;
import org.jobun.source.Fields;
import org.jobun.source.Layered;
import org.jobun.source.ListFiles;

/** Reads {@code schedule_steps:} and {@code schedule_spans:} of the files of lists of a catalog. */
public final class ScheduleReader {
    private static final String STEPS = "schedule_steps";
    private static final String SPANS = "schedule_spans";

    /** Keys under which they stand. */
    public static final List<String> KEYS = List.of(STEPS, SPANS);

    private final Vocabulary vocabulary;
    private final Diagnostics found;
    private final List<Amendment> amendments = new ArrayList<>();

    public ScheduleReader(Vocabulary vocabulary, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.found = found;
    }

    /** The schedule of the program and of what is laid over it. */
    public Schedule read(ListFiles lists) {
        Layered<Step> steps = lists.read(
                List.of(STEPS),
                fields -> fields.list(STEPS).stream().map(this::step).toList(),
                (below, more) -> below.value());
        Layered<Span> spans = lists.read(
                List.of(SPANS),
                fields -> fields.list(SPANS).stream().map(this::span).toList(),
                (below, more) -> below.value());
        amendments.addAll(steps.amendments());
        amendments.addAll(spans.amendments());
        return new Schedule(steps.values(), spans.values());
    }

    /** What was replaced or withdrawn. */
    public List<Amendment> amendments() {
        return List.copyOf(amendments);
    }

    private Layered.Entry<Step> step(Fields entry) {
        String date = date(entry, "date");
        Step step = new Step(
                date,
                when(entry),
                isYes(entry, "open", true),
                isYes(entry, "proposed", true),
                isYes(entry, "planned", true),
                entry.place("date"));
        entry.rejectOthers();
        return new Layered.Entry<>("step." + date, label(date), entry.place("date"), step);
    }

    private Layered.Entry<Span> span(Fields entry) {
        String id = entry.required("id");
        Span span = new Span(
                id,
                date(entry, "from"),
                date(entry, "to"),
                entry.required("about"),
                when(entry),
                days(entry, "least"),
                days(entry, "most"),
                days(entry, "usual"),
                isYes(entry, "ordered", true),
                isYes(entry, "whole", false),
                entry.oneOf("count", Count.class).filter(Count.OPEN::equals).isPresent(),
                isYes(entry, "moves", false),
                entry.oneOf("until", Span.Until.class).orElse(Span.Until.ANY),
                entry.oneOf("severity", Severity.class).orElse(Severity.WARNING),
                entry.texts("basis"),
                entry.text("hint").orElse(""),
                entry.place("id"));
        entry.rejectOthers();
        return new Layered.Entry<>("span." + id, span.about(), entry.place("id"), span);
    }

    /** Which days count: 暦日, or 開庁日. */
    private enum Count {
        CALENDAR,
        OPEN
    }

    private String label(String path) {
        return vocabulary.find(path).map(FactType::label).orElse(path);
    }

    /** A fact that is a day. */
    private String date(Fields entry, String key) {
        String path = entry.required(key);
        boolean day = vocabulary
                .find(path)
                .filter(type -> type.kind() == FactType.Kind.DATE)
                .isPresent();
        if (!path.isEmpty() && !day) {
            unknown(entry, key, path);
        }
        return path;
    }

    private void unknown(Fields entry, String key, String path) {
        found.add(Diagnostic.of(Code.FCT_01, entry.place(key))
                .with("fact", path)
                .with("nearest", vocabulary.nearest(path)));
    }

    private Condition when(Fields entry) {
        return entry.mapping("when")
                .map(when -> new ConditionReader(vocabulary, found).read(when))
                .orElse(Condition.ALWAYS);
    }

    /** A number, or the name of a fact that is one. */
    private Optional<Span.Days> days(Fields entry, String key) {
        Optional<String> written = entry.text(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.get().matches("[0-9]{1,4}")) {
            return Optional.of(new Span.Days(Integer.parseInt(written.get()), null));
        }
        boolean number = vocabulary
                .find(written.get())
                .filter(type -> type.kind() == FactType.Kind.NUMBER)
                .isPresent();
        if (!number) {
            unknown(entry, key, written.get());
        }
        return Optional.of(new Span.Days(0, written.get()));
    }

    private static boolean isYes(Fields entry, String key, boolean otherwise) {
        return entry.text(key)
                .map(text -> text.equals("yes") || text.equals("true"))
                .orElse(otherwise);
    }
}
