package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jobun.change.Part;
import org.jobun.house.NumberingScheme;

/**
 * Reads 改め文 and does what it says, clause by clause, as a reader would: each is about the paper as those before left it, and words in
 * 「…」 are changed wherever they stand in the place that is named. Knows nothing of how the words were found.
 */
final class ApplyAmendment {
    private final Unit paper;
    private final Addresses addresses;
    /** Where words are changed: named by an earlier clause of the sentence. */
    private Scope scope;
    /** Whether the clause before was 「A」を「B」に, whose verb another clause of its kind has to bring. */
    private boolean verbToCome;

    /** The article that an earlier clause of the sentence was about. */
    private String article = "";
    /** The table whose rows an earlier clause was about. */
    private String table = "";
    /** Its 項 that an earlier clause was about. */
    private String paragraph = "";

    private ApplyAmendment(Unit paper, NumberingScheme scheme) {
        this.paper = paper;
        this.addresses = new Addresses(scheme);
    }

    /** A sentence that says nothing that can be done. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        Unclear(String words) {
            super(words);
        }
    }

    /** The paper that comes out. */
    static Unit to(List<Part> before, List<Instruction> instructions, NumberingScheme scheme) throws Unclear {
        Unit paper = Unit.paper(before);
        for (Instruction instruction : instructions) {
            step(paper, instruction, scheme);
        }
        return paper;
    }

    /** Does one sentence. */
    static void step(Unit paper, Instruction instruction, NumberingScheme scheme) throws Unclear {
        ApplyAmendment reader = new ApplyAmendment(paper, scheme);
        for (String clause : Quotes.clauses(instruction.words())) {
            reader.clause(clause, instruction.added());
        }
        if (reader.verbToCome) {
            throw new Unclear(instruction.words());
        }
    }

    /** Texts in which words are changed. */
    private record Scope(List<Unit> units) {}

    private void clause(String clause, List<Part> added) throws Unclear {
        if (clause.startsWith(String.valueOf(Quotes.OPEN)) && scope != null && isAboutWords(clause)) {
            words(clause, scope);
            return;
        }
        if (verbToCome) {
            throw new Unclear(clause);
        }
        String full = full(clause);
        Named named = named(full);
        String rest = full.substring(named.address.length());
        remember(named);
        Optional<Scope> within = scope(named.unit, rest);
        if (within.isPresent()) {
            scope = within.get();
            words(rest.substring(rest.indexOf("中") + 1), scope);
        } else {
            piece(named, rest, added);
        }
    }

    /** A quote that begins a clause is either words to be changed or what a table is called. */
    private boolean isAboutWords(String clause) {
        int end = Quotes.end(clause, 0);
        return end > 0 && !clause.startsWith("の表", end);
    }

    private String full(String clause) {
        if (clause.startsWith("同項")) {
            return paragraph + clause.substring("同項".length());
        }
        if (clause.startsWith("同表")) {
            return table + clause.substring("同表".length());
        }
        return clause.startsWith("同条") ? article + clause.substring("同条".length()) : clause;
    }

    private record Named(String address, Unit unit) {}

    private Named named(String clause) throws Unclear {
        Named longest = null;
        for (Map.Entry<String, Unit> one : addresses.all(paper).entrySet()) {
            boolean longer = longest == null || one.getKey().length() > longest.address.length();
            if (longer && !one.getKey().isEmpty() && clause.startsWith(one.getKey())) {
                longest = new Named(one.getKey(), one.getValue());
            }
        }
        if (longest == null) {
            throw new Unclear(clause);
        }
        return longest;
    }

    private void remember(Named named) {
        Unit top = named.unit.top();
        article = top.kind == Part.Kind.ARTICLE ? addresses.of(top) : "";
        table = top.kind == Part.Kind.TABLE ? addresses.ofRows(top) : "";
        Unit within = named.unit;
        while (within != top && within.kind != Part.Kind.PARAGRAPH) {
            within = within.above();
        }
        paragraph = within == top ? "" : addresses.of(within);
    }

