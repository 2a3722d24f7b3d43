package org.jobun.cli;

import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.matter.Municipality;
import org.jobun.service.ProfileGaps;

/** What the profile of a municipality does not say yet, as a list to tick off. */
final class ProfileChecklist {
    private final Catalog catalog;
    private final Municipality municipality;
    private final Console console;

    ProfileChecklist(Catalog catalog, Municipality municipality, Console console) {
        this.catalog = catalog;
        this.municipality = municipality;
        this.console = console;
    }

    /** Facts of the municipality, defaults of choices that have none of their own, and rules that clauses cite. */
    List<String> lines() {
        return new ProfileGaps(catalog)
                .of(municipality).stream().map(this::line).toList();
    }

    private String line(ProfileGaps.Gap gap) {
        return switch (gap.kind()) {
            case CHOICE ->
                console.text(
                        "check.choice",
                        "label",
                        gap.label(),
                        "path",
                        gap.name(),
                        "values",
                        String.join("、", gap.values()));
            case FACT -> console.text("check.fact", "label", gap.label(), "path", gap.name());
            case RULE -> console.text("check.rule", "role", gap.name(), "clauses", String.join("、", gap.clauses()));
        };
    }
}
