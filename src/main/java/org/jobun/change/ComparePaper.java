package org.jobun.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.redline.Alignment;
import org.jobun.redline.Pair;
import org.jobun.redline.Passage;
import org.jobun.redline.SharedLetters;

/**
 * Compares two states of a paper piece by piece: what has one identity is one piece, else what is alike. What has left its order was
 * taken away and added.
 */
public final class ComparePaper {
    /** Pieces of one kind without identity that have less in common are not the same. */
    /** What stands in an article that is gone and keeps its number. */
    private static final String EMPTY = "削除";

    private static final double LEAST_ALIKE = 0.35;

    /** A clause and what took its place may be worded quite differently. */
    private static final double LEAST_ALIKE_ARTICLES = 0.5;

    private static final double CHANGED = 0.2;
    private static final double ALL_WORDS_CHANGED = 1.5;
    private static final double DIFFERENT = 3 * Alignment.ALONE;

    /** Identity of a clause → that of all that can stand in its place. */
    private final UnaryOperator<String> slot;

    private final boolean law;

    /** Compares papers by clauses alone. */
    public ComparePaper() {
        this(UnaryOperator.identity());
    }

    /**
     * Compares papers by clauses and by what can stand in place of each.
     *
     * @param slot the name of the alternatives that a clause belongs to; the clause itself where there are none
     */
    public ComparePaper(UnaryOperator<String> slot) {
        this(slot, true);
    }

    /** @param law whether a citation of law counts by its words, and not only by the provision that it means */
    public ComparePaper(UnaryOperator<String> slot, boolean law) {
        this.slot = slot;
        this.law = law;
    }

    /** The pieces of both, side by side. */
    public List<ComparedPart> of(Document before, Document after) {
        return of(before.blocks(), after.blocks());
    }

    /** The pieces of what stands in two papers, side by side. */
    public List<ComparedPart> of(List<Block> before, List<Block> after) {
        return ofParts(PaperParts.of(before, law), PaperParts.of(after, law));
    }

    /** A printed paper in two states; either may have nothing. */
    public record Printed(List<Passage> before, List<Passage> after) {
        public Printed {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Where one of both does not say its clauses, those of the other tell nothing. */
        private Printed comparable() {
            boolean both = says(before) && says(after);
            return both ? this : new Printed(withoutClauses(before), withoutClauses(after));
        }

        private static boolean says(List<Passage> passages) {
            return passages.stream().anyMatch(one -> !one.clause().isEmpty());
        }

        private static List<Passage> withoutClauses(List<Passage> passages) {
            return passages.stream()
                    .map(one -> new Passage(one.page(), one.text(), one.inSection(), one.row(), ""))
                    .toList();
        }
    }

    /**
     * Printed papers of one set, each side by side: what they cite is known by its number only, and yet what follows from other numbers
     * is told apart.
     *
     * @param papers the contract first, whose articles the others cite
     */
    public List<List<ComparedPart>> ofPrinted(List<Printed> papers) {
        return PrintedCitations.resolved(papers.stream()
                .map(Printed::comparable)
                .map(paper -> ofParts(PrintedParts.of(paper.before()), PrintedParts.of(paper.after())))
                .toList());
    }

    /** Lists of pieces, side by side. */
    public List<ComparedPart> ofParts(List<Part> before, List<Part> after) {
        Set<String> common = identities(before);
        common.retainAll(identities(after));
        List<ComparedPart> all = new ArrayList<>();
        List<Weighed> old = before.stream().map(Weighed::new).toList();
        List<Weighed> now = after.stream().map(Weighed::new).toList();
        for (Pair<Weighed> weighed : Alignment.of(old, now, (a, b) -> cost(a, b, common))) {
            Pair<Part> pair = new Pair<>(
                    weighed.isAdded() ? null : weighed.before().part,
                    weighed.isRemoved() ? null : weighed.after().part);
            boolean both = !pair.isAdded() && !pair.isRemoved();
            all.add(new ComparedPart(
                    pair.before(),
                    pair.after(),
                    both ? ofParts(pair.before().below(), pair.after().below()) : List.of()));
        }
        return all;
    }

    private Set<String> identities(List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.id().isEmpty())
                .map(part -> part.kind() + identity(part))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String identity(Part part) {
        return part.kind() == Part.Kind.ARTICLE ? slot.apply(part.id()) : part.id();
    }

    /** A piece with what it is compared by, which is asked for many pairs. */
    private static final class Weighed {
        private final Part part;
        private final String meaning;
        private SharedLetters letters;

        private Weighed(Part part) {
            this.part = part;
            this.meaning = part.allMeaning();
        }

        private double alike(Weighed other) {
            return letters().with(other.letters());
        }

        private SharedLetters letters() {
            if (letters == null) {
                letters = SharedLetters.of(meaning);
            }
            return letters;
        }
    }

    /** Whether nothing but 削除 stands under the number of an article in one of both. */
    private static boolean isEmptied(Part before, Part after) {
        return before.kind() == Part.Kind.ARTICLE
                && before.label().text().equals(after.label().text())
                && (isEmpty(before) || isEmpty(after));
    }

    private static boolean isEmpty(Part article) {
        return article.allText().strip().equals(EMPTY);
    }

    private double cost(Weighed old, Weighed now, Set<String> common) {
        Part before = old.part;
        Part after = now.part;
        if (before.kind() != after.kind()) {
            return DIFFERENT;
        }
        boolean known = !before.id().isEmpty() && !after.id().isEmpty();
        boolean same = known && identity(before).equals(identity(after));
        if (old.meaning.equals(now.meaning) && (same || !known)) {
            return 0;
        }
        double alike = old.alike(now);
        if (same || isEmptied(before, after)) {
            return CHANGED * (2 - alike);
        }
        // What has its own counterpart elsewhere is not this one, however alike they are.
        boolean elsewhere = known
                && (common.contains(before.kind() + identity(before))
                        || common.contains(after.kind() + identity(after)));
        double least = before.kind() == Part.Kind.ARTICLE ? LEAST_ALIKE_ARTICLES : LEAST_ALIKE;
        return alike < least || elsewhere ? DIFFERENT : CHANGED + ALL_WORDS_CHANGED * (1 - alike);
    }
}
