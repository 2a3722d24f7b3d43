package org.jobun.readback;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jobun.citation.CiteEdited;
import org.jobun.document.Inline;
import org.jobun.readback.ClauseState.State;
import org.jobun.redline.Moves;
import org.jobun.redline.Pair;
import org.jobun.redline.SharedLetters;
import org.jobun.text.Compatible;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperRecord;

/** A paper as it was made beside the same paper as it stands. */
final class Compare {
    /** Where there are more, nobody has merely lost marks. */
    private static final int MOST_PAIRS = 10_000;

    /** An article whose marks are gone is taken for the one that shares at least so much of its text. */
    private static final double LEAST_ALIKE = 0.6;

    private final PaperRecord origin;
    private final Structure made;
    private final Structure now;
    private final IntPredicate deletionOpen;
    private final Predicate<String> deletedOpen;
    private final IntPredicate leadsElsewhere;
    private final Map<Integer, Section> sectionsNow = new LinkedHashMap<>();
    private final List<Section> added = new ArrayList<>();
    /** Articles that were found by their words alone. */
    private final List<Integer> byWords = new ArrayList<>();

    private final Map<Integer, Integer> lostValues = new TreeMap<>();
    private final Map<Integer, Integer> lostReferences = new TreeMap<>();

    /**
     * @param deletionOpen true for an article whose deletion is tracked and still open
     * @param deletedOpen true for the text of a line whose deletion is tracked and still open
     * @param leadsElsewhere true for a reference in which a field or link leads to what it does not mean
     */
    Compare(
            PaperRecord origin,
            Structure made,
            Structure now,
            IntPredicate deletionOpen,
            Predicate<String> deletedOpen,
            IntPredicate leadsElsewhere) {
        this.origin = origin;
        this.made = made;
        this.now = now;
        this.deletionOpen = deletionOpen;
        this.deletedOpen = deletedOpen;
        this.leadsElsewhere = leadsElsewhere;
        match();
    }

    private void match() {
        for (Section section : now.sections()) {
            boolean known = section.clause() > 0
                    && section.clause() <= origin.clauses().size()
                    && !sectionsNow.containsKey(section.clause());
            if (known) {
                sectionsNow.put(section.clause(), section);
            } else {
                added.add(section);
            }
        }
        boolean few = (long) made.sections().size() * added.size() <= MOST_PAIRS;
        for (Section section : made.sections()) {
            if (few && !sectionsNow.containsKey(section.clause())) {
                likest(section).ifPresent(found -> {
                    added.remove(found);
                    byWords.add(section.clause());
                    sectionsNow.put(section.clause(), found.as(section.clause()));
                });
            }
        }
    }

    private Optional<Section> likest(Section section) {
        Section likest = null;
        double most = LEAST_ALIKE;
        for (Section candidate : added) {
            double alike = SharedLetters.of(section.text(), candidate.text());
            if (alike >= most) {
                most = alike;
                likest = candidate;
            }
        }
        return Optional.ofNullable(likest);
    }

    List<ClauseState> clauses() {
        List<Integer> order = now.sections().stream()
                .map(section -> sectionsNow.entrySet().stream()
                        .filter(entry -> entry.getValue().lines() == section.lines())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(0))
                .filter(clause -> clause > 0)
                .toList();
        List<Integer> moved = Moves.in(order);
        List<ClauseState> states = new ArrayList<>();
        for (Section before : made.sections()) {
            states.add(state(before, sectionsNow.get(before.clause()), moved));
        }
        for (Section section : added) {
            List<TextChange> lines = section.lines().stream().map(this::added).toList();
            boolean open = section.lines().stream().allMatch(Line::tracked);
            states.add(new ClauseState(
                    "", "", section.caption(), "", now.labelOf(section), Set.of(State.ADDED), lines, open));
        }
        return states;
    }

