package org.jobun.readback;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.readback.TrackedChange.Kind;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperRecord;
import org.jobun.word.ValueBindings;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * The lines of a Word file in order, tables and content controls included (ECMA-376 part 1, 17.3 to 17.5 and 17.13):
 * what a reader sees once all tracked changes are accepted, and beside it those changes and the places of comments.
 */
final class LineReader {
    private static final Pattern CLAUSE_TAG = Pattern.compile("clause:(.+)@(.+)");

    private static final Pattern KANA = Pattern.compile("[\\u3040-\\u30FF][\\u3099\\u309A]");

    private final Function<Element, Role> roles;
    private final ToIntFunction<Element> numbers;
    private final Shown shown;
    private final BiFunction<Element, Element, Looks> looks;
    private final Map<String, String> notes;
    private final PaperRecord origin;
    private final ValueBindings bindings;
    private final Map<String, Integer> marks = new HashMap<>();
    private final Map<Integer, Set<String>> aims = new HashMap<>();
    private boolean rowHidden;
    private final List<Line> lines = new ArrayList<>();
    private final List<Found> tracked = new ArrayList<>();
    private final Map<String, StringBuilder> commented = new LinkedHashMap<>();
    private final Map<String, Integer> commentLines = new HashMap<>();
    private final Set<String> openComments = new LinkedHashSet<>();
    private final Set<Integer> clausesSeen = new LinkedHashSet<>();
    private final Set<Integer> clausesInDeleted = new LinkedHashSet<>();
    private int tables;
    private int table;

    /** What is carried from a paragraph whose end was deleted to the next. */
    private Draft carried;

    private Draft now;

    /**
     * @param roles tells what a paragraph is
     * @param numbers tells which number Word counts for it; called for every paragraph once, in order
     * @param shown tells how a list writes a number, where that is not how the paper does
     * @param looks of a run in a paragraph
     * @param notes the words of footnotes and endnotes ({@link Notes})
     * @param origin what the file says of its making
     */
    LineReader(
            Function<Element, Role> roles,
            ToIntFunction<Element> numbers,
            Shown shown,
            BiFunction<Element, Element, Looks> looks,
            Map<String, String> notes,
            PaperRecord origin) {
        this.roles = roles;
        this.numbers = numbers;
        this.shown = shown;
        this.looks = looks;
        this.notes = notes;
        this.origin = origin;
        this.bindings = new ValueBindings(origin);
    }

    /** The number of a paragraph as its list writes it, where that is not how the paper does. */
    interface Shown {
        Optional<String> of(Element paragraph, Role role, int number);
    }

