package org.jobun.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/**
 * Firms that a matter picks from the register of its body, by number or name: what the matter does not say of them itself is taken
 * from there. What it says otherwise holds, and is said.
 */
final class PickedFirms {
    /** The last part of the path of a fact, and the column of a list, that names a firm of the register. */
    static final String KEY = "firm";

    /** Where a list calls the name of a firm otherwise. */
    private static final String CONTRACTOR = "contractor";

    /** Days on which a firm must be registered and not suspended. */
    private static final List<String> DAYS = List.of("dates.bid", "dates.conclusion");

    private final Vocabulary vocabulary;
    private final Municipality body;
    private final Map<String, Fact> facts;
    private final Diagnostics found;

    private PickedFirms(Vocabulary vocabulary, Municipality body, Map<String, Fact> facts, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.body = body;
        this.facts = facts;
        this.found = found;
    }

    /** Adds what the register says of the firms that a matter picks. */
    static void addTo(Map<String, Fact> facts, Municipality body, Vocabulary vocabulary, Diagnostics found) {
        PickedFirms picked = new PickedFirms(vocabulary, body, facts, found);
        for (Fact fact : List.copyOf(facts.values())) {
            if (fact.path().endsWith("." + KEY)) {
                picked.one(fact);
            } else if (fact.value() instanceof FactValue.Rows rows
                    && rows.rows().stream().anyMatch(row -> row.containsKey(KEY))) {
                picked.rows(fact, rows);
            }
        }
    }

    private void one(Fact picked) {
        String group = picked.path().substring(0, picked.path().length() - KEY.length());
        firm(picked.value().plain(), picked.place()).ifPresent(firm -> {
            for (String value : Firm.PRINTED) {
                vocabulary.find(group + value).ifPresent(type -> fill(type, firm, value));
            }
            standing(firm, picked.place());
        });
    }

    private void fill(FactType type, Firm firm, String value) {
        Fact own = facts.get(type.path());
        if (own != null) {
            differs(firm, value, type.label(), own.value().plain(), own.place());
        } else if (!firm.value(value).isEmpty()) {
            new ScalarReader(found)
                    .read(type, firm.value(value), firm.place())
                    .ifPresent(read -> facts.put(
                            type.path(), new Fact(type.path(), read, Fact.Source.MUNICIPALITY, firm.place())));
        }
    }

    private void rows(Fact list, FactValue.Rows rows) {
        FactType type = vocabulary.find(list.path()).orElseThrow();
        List<Map<String, String>> filled = new ArrayList<>();
        for (int number = 1; number <= rows.rows().size(); number++) {
            Map<String, String> row = rows.rows().get(number - 1);
            Optional<Firm> firm = Optional.ofNullable(row.get(KEY)).flatMap(text -> firm(text, list.place()));
            String label = type.label() + number + "の";
            filled.add(firm.map(known -> row(type, label, row, known, list.place()))
                    .orElse(row));
            firm.ifPresent(known -> standing(known, list.place()));
        }
        facts.put(list.path(), new Fact(list.path(), new FactValue.Rows(filled), list.source(), list.place()));
    }

    private Map<String, String> row(FactType type, String label, Map<String, String> row, Firm firm, Location place) {
        Map<String, String> filled = new LinkedHashMap<>(row);
        for (String value : Firm.PRINTED) {
            String column = value.equals(Firm.NAME) && !type.hasColumn(value) ? CONTRACTOR : value;
            if (row.containsKey(column)) {
                differs(firm, value, label + type.columnLabel(column), row.get(column), place);
            } else if (type.hasColumn(column) && !firm.value(value).isEmpty()) {
                new ScalarReader(found)
                        .read(type.ofColumn(column, label + type.columnLabel(column)), firm.value(value), firm.place())
                        .ifPresent(read -> filled.put(column, read.plain()));
            }
        }
        return filled;
    }

    /** The firm of a number or name; empty after reporting that there is none, or that there are several. */
    private Optional<Firm> firm(String text, Location place) {
        if (body.firms().isEmpty()) {
            found.add(
                    Diagnostic.of(Code.FRM_01, place).with("body", body.name()).with("found", text));
            return Optional.empty();
        }
        List<Firm> called = body.firms().get().called(text);
        if (called.isEmpty()) {
            found.add(Diagnostic.of(Code.FRM_02, place)
                    .with("found", text)
                    .with("file", body.firms().get().file()));
        } else if (called.size() > 1) {
            String all = called.stream()
                    .map(firm -> firm.name() + "（" + firm.number() + "）")
                    .collect(Collectors.joining("、"));
            found.add(Diagnostic.of(Code.FRM_03, place).with("found", text).with("firms", all));
        }
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private void differs(Firm firm, String value, String label, String own, Location place) {
        String theirs = firm.value(value);
        boolean same = FirmRegister.nameKey(own).equals(FirmRegister.nameKey(theirs));
        if (!theirs.isEmpty() && !same) {
            found.add(Diagnostic.of(Code.FRM_04, place)
                    .with("label", label)
                    .with("found", own)
                    .with("register", theirs)
                    .with("firm", firm.name()));
        }
    }

    /** Whether the firm may take part on the days that count. */
    private void standing(Firm firm, Location place) {
        for (String path : DAYS) {
            Optional<LocalDate> day = Optional.ofNullable(facts.get(path))
                    .map(Fact::value)
                    .filter(FactValue.Date.class::isInstance)
                    .map(date -> ((FactValue.Date) date).day());
            String label = vocabulary.find(path).map(FactType::label).orElse(path);
            day.filter(firm::isSuspendedOn)
                    .ifPresent(on -> found.add(said(Code.FRM_05, firm, label, on, place)
                            .with("from", firm.value(Firm.SUSPENDED_FROM))
                            .with("until", firm.value(Firm.SUSPENDED_UNTIL))));
            day.filter(firm::hasEndedBy)
                    .ifPresent(on -> found.add(
                            said(Code.FRM_06, firm, label, on, place).with("until", firm.value(Firm.VALID_UNTIL))));
        }
    }

    private static Diagnostic said(Code code, Firm firm, String label, LocalDate day, Location place) {
        return Diagnostic.of(code, place)
                .with("firm", firm.name())
                .with("label", label)
                .with("day", day);
    }
}
