package org.jobun.matter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a formula: {@code + - * /}, brackets, {@code min}, {@code max}, {@code days} and {@code sum}; no more. */
final class FormulaReader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>[0-9]+(?:\\.[0-9]+)?)(?<unit>[^\\s0-9a-z_+\\-*/×÷(),.]*)"
                    + "|(?<name>[a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)*)|(?<sign>[-+*/×÷(),]))\\s*");
    /** Brackets within brackets; deeper ones nobody reads. */
    private static final int DEEPEST = 20;

    private final String text;
    private final List<Matcher> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private FormulaReader(String text) {
        this.text = text;
    }

    /** Thrown where a text is no formula. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        /** The part that cannot be read. */
        Unreadable(String part) {
            super(part);
        }
    }

    static Formula read(String text) throws Unreadable {
        FormulaReader reader = new FormulaReader(text);
        reader.cut();
        Formula formula = reader.sums();
        reader.end();
        return formula;
    }

    private void cut() throws Unreadable {
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (from < text.length()) {
            if (!matcher.find(from) || matcher.start() != from) {
                throw new Unreadable(text.substring(from));
            }
            from = matcher.end();
            Matcher token = TOKEN.matcher(matcher.group());
            token.matches();
            tokens.add(token);
        }
    }

    private void end() throws Unreadable {
        if (at < tokens.size()) {
            throw new Unreadable(rest());
        }
    }

    private String rest() {
        StringBuilder rest = new StringBuilder();
        tokens.subList(Math.min(at, tokens.size()), tokens.size()).forEach(token -> rest.append(token.group()));
        return rest.isEmpty() ? text.strip() + " …" : rest.toString().strip();
    }

    private boolean takes(String signs) {
        boolean there = at < tokens.size()
                && tokens.get(at).group("sign") != null
                && signs.contains(tokens.get(at).group("sign"));
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String sign) throws Unreadable {
        if (!takes(sign)) {
            throw new Unreadable(rest());
        }
    }

    private Formula sums() throws Unreadable {
        if (++depth > DEEPEST) {
            throw new Unreadable(rest());
        }
        Formula left = products();
        while (takes("+-")) {
            Formula.Sign sign = last("+") ? Formula.Sign.PLUS : Formula.Sign.MINUS;
            left = new Formula.Joined(sign, left, products());
        }
        depth--;
        return left;
    }

    private Formula products() throws Unreadable {
        Formula left = single();
        while (takes("*/×÷")) {
            Formula.Sign sign = last("*") || last("×") ? Formula.Sign.TIMES : Formula.Sign.OVER;
            left = new Formula.Joined(sign, left, single());
        }
        return left;
    }

    private boolean last(String sign) {
        return tokens.get(at - 1).group("sign").equals(sign);
    }

    private Formula single() throws Unreadable {
        if (takes("(")) {
            Formula inner = sums();
            expect(")");
            return inner;
        }
        if (at >= tokens.size() || tokens.get(at).group("sign") != null) {
            throw new Unreadable(rest());
        }
        Matcher token = tokens.get(at++);
        return token.group("number") != null ? constant(token) : named(token.group("name"));
    }

    private static Formula constant(Matcher token) {
        BigDecimal number = new BigDecimal(token.group("number"));
        Unit unit = Unit.named(token.group("unit"));
        BigDecimal value = unit.equals(Unit.RATE) ? number.movePointLeft(2) : number;
        return new Formula.Constant(Exact.of(value), unit, token.group().strip());
    }

    private Formula named(String name) throws Unreadable {
        if (!takes("(")) {
            return new Formula.FactOf(name);
        }
        List<Formula> inside = new ArrayList<>(List.of(sums()));
        while (takes(",")) {
            inside.add(sums());
        }
        expect(")");
        return switch (name) {
            case "min", "max" -> new Formula.Outermost(name.equals("min"), inside);
            case "days" -> days(inside);
            case "sum" -> sum(inside);
            default -> throw new Unreadable(name + "(…)");
        };
    }

    private static Formula days(List<Formula> inside) throws Unreadable {
        if (inside.size() == 2
                && inside.get(0) instanceof Formula.FactOf from
                && inside.get(1) instanceof Formula.FactOf until) {
            return new Formula.DaysBetween(from.path(), until.path());
        }
        throw new Unreadable("days(…)");
    }

    /** The list is what stands before the dot of its columns; facts of the matter may stand beside them. */
    private static Formula sum(List<Formula> inside) throws Unreadable {
        Set<String> names = new LinkedHashSet<>();
        inside.forEach(one -> one.facts(names::add));
        String first = names.stream().findFirst().orElse("");
        int dot = first.lastIndexOf('.');
        if (inside.size() != 1 || dot < 0) {
            throw new Unreadable("sum(…)");
        }
        return new Formula.SumOf(first.substring(0, dot), inside.get(0));
    }
}
