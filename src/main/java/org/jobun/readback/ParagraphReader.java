package org.jobun.readback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.readback.TrackedChange.Kind;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperRecord;
import org.jobun.word.ValueBindings;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** Reads what is in one paragraph, and keeps where in it we are: in which control, field, link, change. */
final class ParagraphReader {
    private static final Pattern CLAUSE_TAG = Pattern.compile("clause:(.+)@(.+)");

    private final Source source;
    private final LineDraft line;
    private final boolean inHiddenRow;
    private final OpenFields fields = new OpenFields();
    private String link = "";
    private OpenChanges.Change change;
    /** Deletions around. */
    private int deletions;

    private int controls;
    private int value;
    private int reference;
    private String referenceId = "";
    /** True once another paper's mark of an article was met. */
    private boolean foreign;

    /**
     * Where a paragraph is read from.
     *
     * @param text to which what is read is added
     */
    record Source(BodyText text, BodyContext context, PaperRecord origin, ValueBindings bindings) {}

    ParagraphReader(Source source, LineDraft line, boolean inHiddenRow) {
        this.source = source;
        this.line = line;
        this.inHiddenRow = inHiddenRow;
    }

    void read() {
        content(line.paragraph());
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
                case "commentRangeStart" -> source.text().comments().begin(XmlTree.attribute(child, "id"));
                case "commentRangeEnd" -> source.text().comments().end(XmlTree.attribute(child, "id"));
                case "hyperlink" -> hyperlink(child);
                case "fldSimple" -> simpleField(child);
                case "pPr", "sdtPr", "rPr" -> {}
                default -> content(child);
            }
        }
    }

    private void change(Element element, Kind kind) {
        OpenChanges.Change outer = change;
        change = OpenChanges.Change.of(kind, element);
        line.markTracked();
        deletions += kind.takesAway() ? 1 : 0;
        content(element);
        deletions -= kind.takesAway() ? 1 : 0;
        change = outer;
    }

    private void hyperlink(Element element) {
        String outer = link;
        link = XmlTree.attribute(element, "anchor");
        content(element);
        link = outer;
    }

    private void simpleField(Element element) {
        fields.begin(XmlTree.attribute(element, "instr"));
        content(element);
        fields.end();
    }

    private void control(Element control) {
        int outer = value;
        int bound = XmlTree.at(control, "sdtPr", "dataBinding")
                .map(source.bindings()::valueOf)
                .orElse(0);
        String tag = XmlTree.val(control, "sdtPr", "tag").orElse("");
        int before = line.size();
        if (bound > 0) {
            value = bound;
        } else if (!foreign) {
            headByTag(tag);
        }
        controls++;
        XmlTree.at(control, "sdtContent").ifPresent(this::content);
        controls--;
        boolean isEmpty = bound > 0 && line.size() == before;
        value = isEmpty && isSplit(outer, tag) ? value : outer;
    }

    /**
     * True for an empty control whose text is behind it: of two controls that touch, LibreOffice 7.4 writes the second empty into the
     * first; and drops its tag, which distinguishes it from one that somebody has emptied.
     */
    private boolean isSplit(int outerValue, String tag) {
        return outerValue > 0 || controls > 0 && tag.isEmpty();
    }

    /** The tag names the article where its bookmark is gone. */
    private void headByTag(String tag) {
        Matcher clause = CLAUSE_TAG.matcher(tag);
        if (clause.matches()) {
            int article = source.text().heads().numberOf(clause.group(1), clause.group(2));
            if (article > 0) {
                head(article);
            }
        }
    }

    private void head(int article) {
        if (line.article() == 0 && source.text().heads().isFirst(article)) {
            line.head(article);
        }
    }

    private void bookmark(Element start) {
        String name = XmlTree.attribute(start, "name");
        line.addBookmark(name);
        if (deletions == 0) {
            source.text().addBookmark(name);
        }
        PaperNames names = source.origin().names();
        int article = names.numberOf(PaperNames.Kind.ARTICLE, name);
        if (article > 0) {
            head(article);
        } else if (names.isForeign(PaperNames.Kind.ARTICLE, name)) {
            foreign = true;
        } else {
            beginReference(names.numberOf(PaperNames.Kind.REFERENCE, name), start);
        }
    }

    private void beginReference(int number, Element start) {
        if (number > 0) {
            reference = number;
            referenceId = XmlTree.attribute(start, "id");
        }
    }

    private void bookmarkEnd(Element end) {
        if (reference > 0 && referenceId.equals(XmlTree.attribute(end, "id"))) {
            reference = 0;
        }
    }

    private void run(Element run) {
        BodyText text = source.text();
        XmlTree.at(run, "rPr", "rPrChange").ifPresent(mark -> text.changes().addLooks(mark, text.place()));
        Visibility visibility =
                inHiddenRow ? Visibility.HIDDEN : source.context().visibility(line.paragraph(), run);
        for (Element child : XmlTree.children(run)) {
            switch (child.getLocalName()) {
                case "instrText" -> fields.addCode(child.getTextContent());
                case "fldChar" -> fields.mark(XmlTree.attribute(child, "fldCharType"));
                case "commentReference" -> text.comments().place(XmlTree.attribute(child, "id"), text.place());
                case "ruby" -> XmlTree.at(child, "rubyBase").ifPresent(this::content);
                default -> inRun(child, visibility).ifPresent(this::words);
            }
        }
    }

    /** The words that a child of a run stands for; empty where it has none. */
    private Optional<String> inRun(Element child, Visibility visibility) {
        return Optional.ofNullable(
                switch (child.getLocalName()) {
                    case "t", "delText" -> visibility.mark(child.getTextContent());
                    case "tab", "ptab" -> "\t";
                    case "br" -> isPageBreak(child) ? "［改ページ］" : "\n";
                    case "cr" -> "\n";
                    case "noBreakHyphen" -> "-";
                    case "drawing", "pict", "object", "AlternateContent" -> Notes.picture(child);
                    case "footnoteReference", "endnoteReference" ->
                        Notes.mark(child, source.context().notes());
                    case "sym" -> visibility.mark(symbol(child));
                    default -> null;
                });
    }

    private static boolean isPageBreak(Element lineBreak) {
        String type = XmlTree.attribute(lineBreak, "type");
        return type.equals("page") || type.equals("column");
    }

    private static String symbol(Element symbol) {
        return "［記号：" + XmlTree.attribute(symbol, "font") + " " + XmlTree.attribute(symbol, "char") + "］";
    }

    /** Notes that a section of pages ends with the paragraph. */
    void sectionBreak() {
        words("［セクション区切り］");
    }

    private void words(String text) {
        if (fields.isInCode()) {
            return;
        }
        if (change != null) {
            source.text().changes().addWords(change, text, source.text().place());
        }
        if (deletions == 0) {
            source.text().comments().add(text);
            line.add(piece(text));
        }
    }

    private Piece piece(String text) {
        if (value > 0) {
            return new Piece(Piece.Kind.VALUE, value, text);
        }
        if (reference > 0) {
            source.text().addAim(reference, fields.aimOr(link));
            return new Piece(Piece.Kind.REFERENCE, reference, text);
        }
        return Piece.words(text);
    }
}
