package org.jobun.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;
import org.jobun.text.Validity;

/** Reads {@code laws/money.yaml}; what cannot be read is reported, and periods that overlap are. */
public final class MoneyTableReader {
    /** Where the table stands in a catalog. */
    public static final String FILE = "laws/money.yaml";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern RATIO = Pattern.compile("([0-9]{1,6})/([1-9][0-9]{0,5})");

    private final Diagnostics found;

    public MoneyTableReader(Diagnostics found) {
        this.found = found;
    }

    /** The table of a file; empty lists where it has none. */
    public MoneyTable read(SourceFile file) {
        return YamlReader.read(file, found)
                .map(root -> table(new Fields(root, found)))
                .orElse(MoneyTable.EMPTY);
    }

    private MoneyTable table(Fields fields) {
        MoneyTable table = new MoneyTable(
                entries(fields, "stamp_duty", this::stampDuty, MoneyTable.StampDuty::validity),
                entries(fields, "consumption_tax", this::taxRate, MoneyTable.TaxRate::validity),
                entries(fields, "negotiated_ceilings", this::ceilings, MoneyTable.Ceilings::validity),
                entries(fields, "share_floors", this::shareFloor, MoneyTable.ShareFloor::validity),
                entries(fields, "late_payment", this::lateRate, MoneyTable.LateRate::validity),
                entries(fields, "procurement_agreement", this::ceilings, MoneyTable.Ceilings::validity),
                entries(fields, "council_thresholds", this::ceilings, MoneyTable.Ceilings::validity));
        fields.rejectOthers();
        return table;
    }

    private <T> List<T> entries(
            Fields fields, String key, Function<Fields, Optional<T>> read, Function<T, Validity> validity) {
        List<T> entries = new ArrayList<>();
        for (Fields entry : fields.list(key)) {
            Optional<T> one = read.apply(entry);
            entry.rejectOthers();
            one.ifPresent(added -> {
                entries.forEach(before -> checkOverlap(key, entry, validity.apply(before), validity.apply(added)));
                entries.add(added);
            });
        }
        return entries;
    }

    private void checkOverlap(String key, Fields entry, Validity first, Validity second) {
        if (first.overlaps(second)) {
            found.add(Diagnostic.of(Code.CLS_06, entry.location())
                    .with("clause", key)
                    .with("first", first)
                    .with("second", second));
        }
    }

    private Optional<MoneyTable.StampDuty> stampDuty(Fields entry) {
        Validity validity = entry.validity("valid");
        Optional<Long> free = yen(entry, "free_below");
        Optional<Long> without = yen(entry, "without_amount");
        List<MoneyTable.Bracket> brackets = new ArrayList<>();
        long before = -1;
        List<Fields> written = entry.list("brackets");
        for (Fields bracket : written) {
            boolean last = brackets.size() == written.size() - 1;
            long upTo = last ? Long.MAX_VALUE : yen(bracket, "up_to").orElse(before + 1);
            if (upTo <= before) {
                wrong(bracket, "up_to", Long.toString(upTo), "> " + before);
            }
            before = upTo;
            brackets.add(new MoneyTable.Bracket(upTo, yen(bracket, "duty").orElse(0L)));
            bracket.rejectOthers();
        }
        String source = entry.required("source");
        if (brackets.isEmpty()) {
            entry.required("brackets");
            return Optional.empty();
        }
        return free.flatMap(
                none -> without.map(flat -> new MoneyTable.StampDuty(validity, none, flat, brackets, source)));
    }

    private Optional<MoneyTable.TaxRate> taxRate(Fields entry) {
        Validity validity = entry.validity("valid");
        Optional<Long> percent = number(entry, "percent", "10");
        String source = entry.required("source");
        return percent.map(rate -> new MoneyTable.TaxRate(validity, rate.intValue(), source));
    }

    private Optional<MoneyTable.LateRate> lateRate(Fields entry) {
        Validity validity = entry.validity("valid");
        String written = entry.required("percent");
        String source = entry.required("source");
        if (!written.matches("[0-9]{1,2}([.][0-9]{1,4})?")) {
            wrong(entry, "percent", written, "2.5");
            return Optional.empty();
        }
        return Optional.of(new MoneyTable.LateRate(validity, new BigDecimal(written), source));
    }

    private Optional<MoneyTable.Ceilings> ceilings(Fields entry) {
        Validity validity = entry.validity("valid");
        String source = entry.required("source");
        Map<String, Map<String, Long>> bodies = new LinkedHashMap<>();
        for (String body : entry.entries().keySet()) {
            if (!Set.of("valid", "source").contains(body)) {
                entry.fields(body).ifPresent(kinds -> bodies.put(body, yenByKind(kinds)));
            }
        }
        return Optional.of(new MoneyTable.Ceilings(validity, bodies, source));
    }

    private Map<String, Long> yenByKind(Fields kinds) {
        Map<String, Long> yen = new LinkedHashMap<>();
        kinds.entries().keySet().forEach(kind -> yen(kinds, kind).ifPresent(amount -> yen.put(kind, amount)));
        return yen;
    }

    private Optional<MoneyTable.ShareFloor> shareFloor(Fields entry) {
        Validity validity = entry.validity("valid");
        String written = entry.required("of_equal");
        String source = entry.required("source");
        Matcher ratio = RATIO.matcher(written);
        if (!ratio.matches()) {
            wrong(entry, "of_equal", written, "6/10");
            return Optional.empty();
        }
        return Optional.of(new MoneyTable.ShareFloor(
                validity, Long.parseLong(ratio.group(1)), Long.parseLong(ratio.group(2)), source));
    }

    private Optional<Long> yen(Fields entry, String key) {
        return number(entry, key, "1000000");
    }

    private Optional<Long> number(Fields entry, String key, String example) {
        String written = entry.required(key);
        if (NUMBER.matcher(written).matches()) {
            return Optional.of(Long.parseLong(written));
        }
        if (!written.isEmpty()) {
            wrong(entry, key, written, example);
        }
        return Optional.empty();
    }

    private void wrong(Fields entry, String key, String written, String expected) {
        found.add(Diagnostic.of(Code.CLS_10, entry.place(key))
                .with("key", key)
                .with("found", written)
                .with("expected", expected));
    }
}
