package org.jobun.cli;

import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.law.Source;
import org.jobun.library.LawBehind;

/** The law behind a clause, as a reviewer wants it: each provision in its time, where it was read, and what is open. */
final class ClauseLaw {
    private final Catalog catalog;
    private final Console console;

    ClauseLaw(Catalog catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
    }

    void print(Clause clause) {
        LawBehind.of(clause, catalog).forEach(this::print);
    }

    private void print(LawBehind law) {
        console.line(console.text(
                "clause-law",
                "provision",
                law.name(),
                "valid",
                law.span().validity(),
                "about",
                law.provision().about()));
        law.span()
                .read()
                .forEach(source -> console.line("    " + console.text("clause-law-read", "source", source(source))));
        if (!law.provision().note().isEmpty()) {
            console.line("    " + law.provision().note());
        }
        if (!law.span().open().isEmpty()) {
            console.line("    " + console.text("law-open", "open", law.span().open()));
        }
    }

    private String source(Source source) {
        return source.state() == null ? source.name() : source.name() + "（" + source.state() + "）";
    }
}
