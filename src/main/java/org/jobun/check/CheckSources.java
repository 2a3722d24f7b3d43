package org.jobun.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.Provision;
import org.jobun.law.Statute;
import org.jobun.text.Digits;
import org.jobun.text.Validity;

/** Where the law table was read, what it leaves open, and which clauses rest on that. */
final class CheckSources {
    private final Catalog catalog;
    private final Diagnostics found;

    CheckSources(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
    }

    /** Each span whose law nobody read, and which does not say so. */
    void unread() {
        spans((provision, span) -> {
            if (!span.isAccountedFor()) {
                found.add(Diagnostic.of(Code.LAW_08, provision.place())
                        .with("provision", name(provision, span))
                        .with("id", provision.id())
                        .with("valid", period(span.validity())));
            }
        });
    }

    /** Each open question, and each approved clause that rests on some. */
    void open() {
        Map<Clause, OpenQuestions> approved = new LinkedHashMap<>();
        spans((provision, span) -> {
            if (!span.open().isEmpty()) {
                List<Clause> clauses = restingOn(provision, span.validity());
                question(provision, span, clauses);
                String question = name(provision, span) + "（" + period(span.validity()) + "）: " + span.open();
                clauses.stream()
                        .filter(clause -> clause.status() == Clause.Status.APPROVED)
                        .forEach(clause -> approved.computeIfAbsent(clause, key -> new OpenQuestions())
                                .add(question, provision.place().file()));
            }
        });
        approved.forEach((clause, questions) -> found.add(questions.about(clause)));
    }

    /** What the law leaves open that one approved clause rests on. */
    private static final class OpenQuestions {
        private final List<String> questions = new ArrayList<>();
        private final Set<String> files = new TreeSet<>();

        void add(String question, String file) {
            questions.add(question);
            files.add(file);
        }

        Diagnostic about(Clause clause) {
            return Diagnostic.of(Code.LAW_09, clause.place())
                    .with("caption", clause.heading())
                    .with("clause", clause.id())
                    .with("open", String.join("; ", questions))
                    .with("file", String.join("、", files));
        }
    }

    private void question(Provision provision, Provision.Span span, List<Clause> clauses) {
        Set<String> ids = new TreeSet<>();
        clauses.forEach(clause -> ids.add(clause.id()));
        found.add(Diagnostic.of(Code.LAW_06, provision.place())
                .with("provision", name(provision, span))
                .with("about", provision.about())
                .with("valid", period(span.validity()))
                .with("open", span.open())
                .with("clause", ids.isEmpty() ? "－" : String.join("、", ids)));
    }

    private String name(Provision provision, Provision.Span span) {
        return catalog.laws().name(provision, span, Digits.HALF);
    }

    private static String period(Validity validity) {
        return validity.equals(Validity.ALWAYS) ? "－" : validity.toString();
    }

    private List<Clause> restingOn(Provision provision, Validity when) {
        return catalog.clauses().values().stream()
                .flatMap(List::stream)
                .filter(clause -> clause.status() != Clause.Status.WITHDRAWN)
                .filter(clause -> clause.validity().overlaps(when))
                .filter(clause -> CitedLaw.of(clause).contains(provision.id()))
                .toList();
    }

    private void spans(BiConsumer<Provision, Provision.Span> each) {
        for (Statute statute : catalog.laws().all()) {
            for (Provision provision : statute.provisions().values()) {
                provision.spans().forEach(span -> each.accept(provision, span));
            }
        }
    }
}
