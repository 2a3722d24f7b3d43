package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;

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
    private int at;
    private int terms;

    /** A name of a fact, with its place in the source from 0. */
    record Name(int start, String name) {}

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
                condition();
                opened(start);
            } else if (take("<#elseif ")) {
                condition();
                inside(false);
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

    private void opened(int start) throws Refused {
        if (open.size() == DEEPEST) {
            throw new Refused();
        }
        open.add(new Open(start, false));
    }

    private void inside(boolean isElse) throws Refused {
        if (open.isEmpty() || last().hadElse()) {
            throw new Refused();
        }
        open.set(open.size() - 1, new Open(last().start(), isElse));
    }

    private void ended() throws Refused {
        if (open.isEmpty()) {
            throw new Refused();
        }
        open.remove(open.size() - 1);
    }

    private Open last() {
        return open.get(open.size() - 1);
    }

    private void condition() throws Refused {
        terms = 0;
        condition(0);
    }

    private void condition(int depth) throws Refused {
        do {
            do {
                term(depth);
                space();
            } while (take("&&"));
        } while (take("||"));
    }

    private void term(int depth) throws Refused {
        space();
        if (depth == DEEPEST || ++terms > MOST_TERMS) {
            throw new Refused();
        }
        if (source.startsWith("!", at) && !source.startsWith("!=", at)) {
            at++;
            term(depth + 1);
        } else if (take("(")) {
            condition(depth + 1);
            expect(")");
        } else {
            comparison();
        }
    }

    private void comparison() throws Refused {
        boolean isName = operand();
        if (isName && (take("??") || take("?has_content"))) {
            return;
        }
        space();
        if (!take("==") && !take("!=")) {
            throw new Refused();
        }
        space();
        operand();
    }

    /** True where it is a name. */
    private boolean operand() throws Refused {
        char quote = at < source.length() ? source.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            name();
            return true;
        }
        at++;
        while (at < source.length() && source.charAt(at) != quote) {
            // A text in quotes could hold values and escapes of its own.
            if ("\\{$#".indexOf(source.charAt(at)) >= 0) {
                throw new Refused();
            }
            at++;
        }
        expect(String.valueOf(quote));
        return false;
    }

    private void name() throws Refused {
        int start = at;
        do {
            letters();
        } while (take("."));
        names.add(new Name(start, source.substring(start, at)));
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
