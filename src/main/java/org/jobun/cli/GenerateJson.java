package org.jobun.cli;

import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.draft.SetFolder;
import org.jobun.render.Format;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code generate --json} prints. */
record GenerateJson(Console console) {
    void print(
            SetFolder.Written written,
            Optional<PaperSet> set,
            List<Document> wanted,
            List<Format> chosen,
            Diagnostics found,
            boolean finalPaper) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        root.put("written", written != null);
        set.ifPresent(made -> root.put("matter", made.matter().id()));
        root.put("status", finalPaper ? "final" : "draft");
        root.put("ready", written != null && Readiness.obstacles(found).isEmpty());
        if (written != null) {
            root.put("folder", written.folder().toString());
            ArrayNode papers = root.putArray("papers");
            for (Document document : wanted) {
                ObjectNode paper = papers.addObject();
                paper.put("id", document.id());
                paper.put("title", document.title());
                ArrayNode files = paper.putArray("files");
                written.filesOf(document.id()).forEach(files::add);
            }
        }
        root.set("diagnostics", DiagnosticsJson.of(found, console));
        DiagnosticsJson.print(root, console);
    }
}
