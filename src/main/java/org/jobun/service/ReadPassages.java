package org.jobun.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.readback.WordPassages;
import org.jobun.redline.Passage;
import org.jobun.redline.pdf.TaggedPdf;
import org.jobun.render.formats.Renderers;
import org.jobun.source.SourceFile;
import org.jobun.word.WordPackage;

/** A paper as the passages that a reader of its Word file or PDF sees. */
final class ReadPassages {
    /** Bytes. Our papers have less than one million; even one that was printed and scanned has less than this. */
    private static final int LARGEST = 64 << 20;

    private final Renderers renderers;

    ReadPassages(Renderers renderers) {
        this.renderers = renderers;
    }

    /** What cannot be read is reported. */
    Optional<List<Passage>> of(HeldPaper paper, boolean word, Diagnostics found) throws IOException {
        if (paper.document().isPresent()) {
            byte[] made = made(paper.document().get(), word ? "docx" : "pdf");
            return word ? word(WordPackage.open(made, paper.title()), found) : pdf(made, Path.of(paper.id()), found);
        }
        if (word && paper.word().isPresent()) {
            return word(WordPackage.open(paper.word().get(), paper.word().get().toString()), found);
        }
        Path file = paper.pdf().or(paper::word).orElseThrow();
        return HeldSets.isWord(file) ? word(WordPackage.open(file, file.toString()), found) : pdf(file, found);
    }

    private byte[] made(Document paper, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        renderers.of(format).render(paper, bytes);
        return bytes.toByteArray();
    }

    private static Optional<List<Passage>> word(Outcome<WordPackage> file, Diagnostics found) {
        found.addAll(file.diagnostics());
        return file.value().map(WordPassages::of);
    }

    private static Optional<List<Passage>> pdf(Path file, Diagnostics found) {
        try {
            if (Files.size(file) > LARGEST) {
                SourceFile.tooLarge(file.toString(), LARGEST, found);
                return Optional.empty();
            }
            return pdf(Files.readAllBytes(file), file, found);
        } catch (IOException unreadable) {
            found.add(incomparable(file, String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }

    private static Optional<List<Passage>> pdf(byte[] bytes, Path file, Diagnostics found) {
        try {
            Optional<List<Passage>> passages = TaggedPdf.passages(bytes);
            if (passages.isEmpty()) {
                found.add(incomparable(file, ""));
            }
            return passages;
        } catch (IOException unreadable) {
            found.add(incomparable(file, String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }

    static Diagnostic incomparable(Path file, String detail) {
        return Diagnostic.of(Code.OUT_03, Location.ofFile(file.toString()))
                .with("file", file)
                .with("detail", detail);
    }
}
