package org.jobun.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.Vocabulary;

/**
 * What the clauses and templates of a catalog ask of a matter before a value is printed.
 *
 * @param tests of all conditions, each once
 * @param compared facts by whose values texts choose their words
 * @param deciding paths of the days by which clauses are chosen
 * @param undecided places of texts of which nobody knows what decides what they say
 */
public record Asked(List<Condition> tests, List<String> compared, List<String> deciding, List<Location> undecided) {
    public Asked {
        tests = List.copyOf(tests);
        compared = List.copyOf(compared);
        deciding = List.copyOf(deciding);
        undecided = List.copyOf(undecided);
    }

    static Asked by(Map<String, List<Clause>> clauses, Map<String, Template> templates, Vocabulary vocabulary) {
        Set<Condition> tests = new LinkedHashSet<>();
        Set<String> deciding = new TreeSet<>();
        Texts texts = new Texts(vocabulary);
        for (Template template : templates.values()) {
            template.conditions().forEach(condition -> condition.singles(tests::add));
        }
        for (List<Clause> versions : clauses.values()) {
            for (Clause clause : versions) {
                deciding.add(clause.datedBy());
                clause.when().singles(tests::add);
                clause.blocks()
                        .forEach(block -> block.conditions().forEach(condition -> condition.singles(tests::add)));
                texts.addAll(clause.texts());
            }
        }
        templates.values().forEach(template -> template.lines().forEach(line -> texts.addAll(line.texts())));
        return new Asked(
                List.copyOf(tests), List.copyOf(texts.compared), List.copyOf(deciding), List.copyOf(texts.undecided));
    }

    /** What texts say otherwise for other values. */
    private static final class Texts {
        private final Vocabulary vocabulary;
        private final Set<String> compared = new TreeSet<>();
        private final List<Location> undecided = new ArrayList<>();

        Texts(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        void addAll(Collection<TemplateText> texts) {
            texts.stream().filter(text -> ChoiceTags.isTagged(text.source())).forEach(this::add);
        }

        private void add(TemplateText text) {
            Optional<List<String>> names = ChoiceTags.compared(text);
            boolean known = names.isPresent()
                    && names.get().stream()
                            .allMatch(name -> vocabulary.find(name).isPresent());
            if (known) {
                compared.addAll(names.get());
            } else {
                undecided.add(text.place());
            }
        }
    }
}
