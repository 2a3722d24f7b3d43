package org.jobun.web.recall;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.recall.Question;

/**
 * What a batch of a recall is about, as the store keeps it: {@code name=value}, a line each.
 *
 * @param question that was asked
 * @param date on which the changes are concluded
 * @param reason of the changes
 * @param values that are to stand in the contracts: path → value
 * @param sets ids of those that are reached; their order gives each its row, the first is 1
 */
record RecallPlan(Question question, LocalDate date, String reason, Map<String, String> values, List<String> sets) {
    RecallPlan {
        values = new LinkedHashMap<>(values);
        sets = List.copyOf(sets);
    }

    byte[] bytes() {
        List<String> lines = new ArrayList<>();
        lines.add(line("kind", question.kind().name()));
        lines.add(line("what", question.what()));
        lines.add(line("day", question.day().toString()));
        lines.add(line("body", question.body()));
        lines.add(line("values", String.valueOf(question.hasNewValues())));
        lines.add(line("date", date.toString()));
        lines.add(line("reason", reason));
        values.forEach((path, value) -> lines.add(line("value." + path, value)));
        sets.forEach(set -> lines.add(line("set", set)));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static RecallPlan of(byte[] bytes) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> sets = new ArrayList<>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            int at = line.indexOf('=');
            String name = line.substring(0, at);
            String value = URLDecoder.decode(line.substring(at + 1), StandardCharsets.UTF_8);
            if (name.equals("set")) {
                sets.add(value);
            } else if (name.startsWith("value.")) {
                values.put(name.substring("value.".length()), value);
            } else {
                fields.put(name, value);
            }
        });
        Question question = new Question(
                Question.Kind.valueOf(fields.get("kind")),
                fields.get("what"),
                LocalDate.parse(fields.get("day")),
                fields.get("body"),
                Boolean.parseBoolean(fields.get("values")));
        return new RecallPlan(question, LocalDate.parse(fields.get("date")), fields.get("reason"), values, sets);
    }
}
