package org.jobun.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.check.PaperCitations;
import org.jobun.matter.MatterId;

/**
 * A file that somebody begins with: a skeleton of which every line explains itself, or, where a clause or paper of ours has the id, ours,
 * to be worded anew.
 *
 * @param path within the workspace
 * @param text of the file, with LF line ends
 * @param ours whether it is a clause or paper of ours that it takes the place of
 */
public record NewFile(String path, String text, boolean ours) {
    private static final String OPENING = "---\n";

    /** What there are skeletons of. */
    public enum Kind {
        MUNICIPALITY("municipalities/%s.yaml", "my-town", "[A-Za-z0-9][A-Za-z0-9_-]{0,63}"),
        MATTER("matters/%s.yaml", "my-matter", ".+"),
        CLAUSE("clauses/%s.md", "own.report", "[a-z0-9][a-z0-9-]*[.][a-z0-9][a-z0-9-]*"),
        PAPER("templates/%s.md", "own-paper", "[a-z0-9][a-z0-9-]*");

        private final String path;
        private final String usual;
        private final Pattern form;

        Kind(String path, String usual, String form) {
            this.path = path;
            this.usual = usual;
            this.form = Pattern.compile(form);
        }

        /** Whether it can name such a file. */
        public boolean isId(String id) {
            return form.matcher(id).matches()
                    && (this != MATTER
                            || MatterId.isValid(id) && MatterId.of(id).equals(id));
        }

        /** The id for whoever gives none; the n-th, from 1, where those before are taken. */
        public String usual(int n) {
            return n == 1 ? usual : usual + "-" + n;
        }

        /** Where the file of an id is, within the workspace. */
        public String path(String id) {
            return path.replace("%s", this == CLAUSE ? id.replace('.', '/') : id);
        }
    }

    /** What stands in the file that makes a folder a workspace. */
    public static String marker() {
        return Skeleton.marker();
    }

    /**
     * The file to begin with.
     *
     * @param id one that {@link Kind#isId} allows
     * @param catalog that of the program with what the workspace lays over it
     */
    public static NewFile of(Kind kind, String id, Catalog catalog) {
        return switch (kind) {
            case CLAUSE -> clause(id, catalog);
            case PAPER -> paper(id, catalog);
            case MUNICIPALITY -> skeleton(kind, id, new AnswerLines(catalog.vocabulary()).ofBody());
            case MATTER -> skeleton(kind, id, matter(catalog));
        };
    }

    private static NewFile skeleton(Kind kind, String id, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("id", id);
        return new NewFile(kind.path(id), Skeleton.of(kind, all), false);
    }

    /** A body of the workspace, where it has one. */
    private static Map<String, String> matter(Catalog catalog) {
        List<String> bodies = catalog.municipalities().values().stream()
                .filter(body -> catalog.overlay().paths().contains(body.file().path()))
                .map(body -> body.id())
                .toList();
        Map<String, String> values = new AnswerLines(catalog.vocabulary()).ofMatter();
        values.put(
                "body",
                bodies.isEmpty() ? catalog.municipalities().keySet().iterator().next() : bodies.get(0));
        return values;
    }

    private static NewFile clause(String id, Catalog catalog) {
        List<Clause> versions = catalog.versions(id);
        if (versions.isEmpty()) {
            return skeleton(Kind.CLAUSE, id, Map.of("schema", "../../schemas/clause.schema.json"));
        }
        Clause latest = versions.get(versions.size() - 1);
        String head = "# yaml-language-server: $schema=../../schemas/clause.schema.json\n"
                + "# 付属の条項「" + id + "」を写したものです。このファイルが、付属のものに代わります。直すところだけを直し、\n"
                + "# 名札（{#…}）は残してください（ほかの条項が引いています）。承認を得たら、status を approved にしてください。\n";
        String text = latest.file().text().replaceFirst("(?m)^status: *approved *$", "status: draft");
        return new NewFile(latest.file().path(), begun(text, head), true);
    }

    private static NewFile paper(String id, Catalog catalog) {
        Optional<Template> ours = catalog.template(id);
        String cited = ours.map(paper -> cited(paper, catalog)).orElse("");
        if (ours.isEmpty()) {
            return skeleton(Kind.PAPER, id, Map.of("cited", cited, "clause", "consultation.doubt"));
        }
        String head = "# yaml-language-server: $schema=../schemas/template.schema.json\n" + "# 付属のひな形「" + id
                + "」を写したものです。このファイルが、付属のものに代わります。\n" + cited;
        return new NewFile(ours.get().file().path(), begun(ours.get().file().text(), head), true);
    }

    private static String begun(String text, String head) {
        return OPENING + head + text.substring(OPENING.length());
    }

    /** What others cite of a paper, for whoever writes another in its place. */
    private static String cited(Template paper, Catalog catalog) {
        PaperCitations citations = new PaperCitations(catalog);
        Map<String, List<PaperCitations.Citation>> across = citations.across(paper);
        if (across.isEmpty()) {
            return "";
        }
        return "# ほかの書類は、この書類の次の条項を引いています。除くときは、代わりを provides: に書いてください。\n"
                + across.entrySet().stream()
                        .map(one -> "#   " + one.getKey() + "　"
                                + citations.heading(
                                        one.getValue().get(0).written().clause()) + "　← "
                                + one.getValue().stream()
                                        .map(citation -> citation.from().name())
                                        .distinct()
                                        .collect(Collectors.joining("、"))
                                + "\n")
                        .collect(Collectors.joining());
    }
}
