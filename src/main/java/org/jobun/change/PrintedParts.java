package org.jobun.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.document.Label;
import org.jobun.redline.Passage;

/**
 * Cuts a printed paper into pieces, by the numbers that stand before its passages: all that an earlier PDF, or a Word file of others,
 * tells. An article is known by its clause where a file of ours says so, else by its caption, a row by its first cell; what else there is, by its words.
 */
public final class PrintedParts {
    private static final String NUMBER = "[0-9０-９〇一二三四五六七八九十百]+";
    private static final String BRANCH = "(?:の[0-9０-９一二三四五六七八九十]+)*";
    private static final String GAP = "[\u3000 \t]+";
    private static final Pattern ARTICLE =
            Pattern.compile("^(第" + NUMBER + "条" + BRANCH + ")(?:" + GAP + "(.*)|$)", Pattern.DOTALL);
    /** 第3 of a paper whose articles are not called 条. */
    private static final Pattern BARE = Pattern.compile("^(第" + NUMBER + BRANCH + ")" + GAP + "(.*)$", Pattern.DOTALL);

    private static final Pattern CAPTION = Pattern.compile("^（([^（）]*(?:（[^（）]*）[^（）]*)*)）$");
    private static final Pattern HEADING =
            Pattern.compile("^(第" + NUMBER + "[編章節款]" + BRANCH + "|附[\u3000 ]*則)(?:" + GAP + "(.*))?$");
    private static final Pattern SCHEDULE =
            Pattern.compile("^(別表(?:第" + NUMBER + BRANCH + ")?)(?=[\u3000 （]|$)(.*)$", Pattern.DOTALL);
    private static final String COUNT = "(?:第?[0-9０-９]+(?:[-.．－][0-9０-９]+)*|[(（][0-9０-９一二三四五六七八九十ア-ンa-z]{1,3}[)）]"
            + "|[\u2460-\u2473\u3251-\u325F]|[一二三四五六七八九十]+|[ア-ン]|[a-z])";
    /** Behind a bracket, a circle or the dot of a number words may stand without a gap. */
    private static final String NO_GAP = "(?<=[)）\u2460-\u2473\u3251-\u325F]|[0-9０-９][.．])(?![0-9０-９])";

    private static final Pattern COUNTED =
            Pattern.compile("^(" + COUNT + BRANCH + "[.．]?)(?:" + GAP + "|" + NO_GAP + ")(.*)$", Pattern.DOTALL);

    /** A first line that is no sentence names what it heads. */
    private static final int LONGEST_NAME = 30;

    private final List<Passage> passages;
    /** How its articles begin. */
    private final Pattern article;

    /** Whether it has such articles; else what it counts first is what they are. */
    private final boolean articles;

    private final List<Node> top = new ArrayList<>();
    /** What may still turn out to stand within the article before it. */
    private final List<Node> waiting = new ArrayList<>();

    /** The open article, its 項, and what is below; empty outside of articles. */
    private final List<Node> open = new ArrayList<>();

    private Node table;
    private String first = "";
    private String caption = "";
    private String clause = "";

    private PrintedParts(List<Passage> passages) {
        this.passages = passages;
        this.article = has(ARTICLE, passages) ? ARTICLE : BARE;
        this.articles = has(article, passages);
    }

    private static boolean has(Pattern begin, List<Passage> passages) {
        return passages.stream()
                .anyMatch(one -> !one.row() && begin.matcher(one.text()).find());
    }

    /** A piece while what is below it is gathered. */
    private static final class Node {
        private final Part.Kind kind;
        private final String form;
        private final String label;
        private final String caption;
        private final String text;
        private String clause = "";
        private final List<Node> below = new ArrayList<>();

        private Node(Part.Kind kind, String form, String label, String caption, String text) {
            this.kind = kind;
            this.form = form;
            this.label = label;
            this.caption = caption;
            this.text = text;
        }

        private Part part() {
            Label number = label.isEmpty() ? Part.NO_LABEL : new Label(label, 0, 0);
            return new Part(
                    kind,
                    id(),
                    number,
                    caption,
                    text,
                    text,
                    below.stream().map(Node::part).toList(),
                    null);
        }

        private String id() {
            if (!clause.isEmpty()) {
                return clause;
            }
            return switch (kind) {
                case ARTICLE, HEADING -> caption.isEmpty() && !below.isEmpty() ? name(below.get(0).text) : caption;
                case ROW -> text.indexOf(Part.CELL) > 0 ? name(text.substring(0, text.indexOf(Part.CELL))) : "";
                default -> "";
            };
        }

        private static String name(String text) {
            return text.length() <= LONGEST_NAME && !text.endsWith("。") ? text : "";
        }
    }

