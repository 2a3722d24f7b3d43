package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.catalog.Block;
import org.jobun.catalog.TemplateText;
import org.jobun.check.Definitions;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/** In every set, a term comes after its definition, and a definition has a use. */
final class DefinedTerms {
    private final Prover prover;

    DefinedTerms(Prover prover) {
        this.prover = prover;
    }

    /** A block of a template in reading order, with its words as typed. */
    private record Typed(Presence.Place place, Block block, int in, String words) {}

    /** Proves it of the terms of every paper. */
    void prove() {
        Map<String, List<Typed>> papers = new LinkedHashMap<>();
        for (Presence.Place place : prover.presence().places()) {
            List<Typed> typed = papers.computeIfAbsent(place.template().id(), paper -> new ArrayList<>());
            prover.presence()
                    .blocks(
                            place.clause().paragraphs(),
                            place.literal(),
                            (block, in) -> typed.add(new Typed(place, block, in, typed(block))));
        }
        papers.values().forEach(blocks -> new Paper(blocks).prove());
    }

    /** What an author typed, with the usual words of houses. */
    private String typed(Block block) {
        String source = block.texts().stream().map(TemplateText::source).collect(Collectors.joining("\n"));
        return prover.catalog().vocabulary().usualWords().in(source);
    }

    /** The blocks of one paper and the terms that they define. */
    private final class Paper {
        private final List<Typed> blocks;
        private final Map<String, List<Integer>> defined = new LinkedHashMap<>();
        /** Terms of one article: others may mean something else by the word. */
        private final Set<String> local = new HashSet<>();

        Paper(List<Typed> blocks) {
            this.blocks = blocks;
            for (int i = 0; i < blocks.size(); i++) {
                for (Definitions.Term term : Definitions.in(blocks.get(i).words())) {
                    defined.computeIfAbsent(term.word(), word -> new ArrayList<>())
                            .add(i);
                    if (term.articleOnly()) {
                        local.add(term.word());
                    }
                }
            }
        }

        void prove() {
            defined.forEach((word, places) -> {
                if (!local.contains(word)) {
                    new Term(this, word, places).prove();
                }
            });
        }

        /** The blocks that use a term. */
        private List<Integer> uses(String word) {
            List<Integer> uses = new ArrayList<>();
            for (int i = 0; i < blocks.size(); i++) {
                if (Definitions.uses(blocks.get(i).words(), word, defined.keySet())) {
                    uses.add(i);
                }
            }
            return uses;
        }
    }

    /** A term of a paper, with the blocks that define and use it. */
    private final class Term {
        private final List<Typed> blocks;
        private final String word;
        private final List<Integer> defined;
        private final List<Integer> uses;
        private final Set<String> relevant = new TreeSet<>();

        Term(Paper paper, String word, List<Integer> defined) {
            this.blocks = paper.blocks;
            this.word = word;
            this.defined = defined;
            this.uses = paper.uses(word);
            for (int index : defined) {
                relevant.addAll(Prover.facts(
                        blocks.get(index).place().clause().when(),
                        blocks.get(index).block().condition()));
            }
        }

        void prove() {
            Typed first = blocks.get(defined.get(0));
            prover.begin(first.block().place(), Prover.named(first.place().clause()));
            uses.forEach(this::isDefinedBefore);
            defined.forEach(this::isUsed);
        }

        private void isDefinedBefore(int use) {
            List<Integer> literals = new ArrayList<>(List.of(blocks.get(use).in()));
            defined.stream()
                    .filter(index -> index <= use)
                    .forEach(index -> literals.add(-blocks.get(index).in()));
            report(Code.PRF_08, blocks.get(use), literals);
        }

        private void isUsed(int index) {
            if (usesItself(blocks.get(index).words())) {
                return;
            }
            List<Integer> literals = new ArrayList<>(List.of(blocks.get(index).in()));
            uses.stream()
                    .filter(use -> use > index)
                    .forEach(use -> literals.add(-blocks.get(use).in()));
            report(Code.PRF_09, blocks.get(index), literals);
        }

        /** Whether a text goes on to use what it has defined. */
        private boolean usesItself(String text) {
            String definition = "「" + word + "」";
            int at = text.indexOf(definition);
            return at >= 0 && text.indexOf(word, at + definition.length()) >= 0;
        }

        private void report(Code code, Typed block, List<Integer> literals) {
            prover.model(literals)
                    .ifPresent(matter -> prover.fault(
                            Diagnostic.of(code, block.block().place()).with("term", word), matter, relevant));
        }
    }
}
