package org.jobun.web.recall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.recall.Question;
import org.jobun.web.http.Exchange;
import org.jobun.web.library.DayField;
import org.jobun.web.register.CalledByPeople;

/**
 * What changed, as somebody typed it.
 *
 * @param kind of the change, as the form names it; empty where nothing is asked yet
 * @param what changed, as it was typed; nothing for a change of law
 * @param id of what changed, as the register knows it
 * @param error what is wrong with it, or empty
 * @param values whether the contracts get other values
 */
public record AskedChange(
        String kind, String what, String id, String error, DayField day, String body, boolean values) {
    /** Letters that mean nothing to a shell within quotation marks. */
    private static final String PLAIN = "[\\p{L}\\p{N}\\p{M}@._=・（）　 /-]+";

    private static final int LONGEST = 400;

    /** As an address asks it. */
    static AskedChange of(Exchange exchange, Catalog catalog) {
        return of(exchange::query, new CalledByPeople(catalog));
    }

    /** As a form sends it. */
    static AskedChange sent(Exchange exchange, Catalog catalog) {
        return of(exchange::field, new CalledByPeople(catalog));
    }

    private static AskedChange of(UnaryOperator<String> fields, CalledByPeople people) {
        Optional<Question.Kind> kind = kind(fields.apply("kind"));
        String what = fields.apply("what").strip();
        CalledByPeople.Meant meant = kind.map(one -> meant(one, what, people)).orElse(CalledByPeople.Meant.of(""));
        return new AskedChange(
                kind.map(one -> fields.apply("kind")).orElse(""),
                what,
                meant.id(),
                meant.problem(),
                kind.isPresent() ? DayField.needed(fields.apply("day").strip()) : DayField.of(""),
                fields.apply("body"),
                !fields.apply("values").isEmpty());
    }

    private static Optional<Question.Kind> kind(String name) {
        return Stream.of(Question.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static CalledByPeople.Meant meant(Question.Kind kind, String what, CalledByPeople people) {
        boolean isTyped = !what.isEmpty() && what.length() <= LONGEST;
        return kind == Question.Kind.LAW || isTyped
                ? people.what(kind, what)
                : CalledByPeople.Meant.not("変わったものを入力してください。");
    }

    /** Whether anything is asked. */
    boolean isAsked() {
        return !kind.isEmpty();
    }

    /** The question; empty where something cannot be read, or nothing is asked. */
    Optional<Question> question() {
        if (!error.isEmpty() || day.day() == null) {
            return Optional.empty();
        }
        return kind(kind)
                .map(one -> new Question(
                        one, one == Question.Kind.LAW ? day.day().toString() : id, day.day(), body, values));
    }

    /** The same as a part of an address. */
    public String query() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("what", what);
        fields.put("day", day.written());
        fields.put("body", body);
        fields.put("values", values ? "yes" : "");
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The command that makes the papers; what a shell might take for something else is left to whoever types it. */
    String command(Question question) {
        String named = id.matches(PLAIN) ? "\"" + id + "\"" : "（変わったもの）";
        String asked = switch (question.kind()) {
            case CLAUSE -> "--clause " + named;
            case LAW -> "--law-change " + question.day();
            case RULE -> "--rule " + named;
            case FIRM -> "--firm " + named;
            case FACT -> "--fact " + named;
        };
        String day = question.kind() == Question.Kind.LAW ? "" : " --in-force " + question.day();
        String of = body.matches("[a-z0-9-]+") ? " --body " + body : "";
        return "jobun recall " + asked + day + of + (values ? " --set 名=新しい値" : "")
                + " --make フォルダー --date 変更契約の締結日 --reason 理由";
    }
}
