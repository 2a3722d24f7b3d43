package org.jobun.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.issue.FileNames;
import org.jobun.issue.IssuedSet;
import org.jobun.redline.pdf.Comparison;
import org.jobun.render.formats.Renderers;
import org.jobun.source.SourceFile;

/** Compares new papers with earlier PDF files of them: one file, or a set's folder. */
public final class ComparePapers {
    private static final String PDF = ".pdf";

    /** Bytes. Our papers have less than one million; even one that was printed and scanned has less than this. */
    private static final int LARGEST = 64 << 20;

    private final Renderers renderers;

    public ComparePapers(Renderers renderers) {
        this.renderers = renderers;
    }

    /**
     * The comparisons by the ids of the papers, in their order; of a paper without an earlier one there is none.
     *
     * @param earlier a PDF, the folder of a set, or the folder that holds sets
     * @param matter id of the matter
     */
    public Map<String, Comparison.Compared> of(Path earlier, String matter, List<Document> papers, Diagnostics found)
            throws IOException {
        Map<String, Comparison.Compared> comparisons = new LinkedHashMap<>();
        for (Document paper : comparable(earlier, papers, found)) {
            Optional<Path> file = Files.isDirectory(earlier) ? file(earlier, matter, paper) : Optional.of(earlier);
            if (file.isPresent()) {
                comparison(paper, file.get(), found).ifPresent(made -> comparisons.put(paper.id(), made));
            } else {
                found.add(missing(paper, earlier));
            }
        }
        return comparisons;
    }

    private static Diagnostic missing(Document paper, Path earlier) {
        return Diagnostic.of(Code.OUT_04, Location.ofFile(earlier.toString()))
                .with("paper", paper.title())
                .with("file", earlier);
    }

    /** Of several papers one file is that of the paper by whose name it goes; a file of any name is that of a single one. */
    private static List<Document> comparable(Path earlier, List<Document> papers, Diagnostics found) {
        if (Files.isDirectory(earlier) || papers.size() <= 1) {
            return papers;
        }
        List<Document> own =
                papers.stream().filter(paper -> isOf(paper, earlier)).toList();
        if (own.isEmpty()) {
            String expected = papers.stream()
                    .map(paper -> FileNames.JAPANESE.of(paper, "pdf"))
                    .collect(Collectors.joining("、"));
            found.add(incomparable(earlier, expected));
        }
        return own;
    }

    private static Diagnostic incomparable(Path file, String detail) {
        return Diagnostic.of(Code.OUT_03, Location.ofFile(file.toString()))
                .with("file", file)
                .with("detail", detail);
    }

    private static boolean isOf(Document paper, Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(paper.id() + ".") || name.contains(paper.title());
    }

    /** The PDF of a paper in an earlier set, whatever it is called there. */
    private static Optional<Path> file(Path earlier, String matter, Document paper) throws IOException {
        for (Path folder : List.of(earlier.resolve(matter), earlier)) {
            Path file = folder.resolve(nameIn(IssuedSet.in(folder), paper));
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static String nameIn(IssuedSet set, Document paper) {
        return set.files().entrySet().stream()
                .filter(listed -> listed.getValue().paper().equals(paper.id()))
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith(PDF) && !FileNames.isBeside(name))
                .min(Comparator.comparing(String::length))
                .orElse(paper.id() + PDF);
    }

    private Optional<Comparison.Compared> comparison(Document paper, Path file, Diagnostics found) throws IOException {
        byte[] now = pdf(paper);
        try {
            if (Files.size(file) > LARGEST) {
                SourceFile.tooLarge(file.toString(), LARGEST, found);
                return Optional.empty();
            }
            Optional<Comparison.Compared> made = Comparison.of(paper, Files.readAllBytes(file), now);
            if (made.isEmpty()) {
                found.add(incomparable(file, ""));
            }
            return made;
        } catch (IOException unreadable) {
            found.add(incomparable(file, String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }

    private byte[] pdf(Document paper) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
        renderers.of("pdf").render(paper, pdf);
        return pdf.toByteArray();
    }
}
