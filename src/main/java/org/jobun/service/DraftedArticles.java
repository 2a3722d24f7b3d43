package org.jobun.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.register.Article;
import org.jobun.register.IssuedArticles;
import org.jobun.render.formats.Renderers;
import org.jobun.source.SourceFile;
import org.jobun.word.WordPackage;

/** The articles of papers that are drafted again, read as those of issued papers are: both are compared to the letter. */
final class DraftedArticles {
    private final Renderers renderers;

    DraftedArticles(Renderers renderers) {
        this.renderers = renderers;
    }

    /** A paper in a format. */
    byte[] bytes(Document paper, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        renderers.of(format).render(paper, bytes);
        return bytes.toByteArray();
    }

    String hash(Document paper, String format) throws IOException {
        return SourceFile.sha256(bytes(paper, format));
    }

    /** The articles of a paper of a set by their clauses; empty where the set has no such paper. */
    Optional<Map<String, Article>> of(PaperSet set, String paper) throws IOException {
        Optional<Document> document = set.document(paper);
        return document.isEmpty() ? Optional.empty() : Optional.of(of(document.get()));
    }

    Map<String, Article> of(Document paper) throws IOException {
        return WordPackage.open(bytes(paper, "docx"), paper.title())
                .value()
                .map(IssuedArticles::in)
                .orElse(Map.of());
    }
}
