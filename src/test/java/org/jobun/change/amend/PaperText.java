package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.change.Part;
import org.jobun.document.Heading;
import org.jobun.document.Label;
import org.jobun.document.TextBlock;

/**
 * A paper as a lawyer would type it: 第1章　総則, （目的）, 第1条　…, 2　…, (1)　…, ア　…, (ア)　…, 別表第1　…, 表　名称, | 項目 | 値 |, 附則 and what is counted in it; any other
 * line is a text outside of the articles.
 */
final class PaperText {
    private static final Pattern HEADING = Pattern.compile("第([0-9]+)([章節款])　(.*)");
    private static final Pattern ARTICLE = Pattern.compile("(第([0-9]+)条((?:の[0-9]+)*))　(.*)");
    private static final Pattern PARAGRAPH = Pattern.compile("([0-9]+)　(.*)");
    private static final Pattern ITEM = Pattern.compile("\\(([0-9]+)\\)　(.*)");
    private static final Pattern SUB = Pattern.compile("([アイウエオカキクケコ])　(.*)");
    private static final Pattern SUB_SUB = Pattern.compile("\\(([アイウエオカキクケコ])\\)　(.*)");
    private static final Pattern SCHEDULE = Pattern.compile("(別表(?:第([0-9]+))?)(（.*)?");
    private static final String KANA = "アイウエオカキクケコ";

    private final List<Node> top = new ArrayList<>();
    private String caption = "";
    private boolean supplement;
    private Node article;
    private Node paragraph;
    private Node item;
    private Node sub;
    private Node table;

    /** A piece while it grows. */
    private static final class Node {
        final Part.Kind kind;
        final Label label;
        final String caption;
        final String text;
        final List<Node> below = new ArrayList<>();

        Node(Part.Kind kind, Label label, String caption, String text) {
            this.kind = kind;
            this.label = label;
            this.caption = caption;
            this.text = text;
        }

        Part part() {
            List<Part> parts = below.stream().map(Node::part).toList();
            String id =
                    kind == Part.Kind.TABLE || kind == Part.Kind.ROW ? caption : kind == Part.Kind.SCHEDULE ? "" : "";
            String meaning = kind == Part.Kind.HEADING ? word() : text;
            return new Part(kind, id, label, caption, text, meaning, parts, block());
        }

        private String word() {
            return label.text().isEmpty()
                    ? caption
                    : label.text().substring(label.text().length() - 1);
        }

        private org.jobun.document.Block block() {
            return kind == Part.Kind.HEADING
                    ? new Heading(
                            new org.jobun.document.Anchor("h"),
                            label == Part.NO_LABEL ? Heading.Rank.SUPPLEMENT : Heading.Rank.ofLevel(label.level()),
                            label,
                            caption)
                    : kind == Part.Kind.TEXT ? new TextBlock(TextBlock.Layout.BODY, List.of()) : null;
        }
    }

