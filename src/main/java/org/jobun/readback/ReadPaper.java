package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.readback.Reading.ClauseState;
import org.jobun.readback.Reading.Loss;
import org.jobun.readback.Reading.LossKind;
import org.jobun.readback.Reading.ReferenceFault;
import org.jobun.readback.Reading.StoredValue;
import org.jobun.readback.Reading.TextChange;
import org.jobun.word.WordPackage;
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

    private static final int MOST_NAMED = 10;

    private final WordPackage edited;
    private final String name;
    private final Diagnostics found;
    private Refresh refresh;

    private ReadPaper(WordPackage edited, String name, Diagnostics found) {
        this.edited = edited;
        this.name = name;
        this.found = found;
    }

    /**
     * Compares a file with what it was.
     *
     * @param name as the user knows the file, for messages
     * @param original the file as it was made; empty where the edited one shall tell by itself
     */
    public static Outcome<Reading> of(WordPackage edited, String name, Optional<WordPackage> original) {
        Diagnostics found = new Diagnostics();
        Optional<Reading> reading = new ReadPaper(edited, name, found).read(original.orElse(edited));
        return new Outcome<>(reading, found);
    }

    /**
     * The edited file with every reference worded for what stands in it now: 前条 becomes 第5条 where an article was put
     * between; a store that kept the former text of an edited value has the new one. Nothing else is changed. A reference whose
     * provision is gone stays as it is.
     *
     * @return nothing where a reference, or what one means, stands in the file twice: whatever it were worded for could be wrong
     */
    public static Outcome<byte[]> refreshed(WordPackage edited, String name, Optional<WordPackage> original) {
        Diagnostics found = new Diagnostics();
        ReadPaper paper = new ReadPaper(edited, name, found);
        Optional<Reading> reading = paper.read(original.orElse(edited));
        String doubled = reading.stream()
                .flatMap(read -> read.references().stream())
                .filter(problem -> problem.fault() == ReferenceFault.DOUBLED)
                .map(problem -> problem.place() + "「" + problem.shown() + "」")
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining("、"));
        if (!doubled.isEmpty()) {
            found.add(Diagnostic.of(Code.RDB_03, Location.ofFile(name)).with("places", doubled));
            return Outcome.failed(found);
        }
        return new Outcome<>(reading.map(read -> paper.refresh.docx()), found);
    }

    private Optional<Reading> read(WordPackage teller) {
        Optional<Element> says = store(teller, PaperOrigin::isOne);
        Optional<Element> text = store(teller, root -> root.getLocalName().equals("original"))
                .flatMap(root -> Xml.at(root, "document", "body"));
        Optional<Element> body = part(edited, edited.mainDocument()).flatMap(root -> Xml.at(root, "body"));
        if (says.isEmpty() || text.isEmpty() || body.isEmpty()) {
            found.add(Diagnostic.of(Code.RDB_01, Location.ofFile(name)));
            return Optional.empty();
        }
        PaperOrigin origin;
        try {
            origin = PaperOrigin.of(says.get());
        } catch (IllegalArgumentException altered) {
            found.add(Diagnostic.of(Code.RDB_02, Location.ofFile(name)));
            return Optional.empty();
        }
        StyledLooks looks = new StyledLooks(part(edited, "word/styles.xml").orElse(null));
        Roles roles = new Roles(
                origin.scheme(),
                part(edited, "word/styles.xml").orElse(null),
                part(edited, "word/numbering.xml").orElse(null));
        LineReader madeReader = new LineReader(
                roles::made,
                paragraph -> 0,
                (paragraph, role, number) -> Optional.empty(),
                new StyledLooks(null)::of,
                Map.of(),
                origin);
        Structure made = new Structure(madeReader.read(text.get()), origin, Set.of());
        Map<String, String> notes =
                Notes.of(List.of(part(edited, "word/footnotes.xml"), part(edited, "word/endnotes.xml")));
        LineReader reader =
                new LineReader(roles::of, new ListNumbers(roles)::next, roles::shown, looks::of, notes, origin);
        List<Line> lines = reader.read(body.get());
        Structure now = new Structure(lines, origin, reader.doubled());
        List<TrackedChange> tracked = tracked(reader, made, now);
        Compare compare = new Compare(
                origin,
                made,
                now,
                reader::isDeletionOpen,
                gone -> isDeletionOpen(gone, tracked),
                number -> leadsElsewhere(number, origin, madeReader, reader));
        List<StoredValue> stored = recordOf(edited).map(compare::stored).orElse(List.of());
        List<ClauseState> clauses = compare.clauses();
        List<TextChange> frame = new ArrayList<>(compare.frame());
        frame.addAll(RunningText.changes(teller, edited));
        List<Loss> losses = new ArrayList<>();
        if (teller != edited) {
            losses.add(new Loss(LossKind.RECORD, "", 1));
        }
        losses.addAll(compare.losses());
        refresh = new Refresh(edited, origin, now, stored);
        return Optional.of(new Reading(
                origin.paper(),
                origin.name(),
                origin.matter(),
                origin.municipality(),
                clauses,
                compare.facts(),
                stored,
                frame,
                compare.references(),
                CheckNumbers.of(now, origin.scheme()),
                losses,
                comments(reader, now),
                tracked,
                compare.standing(),
                teller == edited));
    }

    /** What the edited file says of itself now; empty where it says nothing, or what we never write. */
    private static Optional<PaperOrigin> recordOf(WordPackage edited) {
        try {
            return store(edited, PaperOrigin::isOne).map(PaperOrigin::of);
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }

    private static boolean leadsElsewhere(int number, PaperOrigin origin, LineReader made, LineReader now) {
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
                .ifPresent(root -> Xml.children(root)
                        .forEach(comment -> done.put(
                                comment.getAttributeNS(W15, "paraId"),
                                comment.getAttributeNS(W15, "done").equals("1"))));
        List<Comment> comments = new ArrayList<>();
        part(edited, "word/comments.xml")
                .ifPresent(root -> Xml.children(root, "comment")
                        .forEach(comment -> comments.add(comment(comment, done, reader, now))));
        return comments;
    }

    private static Comment comment(Element comment, Map<String, Boolean> done, LineReader reader, Structure now) {
        String id = Xml.attribute(comment, "id");
        List<String> lines = new ArrayList<>();
        boolean resolved = false;
        for (Element paragraph : Xml.children(comment, "p")) {
            StringBuilder line = new StringBuilder();
            Xml.below(paragraph, "t").forEach(text -> line.append(text.getTextContent()));
            lines.add(line.toString());
            resolved |= done.getOrDefault(paragraph.getAttributeNS(W14, "paraId"), false);
        }
        StringBuilder on = reader.commented().getOrDefault(id, new StringBuilder());
        return new Comment(
                Xml.attribute(comment, "author"),
                Xml.attribute(comment, "date"),
                String.join("\n", lines),
                on.toString(),
                positionOf(reader.lineOfComment(id), now),
                resolved);
    }
}
