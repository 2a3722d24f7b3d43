package org.jobun.web.bodies;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.catalog.Catalog;
import org.jobun.library.DayWords;
import org.jobun.matter.WrittenDay;
import org.jobun.matter.WrittenValue;
import org.jobun.source.YamlDraft;
import org.jobun.text.CheckDigit;
import org.jobun.text.Validity;
import org.jobun.web.ProblemLine;

/** A profile as a form, and the form as a profile: neither loses what the other says. */
final class ProfileForm {
    private static final String CODE = "municipality/code";

    private final List<ProfileFields.Group> groups;
    private final Catalog catalog;

    ProfileForm(Catalog catalog) {
        this.catalog = catalog;
        this.groups = ProfileFields.of(catalog);
    }

    /** Fields that belong together, filled. */
    public record Group(String id, String title, String about, List<FormField> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** The form as a page shows it. */
    public record View(List<Group> groups, List<RowTable> tables) {
        public View {
            groups = List.copyOf(groups);
            tables = List.copyOf(tables);
        }
    }

    /** Where the values of a form come from: a profile, or what was sent. */
    private interface Source {
        String value(FormField field);

        List<Map<String, String>> rows(RowTable table);
    }

    /** The form of a profile. */
    View view(YamlDraft profile, Map<String, List<ProblemLine>> problems) {
        return view(profile, problems, new Source() {
            @Override
            public String value(FormField field) {
                return profile.get(field.steps());
            }

            @Override
            public List<Map<String, String>> rows(RowTable table) {
                return profile.rows(table.path().split("/")).stream()
                        .map(ProfileForm::shown)
                        .toList();
            }
        });
    }

    /** The form as it was sent, with what is wrong in it: nothing that was typed is lost. */
    View view(YamlDraft profile, Map<String, List<String>> sent, Map<String, List<ProblemLine>> problems) {
        return view(profile, problems, new Source() {
            @Override
            public String value(FormField field) {
                return first(sent, field.path());
            }

            @Override
            public List<Map<String, String>> rows(RowTable table) {
                return sentRows(table, sent);
            }
        });
    }

    private View view(YamlDraft profile, Map<String, List<ProblemLine>> problems, Source source) {
        List<Group> filled = groups.stream()
                .map(group -> new Group(
                        group.id(),
                        group.title(),
                        group.about(),
                        group.fields().stream()
                                .map(field -> filled(field, source.value(field), problems))
                                .toList()))
                .toList();
        List<RowTable> tables = ProfileTables.of(catalog, profile).stream()
                .map(table -> filled(table, source.rows(table), problems))
                .toList();
        return new View(filled, tables);
    }

    private static FormField filled(FormField field, String value, Map<String, List<ProblemLine>> problems) {
        FormField filled = field.filled(value, problems.getOrDefault(field.path(), List.of()));
        String narrow = WrittenValue.narrow(value);
        if (!field.path().equals(CODE) || !narrow.matches("[0-9]{5,6}")) {
            return filled;
        }
        String five = narrow.substring(0, 5);
        return new FormField(
                field.path(),
                field.label(),
                field.kind(),
                field.options(),
                value,
                field.usual(),
                "先頭の5桁が" + five + "のとき、検査数字を加えた番号は" + five + CheckDigit.localGovernmentCheckDigit(five) + "です。",
                filled.problems());
    }

    private static RowTable filled(
            RowTable table, List<Map<String, String>> written, Map<String, List<ProblemLine>> problems) {
        List<RowTable.Row> rows = new ArrayList<>();
        for (int i = 0; i <= written.size(); i++) {
            Map<String, String> cells = i < written.size() ? written.get(i) : Map.of();
            rows.add(new RowTable.Row(i, cells, problems.getOrDefault(table.path() + "/" + i, List.of())));
        }
        return new RowTable(table.path(), table.title(), table.hint(), table.columns(), rows);
    }

    /** Puts what was sent into a profile; rows without anything are taken out. */
    void apply(Map<String, List<String>> sent, YamlDraft profile) {
        for (ProfileFields.Group group : groups) {
            group.fields().stream()
                    .filter(field -> sent.containsKey(field.path()))
                    .forEach(field -> apply(field, first(sent, field.path()), profile));
        }
        for (RowTable table : ProfileTables.of(catalog, profile)) {
            List<Map<String, String>> rows = sentRows(table, sent).stream()
                    .map(ProfileForm::written)
                    .filter(row -> !row.isEmpty())
                    .toList();
            if (sent.keySet().stream().anyMatch(name -> name.startsWith(table.path() + "/"))) {
                profile.setRows(rows, table.path().split("/"));
            }
        }
    }

    private static void apply(FormField field, String value, YamlDraft profile) {
        if (field.kind().equals("lines")) {
            List<String> lines = Arrays.stream(value.split("\n"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            profile.setAll(lines, field.steps());
        } else if (field.path().startsWith("style/") && field.kind().equals("text")) {
            boolean measure = value.matches("[\\s０-９．0-9.　]*");
            profile.set(measure ? WrittenValue.narrow(value) : value.strip(), field.steps());
        } else {
            profile.set(value.strip(), field.steps());
        }
    }

    private static String first(Map<String, List<String>> sent, String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The rows that were sent and are not empty. */
    private static List<Map<String, String>> sentRows(RowTable table, Map<String, List<String>> sent) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; sent.containsKey(table.name(i, table.columns().get(0).key())); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (RowTable.Column column : table.columns()) {
                String value = first(sent, table.name(i, column.key())).strip();
                if (!value.isEmpty()) {
                    row.put(column.key(), value);
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A row as the form shows it: days in 和暦, the last day instead of the first that is no more. */
    private static Map<String, String> shown(Map<String, String> row) {
        Map<String, String> cells = new HashMap<>(row);
        String valid = cells.remove("valid");
        if (valid != null) {
            Validity.parse(valid)
                    .ifPresentOrElse(
                            period -> {
                                putDay(cells, "from", period.from());
                                putDay(
                                        cells,
                                        "until",
                                        period.until() == null
                                                ? null
                                                : period.until().minusDays(1));
                            },
                            () -> cells.put("from", valid));
        }
        String promulgated = cells.get("promulgated");
        if (promulgated != null) {
            WrittenDay.day(promulgated).toOptional().ifPresent(day -> putDay(cells, "promulgated", day));
        }
        return cells;
    }

    private static void putDay(Map<String, String> cells, String key, LocalDate day) {
        if (day != null) {
            cells.put(key, DayWords.day(day));
        }
    }

    /** A row as a profile has it. What cannot be read goes in as it is, so that the reader says what is wrong. */
    private static Map<String, String> written(Map<String, String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        if (cells.containsKey("from") || cells.containsKey("until")) {
            row.put("valid", iso(cells.getOrDefault("from", ""), 0) + "/" + iso(cells.getOrDefault("until", ""), 1));
        }
        cells.forEach((key, value) -> {
            if (!key.equals("from") && !key.equals("until")) {
                row.put(key, key.equals("promulgated") ? iso(value, 0) : plain(key, value));
            }
        });
        return row;
    }

    private static String iso(String written, int later) {
        return WrittenDay.day(written)
                .toOptional()
                .map(day -> day.plusDays(later).toString())
                .orElse(written);
    }

    /** Numbers without signs of grouping; names as they are. */
    private static String plain(String key, String value) {
        String narrow = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[,、円第号\\s]", "");
        boolean number = narrow.matches("[0-9]+(/[0-9]+)?") && !key.equals("name") && !key.equals("short");
        return number ? narrow : value;
    }
}
