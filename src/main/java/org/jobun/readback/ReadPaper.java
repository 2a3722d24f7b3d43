package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.word.PaperRecord;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads an edited Word file back. A file that we made holds its own original; where somebody has stripped that, the
 * file as it was made tells it.
 */
public final class ReadPaper {
    private static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    /** Shorter lines may stand in many places. */
    private static final int SHORTEST_LINE = 8;

    private final WordPackage edited;
    private final String name;
    private final WordPackage teller;
    private final Diagnostics found = new Diagnostics();

    private ReadPaper(WordPackage edited, String name, Optional<WordPackage> original) {
        this.edited = edited;
        this.name = name;
        this.teller = original.orElse(edited);
    }

    /**
     * Reads a file once: what was changed in it, and what its references must say now.
     *
     * @param name as the user knows the file, for messages
     * @param original the file as it was made; empty where the edited one shall tell by itself
     */
    public static Outcome<EditedPaper> edited(WordPackage edited, String name, Optional<WordPackage> original) {
        ReadPaper read = new ReadPaper(edited, name, original);
        Optional<EditedPaper> paper = read.parts().map(read::compare);
        return new Outcome<>(paper, read.found);
    }

    /** What was changed in a file, see {@link #edited}. */
    public static Outcome<Reading> of(WordPackage edited, String name, Optional<WordPackage> original) {
        Outcome<EditedPaper> paper = edited(edited, name, original);
        return new Outcome<>(paper.value().map(EditedPaper::reading), paper.diagnostics());
    }

    /**
     * What a paper is read from.
     *
     * @param origin what the file says of how it was made
     * @param made its body as it was made
     * @param now its body as it is
     */
    private record Parts(PaperRecord origin, Element made, Element now) {}

    private Optional<Parts> parts() {
        Optional<Element> says = store(teller, PaperRecord::isOne);
        Optional<Element> made = store(teller, root -> root.getLocalName().equals("original"))
                .flatMap(root -> XmlTree.at(root, "document", "body"));
        Optional<Element> now = part(edited, edited.mainDocument()).flatMap(root -> XmlTree.at(root, "body"));
        if (says.isEmpty() || made.isEmpty() || now.isEmpty()) {
            found.add(Diagnostic.of(Code.RDB_01, Location.ofFile(name)));
            return Optional.empty();
        }
        try {
            return Optional.of(new Parts(PaperRecord.of(says.get()), made.get(), now.get()));
        } catch (IllegalArgumentException altered) {
            found.add(Diagnostic.of(Code.RDB_02, Location.ofFile(name)));
            return Optional.empty();
        }
    }

    private EditedPaper compare(Parts parts) {
        PaperRecord origin = parts.origin();
        Roles roles = new Roles(origin.scheme(), partOrNull("word/styles.xml"), partOrNull("word/numbering.xml"));
        LineReader madeReader = readerOfMade(roles, origin);
        Structure made = new Structure(madeReader.read(parts.made()), origin, Set.of());
        LineReader reader = readerOfNow(roles, origin);
        Structure now = new Structure(reader.read(parts.now()), origin, reader.doubled());
        List<TrackedChange> tracked = tracked(reader, made, now);
        Compare compare = new Compare(
                origin,
                made,
                now,
                reader::isDeletionOpen,
                gone -> isDeletionOpen(gone, tracked),
                number -> leadsElsewhere(number, origin, madeReader, reader));
        List<StoredValue> stored = recordOf(edited).map(compare::stored).orElse(List.of());
        Reading reading = new Reading(
                paper(origin),
                compare.clauses(),
                outsideArticles(compare),
                new Reading.Values(compare.facts(), stored, compare.standing()),
                new Reading.Order(compare.references(), CheckNumbers.of(now, origin.scheme())),
                new Reading.Review(comments(reader, now), tracked),
                unrecoverable(compare),
                teller == edited);
        return new EditedPaper(name, reading, new Refresh(edited, origin, now, stored));
    }

    private static Reading.Paper paper(PaperRecord origin) {
        PaperRecord.Head head = origin.head();
        return new Reading.Paper(head.paper(), head.name(), head.matter(), head.municipality());
    }

    private static LineReader readerOfMade(Roles roles, PaperRecord origin) {
        return new LineReader(
                roles::made,
                paragraph -> 0,
                (paragraph, role, number) -> Optional.empty(),
                new StyledLooks(null)::of,
                Map.of(),
                origin);
    }

