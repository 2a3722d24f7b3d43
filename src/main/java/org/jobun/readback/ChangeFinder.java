package org.jobun.readback;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jobun.readback.ClauseState.State;
import org.jobun.redline.Moves;
import org.jobun.redline.Pair;
import org.jobun.word.PaperRecord;

/** What was changed in the wording of a paper, article by article. */
final class ChangeFinder {
    private final PaperRecord origin;
    private final Structure made;
    private final Structure now;
    private final List<TrackedChange> tracked;
    private final ArticleMatch match;
    private final LostMarks lost = new LostMarks();

    ChangeFinder(PaperRecord origin, Structure made, Structure now, List<TrackedChange> tracked) {
        this.origin = origin;
        this.made = made;
        this.now = now;
        this.tracked = tracked;
        this.match = new ArticleMatch(made, now, origin.clauses().size());
    }

    List<ClauseState> clauses() {
        List<Integer> moved = Moves.in(match.order());
        List<ClauseState> states = new ArrayList<>();
        for (ArticleLines before : made.articles()) {
            ArticleLines after = match.after(before);
            states.add(after == null ? removed(before) : kept(before, after, moved.contains(before.clause())));
        }
        match.added().forEach(article -> states.add(added(article)));
        return states;
    }

    private ClauseState removed(ArticleLines before) {
        boolean open = now.text().heads().isDeletionOpen(before.clause());
        return state(before, "", Set.of(State.REMOVED), List.of(), open);
    }

    private ClauseState kept(ArticleLines before, ArticleLines after, boolean moved) {
        Set<State> states = EnumSet.noneOf(State.class);
        List<TextChange> changes = changes(before.lines(), after.lines());
        if (!changes.isEmpty()) {
            states.add(State.CHANGED);
        }
        if (moved) {
            states.add(State.MOVED);
        }
        return state(before, now.labelOf(after), states, changes, false);
    }

    private ClauseState state(
            ArticleLines before, String labelNow, Set<State> states, List<TextChange> changes, boolean open) {
        PaperRecord.Clause clause = origin.clauses().get(before.clause() - 1);
        return new ClauseState(
                clause.id(), clause.version(), before.caption(), made.labelOf(before), labelNow, states, changes, open);
    }

    private ClauseState added(ArticleLines article) {
        List<TextChange> lines = article.lines().stream().map(this::added).toList();
        boolean open = article.lines().stream().allMatch(Line::tracked);
        return new ClauseState("", "", article.caption(), "", now.labelOf(article), Set.of(State.ADDED), lines, open);
    }

    List<TextChange> outsideArticles() {
        return changes(made.outsideArticles(), now.outsideArticles());
    }

    private List<TextChange> changes(List<Line> before, List<Line> after) {
        List<TextChange> changes = new ArrayList<>();
        for (Pair<Line> pair : LineAlignment.of(before, after)) {
            if (pair.isAdded()) {
                changes.add(added(pair.after()));
            } else if (pair.isRemoved()) {
                changes.add(removed(pair.before(), after));
            } else {
                addChange(pair.before(), pair.after(), changes);
                lost.add(pair.before(), pair.after());
            }
        }
        return changes;
    }

    private TextChange added(Line line) {
        String position = now.positionOf(line);
        String place = position.isEmpty() ? now.placeOf(line) : position;
        return new TextChange(TextChange.Kind.ADDED, place, "", line.text(), line.tracked());
    }

    private TextChange removed(Line line, List<Line> after) {
        boolean open = tracked.stream().anyMatch(change -> change.takesAway(line.text())) || isJoined(line, after);
        return new TextChange(TextChange.Kind.REMOVED, made.positionOf(line), line.text(), "", open);
    }

    /** True for a line that was joined to another by deleting the end of one, which is still open. */
    private static boolean isJoined(Line gone, List<Line> after) {
        return !gone.isBlank()
                && after.stream().anyMatch(line -> line.tracked() && line.text().contains(gone.text()));
    }

    private void addChange(Line before, Line after, List<TextChange> changes) {
        if (!before.saysTheSameAs(after)) {
            changes.add(change(TextChange.Kind.CHANGED, before, after));
        } else if (before.role().hasOtherLevelThan(after.role())) {
            changes.add(change(TextChange.Kind.LEVEL, before, after));
        } else if (before.role().isNumbered() && !after.role().isNumbered()) {
            changes.add(change(TextChange.Kind.NUMBER_GONE, before, after));
        }
    }

    private TextChange change(TextChange.Kind kind, Line before, Line after) {
        // An article whose number was typed over is not counted any more; it is known by the number it had.
        String position = now.positionOf(after);
        String place = position.isEmpty() ? made.positionOf(before) : position;
        return new TextChange(kind, place, before.text(), after.text(), after.tracked());
    }

    /** What could not be recovered; to be called when articles and what is outside them are compared. */
    List<Unrecoverable> unrecoverable() {
        List<Unrecoverable> all = new ArrayList<>();
        made.articles().stream()
                .filter(match::isByWords)
                .map(article -> new Unrecoverable(Unrecoverable.Kind.ARTICLE, made.labelOf(article), 1))
                .forEach(all::add);
        all.addAll(lost.unrecoverable(origin));
        return all;
    }
}
