package org.jobun.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.word.PaperRecord;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * Reads an edited Word file back. A file that we made holds its own original; where somebody has stripped that, the
 * file as it was made has it.
 */
public final class ReadPaper {
    private final WordPackage edited;
    private final String name;
    /** The file that says how the paper was made. */
    private final WordPackage original;

    private final Diagnostics found = new Diagnostics();

    private ReadPaper(WordPackage edited, String name, Optional<WordPackage> original) {
        this.edited = edited;
        this.name = name;
        this.original = original.orElse(edited);
    }

    /**
     * Reads a file once: what was changed in it, and what its references must say now.
     *
     * @param name as the user knows the file, for messages
     * @param original the file as it was made; empty where the edited one is compared with its own record
     */
    public static Outcome<EditedPaper> edited(WordPackage edited, String name, Optional<WordPackage> original) {
        ReadPaper read = new ReadPaper(edited, name, original);
        Optional<EditedPaper> paper = read.bodies().map(read::paper);
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
    private record Bodies(PaperRecord origin, Element made, Element now) {}

    private Optional<Bodies> bodies() {
        Optional<Element> origin = WordParts.record(original);
        Optional<Element> made = WordParts.custom(original, "original", root -> true)
                .flatMap(root -> XmlTree.at(root, "document", "body"));
        Optional<Element> now = WordParts.root(edited, edited.mainDocument()).flatMap(root -> XmlTree.at(root, "body"));
        if (origin.isEmpty() || made.isEmpty() || now.isEmpty()) {
            return fail(Code.RDB_01);
        }
        try {
            return Optional.of(new Bodies(PaperRecord.of(origin.get()), made.get(), now.get()));
        } catch (IllegalArgumentException altered) {
            return fail(Code.RDB_02);
        }
    }

    private Optional<Bodies> fail(Code code) {
        found.add(Diagnostic.of(code, Location.ofFile(name)));
        return Optional.empty();
    }

    private EditedPaper paper(Bodies bodies) {
        PaperRecord origin = bodies.origin();
        Structure made = Structure.made(LineReader.read(bodies.made(), new BodyContext.AsMade(), origin), origin);
        Structure now = Structure.now(LineReader.read(bodies.now(), contextNow(origin), origin), origin);
        Reading reading = reading(origin, made, now);
        return new EditedPaper(
                name,
                reading,
                new Refresh(edited, origin, now, reading.stored()),
                new EditedPaper.Read(edited, origin, made, now));
    }

    private Reading reading(PaperRecord origin, Structure made, Structure now) {
        List<TrackedChange> tracked = TrackedPlaces.in(made, now);
        ChangeFinder changes = new ChangeFinder(origin, made, now, tracked);
        PaperRecord.Head head = origin.head();
        return new Reading(
                new Reading.Paper(head.paper(), head.name(), head.matter(), head.municipality()),
                changes.clauses(),
                outsideArticles(changes),
                new ValueChanges(origin, made, now).all(recordNow()),
                new Reading.Order(CheckReferences.of(origin, made, now), CheckNumbers.of(now, origin)),
                new Reading.Review(CommentReader.read(edited, now), tracked),
                unrecoverable(changes),
                isByRecordInside());
    }

    private boolean isByRecordInside() {
        return original == edited;
    }

    private BodyContext contextNow(PaperRecord origin) {
        Element styles = WordParts.root(edited, "word/styles.xml").orElse(null);
        Element numbering = WordParts.root(edited, "word/numbering.xml").orElse(null);
        WordLists lists = new WordLists(styles, numbering);
        Map<String, String> notes = Notes.of(
                List.of(WordParts.root(edited, "word/footnotes.xml"), WordParts.root(edited, "word/endnotes.xml")));
        return new BodyContext.AsItIs(
                new ParagraphRoles(origin.scheme(), lists), new ListNumbers(lists), new RunVisibility(styles), notes);
    }

    private List<TextChange> outsideArticles(ChangeFinder changes) {
        List<TextChange> outside = new ArrayList<>(changes.outsideArticles());
        outside.addAll(RunningText.changes(original, edited));
        return outside;
    }

    private List<Unrecoverable> unrecoverable(ChangeFinder changes) {
        List<Unrecoverable> all = new ArrayList<>();
        if (!isByRecordInside()) {
            all.add(new Unrecoverable(Unrecoverable.Kind.RECORD, "", 1));
        }
        all.addAll(changes.unrecoverable());
        return all;
    }

    /** What the edited file says of itself now; empty where it says nothing, or what we never write. */
    private Optional<PaperRecord> recordNow() {
        try {
            return WordParts.record(edited).map(PaperRecord::of);
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }
}
