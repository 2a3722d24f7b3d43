package org.jobun.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.compact.Condensed;
import org.jobun.compact.Expanding;
import org.jobun.text.Digits;
import org.jobun.text.Validity;

/** All statutes that clauses may cite, with the words that change by date. */
public final class LawTable implements Condensed {
    private final Map<String, Statute> statutes;
    private final List<Imprisonment> imprisonment;
    private final Map<String, Source> sources;
    private final ChangeDays begins;

    public LawTable(Collection<Statute> statutes, List<Imprisonment> imprisonment, Collection<Source> sources) {
        this.sources = new LinkedHashMap<>();
        sources.forEach(source -> this.sources.put(source.key(), source));
        this.statutes = new LinkedHashMap<>();
        statutes.forEach(statute -> this.statutes.put(statute.id(), statute));
        this.imprisonment = List.copyOf(imprisonment);
        this.begins = ChangeDays.of(this.statutes.values().stream()
                .flatMap(statute -> statute.provisions().values().stream())
                .flatMap(provision -> provision.spans().stream())
                .map(span -> new Validity(span.validity().from(), null)));
    }

    @Override
    public Record condensed() {
        return new Read(List.copyOf(statutes.values()), imprisonment, List.copyOf(sources.values()));
    }

    /** What a table is made from. */
    private record Read(List<Statute> statutes, List<Imprisonment> imprisonment, List<Source> sources)
            implements Expanding {
        @Override
        public Object expanded() {
            return new LawTable(statutes, imprisonment, sources);
        }
    }

    /** Whether any provision moves or changes after the first day and up to the last. */
    public boolean changesBetween(LocalDate first, LocalDate last) {
        return begins.periodOf(first) < begins.periodOf(last);
    }

    /** What imprisonment is called during a period: 懲役, then 拘禁刑. */
    public record Imprisonment(Validity validity, String word) {}

    public Optional<Statute> statute(String id) {
        return Optional.ofNullable(statutes.get(id));
    }

    /** A provision by {@code statute.key}. */
    public Optional<Provision> provision(String id) {
        int dot = id.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : statute(id.substring(0, dot))
                        .map(statute -> statute.provisions().get(id.substring(dot + 1)));
    }

    /**
     * How a statute or provision is called on a day, by itself: 個人情報保護法第66条第2項. Without a place on that
     * day, what it says stands in for the number; an unknown id is returned as it is.
     */
    public String name(String id, LocalDate day, Digits digits) {
        int dot = id.indexOf('.');
        Optional<Statute> statute = statute(dot < 0 ? id : id.substring(0, dot));
        if (statute.isEmpty()) {
            return id;
        }
        String called = statute.get().calledOn(day);
        Optional<Provision> provision = provision(id);
        if (provision.isEmpty()) {
            return dot < 0 ? called : id;
        }
        return provision
                .get()
                .citableOn(day)
                .map(span ->
                        called + span.cite().articleText(digits) + span.cite().insideText(digits))
                .orElseGet(() -> called + "（" + provision.get().about() + "）");
    }

    /** How a provision is called during one of its spans, by itself. */
    public String name(Provision provision, Provision.Span span, Digits digits) {
        String statute = provision.id().substring(0, provision.id().indexOf('.'));
        LocalDate day = span.validity().from() != null
                ? span.validity().from()
                : span.validity().until() != null ? span.validity().until().minusDays(1) : LocalDate.MAX;
        return statute(statute).map(known -> known.calledOn(day)).orElse(statute)
                + span.cite().articleText(digits)
                + span.cite().insideText(digits);
    }

    /** Where the law was read, in order of the file. */
    public Collection<Source> sources() {
        return sources.values();
    }

    /** 懲役 or 拘禁刑 on a day. */
    public String imprisonmentWord(LocalDate day) {
        return imprisonment.stream()
                .filter(word -> word.validity().contains(day))
                .map(Imprisonment::word)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no word for imprisonment on " + day));
    }

    /** The days after the first and up to the last on which imprisonment is called by another word. */
    public List<LocalDate> imprisonmentChanges(LocalDate first, LocalDate last) {
        return imprisonment.stream()
                .map(word -> word.validity().from())
                .filter(day -> day != null && day.isAfter(first) && !day.isAfter(last))
                .sorted()
                .toList();
    }

    /** When each provision stood where it stands or was promulgated, and when statutes and imprisonment were called what. */
    public Stream<Validity> validities() {
        Stream<Validity> names = statutes.values().stream()
                .flatMap(statute -> statute.former().stream())
                .map(name -> new Validity(null, name.until()));
        return Stream.concat(
                Stream.concat(imprisonment.stream().map(Imprisonment::validity), names),
                statutes.values().stream()
                        .flatMap(statute -> statute.provisions().values().stream())
                        .flatMap(provision -> provision.spans().stream())
                        .flatMap(span -> span.promulgated() == null
                                ? Stream.of(span.validity())
                                : Stream.of(span.validity(), new Validity(span.promulgated(), null))));
    }

    /** All statutes in order of their files. */
    public Collection<Statute> all() {
        return statutes.values();
    }

    /** Ids of all provisions, for suggestions. */
    public List<String> provisionIds() {
        List<String> ids = new ArrayList<>();
        statutes.values()
                .forEach(statute -> statute.provisions().keySet().forEach(key -> ids.add(statute.id() + "." + key)));
        return ids;
    }
}
