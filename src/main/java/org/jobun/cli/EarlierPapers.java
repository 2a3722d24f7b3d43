package org.jobun.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.compare.Comparison;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.render.formats.Formats;

/** Compares new papers with earlier PDF files of them: one file, or a set's folder. */
final class EarlierPapers {
    private EarlierPapers() {}

    /**
     * The comparisons, by the name of the file they are written to.
     *
     * @param earlier a PDF, the folder of a set, or the folder that holds sets
     * @param matter id of the matter
     */
    static Map<String, Document> compare(Path earlier, String matter, List<Document> papers, Diagnostics found)
            throws IOException {
        Map<String, Document> comparisons = new TreeMap<>();
        boolean oneFile = !Files.isDirectory(earlier);
        if (oneFile && papers.size() > 1 && papers.stream().noneMatch(paper -> isOf(paper, earlier))) {
            // A file of any other name is compared where only one paper is wanted (--documents).
            String expected = String.join(
                    "、", papers.stream().map(paper -> paper.id() + ".pdf").toList());
            found.add(Diagnostic.of(Code.OUT_03, Location.ofFile(earlier.toString()))
                    .with("file", earlier)
                    .with("detail", expected));
        }
        for (Document paper : papers) {
            Path file = file(earlier, matter, paper);
            if (oneFile && papers.size() > 1 && !isOf(paper, earlier)) {
                continue;
            }
            if (!Files.exists(file) && Files.isDirectory(earlier)) {
                found.add(Diagnostic.of(Code.OUT_04, Location.ofFile(earlier.toString()))
                        .with("paper", paper.title())
                        .with("file", file));
                continue;
            }
            comparison(paper, file, found).ifPresent(made -> comparisons.put(paper.id() + ".compare.pdf", made));
        }
        return comparisons;
    }

    private static boolean isOf(Document paper, Path file) {
        return file.getFileName().toString().startsWith(paper.id() + ".");
    }

    private static Path file(Path earlier, String matter, Document paper) {
        if (!Files.isDirectory(earlier)) {
            return earlier;
        }
        Path inSet = earlier.resolve(matter).resolve(paper.id() + ".pdf");
        return Files.exists(inSet) ? inSet : earlier.resolve(paper.id() + ".pdf");
    }

    private static Optional<Document> comparison(Document paper, Path file, Diagnostics found) throws IOException {
        ByteArrayOutputStream now = new ByteArrayOutputStream(1 << 16);
        Formats.renderer(Formats.find("pdf").orElseThrow()).render(paper, now);
        String detail;
        try {
            Optional<Document> made = Comparison.of(paper, Files.readAllBytes(file), now.toByteArray());
            if (made.isPresent()) {
                return made;
            }
            detail = "";
        } catch (IOException unreadable) {
            detail = String.valueOf(unreadable.getMessage());
        }
        found.add(Diagnostic.of(Code.OUT_03, Location.ofFile(file.toString()))
                .with("file", file)
                .with("detail", detail));
        return Optional.empty();
    }
}