    static List<Part> of(String text) {
        PaperText paper = new PaperText();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paper::line);
        return paper.top.stream().map(Node::part).toList();
    }

    private static Label label(String text, String number, int level) {
        return new Label(text, Integer.parseInt(number), level);
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher one = ARTICLE.matcher(line);
        if (line.equals("附則")) {
            supplement = true;
            top.add(new Node(Part.Kind.HEADING, Part.NO_LABEL, line, ""));
        } else if (heading.matches()) {
            int level = "章節款".indexOf(heading.group(2)) - 3;
            top.add(new Node(
                    Part.Kind.HEADING,
                    label("第" + heading.group(1) + heading.group(2), heading.group(1), level),
                    heading.group(3),
                    ""));
        } else if (line.startsWith("（") && line.endsWith("）")) {
            caption = line.substring(1, line.length() - 1);
        } else if (one.matches()) {
            Label.Series series = one.group(3).isEmpty() ? Label.Series.MAIN : Label.Series.BRANCH;
            article = new Node(
                    Part.Kind.ARTICLE, new Label(one.group(1), Integer.parseInt(one.group(2)), 0, series), caption, "");
            caption = "";
            top.add(article);
            paragraph = add(article, new Node(Part.Kind.PARAGRAPH, new Label("", 1, 1), "", one.group(4)));
        } else {
            below(line);
        }
    }

    private static Node add(Node above, Node node) {
        above.below.add(node);
        return node;
    }

    private void below(String line) {
        Matcher two = PARAGRAPH.matcher(line);
        Matcher three = ITEM.matcher(line);
        Matcher four = SUB.matcher(line);
        Matcher five = SUB_SUB.matcher(line);
        if (two.matches() && supplement) {
            Label label =
                    new Label(two.group(1), Integer.parseInt(two.group(1)), 0, Label.Series.SUPPLEMENT_PARAGRAPHS);
            article = new Node(Part.Kind.ARTICLE, label, "", "");
            top.add(article);
            paragraph = add(article, new Node(Part.Kind.PARAGRAPH, Part.NO_LABEL, "", two.group(2)));
        } else if (two.matches()) {
            paragraph =
                    add(article, new Node(Part.Kind.PARAGRAPH, label(two.group(1), two.group(1), 1), "", two.group(2)));
        } else if (three.matches()) {
            item = add(
                    paragraph,
                    new Node(Part.Kind.ITEM, label("(" + three.group(1) + ")", three.group(1), 2), "", three.group(2)));
        } else if (four.matches()) {
            sub = add(
                    item,
                    new Node(
                            Part.Kind.ITEM,
                            new Label(four.group(1), KANA.indexOf(four.group(1)) + 1, 3),
                            "",
                            four.group(2)));
        } else if (five.matches()) {
            add(
                    sub,
                    new Node(
                            Part.Kind.ITEM,
                            new Label("(" + five.group(1) + ")", KANA.indexOf(five.group(1)) + 1, 4),
                            "",
                            five.group(2)));
        } else {
            outside(line);
        }
    }

    private void outside(String line) {
        Matcher schedule = SCHEDULE.matcher(line);
        if (schedule.matches()) {
            String number = schedule.group(2) == null ? "0" : schedule.group(2);
            String rest = schedule.group(3) == null ? "" : schedule.group(3);
            top.add(new Node(
                    Part.Kind.SCHEDULE,
                    new Label(schedule.group(1), Integer.parseInt(number), 0, Label.Series.SCHEDULE),
                    "",
                    rest));
        } else if (line.startsWith("表　")) {
            table = new Node(Part.Kind.TABLE, Part.NO_LABEL, line.substring(2), "");
            top.add(table);
        } else if (line.startsWith("|")) {
            String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
            List<String> words = new ArrayList<>();
            for (String cell : cells) {
                words.add(cell.strip());
            }
            add(table, new Node(Part.Kind.ROW, Part.NO_LABEL, words.get(0), String.join("\t", words)));
        } else {
            top.add(new Node(Part.Kind.TEXT, Part.NO_LABEL, "", line));
        }
    }

    /** The same text of pieces. */
    static String written(List<Part> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> write(part, "", out));
        return out.toString();
    }

    private static void write(Part part, String label, StringBuilder out) {
        String number = label.isEmpty() ? part.label().text() : label;
        switch (part.kind()) {
            case ARTICLE -> {
                if (!part.caption().isEmpty()) {
                    out.append("（").append(part.caption()).append("）\n");
                }
                for (int i = 0; i < part.below().size(); i++) {
                    write(part.below().get(i), i == 0 ? part.label().text() : "", out);
                }
                return;
            }
            case HEADING ->
                out.append(number).append('　').append(part.caption()).append('\n');
            case SCHEDULE -> out.append(number).append(part.text()).append('\n');
            case TABLE -> out.append("表　").append(part.caption()).append('\n');
            case ROW ->
                out.append("| ").append(part.text().replace("\t", " | ")).append(" |\n");
            default ->
                out.append(number.isEmpty() ? "" : number + "　")
                        .append(part.text())
                        .append('\n');
        }
        part.below().forEach(one -> write(one, "", out));
    }
}
