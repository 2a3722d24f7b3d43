package org.jobun.matter;

import java.util.ArrayList;
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
public final class SplitMatter {
    private static final Map<String, String> COLUMNS = Map.of(
            "name", "contract.name",
            "outline", "contract.outline",
            "contractor", "contractor.name",
            "address", "contractor.address",
            "representative_title", "contractor.representative_title",
            "representative_name", "contractor.representative_name",
            "reason", "negotiated.reason");

    private SplitMatter() {}

    /** The matters to make papers for: the one given, or one for each part. */
    public static List<Matter> of(Matter matter, Diagnostics found) {
        List<Map<String, String>> rows = matter.facts().rows("parts");
        if (rows.isEmpty()) {
            return List.of(matter);
        }
        Location place = matter.facts().find("parts").orElseThrow().place();
        long total = rows.stream()
                .mapToLong(row -> ListCell.whole(row.get("amount")).orElse(0L))
                .sum();
        matter.facts()
                .value("contract.amount")
                .filter(FactValue.Money.class::isInstance)
                .map(value -> ((FactValue.Money) value).yen())
                .filter(stated -> stated != total)
                .ifPresent(stated -> found.add(
                        Diagnostic.of(Code.FCT_12, place).with("sum", total).with("whole", stated)));
        List<Matter> parts = new ArrayList<>();
        rows.forEach(row -> parts.add(part(matter, row, new Part(parts.size() + 1, rows.size(), total), found)));
        return parts;
    }

    /**
     * Which part.
     *
     * @param number from 1
     * @param count of all parts
     * @param total of the amounts of all parts, in yen
     */
    private record Part(int number, int count, long total) {}

    private static Matter part(Matter matter, Map<String, String> row, Part part, Diagnostics found) {
        Location place = matter.facts().find("parts").orElseThrow().place();
        Map<String, Fact> facts = matter.facts().copy();
        set(facts, "part.number", new FactValue.Number(part.number()), place);
        set(facts, "part.count", new FactValue.Number(part.count()), place);
        set(facts, "part.total", new FactValue.Money(part.total()), place);
        set(facts, "part.whole_name", new FactValue.Text(matter.name()), place);
        give(facts, row, place);
        Computed.addTo(facts, matter.municipality(), place, found);
        return new Matter(
                matter.id() + "-" + part.number(),
                matter.file(),
                matter.municipality(),
                new Facts(facts),
                matter.papers());
    }

    /** What a part does not say is not taken from the whole: it would name another firm, or give another firm's reason. */
    private static void give(Map<String, Fact> facts, Map<String, String> row, Location place) {
        COLUMNS.forEach((column, path) -> {
            facts.remove(path);
            Optional.ofNullable(row.get(column)).ifPresent(text -> set(facts, path, new FactValue.Text(text), place));
        });
        facts.remove("contract.amount");
        // 月額 of the whole is not that of a part: it follows from the amount of the part.
        facts.remove("contract.monthly");
        // What was computed from the amount of the whole would stand in a part whose amount is not known yet.
        facts.keySet().removeAll(ComputedFrom.AMOUNT);
        ListCell.whole(row.get("amount"))
                .ifPresent(yen -> set(facts, "contract.amount", new FactValue.Money(yen), place));
    }

    private static void set(Map<String, Fact> facts, String path, FactValue value, Location place) {
        facts.put(path, new Fact(path, value, Fact.Source.MATTER, place));
    }
}
