package org.jobun.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Facts;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;
import org.jobun.matter.Vocabulary;

/** Puts the questions of one matter together. */
final class AskQuestions {
    private final Catalog catalog;
    private final Reasons reasons;
    private final Answers answers;
    private final List<Facts> facts;
    private final Optional<Municipality> body;
    private final Map<String, Question.Standing> standings;
    private final Reasons.Said said;

    AskQuestions(
            Catalog catalog,
            Reasons reasons,
            Answers answers,
            List<Matter> contracts,
            Map<String, Question.Standing> standings) {
        this.catalog = catalog;
        this.reasons = reasons;
        this.answers = answers;
        this.facts = contracts.stream().map(Matter::facts).toList();
        this.body = contracts.stream().map(Matter::municipality).findFirst();
        this.standings = standings;
        this.said = reasons.said(facts);
    }

    Questionnaire all() {
        Map<String, List<Question>> groups = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Vocabulary.Group group : catalog.vocabulary().together()) {
            groups.put(group.id(), new ArrayList<>());
            labels.put(group.id(), group.label());
        }
        for (FactType type : catalog.vocabulary().all()) {
            if (type.from() == FactType.Origin.MATTER) {
                String group = catalog.vocabulary()
                        .groupOf(type.path())
                        .map(Vocabulary.Group::id)
                        .orElse("");
                groups.computeIfAbsent(group, id -> new ArrayList<>()).add(question(type));
            }
        }
        List<Questionnaire.Group> all = new ArrayList<>();
        groups.forEach((id, questions) -> {
            questions.sort(order());
            all.add(new Questionnaire.Group(id, labels.getOrDefault(id, ""), questions));
        });
        return new Questionnaire(all);
    }

    /** Choices before values, as these depend on them; of choices, those that decide other answers first, then those that decide most. */
    private Comparator<Question> order() {
        Set<String> deciding = catalog.vocabulary().usual().deciding();
        return Comparator.comparing((Question question) -> question.type().kind() != FactType.Kind.CHOICE)
                .thenComparing(question -> !deciding.contains(question.path()))
                .thenComparing(question ->
                        question.type().kind() == FactType.Kind.CHOICE ? -reasons.weight(question.path()) : 0);
    }

    private Question question(FactType type) {
        Question.Standing standing = standings.getOrDefault(type.path(), Question.Standing.IDLE);
        Optional<Question.InForce> fallback = fallback(type);
        boolean required = type.kind() == FactType.Kind.CHOICE && fallback.isEmpty();
        return new Question(
                type,
                standing,
                required,
                answers.text(type.path()).orElse(""),
                answers.rows(type.path()),
                fallback,
                understood(type),
                cells(type),
                () -> said.of(type.path()));
    }

    private Optional<Question.InForce> fallback(FactType type) {
        Optional<Fact> ofBody = body.flatMap(known -> known.usual()
                .find(type.path(), this::chosen)
                .or(() -> Optional.ofNullable(known.facts().get(type.path()))));
        // A firm of the body's register, which the matter picks.
        Optional<Fact> ofRegister = facts.stream()
                .flatMap(known -> known.find(type.path()).stream())
                .filter(fact -> fact.source() == Fact.Source.MUNICIPALITY)
                .findFirst();
        String giver = body.map(Municipality::name).orElse("");
        return ofBody.or(() -> ofRegister)
                .map(fact -> inForce(fact, giver))
                .or(() -> catalog.vocabulary()
                        .usual()
                        .find(type.path(), this::chosen)
                        .map(fact -> inForce(fact, "")))
                .or(() -> ofVocabulary(type));
    }

    private static Question.InForce inForce(Fact fact, String giver) {
        Understood value = ReadBack.of(fact.value());
        return new Question.InForce(value.value(), value.printed(), giver);
    }

    private static Optional<Question.InForce> ofVocabulary(FactType type) {
        return type.fallback().isEmpty()
                ? Optional.empty()
                : Optional.of(new Question.InForce(
                        type.fallback(), type.values().getOrDefault(type.fallback(), printed(type)), ""));
    }

    /** What a choice is answered with, by the officer, by the body, or by nobody. */
    private Optional<String> chosen(String choice) {
        return read(choice)
                .or(() -> body.map(known -> known.facts().get(choice)).map(Fact::value))
                .map(FactValue::plain)
                .or(() -> catalog.vocabulary().find(choice).map(FactType::fallback));
    }

    private static String printed(FactType type) {
        return type.kind() == FactType.Kind.FLAG ? type.fallback().equals("true") ? "はい" : "いいえ" : type.fallback();
    }

    /** What the matter gives, as it was read. */
    private Optional<Understood> understood(FactType type) {
        return read(type.path()).map(ReadBack::of);
    }

    private List<Map<String, Understood>> cells(FactType type) {
        return read(type.path()).map(value -> ReadBack.cells(type, value)).orElse(List.of());
    }

    private Optional<FactValue> read(String path) {
        return facts.stream()
                .flatMap(known -> known.find(path).stream())
                .filter(fact -> fact.source() == Fact.Source.MATTER)
                .findFirst()
                .map(Fact::value);
    }
}
