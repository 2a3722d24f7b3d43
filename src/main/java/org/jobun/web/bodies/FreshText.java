package org.jobun.web.bodies;

import java.util.Arrays;
import java.util.Optional;

/** What a file of the office's own begins with: as little as has to be there, and where to go on. */
final class FreshText {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

    private FreshText() {}

    /** A kind of file that somebody begins. */
    enum Kind {
        CLAUSE("clause", "条項", "clauses/", ".md", NAME + "/" + NAME),
        TEMPLATE("template", "文書のひな形", "templates/", ".md", NAME),
        FORM("form", "様式のひな形", "templates/forms/", ".md", NAME);

        private final String id;
        private final String label;
        private final String folder;
        private final String ending;
        private final String name;

        Kind(String id, String label, String folder, String ending, String name) {
            this.id = id;
            this.label = label;
            this.folder = folder;
            this.ending = ending;
            this.name = name;
        }

        String id() {
            return id;
        }

        String label() {
            return label;
        }
    }

    /** The path of a file; empty where a name is none. */
    static Optional<String> path(String kind, String name) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.id.equals(kind) && name.matches(one.name))
                .map(one -> one.folder + name + one.ending)
                .findFirst();
    }

    /** How a file begins that nobody has written yet; empty where its path tells nothing. */
    static String of(String path) {
        return Arrays.stream(Kind.values())
                .filter(kind -> path.matches(kind.folder + kind.name + "\\.md"))
                .findFirst()
                .map(kind -> kind == Kind.CLAUSE ? clause(path) : template(path, kind))
                .orElse("");
    }

    private static String bare(String path, Kind kind) {
        return path.substring(kind.folder.length(), path.length() - kind.ending.length());
    }

    private static String clause(String path) {
        return """
                ---
                id: ID
                caption: 見出し
                status: draft
                ---
                ${contractor}は、…しなければならない。
                - 前項の規定を引くときは、番号でなく [[#名前]] と書く。
                ---
                この条項を置く理由を書く。
                """.replace("ID", bare(path, Kind.CLAUSE).replace('/', '.'));
    }

    private static String template(String path, Kind kind) {
        return """
                ---
                id: ID
                name: 文書の名
                title: 文書の名
                numbering: articles
                order: 50
                ---
                # 文書の名
                """.replace("ID", bare(path, kind));
    }
}
