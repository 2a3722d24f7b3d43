package org.jobun.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.recall.Question;
import picocli.CommandLine.Option;

/** What changed. */
final class RecallOptions {
    @Option(names = "--clause", paramLabel = "ID[@DATE]", description = "条項（版）。 A clause, or one version of it.")
    private String clause;

    @Option(names = "--law-change", paramLabel = "yyyy-mm-dd", description = "法令の改正の施行の日。 The day of a change of law.")
    private String law;

    @Option(names = "--rule", paramLabel = "ROLE", description = "団体の規程の種類（contract-rules など）。 A rule of the body.")
    private String rule;

    @Option(names = "--firm", paramLabel = "NAME", description = "受注者又は構成員の名。 A firm.")
    private String firm;

    @Option(names = "--fact", paramLabel = "PATH=VALUE", description = "案件の値。 A value.")
    private String fact;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "契約書を改める新しい値（繰返し可）。 A new value; repeatable.")
    private List<String> values = List.of();

    @Option(
            names = "--in-force",
            paramLabel = "yyyy-mm-dd",
            description = "いつ効力のある契約か（--law-change では施行の日）。 In force on.")
    private String inForce;

    @Option(names = "--body", paramLabel = "ID", description = "団体。 Body.")
    private String body = "";

    /** The question; empty after reporting. */
    Optional<Question> question(Diagnostics found) {
        long asked = Stream.of(clause, law, rule, firm, fact)
                .filter(one -> one != null)
                .count();
        Optional<LocalDate> day = day(inForce == null ? law : inForce);
        Optional<LocalDate> lawDay = law == null ? Optional.empty() : day(law);
        boolean isOdd = law != null && lawDay.isEmpty() || fact != null && fact.indexOf('=') < 0 || !areValues();
        if (asked != 1 || day.isEmpty() || isOdd) {
            found.add(Diagnostic.of(Code.REC_01, Location.ofFile("recall")));
            return Optional.empty();
        }
        return Optional.of(
                new Question(kind(), what(), law == null ? day.get() : lawDay.get(), body, !values.isEmpty()));
    }

    private boolean areValues() {
        return values.stream().allMatch(value -> value.indexOf('=') > 0);
    }

    private Question.Kind kind() {
        return clause != null
                ? Question.Kind.CLAUSE
                : law != null
                        ? Question.Kind.LAW
                        : rule != null ? Question.Kind.RULE : firm != null ? Question.Kind.FIRM : Question.Kind.FACT;
    }

    private String what() {
        return Stream.of(clause, law, rule, firm, fact)
                .filter(one -> one != null)
                .findFirst()
                .orElseThrow();
    }

    /** The new values: path → value. */
    Map<String, String> values() {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach(
                value -> all.put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1)));
        return all;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
