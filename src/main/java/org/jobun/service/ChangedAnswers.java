package org.jobun.service;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.change.ComparedPart;
import org.jobun.change.Part;
import org.jobun.document.Inline;
import org.jobun.matter.Condition;
import org.jobun.matter.Matter;
import org.jobun.text.Digits;

/** Why pieces of papers differ in two states of a matter: the answers that changed and that their clauses ask for. */
final class ChangedAnswers {
    /** Letters of a value that remarks have room for. */
    private static final int SHORT = 16;

    private final Catalog catalog;
    /** What an answer is called and how it changed → the facts that it changed with it. */
    private final Map<String, Set<String>> changed = new LinkedHashMap<>();

    /** @param catalog from which the later state is drafted */
    ChangedAnswers(Catalog catalog, Matter before, Matter after) {
        this.catalog = catalog;
        Digits digits = after.municipality().style().writing().digits();
        for (AnswerChange change : AnswerChange.between(catalog, before, after)) {
            String path = change.type().path();
            Set<String> facts =
                    new LinkedHashSet<>(catalog.vocabulary().changedBy(path).keySet());
            facts.removeIf(
                    fact -> before.facts().value(fact).equals(after.facts().value(fact)));
            facts.add(path);
            changed.put(change.type().label() + shown(change.wasPrinted(digits), change.isPrinted(digits)), facts);
        }
    }

    private static String shown(String was, String is) {
        return was.length() > SHORT || is.length() > SHORT ? "" : "（" + was + "→" + is + "）";
    }

    /** The answers for whose sake a piece of a paper differs, and how they changed. */
    List<String> of(String paper, ComparedPart part) {
        Set<String> asked = Stream.of(Optional.ofNullable(part.before()), Optional.ofNullable(part.after()))
                .flatMap(Optional::stream)
                .flatMap(one -> asked(paper, one))
                .collect(Collectors.toSet());
        return changed.entrySet().stream()
                .filter(answer -> answer.getValue().stream().anyMatch(asked::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The facts that decide whether a piece is there and what it says. */
    private Stream<String> asked(String paper, Part part) {
        Stream<TemplateLine> lines = catalog.template(paper).stream()
                .flatMap(template -> template.lines().stream())
                .filter(line -> line instanceof TemplateLine.TableLines table
                        && table.summary().equals(part.caption()));
        return Stream.of(
                        catalog.versions(part.id()).stream().flatMap(ChangedAnswers::asked),
                        lines.flatMap(line -> asked(line.conditions(), line.texts())),
                        printed(part))
                .flatMap(Function.identity());
    }

    /** The facts that are printed in a piece: also in a date line or a signature, which come from no clause. */
    private static Stream<String> printed(Part part) {
        return part.block() == null
                ? Stream.empty()
                : part.block().texts().stream()
                        .flatMap(List::stream)
                        .filter(Inline.Value.class::isInstance)
                        .map(value -> ((Inline.Value) value).fact());
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
