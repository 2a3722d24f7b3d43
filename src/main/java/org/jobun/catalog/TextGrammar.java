package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.matter.Condition;

/**
 * All that a text may say to FreeMarker, read by a grammar of our own; what does not fit is refused before FreeMarker sees it.
 *
 * <pre>
 * text      = { words | "${" name "}" | if }
 * if        = "&lt;#if " condition "&gt;" text { "&lt;#elseif " condition "&gt;" text } [ "&lt;#else&gt;" text ] "&lt;/#if&gt;"
 * condition = and { "||" and }
 * and       = term { "&amp;&amp;" term }
 * term      = "!" term | "(" condition ")" | name "??" | name "?has_content" | operand ( "==" | "!=" ) operand
 * operand   = name | "\"" letters without \ { $ # "\""
 * name      = letters { "." letters }
 * </pre>
 *
 * No arithmetic, built-in, special variable, comment, loop or macro is in it, so nothing can run on, print the clock or reach
 * anything but facts. Depth and number of terms are bounded, for FreeMarker goes down one call a level.
 */
final class TextGrammar {
    /** Levels of {@code <#if>} in each other, and of brackets in a condition. */
    private static final int DEEPEST = 8;

    /** Terms of one condition. */
    private static final int MOST_TERMS = 64;

    private static final String WORDS_OF_FREEMARKER = "<#|</#|<@|</@";

    private final String source;
    private final List<Name> names = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final TextBranches branches = new TextBranches();
    private int at;
    private int terms;

    /**
     * A name of a fact.
     *
     * @param start in the source, from 0
     * @param where what it stands for is asked for at all: the branches of {@code <#if>} round it; names of loops may be in it
     */
    record Name(int start, String name, Condition where) {}

    /**
     * What does not fit.
     *
     * @param start in the source, from 0
     * @param found as written
     * @param broken true where a bracket or an end is missing, false where something is said that no clause may say
     */
    record Fault(int start, String found, boolean broken) {}

    /** An {@code <#if>} that waits for its end. */
    private record Open(int start, boolean hadElse) {}

    /** Leaves the reading of one tag or value. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    private TextGrammar(String source) {
        this.source = source;
    }

    /** Reads a text; it fits where there are no faults. */
    static TextGrammar of(String source) {
        TextGrammar grammar = new TextGrammar(source);
        grammar.text();
        return grammar;
    }

    List<Name> names() {
        return names;
    }

    List<Fault> faults() {
        return faults;
    }

    private void text() {
        while (at < source.length()) {
            if (source.startsWith("${", at)) {
                value();
            } else if (isTag()) {
                tag();
            } else {
                at++;
            }
        }
        open.forEach(one -> faults.add(new Fault(one.start(), "<#if", true)));
    }

    private boolean isTag() {
        if (source.charAt(at) != '<') {
            return false;
        }
        for (String begin : WORDS_OF_FREEMARKER.split("\\|")) {
            if (source.startsWith(begin, at)) {
                return true;
            }
        }
        return false;
    }

    private void value() {
        int start = at;
        at += 2;
        try {
            space();
            name();
            space();
            expect("}");
        } catch (Refused refused) {
            fault(start, "}");
        }
    }

    private void tag() {
        int start = at;
        try {
            if (take("<#if ")) {
                opened(start, condition());
            } else if (take("<#elseif ")) {
                inside(false);
                branches.only(condition());
            } else if (take("<#else")) {
                inside(true);
            } else if (take("</#if")) {
                ended();
            } else {
                throw new Refused();
            }
            expect(">");
        } catch (Refused refused) {
            fault(start, ">");
        }
    }

    private void opened(int start, Optional<Condition> own) throws Refused {
        if (open.size() == DEEPEST) {
            throw new Refused();
        }
        branches.begin(own);
        open.add(new Open(start, false));
    }