    private ClauseState state(Section before, Section after, List<Integer> moved) {
        PaperRecord.Clause clause = origin.clauses().get(before.clause() - 1);
        String label = made.labelOf(before);
        if (after == null) {
            boolean open = deletionOpen.test(before.clause());
            return new ClauseState(
                    clause.id(), clause.version(), before.caption(), label, "", Set.of(State.REMOVED), List.of(), open);
        }
        Set<State> states = EnumSet.noneOf(State.class);
        List<TextChange> changes = changes(before.lines(), after.lines());
        if (!changes.isEmpty()) {
            states.add(State.CHANGED);
        }
        if (moved.contains(before.clause())) {
            states.add(State.MOVED);
        }
        return new ClauseState(
                clause.id(), clause.version(), before.caption(), label, now.labelOf(after), states, changes, false);
    }

    List<TextChange> outsideArticles() {
        return changes(made.frame(), now.frame());
    }

    private List<TextChange> changes(List<Line> before, List<Line> after) {
        List<TextChange> changes = new ArrayList<>();
        for (Pair<Line> pair : LineAlignment.of(before, after)) {
            if (pair.before() == null) {
                changes.add(added(pair.after()));
            } else if (pair.after() == null) {
                changes.add(new TextChange(
                        TextChange.Kind.REMOVED,
                        made.positionOf(pair.before()),
                        pair.before().text(),
                        "",
                        deletedOpen.test(pair.before().text()) || isJoined(pair.before(), after)));
            } else if (!pair.before().saysTheSameAs(pair.after())) {
                changes.add(changed(TextChange.Kind.CHANGED, pair));
            } else if (isRelevelled(pair.before().role(), pair.after().role())) {
                changes.add(changed(TextChange.Kind.LEVEL, pair));
            } else if (lostNumber(pair.before().role(), pair.after().role())) {
                changes.add(changed(TextChange.Kind.NUMBER_GONE, pair));
            }
            if (pair.before() != null && pair.after() != null) {
                lost(pair);
            }
        }
        return changes;
    }

    /** Values and references whose marks are gone while their words still stand. */
    private void lost(Pair<Line> pair) {
        for (Piece piece : pair.before().pieces()) {
            boolean stands = !piece.text().isBlank() && pair.after().text().contains(piece.text());
            boolean marked = pair.after().pieces().stream()
                    .anyMatch(other -> other.kind() == piece.kind() && other.number() == piece.number());
            if (stands && !marked) {
                Map<Integer, Integer> lost = switch (piece.kind()) {
                    case VALUE -> lostValues;
                    case REFERENCE -> lostReferences;
                    case WORDS -> new TreeMap<>();
                };
                lost.merge(piece.number(), 1, Integer::sum);
            }
        }
    }

    /** What could not be recovered; to be called when articles and frame are compared. */
    List<Unrecoverable> unrecoverable() {
        List<Unrecoverable> losses = new ArrayList<>();
        for (Section section : made.sections()) {
            if (byWords.contains(section.clause())) {
                losses.add(new Unrecoverable(Unrecoverable.Kind.ARTICLE, made.labelOf(section), 1));
            }
        }
        lostValues.forEach((number, places) -> {
            if (number <= origin.values().size()) {
                losses.add(new Unrecoverable(
                        Unrecoverable.Kind.VALUE,
                        origin.values().get(number - 1).label(),
                        places));
            }
        });
        int references =
                lostReferences.values().stream().mapToInt(Integer::intValue).sum();
        if (references > 0) {
            losses.add(new Unrecoverable(Unrecoverable.Kind.REFERENCE, "", references));
        }
        return losses;
    }

    private static boolean isRelevelled(Role before, Role after) {
        return before.kind() == Role.Kind.NUMBERED
                && after.kind() == Role.Kind.NUMBERED
                && before.level() != after.level();
    }

    private static boolean lostNumber(Role before, Role after) {
        return before.kind() == Role.Kind.NUMBERED && after.kind() != Role.Kind.NUMBERED;
    }

