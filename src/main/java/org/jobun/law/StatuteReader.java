package org.jobun.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.Fields;
import org.jobun.text.EraDate;
import org.jobun.text.Nearest;
import org.jobun.text.Validity;

/** Reads one statute: its names, its number, its provisions by date. */
final class StatuteReader {
    private final Map<String, Source> sources;
    private final Diagnostics found;

    /** @param sources that provisions may name, by key */
    StatuteReader(Map<String, Source> sources, Diagnostics found) {
        this.sources = sources;
        this.found = found;
    }

    Statute read(Fields fields) {
        String id = fields.required("id");
        Map<String, Provision> provisions = provisions(id, fields);
        Optional<Fields> enacted = fields.fields("enacted");
        Statute statute = new Statute(
                id,
                fields.required("name"),
                fields.text("short").orElse(""),
                former(fields),
                enacted.flatMap(number -> number.oneOf("era", EraDate.Era.class))
                        .orElse(EraDate.Era.REIWA),
                enacted.flatMap(number -> number.number("year")).orElse(1),
                enacted.map(number -> number.required("kind")).orElse(""),
                enacted.flatMap(number -> number.number("no")).orElse(0),
                provisions,
                fields.location());
        enacted.ifPresentOrElse(Fields::rejectOthers, () -> fields.required("enacted"));
        fields.rejectOthers();
        return statute;
    }

    private Map<String, Provision> provisions(String statute, Fields fields) {
        Map<String, Provision> provisions = new LinkedHashMap<>();
        fields.fields("provisions")
                .ifPresent(all -> all.entries()
                        .keySet()
                        .forEach(key -> all.fields(key)
                                .ifPresent(entry -> provisions.put(key, provision(statute + "." + key, entry)))));
        return provisions;
    }

    private static List<Statute.FormerName> former(Fields fields) {
        List<Statute.FormerName> names = new ArrayList<>();
        for (Fields entry : fields.list("former")) {
            entry.required("until");
            String name = entry.required("name");
            String shortName = entry.text("short").orElse("");
            entry.day("until").ifPresent(until -> names.add(new Statute.FormerName(until, name, shortName)));
            entry.rejectOthers();
        }
        return names;
    }

    private Provision provision(String id, Fields entry) {
        List<Source> usual = sources(entry);
        List<Provision.Span> spans = new ArrayList<>();
        entry.list("spans").forEach(span -> span(span, usual).ifPresent(spans::add));
        Provision provision =
                new Provision(id, entry.required("about"), entry.text("note").orElse(""), spans, entry.location());
        entry.rejectOthers();
        checkOverlap(provision);
        return provision;
    }

    /** The sources that an entry names. */
    private List<Source> sources(Fields entry) {
        List<Source> named = new ArrayList<>();
        for (String key : entry.texts("read")) {
            Source source = sources.get(key);
            if (source == null) {
                found.add(Diagnostic.of(Code.LAW_07, entry.place("read"))
                        .with("source", key)
                        .with("nearest", Nearest.sentence(key, sources.keySet())));
            } else {
                named.add(source);
            }
        }
        return named;
    }

    private Optional<Provision.Span> span(Fields fields, List<Source> usual) {
        Validity validity = fields.validity("valid");
        String written = fields.required("cite");
        Optional<StatutePlace> cite = StatutePlace.parse(written);
        if (cite.isEmpty()) {
            wrong(fields.place("cite"), "cite", written, "66.2");
        }
        Optional<Penalty> penalty = fields.fields("penalty").map(this::penalty);
        String open = fields.text("open").orElse("");
        List<Source> own = sources(fields);
        LocalDate promulgated = promulgated(fields, validity);
        fields.rejectOthers();
        return cite.map(place -> new Provision.Span(
                validity, promulgated, place, penalty.orElse(null), open, own.isEmpty() ? usual : own));
    }

    /** Only what comes into force later can be promulgated before. */
    private LocalDate promulgated(Fields fields, Validity validity) {
        Optional<LocalDate> day = fields.day("promulgated");
        if (day.isPresent() && (validity.from() == null || !day.get().isBefore(validity.from()))) {
            wrong(
                    fields.place("promulgated"),
                    "promulgated",
                    day.get().toString(),
                    "valid: " + day.get().plusDays(1) + "/");
            return null;
        }
        return day.orElse(null);
    }

    private void wrong(Location place, String key, String written, String expected) {
        found.add(Diagnostic.of(Code.CLS_10, place)
                .with("key", key)
                .with("found", written)
                .with("expected", expected));
    }

    private Penalty penalty(Fields fields) {
        Penalty penalty = new Penalty(
                fields.number("years").orElse(0),
                fields.number("fine").orElse(0),
                isSet(fields, "both"),
                isSet(fields, "each_article"));
        fields.rejectOthers();
        return penalty;
    }

    private static boolean isSet(Fields fields, String key) {
        return fields.text(key).filter(Set.of("true", "yes")::contains).isPresent();
    }

    private void checkOverlap(Provision provision) {
        List<Provision.Span> spans = provision.spans();
        for (int i = 0; i < spans.size(); i++) {
            for (int j = i + 1; j < spans.size(); j++) {
                if (spans.get(i).validity().overlaps(spans.get(j).validity())) {
                    found.add(Diagnostic.of(Code.CLS_06, provision.place())
                            .with("clause", provision.id())
                            .with("first", spans.get(i).validity())
                            .with("second", spans.get(j).validity()));
                }
            }
        }
    }
}
