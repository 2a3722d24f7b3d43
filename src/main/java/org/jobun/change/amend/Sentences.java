package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.List;
import org.jobun.change.Part;

/** Puts clauses together to sentences: what is about one article, up to what is printed below a sentence. */
final class Sentences {
    private final List<Instruction> all = new ArrayList<>();
    private final List<String> clauses = new ArrayList<>();
    private final List<Verb> verbs = new ArrayList<>();
    private Unit top;
    /** What an earlier clause of the sentence named, which 同条 and 同項 stand for. */
    private Place named = Place.NONE;
    /** Where the clause before changed words. */
    private String scope = "";

    /**
     * What a clause is about.
     *
     * @param article what its article or table is called; empty where it is in none, or 同条 may not stand for it
     * @param paragraph what its 項 is called; empty where it is in none that has a name of its own
     */
    record Place(String article, String paragraph) {
        static final Place NONE = new Place("", "");

        /** What stands for it once it was named. */
        String again() {
            return article.contains("表") ? "同表" : "同条";
        }
    }

    /**
     * Adds a clause.
     *
     * @param about the piece of the paper that it is about
     * @param words without the verb
     */
    void add(Unit about, Place place, String words, Verb verb) {
        if (top != about) {
            end(List.of());
            top = about;
        }
        clauses.add(shortened(place, words));
        verbs.add(verb);
        named = place;
        scope = "";
    }

    private String shortened(Place place, String words) {
        if (isNamed(place.paragraph(), named.paragraph()) && words.startsWith(place.paragraph())) {
            return "同項" + words.substring(place.paragraph().length());
        }
        return isNamed(place.article(), named.article()) && words.startsWith(place.article())
                ? place.again() + words.substring(place.article().length())
                : words;
    }

    private static boolean isNamed(String place, String before) {
        return !place.isEmpty() && place.equals(before);
    }

    /** Adds changes of words; what place they are in is said once. */
    void words(Unit about, Place place, String where, List<WordEdits.Edit> edits) {
        for (WordEdits.Edit edit : edits) {
            if (top == about && where.equals(scope)) {
                repeat(edit);
            } else {
                add(about, place, where + edit.words(), edit.verb());
            }
            scope = where;
        }
    }

    /** 「A」を「B」に、「C」を「D」に改める: the verb is said behind the last. */
    private void repeat(WordEdits.Edit edit) {
        int last = clauses.size() - 1;
        if (edit.verb() == Verb.MAKE_OTHER && verbs.get(last) == Verb.MAKE_OTHER) {
            verbs.set(last, null);
        }
        clauses.add(edit.words());
        verbs.add(edit.verb());
    }

    /** Nothing stands for the article that was named: it has another number now. */
    void forget() {
        named = Place.NONE;
    }

    /** Nothing stands for the 項 that was named. */
    void forgetParagraph() {
        named = new Place(named.article(), "");
    }

    /** Ends the sentence. */
    void end(List<Part> added) {
        if (!clauses.isEmpty()) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < clauses.size(); i++) {
                boolean last = i == clauses.size() - 1;
                words.append(clauses.get(i));
                words.append(verbs.get(i) == null ? "" : verbs.get(i).form(last));
                words.append(last ? "。" : "、");
            }
            all.add(new Instruction(words.toString(), added));
        }
        clauses.clear();
        verbs.clear();
        top = null;
        scope = "";
        forget();
    }

    List<Instruction> all() {
        end(List.of());
        return all;
    }
}
