package org.jobun.check.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;

/** Every value that is printed is one that somebody can give. */
final class PrintedValuesGiven {
    private static final Pattern VALUE = Pattern.compile("\\$\\{\\s*([a-z_]+(?:\\.[a-z_]+)*)");

    /** Groups of facts that a matter gives, or leaves blank for now. */
    private static final List<String> INPUT_GROUPS = List.of("contract.", "negotiated.", "dates.", "change.");

    private final Prover prover;

    PrintedValuesGiven(Prover prover) {
        this.prover = prover;
    }

    /**
     * Proves it of a text.
     *
     * @param in true where it is printed
     * @param variable of the loop it is in, or empty
     */
    void prove(TemplateText text, int in, String variable) {
        Matcher matcher = VALUE.matcher(text.source());
        Set<String> seen = new HashSet<>();
        while (matcher.find()) {
            String path = factOf(matcher.group(1));
            if (path != null && seen.add(path) && !matcher.group(1).startsWith(variable + ".")) {
                value(path, text.placeOf(matcher.start() + 1), in);
            }
        }
    }

    private void value(String path, Location place, int in) {
        boolean never =
                prover.possible(in) && !prover.possible(in, prover.answers().given(path));
        Optional<FactType> type = prover.catalog().vocabulary().find(path);
        Condition needs = prover.catalog().vocabulary().givenWhen(path);
        boolean computed = type.isPresent()
                && type.get().from() == FactType.Origin.COMPUTED
                && !prover.catalog().vocabulary().mayBeMissing(path);
        Optional<Set<Integer>> without =
                computed ? prover.model(in, -prover.answers().of(beyondInput(needs))) : Optional.empty();
        if (never || without.isPresent()) {
            prover.fault(
                    Diagnostic.of(Code.PRF_07, place)
                            .with("fact", path)
                            .with("label", type.map(FactType::label).orElse(path)),
                    without.orElse(null),
                    needs.facts());
        }
    }

    /**
     * What a computed value needs beside amounts and days of the matter: one that is not known yet is a blank, but a number
     * of parts that do not exist, or a tax that nobody owes, is a fault.
     */
    private static Condition beyondInput(Condition needs) {
        return needs.accept(new BeyondInput());
    }

    /** A condition with what a matter gives, or leaves blank for now, taken for granted. */
    private static final class BeyondInput implements Condition.Visitor<Condition> {
        @Override
        public Condition all(Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> part.accept(this)).toList());
        }

        @Override
        public Condition any(Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(part -> part.accept(this)).toList());
        }

        @Override
        public Condition not(Condition.Not not) {
            return not;
        }

        @Override
        public Condition oneOf(Condition.OneOf test) {
            return test;
        }

        @Override
        public Condition days(Condition.Days test) {
            return test;
        }

        @Override
        public Condition numbers(Condition.Numbers test) {
            return test;
        }

        @Override
        public Condition given(Condition.Given test) {
            return INPUT_GROUPS.stream().anyMatch(test.path()::startsWith) ? Condition.ALWAYS : test;
        }
    }

    private String factOf(String name) {
        if (prover.answers().knows(name)) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 && prover.answers().knows(name.substring(0, dot)) ? name.substring(0, dot) : null;
    }
}