    private void inside(boolean isElse) throws Refused {
        if (open.isEmpty() || last().hadElse()) {
            throw new Refused();
        }
        open.set(open.size() - 1, new Open(last().start(), isElse));
        branches.leave();
    }

    private void ended() throws Refused {
        if (open.isEmpty()) {
            throw new Refused();
        }
        open.remove(open.size() - 1);
        branches.end();
    }

    private Open last() {
        return open.get(open.size() - 1);
    }

    /** Empty where it tests something else than facts against words. */
    private Optional<Condition> condition() throws Refused {
        terms = 0;
        return condition(0);
    }

    private Optional<Condition> condition(int depth) throws Refused {
        List<Condition> any = new ArrayList<>();
        boolean known = true;
        do {
            List<Condition> all = new ArrayList<>();
            do {
                Optional<Condition> term = term(depth);
                known &= term.isPresent();
                term.ifPresent(all::add);
                space();
            } while (take("&&"));
            any.add(all.size() == 1 ? all.get(0) : new Condition.All(all));
        } while (take("||"));
        return known ? Optional.of(any.size() == 1 ? any.get(0) : new Condition.Any(any)) : Optional.empty();
    }

    private Optional<Condition> term(int depth) throws Refused {
        space();
        if (depth == DEEPEST || ++terms > MOST_TERMS) {
            throw new Refused();
        }
        if (source.startsWith("!", at) && !source.startsWith("!=", at)) {
            at++;
            return term(depth + 1).map(Condition.Not::new);
        }
        if (take("(")) {
            Optional<Condition> inside = condition(depth + 1);
            expect(")");
            return inside;
        }
        return comparison();
    }

    private Optional<Condition> comparison() throws Refused {
        Operand first = operand();
        if (first.isName() && (take("??") || take("?has_content"))) {
            return Optional.of(new Condition.Given(first.written(), true));
        }
        space();
        boolean equal = take("==");
        if (!equal && !take("!=")) {
            throw new Refused();
        }
        space();
        Operand second = operand();
        if (first.isName() == second.isName()) {
            return Optional.empty();
        }
        Condition test = first.isName()
                ? new Condition.OneOf(first.written(), List.of(second.written()))
                : new Condition.OneOf(second.written(), List.of(first.written()));
        return Optional.of(equal ? test : new Condition.Not(test));
    }

    /** A name, or a word in quotes. */
    private record Operand(boolean isName, String written) {}

    private Operand operand() throws Refused {
        char quote = at < source.length() ? source.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            return new Operand(true, name());
        }
        int start = ++at;
        while (at < source.length() && source.charAt(at) != quote) {
            // A text in quotes could hold values and escapes of its own.
            if ("\\{$#".indexOf(source.charAt(at)) >= 0) {
                throw new Refused();
            }
            at++;
        }
        String word = source.substring(start, at);
        expect(String.valueOf(quote));
        return new Operand(false, word);
    }

    private String name() throws Refused {
        int start = at;
        do {
            letters();
        } while (take("."));
        String name = source.substring(start, at);
        names.add(new Name(start, name, branches.here()));
        return name;
    }

    private void letters() throws Refused {
        int start = at;
        while (at < source.length() && isOfName(source.charAt(at), at > start)) {
            at++;
        }
        if (at == start) {
            throw new Refused();
        }
    }

    private static boolean isOfName(char c, boolean further) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || further && c >= '0' && c <= '9';
    }

    private void space() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(String wanted) {
        if (!source.startsWith(wanted, at)) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    private void expect(String wanted) throws Refused {
        if (!take(wanted)) {
            throw new Refused();
        }
    }

    /** Notes what did not fit, and goes on behind its end. */
    private void fault(int start, String end) {
        int close = source.indexOf(end, Math.max(at, start + 2));
        if (close < 0) {
            faults.add(new Fault(at < source.length() ? at : start, source.substring(start), true));
            at = source.length();
        } else {
            faults.add(new Fault(start, source.substring(start, close + end.length()), false));
            at = close + end.length();
        }
    }
}
