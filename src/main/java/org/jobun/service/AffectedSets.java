package org.jobun.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.render.formats.Renderers;

/** What an edit of the catalog changes: each matter is drafted from the catalog before the edit and from that after it. */
public final class AffectedSets {
    private final Catalog before;
    private final Catalog after;
    private final CompareStates compare;

    /** @param renderers for papers that there are as files only */
    public AffectedSets(Catalog before, Catalog after, Renderers renderers) {
        this.before = before;
        this.after = after;
        this.compare = new CompareStates(renderers);
    }

    /**
     * A matter.
     *
     * @param papers that differ, new and gone ones among them; none where the edit does not reach the matter
     */
    public record Affected(Path matter, List<ComparedPaper> papers) {
        public Affected {
            papers = List.copyOf(papers);
        }

        /** Whether any of its papers differs. */
        public boolean changes() {
            return !papers.isEmpty();
        }

        /** How many places differ in substance. */
        public int places() {
            return papers.stream().mapToInt(ComparedPaper::changes).sum();
        }
    }

    /** The matter files of some files and folders, those of a folder by name. */
    public static List<Path> matters(List<Path> given) throws IOException {
        List<Path> matters = new ArrayList<>();
        for (Path place : given) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    files.filter(file -> file.toString().endsWith(".yaml"))
                            .sorted()
                            .forEach(matters::add);
                }
            } else {
                matters.add(place);
            }
        }
        return matters;
    }

    /** What becomes of a matter; empty where it cannot be drafted, and the errors say why. */
    public Optional<Affected> of(Path matter, Diagnostics found) throws IOException {
        Outcome<List<ComparedPaper>> compared = compare.of(
                new CompareStates.Side(matter, Optional.of(before), Optional.empty()),
                new CompareStates.Side(matter, Optional.of(after), Optional.empty()));
        if (compared.value().isEmpty()) {
            compared.diagnostics().sorted().stream()
                    .filter(Diagnostic::isError)
                    .filter(one -> !found.sorted().contains(one))
                    .forEach(found::add);
        }
        return compared.value()
                .map(papers -> new Affected(
                        matter, papers.stream().filter(paper -> !paper.isSame()).toList()));
    }
}
