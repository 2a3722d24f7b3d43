package org.jobun.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Template;
import org.jobun.check.PaperCitations;

/** What papers cite of each other: what an own paper must provide that takes the place of one of ours. */
final class CitedList {
    private final Catalog catalog;
    private final Console console;
    private final PaperCitations citations;

    CitedList(Catalog catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
        this.citations = new PaperCitations(catalog);
    }

    /** Prints it for all papers that others cite. */
    void print() {
        List<Template> cited = catalog.templates().values().stream()
                .filter(paper -> !citations.across(paper).isEmpty())
                .toList();
        cited.forEach(this::print);
    }

    /** Prints it for one paper. */
    void print(Template paper) {
        if (citations.across(paper).isEmpty()) {
            console.line(console.text("cited-none"));
            return;
        }
        console.line(console.text("cited-head", "paper", paper.name(), "id", paper.id()));
        citations.across(paper).forEach((name, all) -> {
            PaperCitations.Citation first = all.get(0);
            String by = all.stream().map(PaperCitations.Citation::by).distinct().collect(Collectors.joining("、"));
            console.line(console.text(
                    first.meantName().equals(name) ? "cited-line" : "cited-instead",
                    "reference",
                    name,
                    "heading",
                    citations.heading(first.written().clause()),
                    "own",
                    first.meantName(),
                    "by",
                    by));
        });
    }
}
