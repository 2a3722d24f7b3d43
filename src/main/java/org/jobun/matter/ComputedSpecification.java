package org.jobun.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** 仕様書: what follows from its lists: totals, and the rows that say less than an auditor would ask for. */
final class ComputedSpecification {
    private static final String OUTSIDE = "spec.date_outside";
    private static final String LATE = "spec.deliver_late";

    /** Lists with a quantity and its unit. */
    private static final List<String> COUNTED = List.of(
            "work.items",
            "spec.volumes",
            "spec.facilities",
            "spec.objects",
            "spec.prints",
            "spec.inserts",
            "spec.proofs",
            "spec.postings",
            "spec.spares",
            "spec.removals",
            "spec.loaned");

    /** List → columns of days that lie within the term. The day on which lent things come back may lie behind it. */
    private static final Map<String, List<String>> DAYS = days();

    /** List → its first and its last day, in this order. */
    private static final Map<String, List<String>> SPANS = new TreeMap<>(Map.of(
            "spec.periods", List.of("from", "until"),
            "spec.entries", List.of("handed", "due"),
            "spec.prints", List.of("data", "due"),
            "spec.loaned", List.of("from", "until")));

    /** Single days that lie within the term. */
    private static final List<String> SINGLE_DAYS = List.of("spec.cutover_on", "spec.deliver_by");

    /** Flag → the list of which a row that lacks one of the columns raises it. */
    private static final Map<String, Needed> NEEDED = Map.of(
            "spec.report_loose", new Needed("spec.reports", List.of("timing", "form")),
            "spec.sla_loose", new Needed("spec.sla", List.of("measure", "target")),
            "spec.test_loose", new Needed("spec.tests", List.of("criteria")),
            "spec.role_loose", new Needed("spec.roles", List.of("persons")),
            "spec.due_missing", new Needed("contract.deliverables", List.of("due")),
            "spec.need_missing", new Needed("spec.functions", List.of("need")),
            "spec.entry_undue", new Needed("spec.entries", List.of("due")));

    /** Total → the list and the column that are added up. */
    private static final Map<String, List<String>> TOTALS = Map.of(
            "spec.insert_total", List.of("spec.inserts", "quantity"),
            "spec.posting_total", List.of("spec.postings", "quantity"),
            "spec.entry_total", List.of("spec.entries", "count"));

    /** Columns of the deliverables that a plain list of them does not show. */
    private static final List<String> DETAILS = List.of("phase", "medium", "due", "rights");

    private record Needed(String list, List<String> columns) {}

    /** When its facts exist. */
    static final Map<String, Condition> GIVEN_WHEN = givenWhen();

    private final FactSheet sheet;

    ComputedSpecification(FactSheet sheet) {
        this.sheet = sheet;
    }