    /** True for a line that was joined to another by deleting the end of one, which is still open. */
    private static boolean isJoined(Line gone, List<Line> after) {
        return !gone.isBlank()
                && after.stream().anyMatch(line -> line.tracked() && line.text().contains(gone.text()));
    }

    private TextChange added(Line line) {
        String position = now.positionOf(line);
        String place = position.isEmpty() ? now.placeOf(line) : position;
        return new TextChange(TextChange.Kind.ADDED, place, "", line.text(), line.tracked());
    }

    private TextChange changed(TextChange.Kind kind, Pair<Line> pair) {
        // An article whose number was typed over is counted no more; it is known by the number it had.
        String position = now.positionOf(pair.after());
        return new TextChange(
                kind,
                position.isEmpty() ? made.positionOf(pair.before()) : position,
                pair.before().text(),
                pair.after().text(),
                pair.after().tracked());
    }

    List<FactChange> facts() {
        Map<Integer, List<String>> before = values(made.lines());
        Map<Integer, List<String>> after = values(now.lines());
        List<FactChange> changes = new ArrayList<>();
        for (Map.Entry<Integer, List<String>> value : before.entrySet()) {
            int number = value.getKey();
            String was = value.getValue().get(0);
            List<String> texts = after.getOrDefault(number, List.of());
            List<String> others =
                    texts.stream().filter(text -> !text.equals(was)).distinct().toList();
            if (number > origin.values().size() || others.isEmpty()) {
                continue;
            }
            PaperRecord.Value known = origin.values().get(number - 1);
            boolean blank = was.equals("【" + known.label() + "】");
            for (String other : others) {
                boolean everywhere = others.size() == 1
                        && texts.stream().allMatch(other::equals)
                        && !standsElsewhere(known.fact(), number, before, after);
                changes.add(new FactChange(known.fact(), known.label(), blank ? "" : was, other, everywhere));
            }
        }
        return changes;
    }

    /** True where another form of the fact still says what it said. */
    private boolean standsElsewhere(
            String fact, int number, Map<Integer, List<String>> before, Map<Integer, List<String>> after) {
        return before.keySet().stream()
                .filter(other -> other != number && other <= origin.values().size())
                .filter(other -> origin.values().get(other - 1).fact().equals(fact))
                .anyMatch(other -> after.getOrDefault(other, List.of())
                        .contains(before.get(other).get(0)));
    }

    /**
     * Values whose text is not what the store has.
     *
     * @param stored the record of the edited file, whose values are what Word shows
     */
    List<StoredValue> stored(PaperRecord stored) {
        Map<Integer, List<String>> before = values(made.lines());
        List<StoredValue> differing = new ArrayList<>();
        values(now.lines()).forEach((number, texts) -> {
            if (number <= stored.values().size() && before.containsKey(number)) {
                String was = before.get(number).get(0);
                PaperRecord.Value value = stored.values().get(number - 1);
                boolean blank = value.text().isEmpty() && was.equals("【" + value.label() + "】");
                String shown = blank ? was : value.text();
                texts.stream()
                        .filter(text -> !Looks.isMarked(text) && !isSameValue(text, shown))
                        .findFirst()
                        .ifPresent(text -> differing.add(new StoredValue(
                                value.fact(),
                                value.label(),
                                text,
                                value.text(),
                                isSameValue(shown, was) && !isSameValue(text, was))));
            }
        });
        return differing;
    }

    /** Ends of lines are blanks in the store. */
    private static boolean isSameValue(String text, String stored) {
        return LineReader.asSeen(text.replaceAll("\\s+", "")).equals(LineReader.asSeen(stored.replaceAll("\\s+", "")));
    }

    /** The values that stand in the paper: fact → its texts. */
    Map<String, List<String>> standing() {
        Map<String, List<String>> standing = new TreeMap<>();
        values(now.lines()).forEach((number, texts) -> {
            if (number <= origin.values().size()) {
                standing.computeIfAbsent(origin.values().get(number - 1).fact(), fresh -> new ArrayList<>())
                        .addAll(texts);
            }
        });
        return standing;
    }