    private LineReader readerOfNow(Roles roles, PaperRecord origin) {
        Map<String, String> notes =
                Notes.of(List.of(part(edited, "word/footnotes.xml"), part(edited, "word/endnotes.xml")));
        StyledLooks looks = new StyledLooks(partOrNull("word/styles.xml"));
        return new LineReader(roles::of, new ListNumbers(roles)::next, roles::shown, looks::of, notes, origin);
    }

    private Element partOrNull(String part) {
        return part(edited, part).orElse(null);
    }

    private List<TextChange> outsideArticles(Compare compare) {
        List<TextChange> changes = new ArrayList<>(compare.outsideArticles());
        changes.addAll(RunningText.changes(teller, edited));
        return changes;
    }

    private List<Unrecoverable> unrecoverable(Compare compare) {
        List<Unrecoverable> all = new ArrayList<>();
        if (teller != edited) {
            all.add(new Unrecoverable(Unrecoverable.Kind.RECORD, "", 1));
        }
        all.addAll(compare.unrecoverable());
        return all;
    }

    /** What the edited file says of itself now; empty where it says nothing, or what we never write. */
    private static Optional<PaperRecord> recordOf(WordPackage edited) {
        try {
            return store(edited, PaperRecord::isOne).map(PaperRecord::of);
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }

    private static boolean leadsElsewhere(int number, PaperRecord origin, LineReader made, LineReader now) {
        Set<String> meant = new HashSet<>(made.aimsOf(number));
        origin.references().get(number - 1).to().forEach(to -> meant.add(to.bookmark()));
        return !meant.containsAll(now.aimsOf(number));
    }

    private interface Test {
        boolean holds(Element root);
    }

    private static Optional<Element> store(WordPackage file, Test test) {
        return file.parts().keySet().stream()
                .filter(part -> part.matches("customXml/item[0-9]+\\.xml"))
                .map(part -> part(file, part))
                .flatMap(Optional::stream)
                .filter(test::holds)
                .findFirst();
    }

    private static Optional<Element> part(WordPackage file, String part) {
        return file.xml(part).map(Document::getDocumentElement);
    }

    private static List<TrackedChange> tracked(LineReader reader, Structure made, Structure now) {
        return reader.tracked().stream()
                .map(found -> found.change().at(positionOf(found, made, now)))
                .toList();
    }

    /** A line that is deleted as a whole stands nowhere any more: its place is where it stood. */
    private static String positionOf(LineReader.Found found, Structure made, Structure now) {
        if (found.change().takesAway()) {
            for (Line line : made.lines()) {
                boolean whole = line.text().length() >= SHORTEST_LINE
                        && found.change().text().contains(line.text());
                if (whole) {
                    return made.positionOf(line);
                }
            }
        }
        return positionOf(found.line(), now);
    }

    private static boolean isDeletionOpen(String gone, List<TrackedChange> tracked) {
        return !gone.isBlank()
                && tracked.stream()
                        .anyMatch(change -> change.takesAway() && change.text().contains(gone));
    }

    private static String positionOf(int line, Structure now) {
        return line >= 0 && line < now.lines().size() ? now.nameOf(now.lines().get(line)) : "";
    }

    private List<Comment> comments(LineReader reader, Structure now) {
        Map<String, Boolean> done = new HashMap<>();
        part(edited, "word/commentsExtended.xml")
                .ifPresent(root -> XmlTree.children(root)
                        .forEach(comment -> done.put(
                                comment.getAttributeNS(W15, "paraId"),
                                comment.getAttributeNS(W15, "done").equals("1"))));
        List<Comment> comments = new ArrayList<>();
        part(edited, "word/comments.xml")
                .ifPresent(root -> XmlTree.children(root, "comment")
                        .forEach(comment -> comments.add(comment(comment, done, reader, now))));
        return comments;
    }

    private static Comment comment(Element comment, Map<String, Boolean> done, LineReader reader, Structure now) {
        String id = XmlTree.attribute(comment, "id");
        List<String> lines = new ArrayList<>();
        boolean resolved = false;
        for (Element paragraph : XmlTree.children(comment, "p")) {
            StringBuilder line = new StringBuilder();
            XmlTree.below(paragraph, "t").forEach(text -> line.append(text.getTextContent()));
            lines.add(line.toString());
            resolved |= done.getOrDefault(paragraph.getAttributeNS(W14, "paraId"), false);
        }
        StringBuilder on = reader.commented().getOrDefault(id, new StringBuilder());
        return new Comment(
                XmlTree.attribute(comment, "author"),
                XmlTree.attribute(comment, "date"),
                String.join("\n", lines),
                on.toString(),
                positionOf(reader.lineOfComment(id), now),
                resolved);
    }
}
