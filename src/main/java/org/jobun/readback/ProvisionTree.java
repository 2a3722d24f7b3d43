package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jobun.assembly.Numbered;
import org.jobun.house.NumberingScheme;

/** The provisions of one article by its lines: each below the last one of a higher level. */
final class ProvisionTree {
    private final Node article;
    private final List<Node> path = new ArrayList<>();
    private final Map<Integer, String> paths = new HashMap<>();
    /** Whether what is below an only 項, which has no number, uses the level of 項. */
    private final boolean oneList;
    /** True where the article has 項 that are numbered in an outline; else it has one 項 without a number. */
    private final boolean several;

    /** A provision while what is below it is gathered. */
    private static final class Node {
        private final String id;
        private final int level;
        /** Numbers of 項, 号 … in the article: {@code /2/1}; empty for the article. */
        private final String path;

        private final List<Node> below = new ArrayList<>();

        private Node(String id, int level, String path) {
            this.id = id;
            this.level = level;
            this.path = path;
        }

        private Numbered.Counted provision() {
            return new Numbered.Counted(id, below.stream().map(Node::provision).toList());
        }
    }

    /**
     * @param scheme of the paper
     * @param section whether it is a section of an outline, whose 項 may have numbers
     * @param provisionOf is given each line with the id of the provision in which it is
     */
    ProvisionTree(ArticleLines lines, NumberingScheme scheme, boolean section, BiConsumer<Line, String> provisionOf) {
        oneList = scheme.isOneList();
        article = new Node(idOf(lines), 0, "");
        several = section && hasOwnParagraphs(lines);
        path.add(article);
        if (!several) {
            push(article.id + "/1", 1);
        }
        lines.lines().forEach(line -> provisionOf.accept(line, add(line)));
    }

    /** By what an article is known here. */
    static String idOf(ArticleLines lines) {
        return "a" + lines.lines().get(0).place();
    }

    private Node here() {
        return path.get(path.size() - 1);
    }

    private void push(String id, int level) {
        Node node = new Node(id, level, here().path + "/" + (here().below.size() + 1));
        here().below.add(node);
        path.add(node);
    }

    /** Line → numbers of 項, 号 … in the article: {@code /2/1}; empty for its caption. */
    Map<Integer, String> paths() {
        return paths;
    }

    private String add(Line line) {
        Role role = line.role();
        if (role.kind() == Role.Kind.NUMBERED && role.level() > 0) {
            // In an outline the one 項 has no number, and what is below it uses the next level.
            int depth = oneList && !several ? role.level() + 1 : role.level();
            while (path.size() > 1 && here().level >= depth) {
                path.remove(path.size() - 1);
            }
            push("p" + line.place(), depth);
        }
        Node own = role.kind() == Role.Kind.CAPTION ? article : here();
        paths.put(line.place(), own.path);
        return own.id;
    }

    /**
     * The article.
     *
     * @param branch as {@link Numbered.Counted#branch}
     * @param covers how many numbers it takes
     */
    Numbered.Counted provision(int branch, int covers) {
        Numbered.Counted own = article.provision();
        return new Numbered.Counted(own.id(), branch, covers, own.below());
    }

    private static boolean hasOwnParagraphs(ArticleLines lines) {
        boolean text = lines.lines().stream().anyMatch(line -> line.role().kind() == Role.Kind.UNNUMBERED);
        return !text
                && lines.lines().stream()
                        .anyMatch(line -> line.role().kind() == Role.Kind.NUMBERED
                                && line.role().level() == 1);
    }
}
