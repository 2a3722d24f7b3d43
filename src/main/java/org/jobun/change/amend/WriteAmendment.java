package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.change.ComparedPart;
import org.jobun.change.Part;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.house.NumberingScheme;

/**
 * Writes 改め文: in each place first words within what stays, then what is taken away, then numbers, then what is added. Follows what it
 * writes on the paper itself, so that each clause names the paper as those before left it.
 */
final class WriteAmendment {
    private final Unit paper;
    private final Addresses addresses;
    private final Places places;
    private final Sentences sentences = new Sentences();
    private final Renumbering renumbering;
    private final ComingAndGoing comingAndGoing;

    private WriteAmendment(Unit paper, NumberingScheme scheme) {
        this.paper = paper;
        this.addresses = new Addresses(scheme);
        this.places = new Places(scheme, addresses);
        this.renumbering = new Renumbering(addresses, places, sentences);
        this.comingAndGoing = new ComingAndGoing(paper, addresses, places, sentences);
    }

    static List<Instruction> of(List<Part> before, List<ComparedPart> compared, NumberingScheme scheme) {
        WriteAmendment write = new WriteAmendment(Unit.paper(before), scheme);
        write.level(write.paper, compared);
        return write.sentences.all();
    }

    /** What is in one place: in a paper, an article, a 項, a table. */
    private void level(Unit holder, List<ComparedPart> compared) {
        List<ComparedPart> pairs = exchanged(compared);
        Map<ComparedPart, Unit> units = new IdentityHashMap<>();
        List<Unit> standing = List.copyOf(holder.below());
        int next = 0;
        for (ComparedPart pair : pairs) {
            if (!pair.isAdded()) {
                units.put(pair, standing.get(next++));
            }
        }
        for (ComparedPart pair : pairs) {
            if (!pair.isAdded() && !pair.isRemoved()) {
                units.put(pair, edited(units.get(pair), pair));
            }
        }
        comingAndGoing.remove(pairs, units);
        renumbering.of(pairs, units);
        comingAndGoing.add(holder, pairs, units);
    }

    /** A provision that went where another with its number came was changed as a whole. */
    private static List<ComparedPart> exchanged(List<ComparedPart> compared) {
        List<ComparedPart> pairs = new ArrayList<>();
        for (ComparedPart pair : compared) {
            ComparedPart last = pairs.isEmpty() ? null : pairs.get(pairs.size() - 1);
            if (last != null && last.isRemoved() && pair.isAdded() && isExchange(last.before(), pair.after())) {
                pairs.set(pairs.size() - 1, new ComparedPart(last.before(), pair.after(), List.of()));
            } else {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static boolean isExchange(Part before, Part after) {
        return before.isProvision()
                && before.kind() == after.kind()
                && before.label().text().equals(after.label().text());
    }

    /** Changes the words of a piece and what is in it; returns the piece, or what stands in its place. */
    private Unit edited(Unit unit, ComparedPart pair) {
        if (unit.printed().equals(Unit.of(pair.after().with(unit.label())).printed())) {
            return unit;
        }
        if (isBetterAnew(pair)) {
            return anew(unit, pair.after());
        }
        caption(unit, pair.after());
        if (!isSaidInWords(unit, pair.after())) {
            return anew(unit, pair.after());
        }
        level(unit, pair.below());
        return unit;
    }

    /** A table with other columns, 目次, or an article of which no 項 stays. */
    private static boolean isBetterAnew(ComparedPart pair) {
        Part before = pair.before();
        Part after = pair.after();
        return switch (before.kind()) {
            case TABLE ->
                !before.meaning().equals(after.meaning()) || !before.caption().equals(after.caption());
            case CONTENTS -> true;
            case ARTICLE -> exchanged(pair.below()).stream().allMatch(WriteAmendment::isAnew);
            default ->
                pair.below().isEmpty()
                        && !(before.below().isEmpty() && after.below().isEmpty());
        };
    }

    private static boolean isAnew(ComparedPart pair) {
        return pair.isAdded()
                || pair.isRemoved()
                || !sentenceAtEnd(pair.before().text(), pair.after().text()).isPresent()
                        && WordEdits.of(pair.before().text(), pair.after().text())
                                .isEmpty();
    }

    private Unit anew(Unit unit, Part after) {
        Part shown = after.with(unit.label());
        sentences.add(unit.top(), places.of(unit), addresses.explicit(unit) + "を次のように", Verb.MAKE_OTHER);
        sentences.end(List.of(shown));
        Unit other = Unit.of(shown);
        Unit above = unit.above();
        int index = unit.index();
        unit.remove();
        above.insert(index, other);
        return other;
    }

    private void caption(Unit unit, Part after) {
        boolean named = unit.kind == Part.Kind.ARTICLE || unit.kind == Part.Kind.HEADING;
        if (!named || unit.caption().equals(after.caption())) {
            return;
        }
        String words = unit.kind == Part.Kind.ARTICLE
                ? "の見出しを" + Quotes.quoted("（" + after.caption() + "）") + "に"
                : "の" + HeadingWord.of(unit) + "名を" + Quotes.quoted(after.caption()) + "に";
        sentences.add(unit.top(), places.of(unit), addresses.of(unit) + words, Verb.MAKE_OTHER);
        unit.recaption(after.caption());
    }

    /** Says how the words of a piece change; false, and nothing is said, where it is better given anew. */
    private boolean isSaidInWords(Unit unit, Part after) {
        String old = unit.text();
        String now = after.text();
        boolean otherRow = unit.kind == Part.Kind.ROW && !unit.caption().equals(after.caption());
        if (otherRow) {
            return false;
        }
        Optional<String> sentence = unit.isProvision() ? sentenceAtEnd(old, now) : Optional.empty();
        Optional<String> end = unit.isProvision() ? sentenceAtEnd(now, old) : Optional.empty();
        Optional<List<WordEdits.Edit>> edits = WordEdits.of(old, now);
        if (sentence.isPresent()) {
            String words = addresses.explicit(unit) + "に次の" + EndSentence.name(sentence.get()) + "を";
            sentences.add(unit.top(), places.of(unit), words, Verb.ADD);
            sentences.end(List.of(text(sentence.get())));
        } else if (end.isPresent() && EndSentence.begin(old, end.get().startsWith("ただし")) == now.length()) {
            String words = addresses.explicit(unit) + EndSentence.name(end.get()) + "を";
            sentences.add(unit.top(), places.of(unit), words, Verb.DELETE);
        } else if (edits.isPresent()) {
            String where = addresses.of(unit) + OwnWords.of(unit).orElse("") + "中";
            sentences.words(unit.top(), places.of(unit), where, edits.get());
        } else {
            return false;
        }
        unit.retext(now);
        return true;
    }

    /** A ただし書 or 後段 that was added and nothing else. */
    private static Optional<String> sentenceAtEnd(String old, String now) {
        return now.startsWith(old) && old.endsWith("。")
                ? EndSentence.of(now.substring(old.length()))
                : Optional.empty();
    }

    private static Part text(String words) {
        TextBlock block = new TextBlock(TextBlock.Layout.FLUSH, List.of(new Inline.Words("\u3000" + words)));
        return new Part(Part.Kind.TEXT, "", Part.NO_LABEL, "", words, words, List.of(), block);
    }
}
