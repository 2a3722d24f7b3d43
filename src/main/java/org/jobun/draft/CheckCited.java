package org.jobun.draft;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.assembly.Selection;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;

/** A warning for each paper that names others of its set which are not made with it. */
final class CheckCited {
    /** Names in one message. */
    private static final int MOST = 8;

    private final Selection selection;

    private CheckCited(Selection selection) {
        this.selection = selection;
    }

    static void of(PaperSet set, List<Document> wanted, Diagnostics found) {
        List<String> made = wanted.stream().map(Document::id).toList();
        CheckCited check = new CheckCited(set.selection());
        for (Selection.Paper paper : set.selection().papers()) {
            if (made.contains(paper.template().id())) {
                check.report(paper, made, found);
            }
        }
    }

    private void report(Selection.Paper paper, List<String> made, Diagnostics found) {
        Set<String> cited = paper.cited().stream().map(RefTarget::otherPaper).collect(Collectors.toSet());
        List<String> missing = selection.papers().stream()
                .map(Selection.Paper::template)
                .filter(template -> cited.contains(template.id()) && !made.contains(template.id()))
                .map(Template::title)
                .toList();
        if (!missing.isEmpty()) {
            found.add(Diagnostic.of(Code.REF_08, selection.matter().file().place())
                    .with("paper", paper.template().title())
                    .with("missing", listed(missing)));
        }
    }

    private static String listed(List<String> names) {
        String all = String.join("、", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? all + "、ほか" + (names.size() - MOST) + "件" : all;
    }
}