    /** The pieces from top to bottom. */
    public static List<Part> of(List<Passage> passages) {
        PrintedParts cut = new PrintedParts(passages);
        for (int i = 0; i < passages.size(); i++) {
            cut.add(i);
        }
        cut.leave();
        return cut.top.stream().map(Node::part).toList();
    }

    private void add(int place) {
        Passage passage = passages.get(place);
        if (passage.row()) {
            row(passage);
            return;
        }
        table = null;
        clause = passage.clause().isEmpty() ? clause : passage.clause();
        if (!isCaption(place) && !article(passage) && !heading(passage.text()) && !counted(passage.text())) {
            text(new Node(Part.Kind.TEXT, "", "", "", passage.text()), passage.inSection());
        }
    }

    private void row(Passage passage) {
        if (table == null) {
            table = new Node(Part.Kind.TABLE, "", "", "", "");
            text(table, passage.inSection());
        }
        table.below.add(new Node(Part.Kind.ROW, "", "", "", passage.text()));
    }

    /** What stands in brackets above the number of an article. */
    private boolean isCaption(int place) {
        Matcher brackets = CAPTION.matcher(passages.get(place).text());
        boolean above = place + 1 < passages.size()
                && article.matcher(passages.get(place + 1).text()).find();
        if (above && brackets.find()) {
            caption = brackets.group(1);
            return true;
        }
        return false;
    }

    private boolean article(Passage passage) {
        Matcher number = article.matcher(passage.text());
        if (!number.find()) {
            return false;
        }
        String text = number.group(2) == null ? "" : number.group(2);
        Matcher behind = Pattern.compile("^（([^（）]{1,40})）" + GAP + "(.*)$", Pattern.DOTALL)
                .matcher(text);
        if (caption.isEmpty() && behind.find()) {
            caption = behind.group(1);
            text = behind.group(2);
        }
        begin(number.group(1), text);
        return true;
    }

    private void begin(String label, String text) {
        leave();
        Node article = new Node(Part.Kind.ARTICLE, "", label, caption, "");
        Node paragraph = new Node(Part.Kind.PARAGRAPH, "0", "", "", text);
        article.clause = clause;
        article.below.add(paragraph);
        top.add(article);
        open.add(article);
        open.add(paragraph);
        caption = "";
        clause = "";
    }

    private boolean heading(String text) {
        Matcher heading = HEADING.matcher(text);
        Matcher schedule = SCHEDULE.matcher(text);
        if (heading.find()) {
            leave();
            String name = heading.group(2) == null ? "" : heading.group(2);
            top.add(new Node(Part.Kind.HEADING, "", heading.group(1), name, ""));
            return true;
        }
        if (schedule.find()) {
            leave();
            top.add(new Node(Part.Kind.SCHEDULE, "", schedule.group(1), "", schedule.group(2)));
            return true;
        }
        return false;
    }

    private boolean counted(String text) {
        Matcher counted = COUNTED.matcher(text);
        if (!counted.find()) {
            return false;
        }
        String form = form(counted.group(1));
        if (!articles && (first.isEmpty() || form.equals(first))) {
            first = form;
            begin(counted.group(1), counted.group(2));
            return true;
        }
        if (open.isEmpty()) {
            return false;
        }
        inArticle();
        int depth = open.size();
        for (int i = open.size() - 1; i > 0; i--) {
            depth = open.get(i).form.equals(form) ? i : depth;
        }
        open.subList(depth, open.size()).clear();
        Part.Kind kind = depth == 1 ? Part.Kind.PARAGRAPH : Part.Kind.ITEM;
        Node node = new Node(kind, form, counted.group(1), "", counted.group(2));
        open.get(depth - 1).below.add(node);
        open.add(node);
        return true;
    }

    /** Numbers of one kind: 2, 10 → 0; (1) → (0); ア → ア. */
    private static String form(String label) {
        return label.replaceAll("[0-9０-９]+", "0")
                .replaceAll("[一二三四五六七八九十]+", "一")
                .replaceAll("[\u2460-\u2473\u3251-\u325F]", "\u2460")
                .replaceAll("[ア-ン]", "ア")
                .replaceAll("[a-z]", "a")
                .replace('（', '(')
                .replace('）', ')');
    }

    private void text(Node node, boolean inSection) {
        if (open.isEmpty()) {
            top.add(node);
        } else {
            waiting.add(node);
            if (inSection) {
                inArticle();
            }
        }
    }

    private void inArticle() {
        open.get(open.size() - 1).below.addAll(waiting);
        waiting.clear();
    }

    /** What no number of the article followed stands behind it. */
    private void leave() {
        top.addAll(waiting);
        waiting.clear();
        open.clear();
    }
}
