package org.jobun.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/**
 * 分割: one matter cut by task into several contracts. All facts but name, outline, amount and contractor are
 * shared, so that the contracts cannot contradict each other.
 */
public final class Parts {
    private static final Map<String, String> COLUMNS = Map.of(
            "name", "contract.name",
            "outline", "contract.outline",
            "contractor", "contractor.name",
            "address", "contractor.address",
            "representative_title", "contractor.representative_title",
            "representative_name", "contractor.representative_name",
            "reason", "negotiated.reason");

    private Parts() {}

    /** The matters to make papers for: the one given, or one for each part. */
    public static List<Matter> of(Matter matter, Diagnostics found) {
        Map<String, Fact> whole = new LinkedHashMap<>();
        matter.facts().all().forEach(fact -> whole.put(fact.path(), fact));
        List<Map<String, String>> rows = Computed.rows(whole, "parts");
        if (rows.isEmpty()) {
            return List.of(matter);
        }
        Location place = whole.get("parts").place();
        long total = rows.stream()
                .mapToLong(row -> Computed.digits(row.get("amount")).orElse(0L))
                .sum();
        Optional<Long> stated = matter.facts()
                .value("contract.amount")
                .filter(FactValue.Money.class::isInstance)
                .map(value -> ((FactValue.Money) value).yen());
        if (stated.isPresent() && stated.get() != total) {
            found.add(Diagnostic.of(Code.FCT_12, place).with("sum", total).with("whole", stated.get()));
        }
        List<Matter> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Fact> facts = new LinkedHashMap<>(whole);
            set(facts, "part.number", new FactValue.Number(i + 1L), place);
            set(facts, "part.count", new FactValue.Number(rows.size()), place);
            set(facts, "part.total", new FactValue.Money(total), place);
            set(facts, "part.whole_name", new FactValue.Text(matter.name()), place);
            part(facts, rows.get(i), place);
            Computed.addTo(facts, matter.municipality().money(), place);
            parts.add(new Matter(
                    matter.id() + "-" + (i + 1),
                    matter.file(),
                    matter.municipality(),
                    new Facts(facts),
                    matter.papers()));
        }
        return parts;
    }

    private static void part(Map<String, Fact> facts, Map<String, String> row, Location place) {
        COLUMNS.forEach((column, path) -> {
            // What a part does not say is not taken from the whole: it would name another firm, or
            // give another firm's reason.
            facts.remove(path);
            Optional.ofNullable(row.get(column)).ifPresent(text -> set(facts, path, new FactValue.Text(text), place));
        });
        facts.remove("contract.amount");
        // 月額 of the whole is not that of a part: it follows from the amount of the part.
        facts.remove("contract.monthly");
        facts.remove("contract.tax");
        Computed.digits(row.get("amount"))
                .ifPresent(yen -> set(facts, "contract.amount", new FactValue.Money(yen), place));
    }

    private static void set(Map<String, Fact> facts, String path, FactValue value, Location place) {
        facts.put(path, new Fact(path, value, Fact.Source.MATTER, place));
    }
}
