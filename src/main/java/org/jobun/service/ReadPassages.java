package org.jobun.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
            return word ? word(made, paper.title(), found) : pdf(made, paper.title(), found);
        }
        HeldFile file = (word ? paper.word() : paper.pdf())
                .or(paper::word)
                .or(paper::pdf)
                .orElseThrow();
        if (file.length() > LARGEST) {
            SourceFile.tooLarge(file.name(), LARGEST, found);
            return Optional.empty();
        }
        byte[] bytes = file.content().bytes();
        return file.isWord() ? word(bytes, file.name(), found) : pdf(bytes, file.name(), found);
    }

    private byte[] made(Document paper, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        renderers.of(format).render(paper, bytes);
        return bytes.toByteArray();
    }

    private static Optional<List<Passage>> word(byte[] bytes, String name, Diagnostics found) {
        Outcome<WordPackage> file = WordPackage.open(bytes, name);
        found.addAll(file.diagnostics());
        return file.value().map(WordPassages::of);
    }

    private static Optional<List<Passage>> pdf(byte[] bytes, String name, Diagnostics found) {
        try {
            Optional<List<Passage>> passages = TaggedPdf.passages(bytes);
            if (passages.isEmpty()) {
                found.add(incomparable(name, ""));
            }
            return passages;
        } catch (IOException unreadable) {
            found.add(incomparable(name, String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }

    static Diagnostic incomparable(String file, String detail) {
        return Diagnostic.of(Code.OUT_03, Location.ofFile(file))
                .with("file", file)
                .with("detail", detail);
    }
}
