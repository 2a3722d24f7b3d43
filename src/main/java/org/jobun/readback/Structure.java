package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.assembly.Numbered;
import org.jobun.citation.CiteEdited;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;
import org.jobun.word.PaperRecord;

/** The articles of a paper as its lines stand, with the number that each provision has there. */
final class Structure {
    private final NumberingScheme scheme;
    private final List<Line> lines;
    private final List<Section> sections = new ArrayList<>();
    private final List<Line> frame = new ArrayList<>();
    private final Map<Integer, String> provisionOf = new HashMap<>();
    private final Map<Integer, String> articleOf = new HashMap<>();
    private final Map<Integer, String> unnumbered = new HashMap<>();
    private final Set<String> doubled;
    private final CiteEdited cite;

    /** @param doubled bookmarks that stand in the paper more than once: they count for none */
    Structure(List<Line> lines, PaperRecord origin, Set<String> doubled) {
        this.lines = lines;
        this.doubled = doubled;
        this.scheme = origin.scheme();
        split();
        List<Numbered.Counted> articles = new ArrayList<>();
        for (Section section : sections) {
            Numbered.Counted article = article(section);
            if (section.lines().stream().anyMatch(line -> line.role().isArticle())) {
                articles.add(article);
            } else {
                section.lines().forEach(line -> unnumbered.put(line.place(), "（" + section.caption() + "）"));
            }
        }
        cite = new CiteEdited(scheme, origin.head().comma(), origin.head().relative(), articles);
    }

    List<Section> sections() {
        return sections;
    }

    /** Everything outside the articles. */
    List<Line> frame() {
        return frame;
    }

    List<Line> lines() {
        return lines;
    }

    CiteEdited cite() {
        return cite;
    }

    /** Legal position of a line: 第3条第2項; empty outside the articles. */
    String positionOf(Line line) {
        return cite.positionOf(hereOf(line));
    }

    /** The same, or the caption of an article that bears no number. */
    String nameOf(Line line) {
        String position = positionOf(line);
        return position.isEmpty() ? unnumbered.getOrDefault(line.place(), "") : position;
    }

    boolean isDoubled(String bookmark) {
        return doubled.contains(bookmark);
    }

    /** The label that a numbered line of an article must bear: 第3条, 2, (1). */
    Optional<Label> labelOf(Line line) {
        return line.role().isArticle() ? cite.label(articleOf.get(line.place())) : cite.label(hereOf(line));
    }

    /** 第5条の後, of a line between two articles that belongs to neither; empty before the first and after the last. */
    String placeOf(Line outside) {
        String before = "";
        boolean articleFollows = false;
        for (Section section : sections) {
            boolean behind = section.lines().get(0).place() < outside.place();
            before = behind ? labelOf(section) : before;
            articleFollows |= !behind;
        }
        return before.isEmpty() || !articleFollows ? "" : before + "の後";
    }

    /** 第3条, of the article that a section is. */
    String labelOf(Section section) {
        return cite.labelOf(articleOf.get(section.lines().get(0).place()));
    }

    /** The provision in which a line stands, as {@link CiteEdited} knows it. */
    String hereOf(Line line) {
        return provisionOf.getOrDefault(line.place(), articleOf.getOrDefault(line.place(), ""));
    }

    /** The provision that a bookmark stands for. */
    Optional<String> provision(String bookmark, int depth) {
        return lines.stream()
                .filter(line -> !isDoubled(bookmark))
                .filter(line -> line.bookmarks().contains(bookmark))
                .findFirst()
                .map(line -> depth == 0 ? articleOf.get(line.place()) : hereOf(line));
    }

    private void split() {
        List<Line> now = null;
        int clause = 0;
        boolean begun = false;
        List<Section> raw = new ArrayList<>();
        for (Line line : lines) {
            boolean opens = line.clause() > 0
                    || line.role().kind() == Role.Kind.CAPTION
                    || line.role().isArticle() && (now == null || begun);
            if (opens) {
                add(now, clause, raw);
                now = new ArrayList<>();
                clause = line.clause();
                begun = false;
            }
            if (now == null) {
                frame.add(line);
            } else {
                now.add(line);
            }
            begun |= line.role().isArticle();
        }
        add(now, clause, raw);
        frame.sort((a, b) -> Integer.compare(a.place(), b.place()));
        sections.addAll(raw);
    }

    /** What follows the last provision of an article does not belong to it. */
    private void add(List<Line> now, int clause, List<Section> into) {
        if (now == null) {
            return;
        }
        int end = now.size();
        while (end > 1 && !now.get(end - 1).role().isProvision()) {
            end--;
        }
        into.add(new Section(clause, now.subList(0, end)));
        frame.addAll(now.subList(end, now.size()));
    }

    /** A provision while what stands below it is gathered. */
    private static final class Node {
        private final String id;
        private final int level;
        private final List<Node> below = new ArrayList<>();

        private Node(String id, int level) {
            this.id = id;
            this.level = level;
        }

        private Numbered.Counted done() {
            return new Numbered.Counted(id, below.stream().map(Node::done).toList());
        }
    }

    private Numbered.Counted article(Section section) {
        boolean outline = scheme.kind() == NumberingScheme.Kind.OUTLINE;
        String id = "a" + section.lines().get(0).place();
        Node article = new Node(id, 0);
        Node first = new Node(id + "/1", 1);
        boolean several = outline && hasOwnParagraphs(section);
        if (!several) {
            article.below.add(first);
        }
        List<Node> path = new ArrayList<>();
        path.add(article);
        if (!several) {
            path.add(first);
        }
        for (Line line : section.lines()) {
            articleOf.put(line.place(), id);
            Role role = line.role();
            boolean numbered = role.kind() == Role.Kind.NUMBERED && role.level() > 0;
            if (numbered) {
                // In an outline the one 項 bears no number, and what is below it uses the next level.
                int depth = outline && !several ? role.level() + 1 : role.level();
                Node node = new Node("p" + line.place(), depth);
                while (path.size() > 1 && path.get(path.size() - 1).level >= depth) {
                    path.remove(path.size() - 1);
                }
                path.get(path.size() - 1).below.add(node);
                path.add(node);
            }
            Node here = path.get(path.size() - 1);
            boolean caption = role.kind() == Role.Kind.CAPTION;
            provisionOf.put(line.place(), caption || here == article ? id : here.id);
        }
        return article.done();
    }

    private static boolean hasOwnParagraphs(Section section) {
        boolean text = section.lines().stream().anyMatch(line -> line.role().kind() == Role.Kind.UNNUMBERED);
        return !text
                && section.lines().stream()
                        .anyMatch(line -> line.role().kind() == Role.Kind.NUMBERED
                                && line.role().level() == 1);
    }
}
