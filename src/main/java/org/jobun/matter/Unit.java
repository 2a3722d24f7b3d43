package org.jobun.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a value of a formula counts.
 *
 * @param name of a quantity: 日, 件; empty for any other
 */
record Unit(Kind kind, String name) {
    static final Unit MONEY = new Unit(Kind.MONEY, "");
    /** Yen with decimals: what it is multiplied by is money. */
    static final Unit PRICE = new Unit(Kind.MONEY, "単価");

    static final Unit NUMBER = new Unit(Kind.NUMBER, "");
    static final Unit RATE = new Unit(Kind.RATE, "");
    static final Unit DAYS = quantity("日");

    private static final String AND = "・";
    private static final String PER = "／";

    private static final Pattern IN_LABEL = Pattern.compile(".*（(.{1,3})）");
    private static final Set<String> KNOWN = Set.of("日", "月", "年", "回", "件", "人", "時間", "枚", "個", "台", "部", "通", "者");

    /** Kinds of units. */
    enum Kind {
        MONEY,
        /** a mere number */
        NUMBER,
        /** a number of something */
        QUANTITY,
        RATE
    }

    // Written out: what Java makes for records it links at the first use, a millisecond at each start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && kind == unit.kind && name.equals(unit.name);
    }

    @Override
    public int hashCode() {
        return 31 * kind.name().hashCode() + name.hashCode();
    }

    static Unit quantity(String name) {
        return new Unit(Kind.QUANTITY, name);
    }

    /** As it is written behind a number, or as {@code unit:} of an amount: yen, rate, number, days, 件. */
    static Unit named(String name) {
        return switch (name) {
            case "yen", "円" -> MONEY;
            case "rate", "%", "％", "パーセント" -> RATE;
            case "number", "" -> NUMBER;
            case "days", "日", "日間" -> DAYS;
            default -> quantity(name);
        };
    }

    /** That of a fact or a column; empty where one cannot calculate with it. */
    static Optional<Unit> of(FactType.Kind kind, String unit, String label) {
        return switch (kind) {
            case MONEY -> Optional.of(MONEY);
            case PRICE -> Optional.of(PRICE);
            case RATE, FRACTION, SHARE -> Optional.of(RATE);
            case NUMBER -> Optional.of(named(unit.isEmpty() ? inLabel(label) : unit));
            default -> Optional.empty();
        };
    }

    /** 日 of 期間（日）. */
    private static String inLabel(String label) {
        Matcher matcher = IN_LABEL.matcher(label);
        return matcher.matches() && KNOWN.contains(matcher.group(1)) ? matcher.group(1) : "";
    }

    /** That of a product; empty for two amounts of money. */
    Optional<Unit> times(Unit other) {
        if (kind == Kind.MONEY || other.kind == Kind.MONEY) {
            return kind == other.kind ? Optional.empty() : Optional.of(MONEY);
        }
        if (kind == Kind.QUANTITY && other.kind == Kind.QUANTITY) {
            return Optional.of(joined(name, other.name));
        }
        return Optional.of(kind == Kind.NUMBER || kind == Kind.RATE && other.kind == Kind.QUANTITY ? other : this);
    }

    /** That of a quotient; empty where it would count nothing that can be named. */
    Optional<Unit> dividedBy(Unit other) {
        if (equals(other)) {
            return Optional.of(NUMBER);
        }
        if (other.kind == Kind.NUMBER || kind == Kind.MONEY || other.kind == Kind.RATE) {
            return Optional.of(this);
        }
        if (kind == Kind.QUANTITY && other.kind == Kind.QUANTITY) {
            return Optional.of(joined(name, turned(other.name)));
        }
        return kind == Kind.RATE && other.kind == Kind.QUANTITY ? Optional.of(this) : Optional.empty();
    }

    /** 食／日 × 日 is 食, and 食・日 ÷ 日 is 食: what stands above and below the line falls away. */
    private static Unit joined(String one, String other) {
        List<String> above = new ArrayList<>(parts(one, 0));
        above.addAll(parts(other, 0));
        List<String> below = new ArrayList<>();
        Stream.concat(parts(one, 1).stream(), parts(other, 1).stream())
                .filter(part -> !above.remove(part))
                .forEach(below::add);
        if (above.isEmpty() && below.isEmpty()) {
            return NUMBER;
        }
        return quantity(String.join(AND, above) + (below.isEmpty() ? "" : PER + String.join(AND, below)));
    }

    private static List<String> parts(String name, int side) {
        String[] sides = name.split(PER, -1);
        return sides.length <= side || sides[side].isEmpty() ? List.of() : List.of(sides[side].split(AND));
    }

    private static String turned(String name) {
        return String.join(AND, parts(name, 1)) + PER + String.join(AND, parts(name, 0));
    }

    /** What people call it. */
    String shown() {
        return switch (kind) {
            case MONEY -> "円";
            case NUMBER -> "数";
            case RATE -> "率";
            case QUANTITY -> name;
        };
    }
}
