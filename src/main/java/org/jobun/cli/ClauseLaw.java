package org.jobun.cli;

import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.check.CitedLaw;
import org.jobun.law.Provision;
import org.jobun.law.Source;
import org.jobun.text.Digits;

/** The law behind a clause, as a reviewer wants it: each provision in its time, where it was read, and what is open. */
final class ClauseLaw {
    private final Catalog catalog;
    private final Console console;

    ClauseLaw(Catalog catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
    }

    void print(Clause clause) {
        for (String id : CitedLaw.of(clause)) {
            catalog.laws()
                    .provision(id)
                    .ifPresent(provision -> provision.spans().stream()
                            .filter(span -> span.validity().overlaps(clause.validity()))
                            .forEach(span -> print(provision, span)));
        }
    }

    private void print(Provision provision, Provision.Span span) {
        console.line(console.text(
                "clause-law",
                "provision",
                catalog.laws().name(provision, span, Digits.HALF),
                "valid",
                span.validity(),
                "about",
                provision.about()));
        span.read().forEach(source -> console.line("    " + console.text("clause-law-read", "source", source(source))));
        if (!provision.note().isEmpty()) {
            console.line("    " + provision.note());
        }
        if (!span.open().isEmpty()) {
            console.line("    " + console.text("law-open", "open", span.open()));
        }
    }

    private String source(Source source) {
        return source.state() == null ? source.name() : source.name() + "（" + source.state() + "）";
    }
}
