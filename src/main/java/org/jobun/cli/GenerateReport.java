package org.jobun.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.issue.SetFolder;
import org.jobun.matter.Matter;
import org.jobun.service.MakeSet;
import org.jobun.service.WriteSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code generate} prints of each set, for people or as JSON. */
record GenerateReport(Console console, boolean json, boolean finalPaper) {

    /** Of a matter without a set. */
    void nothing(Optional<Matter> matter, Diagnostics found) {
        if (json) {
            print(matter, Optional.empty(), found);
            return;
        }
        console.print(found);
        console.error(console.text("nothing-written"));
    }

    /** Of a set that was written. */
    void written(MakeSet.Result made, WriteSet.Result result, Diagnostics found) {
        if (json) {
            print(Optional.of(made.set().matter()), Optional.of(new Whole(made, result.written())), found);
            return;
        }
        console.print(found);
        files(made, result.written());
        Readiness.print(found, finalPaper, console);
        if (!result.compared().isEmpty()) {
            differences(made.papers(), result);
        }
    }

    private record Whole(MakeSet.Result made, SetFolder.Written written) {}

    private void files(MakeSet.Result made, SetFolder.Written written) {
        Matter matter = made.set().matter();
        console.line(console.text(
                "made",
                "name",
                matter.name(),
                "municipality",
                matter.municipality().name(),
                "folder",
                written.folder()));
        for (Document paper : made.papers()) {
            console.line(
                    "  " + paper.title() + articles(paper) + "  " + String.join("  ", written.filesOf(paper.id())));
        }
        console.line("  manifest.json");
    }

    private String articles(Document paper) {
        List<Article> articles = paper.articles().stream()
                .filter(article -> !article.label().series().isSupplement())
                .toList();
        return articles.isEmpty()
                ? ""
                : console.text(
                        "articles",
                        "first",
                        articles.get(0).label().text(),
                        "last",
                        articles.get(articles.size() - 1).label().text());
    }

    /** Which papers are not as they were. */
    private void differences(List<Document> papers, WriteSet.Result result) {
        List<String> differing = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        for (Document paper : papers) {
            ComparedPaper one = result.compared().get(paper.id());
            if (one != null && !one.isSame()) {
                differing.add(console.text(
                        "compare-paper", "paper", paper.title(), "count", one.changes() + one.renumbered()));
            } else if (one != null) {
                alike.add(paper.title());
            }
        }
        console.line(console.text(
                differing.isEmpty() ? "compare-none" : "compare-differs", "papers", String.join("、", differing)));
        if (!alike.isEmpty() && !differing.isEmpty()) {
            console.line(console.text("compare-alike", "papers", String.join("、", alike)));
        }
    }

    private void print(Optional<Matter> matter, Optional<Whole> whole, Diagnostics found) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        root.put("written", whole.isPresent());
        matter.ifPresent(known -> root.put("matter", known.id()));
        root.put("status", finalPaper ? "final" : "draft");
        root.put("ready", whole.isPresent() && Readiness.obstacles(found).isEmpty());
        whole.ifPresent(set -> addPapers(set, root));
        root.set("diagnostics", DiagnosticsJson.of(found, console));
        DiagnosticsJson.print(root, console);
    }

    private static void addPapers(Whole set, ObjectNode root) {
        root.put("folder", set.written().folder().toString());
        ArrayNode papers = root.putArray("papers");
        for (Document paper : set.made().papers()) {
            ObjectNode node = papers.addObject();
            node.put("id", paper.id());
            node.put("title", paper.title());
            ArrayNode files = node.putArray("files");
            set.written().filesOf(paper.id()).forEach(files::add);
        }
    }
}