    /** Fact → the lists and values that it is computed from. */
    static Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new TreeMap<>();
        NEEDED.forEach((flag, needed) -> sources.put(flag, List.of(needed.list())));
        TOTALS.forEach((total, of) -> sources.put(total, of.subList(0, 1)));
        sources.put("spec.posting_differs", List.of("spec.inserts", "spec.postings"));
        sources.put("spec.deliverable_details", List.of("contract.deliverables"));
        sources.put("spec.only_other", List.of("work.items"));
        sources.put(LATE, List.of("spec.deliver_by", "dates.start"));
        sources.put("spec.unit_missing", COUNTED);
        sources.put("spec.date_backward", List.copyOf(SPANS.keySet()));
        List<String> dated = dated();
        dated.addAll(List.of("dates.start", "dates.conclusion", "term.end"));
        sources.put(OUTSIDE, List.copyOf(dated));
        dated.add(OUTSIDE);
        sources.put("spec.outside_date", dated);
        return sources;
    }

    private static List<String> dated() {
        List<String> dated = new ArrayList<>(DAYS.keySet());
        dated.addAll(SINGLE_DAYS);
        return dated;
    }

    private static Map<String, List<String>> days() {
        Map<String, List<String>> days = new LinkedHashMap<>();
        days.put("contract.deliverables", List.of("due"));
        days.put("spec.periods", List.of("from", "until"));
        days.put("spec.entries", List.of("handed", "due"));
        days.put("spec.prints", List.of("data", "due"));
        days.put("spec.loaned", List.of("from"));
        days.put("spec.settings", List.of("by"));
        days.put("spec.handover_items", List.of("due"));
        for (String list :
                List.of("spec.milestones", "spec.tests", "spec.rehearsals", "spec.proofs", "spec.postings")) {
            days.put(list, List.of("date"));
        }
        return days;
    }

    private static Map<String, Condition> givenWhen() {
        Map<String, Condition> given = new TreeMap<>();
        sources().forEach((fact, sources) -> given.put(fact, any(sources)));
        given.put(LATE, Condition.all(given("spec.deliver_by"), given("dates.start")));
        given.put("spec.posting_differs", Condition.all(given("spec.inserts"), given("spec.postings")));
        given.put(OUTSIDE, Condition.all(any(dated()), given("dates.start"), given("term.end")));
        given.put("spec.outside_date", new Condition.OneOf(OUTSIDE, List.of("true")));
        return given;
    }

    private static Condition given(String path) {
        return new Condition.Given(path, true);
    }

    private static Condition any(List<String> paths) {
        return paths.size() == 1
                ? given(paths.get(0))
                : new Condition.Any(
                        paths.stream().map(ComputedSpecification::given).toList());
    }

    void add() {
        NEEDED.forEach((flag, needed) -> flag(flag, needed.list(), row -> lacks(row, needed.columns())));
        TOTALS.forEach((total, of) -> total(total, of.get(0), of.get(1)));
        flag(
                "spec.deliverable_details",
                "contract.deliverables",
                row -> DETAILS.stream().anyMatch(row::containsKey));
        List<Map<String, String>> items = sheet.rows("work.items");
        if (!items.isEmpty()) {
            sheet.putFlag(
                    "spec.only_other",
                    items.stream()
                            .allMatch(item -> item.getOrDefault("text", "").startsWith("その他")));
        }
        postings();
        anyRow("spec.unit_missing", COUNTED, row -> row.containsKey("quantity") && !row.containsKey("unit"));
        backward();
        outside();
        sheet.date("spec.deliver_by")
                .ifPresent(by -> sheet.date("dates.start").ifPresent(start -> sheet.putFlag(LATE, by.isAfter(start))));
    }

    private void flag(String flag, String list, Predicate<Map<String, String>> raised) {
        anyRow(flag, List.of(list), raised);
    }

    /** A flag that one row of one of the lists raises; none where none of them is given. */
    private void anyRow(String flag, List<String> lists, Predicate<Map<String, String>> raised) {
        List<Map<String, String>> rows =
                lists.stream().flatMap(list -> sheet.rows(list).stream()).toList();
        if (!rows.isEmpty()) {
            sheet.putFlag(flag, rows.stream().anyMatch(raised));
        }
    }

    private static boolean lacks(Map<String, String> row, List<String> columns) {
        return !row.keySet().containsAll(columns);
    }

    /** A row without a number, such as 一式, adds nothing. */
    private void total(String total, String list, String column) {
        List<Map<String, String>> rows = sheet.rows(list);
        if (!rows.isEmpty()) {
            long sum = rows.stream()
                    .mapToLong(row -> ListCell.whole(row.get(column)).orElse(0L))
                    .sum();
            sheet.put(total, new FactValue.Number(sum));
        }
    }

    private void postings() {
        Optional<Long> filled = sheet.number("spec.insert_total");
        Optional<Long> posted = sheet.number("spec.posting_total");
        if (filled.isPresent() && posted.isPresent()) {
            sheet.putFlag("spec.posting_differs", !filled.equals(posted));
        }
    }

    private void backward() {
        List<Boolean> found = SPANS.entrySet().stream()
                .flatMap(span -> sheet.rows(span.getKey()).stream().map(row -> isBackward(row, span.getValue())))
                .toList();
        if (!found.isEmpty()) {
            sheet.putFlag("spec.date_backward", found.contains(true));
        }
    }

    private static boolean isBackward(Map<String, String> row, List<String> span) {
        Optional<LocalDate> first = ListCell.day(row.get(span.get(0)));
        Optional<LocalDate> last = ListCell.day(row.get(span.get(1)));
        return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    }

    /** The first day that lies before the conclusion of the contract or behind its term. */
    private void outside() {
        Optional<LocalDate> start = sheet.date("dates.start");
        Optional<LocalDate> end = sheet.date("term.end");
        boolean dated =
                Stream.concat(DAYS.keySet().stream(), SINGLE_DAYS.stream()).anyMatch(sheet.facts()::containsKey);
        if (start.isEmpty() || end.isEmpty() || !dated) {
            return;
        }
        LocalDate first = sheet.date("dates.conclusion")
                .filter(day -> day.isBefore(start.get()))
                .orElse(start.get());
        Optional<LocalDate> outside = allDays()
                .filter(day -> day.isBefore(first) || day.isAfter(end.get()))
                .findFirst();
        sheet.putFlag(OUTSIDE, outside.isPresent());
        outside.ifPresent(day -> sheet.put("spec.outside_date", new FactValue.Date(day)));
    }

    private Stream<LocalDate> allDays() {
        Stream<LocalDate> inRows = DAYS.entrySet().stream()
                .flatMap(list -> sheet.rows(list.getKey()).stream()
                        .flatMap(row -> list.getValue().stream().map(row::get)))
                .flatMap(text -> ListCell.day(text).stream());
        return Stream.concat(SINGLE_DAYS.stream().flatMap(path -> sheet.date(path).stream()), inRows);
    }
}
