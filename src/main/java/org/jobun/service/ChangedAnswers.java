package org.jobun.service;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.change.ComparedPart;
import org.jobun.change.Part;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.PrintedValue;
import org.jobun.text.Digits;

/** Why pieces of papers differ in two states of a matter: the answers that changed and that their clauses ask for. */
final class ChangedAnswers {
    /** Letters of a value that remarks have room for. */
    private static final int SHORT = 16;

    private final Catalog catalog;
    /** What an answer is called and how it changed → the facts that follow from it. */
    private final Map<String, Set<String>> changed = new LinkedHashMap<>();

    /** @param catalog from which the later state is drafted */
    ChangedAnswers(Catalog catalog, Matter before, Matter after) {
        this.catalog = catalog;
        for (FactType type : catalog.vocabulary().all()) {
            Optional<FactValue> was = before.facts().value(type.path());
            Optional<FactValue> is = after.facts().value(type.path());
            if (type.from() == FactType.Origin.MATTER && !was.equals(is)) {
                Set<String> facts = new LinkedHashSet<>(
                        catalog.vocabulary().changedBy(type.path()).keySet());
                facts.add(type.path());
                changed.put(type.label() + shown(printed(was, after), printed(is, after)), facts);
            }
        }
    }

    private static String shown(String was, String is) {
        return was.length() > SHORT || is.length() > SHORT ? "" : "（" + was + "→" + is + "）";
    }

    private static String printed(Optional<FactValue> value, Matter matter) {
        Digits digits = matter.municipality().style().writing().digits();
        return value.map(known -> PrintedValue.usual(known, digits)).orElse("－");
    }

    /** The reason of each piece of a paper; empty where it is the same, or no answer is the reason. */
    List<String> reasons(String paper, List<ComparedPart> parts) {
        return parts.stream().map(part -> reason(paper, part)).toList();
    }

    private String reason(String paper, ComparedPart part) {
        ComparedPart.Change change = part.change();
        if (change == ComparedPart.Change.NONE || change == ComparedPart.Change.RENUMBERED) {
            return "";
        }
        Set<String> asked = Stream.of(Optional.ofNullable(part.before()), Optional.ofNullable(part.after()))
                .flatMap(Optional::stream)
                .flatMap(one -> asked(paper, one))
                .collect(Collectors.toSet());
        String answers = changed.entrySet().stream()
                .filter(answer -> answer.getValue().stream().anyMatch(asked::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
        return answers.isEmpty() ? "" : answers + "の変更による。";
    }

    /** The facts that decide whether a piece is there and what it says. */
    private Stream<String> asked(String paper, Part part) {
        Stream<TemplateLine> lines = catalog.template(paper).stream()
                .flatMap(template -> template.lines().stream())
                .filter(line -> line instanceof TemplateLine.TableLines table
                        && table.summary().equals(part.caption()));
        return Stream.concat(
                catalog.versions(part.id()).stream().flatMap(ChangedAnswers::asked),
                lines.flatMap(line -> asked(line.conditions(), line.texts())));
    }

    private static Stream<String> asked(Clause clause) {
        Stream<Condition> own = Stream.of(clause.when());
        Stream<Condition> blocks = clause.blocks().stream().flatMap(block -> block.conditions().stream());
        return asked(Stream.concat(own, blocks).toList(), clause.texts());
    }

    private static Stream<String> asked(List<Condition> conditions, List<TemplateText> texts) {
        return Stream.concat(
                conditions.stream().flatMap(condition -> condition.facts().stream()),
                texts.stream().flatMap(text -> text.names().stream()));
    }
}