    /** A field while it is read: what it computes, then the words of the last time. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean told;

        /** The bookmark that it shows the number of, or what else it does. */
        private String aim() {
            String[] words = instruction.toString().strip().split("\\s+");
            boolean number = words.length > 1
                    && words[0].equalsIgnoreCase("REF")
                    && !List.of(words).contains("\\p");
            return number ? words[1] : "{" + instruction.toString().strip() + "}";
        }
    }

    /** A tracked change and the line it ends in. */
    record Found(TrackedChange change, int line) {}

    /** A paragraph while it is read. */
    private static final class Draft {
        private final List<Piece> pieces = new ArrayList<>();
        private final Set<String> bookmarks = new LinkedHashSet<>();
        private int clause;
        private boolean tracked;
        /** True where another paper's mark of an article stands. */
        private boolean foreign;

        private int hidden;
        private Kind kind;
        private String author = "";
        private String date = "";
        private int value;
        private int controls;
        private int reference;
        private String referenceId = "";
        private final Deque<Field> fields = new ArrayDeque<>();
        private String link = "";
        private final Element paragraph;

        private Draft(Element paragraph) {
            this.paragraph = paragraph;
        }
    }

    /** Reads the body; to be called once. */
    List<Line> read(Element body) {
        blocks(body);
        if (carried != null) {
            finish(carried, Role.FRAME, 0, Optional.empty());
        }
        return List.copyOf(lines);
    }

    List<Found> tracked() {
        return tracked;
    }

    /** Bookmarks of ours that stand here more than once. */
    Set<String> doubled() {
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What the fields and links of a reference lead to. */
    Set<String> aimsOf(int reference) {
        return aims.getOrDefault(reference, Set.of());
    }

    /** Comment id → words it is about. */
    Map<String, StringBuilder> commented() {
        return commented;
    }

    /** The line in which a comment stands; -1 where the text does not have it. */
    int lineOfComment(String id) {
        return commentLines.getOrDefault(id, -1);
    }

    /** Articles whose head is deleted, but not yet accepted as such. */
    boolean isDeletionOpen(int clause) {
        return clausesInDeleted.contains(clause);
    }

    private void blocks(Element parent) {
        for (Element child : XmlTree.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> {
                    int outer = table;
                    tables++;
                    table = tables;
                    blocks(child);
                    table = outer;
                }
                case "tr" -> {
                    rowHidden = XmlTree.at(child, "trPr", "hidden")
                            .filter(Looks::isOn)
                            .isPresent();
                    blocks(child);
                    rowHidden = false;
                }
                case "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr" -> {}
                default -> blocks(child);
            }
        }
    }

    private void paragraph(Element paragraph) {
        now = new Draft(paragraph);
        if (carried != null) {
            now.pieces.addAll(carried.pieces);
            if (!carried.pieces.isEmpty()) {
                // The marks of a paragraph go with it.
                now.bookmarks.addAll(carried.bookmarks);
            }
            now.clause = carried.clause;
            now.tracked = true;
            carried = null;
        }
        XmlTree.at(paragraph, "pPr").ifPresent(this::looks);
        int noted = tracked.size();
        int taken = now.pieces.size();
        content(paragraph);
        Optional<Element> deleted = endOf(paragraph, "del").or(() -> endOf(paragraph, "moveFrom"));
        if (deleted.isPresent()) {
            now.tracked = true;
            noteEnd(Kind.DELETED, deleted.get(), noted, now.pieces.size() > taken);
            if (now.pieces.isEmpty() && now.clause > 0) {
                clausesInDeleted.add(now.clause);
                now.clause = 0;
            }
            carried = now;
        } else {
            Optional<Element> inserted = endOf(paragraph, "ins").or(() -> endOf(paragraph, "moveTo"));
            now.tracked |= inserted.isPresent();
            inserted.ifPresent(mark -> noteEnd(Kind.INSERTED, mark, noted, false));
            if (XmlTree.at(paragraph, "pPr", "sectPr").isPresent()) {
                words("［セクション区切り］");
            }
            Role role = roles.apply(paragraph);
            int number = numbers.applyAsInt(paragraph);
            finish(now, role, number, shown.of(paragraph, role, number));
        }
    }

    private static Optional<Element> endOf(Element paragraph, String change) {
        return XmlTree.at(paragraph, "pPr", "rPr", change);
    }

    /** The end of a paragraph, where it does not simply go or come with all its words. */
    private void noteEnd(Kind kind, Element mark, int noted, boolean wordsStay) {
        boolean withWords = tracked.subList(Math.min(noted, tracked.size()), tracked.size()).stream()
                .anyMatch(found ->
                        found.change().kind() != Kind.LOOKS && found.change().takesAway() == (kind == Kind.DELETED));
        if (!withWords || wordsStay) {
            note(kind, mark, "（段落の区切り）");
        }
    }

    private void looks(Element properties) {
        XmlTree.at(properties, "pPrChange").ifPresent(change -> note(Kind.LOOKS, change, ""));
        XmlTree.at(properties, "numPr", "ins").ifPresent(change -> note(Kind.LOOKS, change, ""));
    }

    private void finish(Draft draft, Role role, int number, Optional<String> written) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : draft.pieces) {
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            boolean goesOn = last != null && last.kind() == piece.kind() && last.number() == piece.number();
            String text = goesOn ? pieces.remove(pieces.size() - 1).text() + piece.text() : piece.text();
            pieces.add(new Piece(piece.kind(), piece.number(), text));
        }
        pieces.replaceAll(piece -> new Piece(piece.kind(), piece.number(), asSeen(piece.text())));
        boolean empty = pieces.stream().allMatch(piece -> piece.text().isBlank());
        // Word counts a paragraph that bears a number even when nothing is left in it.
        if (empty && draft.clause == 0 && role.kind() != Role.Kind.NUMBERED) {
            return;
        }
        lines.add(new Line(
                lines.size(),
                role,
                draft.clause,
                pieces,
                Set.copyOf(draft.bookmarks),
                draft.tracked,
                number,
                written,
                table));
    }

    /** A Mac writes が as two characters; a reader sees no difference. */
    static String asSeen(String text) {
        String joined = Looks.joined(text);
        return KANA.matcher(joined).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFC));
    }

    private void content(Element parent) {
        for (Element child : XmlTree.children(parent)) {
            switch (child.getLocalName()) {
                case "r" -> run(child);
                case "ins" -> change(child, Kind.INSERTED);
                case "del" -> change(child, Kind.DELETED);
                case "moveTo" -> change(child, Kind.MOVED_HERE);
                case "moveFrom" -> change(child, Kind.MOVED_AWAY);
                case "sdt" -> control(child);
                case "bookmarkStart" -> bookmark(child);
                case "bookmarkEnd" -> bookmarkEnd(child);
                case "commentRangeStart" -> openComments.add(XmlTree.attribute(child, "id"));
                case "commentRangeEnd" -> openComments.remove(XmlTree.attribute(child, "id"));
                case "hyperlink" -> {
                    String outer = now.link;
                    now.link = XmlTree.attribute(child, "anchor");
                    content(child);
                    now.link = outer;
                }
                case "fldSimple" -> {
                    Field field = new Field();
                    field.instruction.append(XmlTree.attribute(child, "instr"));
                    field.told = true;
                    now.fields.push(field);
                    content(child);
                    now.fields.poll();
                }
                case "pPr", "sdtPr", "rPr" -> {}
                default -> content(child);
            }
        }
    }

    private void change(Element element, Kind kind) {
        Kind outer = now.kind;
        String author = now.author;
        String date = now.date;
        now.kind = kind;
        now.author = XmlTree.attribute(element, "author");
        now.date = XmlTree.attribute(element, "date");
        now.tracked = true;
        boolean away = kind == Kind.DELETED || kind == Kind.MOVED_AWAY;
        now.hidden += away ? 1 : 0;
        content(element);
        now.hidden -= away ? 1 : 0;
        now.kind = outer;
        now.author = author;
        now.date = date;
    }

    private void note(Kind kind, Element element, String text) {
        String author = XmlTree.attribute(element, "author");
        String date = XmlTree.attribute(element, "date");
        tracked.add(new Found(new TrackedChange(kind, author, date, text, ""), lines.size()));
    }

    private void noteWords(String text) {
        Found last = tracked.isEmpty() ? null : tracked.get(tracked.size() - 1);
        boolean goesOn = last != null
                && last.line() == lines.size()
                && last.change().kind() == now.kind
                && last.change().author().equals(now.author);
        String before = goesOn ? tracked.remove(tracked.size() - 1).change().text() : "";
        tracked.add(new Found(new TrackedChange(now.kind, now.author, now.date, before + text, ""), lines.size()));
    }

    private void control(Element control) {
        int outer = now.value;
        int bound = XmlTree.at(control, "sdtPr", "dataBinding")
                .map(bindings::valueOf)
                .orElse(0);
        String tag = XmlTree.val(control, "sdtPr", "tag").orElse("");
        Matcher clause = CLAUSE_TAG.matcher(tag);
        int pieces = now.pieces.size();
        if (bound > 0) {
            now.value = bound;
        } else if (clause.matches() && !now.foreign) {
            headByTag(clause.group(1), clause.group(2));
        }
        now.controls++;
        XmlTree.at(control, "sdtContent").ifPresent(this::content);
        now.controls--;
        // Of two controls that touch, LibreOffice 7.4 writes the second empty into the first, its text behind it; and
        // drops its tag, which tells it from one that somebody has emptied.
        boolean inAnother = outer > 0 || now.controls > 0 && tag.isEmpty();
        boolean emptied = inAnother && bound > 0 && now.pieces.size() == pieces;
        now.value = emptied ? now.value : outer;
    }

    /** The tag tells the article where its bookmark is gone. */
    private void headByTag(String id, String version) {
        for (int i = 0; i < origin.clauses().size(); i++) {
            PaperRecord.Clause clause = origin.clauses().get(i);
            boolean same = clause.id().equals(id) && clause.version().equals(version);
            if (same && !clausesSeen.contains(i + 1)) {
                head(i + 1);
                return;
            }
        }
    }

    private void head(int clause) {
        if (now.clause == 0 && clausesSeen.add(clause)) {
            now.clause = clause;
        }
    }

    private void bookmark(Element start) {
        String name = XmlTree.attribute(start, "name");
        now.bookmarks.add(name);
        if (now.hidden == 0 && origin.names().isOwn(name)) {
            marks.merge(name, 1, Integer::sum);
        }
        int article = origin.names().numberOf(PaperNames.Kind.ARTICLE, name);
        int reference = origin.names().numberOf(PaperNames.Kind.REFERENCE, name);
        if (article > 0) {
            head(article);
        } else if (origin.names().isForeign(PaperNames.Kind.ARTICLE, name)) {
            now.foreign = true;
        } else if (reference > 0) {
            now.reference = reference;
            now.referenceId = XmlTree.attribute(start, "id");
        }
    }

    private void bookmarkEnd(Element end) {
        if (now.reference > 0 && now.referenceId.equals(XmlTree.attribute(end, "id"))) {
            now.reference = 0;
        }
    }

    private void run(Element run) {
        XmlTree.at(run, "rPr", "rPrChange").ifPresent(change -> note(Kind.LOOKS, change, ""));
        Looks worn = rowHidden ? Looks.HIDDEN : looks.apply(now.paragraph, run);
        for (Element child : XmlTree.children(run)) {
            switch (child.getLocalName()) {
                case "t", "delText" -> words(worn.mark(child.getTextContent()));
                case "tab", "ptab" -> words("\t");
                case "br" -> words(isPageBreak(child) ? "［改ページ］" : "\n");
                case "cr" -> words("\n");
                case "noBreakHyphen" -> words("-");
                case "drawing", "pict", "object", "AlternateContent" -> words(Notes.picture(child));
                case "footnoteReference", "endnoteReference" -> words(Notes.mark(child, notes));
                case "sym" ->
                    words(worn.mark(
                            "［記号：" + XmlTree.attribute(child, "font") + " " + XmlTree.attribute(child, "char") + "］"));
                case "instrText" -> {
                    if (!now.fields.isEmpty()) {
                        now.fields.peek().instruction.append(child.getTextContent());
                    }
                }
                case "fldChar" -> field(XmlTree.attribute(child, "fldCharType"));
                case "commentReference" -> comment(XmlTree.attribute(child, "id"));
                case "ruby" -> XmlTree.at(child, "rubyBase").ifPresent(this::content);
                default -> {}
            }
        }
    }

    private static boolean isPageBreak(Element lineBreak) {
        String type = XmlTree.attribute(lineBreak, "type");
        return type.equals("page") || type.equals("column");
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> now.fields.push(new Field());
            case "separate" -> {
                if (!now.fields.isEmpty()) {
                    now.fields.peek().told = true;
                }
            }
            case "end" -> now.fields.poll();
            default -> {}
        }
    }

    private void comment(String id) {
        commentLines.put(id, lines.size());
        commented.computeIfAbsent(id, fresh -> new StringBuilder());
    }

    private void words(String text) {
        if (now.fields.stream().anyMatch(field -> !field.told)) {
            return;
        }
        if (now.kind != null) {
            noteWords(text);
        }
        if (now.hidden > 0) {
            return;
        }
        openComments.forEach(id ->
                commented.computeIfAbsent(id, fresh -> new StringBuilder()).append(text));
        if (now.value > 0) {
            now.pieces.add(new Piece(Piece.Kind.VALUE, now.value, text));
        } else if (now.reference > 0) {
            now.pieces.add(new Piece(Piece.Kind.REFERENCE, now.reference, text));
            String aim = now.fields.isEmpty() ? now.link : now.fields.peek().aim();
            if (!aim.isEmpty()) {
                aims.computeIfAbsent(now.reference, fresh -> new LinkedHashSet<>())
                        .add(aim);
            }
        } else {
            now.pieces.add(Piece.words(text));
        }
    }
}