    private Optional<Scope> scope(Unit unit, String rest) {
        if (rest.startsWith("中")) {
            return Optional.of(new Scope(unit.all()));
        }
        Optional<String> own = OwnWords.of(owner(unit)).filter(phrase -> rest.startsWith(phrase + "中"));
        return own.map(phrase -> new Scope(List.of(owner(unit))));
    }

    /** An article of one 項 has no words but those of it. */
    private static Unit owner(Unit unit) {
        return unit.kind == Part.Kind.ARTICLE && unit.below().size() == 1
                ? unit.below().get(0)
                : unit;
    }

    /** 「A」を「B」に改め, 「A」の下に「B」を加え, 「A」を削り */
    private void words(String clause, Scope scope) throws Unclear {
        int end = Quotes.end(clause, 0);
        if (end < 2) {
            throw new Unclear(clause);
        }
        String old = clause.substring(1, end - 1);
        String rest = clause.substring(end);
        boolean awaited = verbToCome;
        verbToCome = false;
        if (rest.startsWith("を「")) {
            int second = Quotes.end(rest, 1);
            Verb.MAKE_OTHER.orNothing(rest.substring(second), "に");
            verbToCome = rest.endsWith("に");
            String other = rest.substring(2, second - 1);
            replace(old, scope, text -> text.replace(old, other));
        } else if (awaited) {
            throw new Unclear(clause);
        } else if (rest.startsWith("の下に「")) {
            int second = Quotes.end(rest, 3);
            Verb.ADD.require(rest.substring(second), "を");
            String more = rest.substring(4, second - 1);
            replace(old, scope, text -> text.replace(old, old + more));
        } else {
            Verb.DELETE.require(rest, "を");
            replace(old, scope, text -> text.replace(old, ""));
        }
    }

    private static void replace(String words, Scope scope, UnaryOperator<String> change) throws Unclear {
        boolean found = false;
        for (Unit unit : scope.units()) {
            if (unit.text().contains(words)) {
                unit.retext(change.apply(unit.text()));
                found = true;
            }
        }
        if (!found || words.isEmpty()) {
            throw new Unclear(words);
        }
    }

    private void piece(Named named, String rest, List<Part> added) throws Unclear {
        Unit unit = named.unit;
        if (rest.startsWith("の見出しを「（")) {
            caption(unit, rest.substring("の見出しを".length()), 1);
        } else if (rest.startsWith("の" + headingWord(unit) + "名を「")) {
            caption(unit, rest.substring(rest.indexOf('「')), 0);
        } else if (rest.startsWith("の" + headingWord(unit) + "名を") && Verb.DELETE.ends(rest)) {
            unit.remove();
        } else if (EndSentence.isTakenAway(rest) && Verb.DELETE.ends(rest)) {
            withoutEnd(owner(unit), rest);
        } else if (rest.startsWith("を次のように")) {
            Verb.MAKE_OTHER.require(rest, "を次のように");
            put(unit, added);
        } else if (rest.startsWith("の次に次の")) {
            add(unit.above(), unit.index() + 1, rest, added);
        } else if (rest.startsWith("の前に次の")) {
            add(unit.above(), unit.index(), rest, added);
        } else if (EndSentence.isAdded(rest) && Verb.ADD.ends(rest)) {
            owner(unit).retext(owner(unit).text() + added.get(0).text());
        } else if (rest.startsWith("に第") && rest.contains("として次の")) {
            addCounted(unit, rest, added);
        } else if (rest.startsWith("に次の")) {
            addLast(unit, rest, added);
        } else if (rest.startsWith("から")) {
            run(unit, rest.substring("から".length()));
        } else if (Verb.DELETE.isIn(rest, "を")) {
            unit.remove();
        } else {
            relabel(unit, rest);
        }
    }

    /** に第3項として次の1項を加える: which of its kind it becomes is said. */
    private void addCounted(Unit unit, String rest, List<Part> added) throws Unclear {
        int place = addresses.numberAtHead(rest.substring("に第".length()));
        add(rest.contains("号として次の") ? owner(unit) : unit, place - 1, rest, added);
    }