    static Map<Integer, List<String>> values(List<Line> lines) {
        Map<Integer, List<String>> values = new java.util.TreeMap<>();
        for (Line line : lines) {
            for (Piece piece : line.pieces()) {
                if (piece.kind() == Piece.Kind.VALUE) {
                    values.computeIfAbsent(piece.number(), fresh -> new ArrayList<>())
                            .add(piece.text());
                }
            }
        }
        return values;
    }

    List<ReferenceProblem> references() {
        List<ReferenceProblem> problems = new ArrayList<>();
        for (Line line : now.lines()) {
            now.cite().endSentence();
            for (Piece piece : line.pieces()) {
                if (endsSentence(piece)) {
                    now.cite().endSentence();
                } else if (isReference(piece, origin)) {
                    reference(line, piece, problems);
                }
            }
        }
        return problems;
    }

    /** LibreOffice shows the number of a list in half width where the list itself is in full width. */
    private static String withoutWidth(String text) {
        return Compatible.of(text);
    }

    static boolean endsSentence(Piece piece) {
        return piece.kind() == Piece.Kind.WORDS
                && (piece.text().indexOf('。') >= 0 || piece.text().indexOf('．') >= 0);
    }

    static boolean isReference(Piece piece, PaperRecord origin) {
        return piece.kind() == Piece.Kind.REFERENCE
                && piece.number() > 0
                && piece.number() <= origin.references().size();
    }

    private void reference(Line line, Piece piece, List<ReferenceProblem> problems) {
        PaperRecord.Reference reference = origin.references().get(piece.number() - 1);
        Optional<List<Inline.Piece>> words = wordsOf(now, line, reference);
        String place = now.nameOf(line);
        if (isDoubled(now, origin, piece)) {
            problems.add(new ReferenceProblem(ReferenceProblem.Fault.DOUBLED, place, piece.text(), ""));
            return;
        }
        if (words.isEmpty()) {
            problems.add(new ReferenceProblem(ReferenceProblem.Fault.DANGLING, place, piece.text(), ""));
            return;
        }
        String expected = CiteEdited.text(words.get());
        if (!withoutWidth(expected).equals(withoutWidth(piece.text()))) {
            boolean whole = standing(now, reference).size() == reference.to().size();
            ReferenceProblem.Fault fault =
                    whole ? ReferenceProblem.Fault.STALE : ReferenceProblem.Fault.PARTLY_DANGLING;
            problems.add(new ReferenceProblem(fault, place, piece.text(), expected));
        }
        if (leadsElsewhere.test(piece.number())) {
            problems.add(new ReferenceProblem(ReferenceProblem.Fault.AIMED_ELSEWHERE, place, piece.text(), expected));
        }
    }

    /** True where a reference or what it means stands in the paper more than once. */
    static boolean isDoubled(Structure paper, PaperRecord origin, Piece piece) {
        return paper.isDoubled(origin.names().bookmark(PaperNames.Kind.REFERENCE, piece.number()))
                || origin.references().get(piece.number() - 1).to().stream()
                        .anyMatch(to -> paper.isDoubled(to.bookmark()));
    }

    /**
     * What a reference must say where it stands: of several provisions those that are left.
     *
     * @return empty where none of its provisions is in the paper any more
     */
    static Optional<List<Inline.Piece>> wordsOf(Structure paper, Line line, PaperRecord.Reference reference) {
        if (reference.first()) {
            paper.cite().endSentence();
        }
        return paper.cite().words(paper.hereOf(line), standing(paper, reference), reference.or());
    }

    private static List<CiteEdited.Aim> standing(Structure paper, PaperRecord.Reference reference) {
        List<CiteEdited.Aim> aims = new ArrayList<>();
        for (PaperRecord.To to : reference.to()) {
            paper.provision(to.bookmark(), to.depth()).ifPresent(id -> aims.add(new CiteEdited.Aim(id, to.part())));
        }
        return aims;
    }
}
