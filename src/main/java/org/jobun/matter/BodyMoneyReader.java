package org.jobun.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.MoneyTable;
import org.jobun.source.Fields;
import org.jobun.text.Digits;
import org.jobun.text.Validity;

/** Reads {@code limits:} of a profile, and holds what it says against what the state allows. */
final class BodyMoneyReader {
    /** The limit of a profile that has only one, without a day: for services. */
    private static final String SINGLE = "negotiated.limit";

    private static final Pattern YEN = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,15}");
    private static final Pattern RATIO = Pattern.compile("([1-9][0-9]{0,5})/([1-9][0-9]{0,5})");

    private final MoneyTable state;
    private final Vocabulary vocabulary;
    private final Diagnostics found;

    BodyMoneyReader(MoneyTable state, Vocabulary vocabulary, Diagnostics found) {
        this.state = state;
        this.vocabulary = vocabulary;
        this.found = found;
    }

    BodyMoney read(Fields profile, Map<String, Fact> facts) {
        String kind = Optional.ofNullable(facts.get(FactPaths.BODY_KIND))
                .map(fact -> fact.value().plain())
                .or(() -> vocabulary.find(FactPaths.BODY_KIND).map(FactType::fallback))
                .orElse("");
        List<BodyMoney.Limit> limits = new ArrayList<>();
        List<BodyMoney.Floor> floors = new ArrayList<>();
        Optional.ofNullable(facts.get(SINGLE))
                .filter(fact -> fact.value() instanceof FactValue.Money)
                .ifPresent(fact -> limits.add(new BodyMoney.Limit(
                        Validity.ALWAYS, "other", ((FactValue.Money) fact.value()).yen(), fact.place())));
        profile.fields("limits").ifPresent(own -> {
            own.list("negotiated").forEach(entry -> limits(entry, limits));
            own.list("share_floor").forEach(entry -> floor(entry).ifPresent(floors::add));
            own.rejectOthers();
        });
        BodyMoney money = new BodyMoney(state, kind, limits, floors);
        limits.forEach(limit -> checkCeiling(limit, money));
        return money;
    }

    private void limits(Fields entry, List<BodyMoney.Limit> limits) {
        Validity validity = entry.validity("valid");
        Map<String, String> kinds =
                vocabulary.find(FactPaths.CONTRACT_KIND).map(FactType::values).orElse(Map.of());
        for (String kind : kinds.keySet()) {
            entry.text(kind).ifPresent(text -> {
                if (YEN.matcher(text).matches()) {
                    long yen = Long.parseLong(text.replace(",", ""));
                    add(new BodyMoney.Limit(validity, kind, yen, entry.place(kind)), limits);
                } else {
                    wrong(entry, kind, text, "1000000");
                }
            });
        }
        entry.rejectOthers();
    }

    private void add(BodyMoney.Limit limit, List<BodyMoney.Limit> limits) {
        limits.stream()
                .filter(before -> before.contract().equals(limit.contract())
                        && before.validity().overlaps(limit.validity()))
                .forEach(before -> found.add(Diagnostic.of(Code.CLS_06, limit.place())
                        .with("clause", "limits.negotiated." + limit.contract())
                        .with("first", before.validity())
                        .with("second", limit.validity())));
        limits.add(limit);
    }

    private Optional<BodyMoney.Floor> floor(Fields entry) {
        Validity validity = entry.validity("valid");
        String written = entry.required("of_equal");
        entry.rejectOthers();
        Matcher ratio = RATIO.matcher(written);
        if (!ratio.matches()) {
            wrong(entry, "of_equal", written, "6/10");
            return Optional.empty();
        }
        return Optional.of(new BodyMoney.Floor(
                validity, new FactValue.Fraction(Long.parseLong(ratio.group(1)), Long.parseLong(ratio.group(2)))));
    }

    /** A body may fix less than the order allows, never more. */
    private void checkCeiling(BodyMoney.Limit limit, BodyMoney money) {
        for (MoneyTable.Ceilings period : state.ceilings()) {
            Optional<Long> ceiling = period.of(money.kind(), limit.contract());
            if (period.validity().overlaps(limit.validity()) && ceiling.isPresent() && limit.yen() > ceiling.get()) {
                found.add(Diagnostic.of(Code.MON_01, limit.place())
                        .with("contract", label(FactPaths.CONTRACT_KIND, limit.contract()))
                        .with("found", Digits.HALF.grouped(limit.yen()) + "円")
                        .with("period", period(period.validity(), limit.validity()))
                        .with("body", label(FactPaths.BODY_KIND, money.kind()))
                        .with("ceiling", Digits.HALF.grouped(ceiling.get()) + "円"));
            }
        }
    }

    private String label(String path, String value) {
        return vocabulary
                .find(path)
                .map(type -> type.values().getOrDefault(value, value))
                .orElse(value);
    }

    /** The days on which both hold, as people write a period. */
    private static String period(Validity first, Validity second) {
        LocalDate from = later(first.from(), second.from());
        LocalDate until = earlier(first.until(), second.until());
        return (from == null ? "" : from) + "～" + (until == null ? "" : until.minusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private void wrong(Fields entry, String key, String written, String expected) {
        found.add(Diagnostic.of(Code.CLS_10, entry.place(key))
                .with("key", key)
                .with("found", written)
                .with("expected", expected));
    }
}