    /** に次の1項を加える: behind all that is there. */
    private void addLast(Unit unit, String rest, List<Part> added) throws Unclear {
        if (HeadingWord.isSupplement(unit)) {
            List<Unit> all = unit.above().below();
            int end = unit.index() + 1;
            while (end < all.size() && all.get(end).label().series().isSupplement()) {
                end++;
            }
            add(unit.above(), end, rest, added);
            return;
        }
        Unit holder = added.get(0).kind() == Part.Kind.PARAGRAPH ? unit : owner(unit);
        add(holder, holder.below().size(), rest, added);
    }

    /** The ただし書 or 後段 that a provision has, the only one. */
    private static void withoutEnd(Unit unit, String rest) throws Unclear {
        String text = unit.text();
        int from = EndSentence.begin(text, rest.startsWith("ただし書"));
        if (from < 0) {
            throw new Unclear(rest);
        }
        int end = text.indexOf('。', from) + 1;
        unit.retext(text.substring(0, from) + text.substring(end));
    }

    private static String headingWord(Unit unit) {
        return unit.kind == Part.Kind.HEADING ? HeadingWord.of(unit) : "章";
    }

    /** @param brackets letters around the caption within the quote */
    private static void caption(Unit unit, String quote, int brackets) throws Unclear {
        int end = Quotes.end(quote, 0);
        Verb.MAKE_OTHER.require(quote.substring(end), "に");
        unit.recaption(quote.substring(1 + brackets, end - 1 - brackets));
    }

    private static void put(Unit unit, List<Part> added) {
        Unit above = unit.above();
        int index = unit.index();
        unit.remove();
        insert(above, index, added);
    }

    private static void insert(Unit above, int index, List<Part> added) {
        for (int i = 0; i < added.size(); i++) {
            above.insert(index + i, Unit.of(added.get(i)));
        }
    }

    private static void add(Unit above, int index, String rest, List<Part> added) throws Unclear {
        if (!Verb.ADD.ends(rest) || added.isEmpty()) {
            throw new Unclear(rest);
        }
        insert(above, index, added);
    }

    /** 第4条から第6条までを1条ずつ繰り下げ, 第4条から第6条までを削り */
    private void run(Unit first, String rest) throws Unclear {
        // The end of a run is named from where it stands: 第7項から第10項まで.
        String above = addresses.of(first.above());
        Named last = named(above + rest);
        String said = (above + rest).substring(last.address.length());
        if (!said.startsWith("までを") || last.unit.above() != first.above()) {
            throw new Unclear(rest);
        }
        List<Unit> run = new ArrayList<>(first.above().below().subList(first.index(), last.unit.index() + 1));
        if (Verb.DELETE.isIn(said, "までを")) {
            run.forEach(Unit::remove);
            return;
        }
        String by = said.substring("までを".length());
        int number = addresses.numberAtHead(by);
        boolean down = Verb.DOWN.ends(by);
        if (number == 0 || !down && !Verb.UP.ends(by)) {
            throw new Unclear(rest);
        }
        run.stream()
                .filter(one -> one.kind == first.kind)
                .forEach(one -> one.relabel(addresses.shifted(one.label(), down ? number : -number)));
    }

    /** を第6条とし, を同条第3項とし */
    private void relabel(Unit unit, String rest) throws Unclear {
        if (!rest.startsWith("を") || !Verb.BECOME.ends(rest)) {
            throw new Unclear(rest);
        }
        String name = full(Verb.BECOME.without(rest.substring(1)));
        String above = addresses.explicit(unit.above());
        String article = addresses.of(unit.above());
        String own = name.startsWith(above) && !above.isEmpty()
                ? name.substring(above.length())
                : name.startsWith(article) ? name.substring(article.length()) : name;
        var label = addresses.named(unit, own);
        if (label == null) {
            throw new Unclear(rest);
        }
        unit.relabel(label);
    }
}
