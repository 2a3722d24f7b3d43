package org.jobun.matter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.compact.Condensed;
import org.jobun.compact.Expanding;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/** The amounts that authors of a vocabulary have computed, in the order in which they follow from each other. */
public final class OwnAmounts implements Condensed {
    /** Of a vocabulary that has none. */
    public static final OwnAmounts NONE = new OwnAmounts(Map.of(), List.of());

    private final Map<String, FactType> types;
    private final List<Node> order;
    /** Those that are facts, not columns. */
    private final Set<String> facts;

    private OwnAmounts(Map<String, FactType> types, List<Node> order) {
        this.types = types;
        this.order = List.copyOf(order);
        this.facts = order.stream()
                .filter(node -> node.column().isEmpty())
                .map(Node::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Record condensed() {
        return new InOrder(types, order);
    }

    /** What they are made from. */
    private record InOrder(Map<String, FactType> types, List<Node> order) implements Expanding {
        @Override
        public Object expanded() {
            return new OwnAmounts(types, order);
        }
    }

    /**
     * A fact or a column that is computed.
     *
     * @param type of the fact, or of the list
     * @param column empty for a fact
     * @param inputs paths that its value follows from; the list for a column of one
     */
    private record Node(FactType type, String column, OwnAmount amount, Set<String> inputs) {
        String name() {
            return column.isEmpty() ? type.path() : type.path() + "." + column;
        }

        String label() {
            return column.isEmpty()
                    ? type.label()
                    : type.label() + "の" + type.column(column).label();
        }
    }

    /** Checks names, units, rounding and circles of all amounts of a vocabulary, and puts them in order. */
    static OwnAmounts of(Map<String, FactType> types, Diagnostics found) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (FactType type : types.values()) {
            if (type.amount() != null) {
                add(node(type, "", type.amount(), types), nodes);
            }
            type.columns().forEach((name, column) -> {
                if (column.amount() != null) {
                    add(node(type, name, column.amount(), types), nodes);
                }
            });
        }
        nodes.values().forEach(node -> new CheckUnits(types, node, found).check());
        return nodes.isEmpty() ? NONE : new OwnAmounts(types, new Order(nodes, found).all());
    }

    private static void add(Node node, Map<String, Node> nodes) {
        if (node.amount().formula() != null) {
            nodes.put(node.name(), node);
        }
    }

    private static Node node(FactType type, String column, OwnAmount amount, Map<String, FactType> types) {
        Set<String> inputs = new LinkedHashSet<>();
        if (amount.formula() != null) {
            FactType row = column.isEmpty() ? null : type;
            amount.formula().facts(path -> inputs.add(whole(path, row, types)));
        }
        return new Node(type, column, amount, inputs);
    }

    /** A fact as it stands; a column of a list that is computed, or the list, for any other column. */
    private static String whole(String path, FactType row, Map<String, FactType> types) {
        if (row != null && row.hasColumn(path)) {
            return row.column(path).amount() == null ? row.path() : row.path() + "." + path;
        }
        if (types.containsKey(path)) {
            return path;
        }
        int dot = path.lastIndexOf('.');
        FactType list = dot < 0 ? null : types.get(path.substring(0, dot));
        boolean computed = list != null
                && list.hasColumn(path.substring(dot + 1))
                && list.column(path.substring(dot + 1)).amount() != null;
        return computed || list == null ? path : list.path();
    }

    /** Each node behind those that it follows from. */
    private static final class Order {
        private final Map<String, Node> nodes;
        private final Diagnostics found;
        private final Set<String> done = new LinkedHashSet<>();
        private final List<String> way = new ArrayList<>();
        private final Set<String> circular = new LinkedHashSet<>();

        Order(Map<String, Node> nodes, Diagnostics found) {
            this.nodes = nodes;
            this.found = found;
        }

        List<Node> all() {
            nodes.keySet().forEach(this::visit);
            return done.stream()
                    .filter(name -> !circular.contains(name))
                    .map(nodes::get)
                    .toList();
        }

        private void visit(String name) {
            if (done.contains(name) || !nodes.containsKey(name)) {
                return;
            }
            if (way.contains(name)) {
                report(way.subList(way.indexOf(name), way.size()));
                return;
            }
            way.add(name);
            nodes.get(name).inputs().forEach(this::visit);
            way.remove(way.size() - 1);
            done.add(name);
        }

        private void report(List<String> circle) {
            circular.addAll(circle);
            List<String> labels = new ArrayList<>(
                    circle.stream().map(one -> nodes.get(one).label()).toList());
            labels.add(labels.get(0));
            found.add(
                    Diagnostic.of(Code.FCT_33, nodes.get(circle.get(0)).amount().place())
                            .with("circle", String.join(" → ", labels)));
        }
    }

    /** Names and units of one formula. */
    private static final class CheckUnits implements Formula.Units {
        private final Map<String, FactType> types;
        private final Node node;
        private final Diagnostics found;

        CheckUnits(Map<String, FactType> types, Node node, Diagnostics found) {
            this.types = types;
            this.node = node;
            this.found = found;
        }

        void check() {
            Optional<Unit> unit = node.amount().formula().unit(this);
            Unit stated = node.amount().unit();
            if (unit.isPresent() && !unit.get().equals(stated)) {
                found.add(Diagnostic.of(Code.FCT_32, node.amount().place())
                        .with("label", node.label())
                        .with("variant", "RESULT")
                        .with("left", unit.get().shown())
                        .with("right", stated.shown()));
            }
            boolean rounds = unit.isPresent()
                    && node.amount().rounding() == null
                    && !(stated.equals(Unit.RATE)
                            ? !hasDivision()
                            : node.amount().formula().isWhole(this));
            if (rounds) {
                found.add(Diagnostic.of(Code.FCT_34, node.amount().place()).with("label", node.label()));
            }
        }

        /** Rates have decimals; only a quotient has no end. */
        private boolean hasDivision() {
            return node.amount().formula().words(this).contains("÷");
        }

        private FactType row() {
            return node.column().isEmpty() ? null : node.type();
        }

        @Override
        public Optional<Unit> of(String path) {
            Optional<Unit> unit = unitOf(path);
            if (unit.isEmpty()) {
                unknown(path);
            }
            return unit;
        }

        private Optional<Unit> unitOf(String path) {
            if (row() != null && row().hasColumn(path)) {
                return row().column(path).unitOf();
            }
            if (types.containsKey(path)) {
                FactType type = types.get(path);
                return type.amount() != null
                        ? Optional.of(type.amount().unit())
                        : Unit.of(type.kind(), type.unit(), type.label());
            }
            int dot = path.lastIndexOf('.');
            FactType list = dot < 0 ? null : types.get(path.substring(0, dot));
            return list == null || !list.hasColumn(path.substring(dot + 1))
                    ? Optional.empty()
                    : list.column(path.substring(dot + 1)).unitOf();
        }

        private void unknown(String path) {
            found.add(Diagnostic.of(Code.FCT_31, node.amount().place())
                    .with("found", path)
                    .with("variant", "FACT"));
        }

        @Override
        public void day(String path) {
            FactType type = types.get(path);
            if (type == null || type.kind() != FactType.Kind.DATE) {
                unknown(path);
            }
        }

        @Override
        public void mismatch(String sign, Unit left, Unit right) {
            found.add(Diagnostic.of(Code.FCT_32, node.amount().place())
                    .with("label", node.label())
                    .with("sign", sign)
                    .with("left", left.shown())
                    .with("right", right.shown()));
        }

        @Override
        public String called(String path) {
            return OwnAmounts.called(path, row(), types);
        }
    }

    private static String called(String path, FactType row, Map<String, FactType> types) {
        if (row != null && row.hasColumn(path)) {
            return row.column(path).label();
        }
        if (types.containsKey(path)) {
            return types.get(path).label();
        }
        int dot = path.lastIndexOf('.');
        FactType list = dot < 0 ? null : types.get(path.substring(0, dot));
        boolean column = list != null && list.hasColumn(path.substring(dot + 1));
        return column ? list.column(path.substring(dot + 1)).label() : path;
    }

    /** Whether a fact, or a column of a list that it names, is one of these. */
    public boolean has(String path) {
        return facts.contains(path);
    }

    /** When a fact of these exists: where all that it follows from is given. */
    Condition givenWhen(String path) {
        return Condition.all(order.stream()
                .filter(node -> node.name().equals(path))
                .flatMap(node -> node.inputs().stream())
                .map(input -> new Condition.Given(listOf(input), true))
                .distinct()
                .toArray(Condition[]::new));
    }

    private String listOf(String input) {
        return types.containsKey(input) || input.lastIndexOf('.') < 0
                ? input
                : input.substring(0, input.lastIndexOf('.'));
    }

    /** The facts that each of some facts changes, further ones among them: a list for a column of it. */
    Set<String> changedBy(Collection<String> changed) {
        Set<String> names = new LinkedHashSet<>(changed);
        Set<String> facts = new LinkedHashSet<>();
        for (Node node : order) {
            if (node.inputs().stream().anyMatch(names::contains)) {
                names.add(node.name());
                facts.add(node.type().path());
            }
        }
        facts.removeAll(changed);
        return facts;
    }

    /** Adds what follows from the facts of a matter; says where nothing can follow although all is given. */
    void addTo(Map<String, Fact> facts, Location place, Diagnostics found) {
        for (Node node : order) {
            if (node.column().isEmpty()) {
                addFact(node, facts, place, found);
            } else {
                addColumn(node, facts, found);
            }
        }
    }

    private void addFact(Node node, Map<String, Fact> facts, Location place, Diagnostics found) {
        facts.remove(node.name());
        Optional<FactValue> value = value(node, new AmountInputs(facts, types, null, null), found);
        value.ifPresent(known -> facts.put(node.name(), new Fact(node.name(), known, Fact.Source.COMPUTED, place)));
    }

    private void addColumn(Node node, Map<String, Fact> facts, Diagnostics found) {
        Fact list = facts.get(node.type().path());
        if (list == null || !(list.value() instanceof FactValue.Rows rows)) {
            return;
        }
        List<Map<String, String>> filled = new ArrayList<>();
        for (Map<String, String> row : rows.rows()) {
            Map<String, String> cells = new HashMap<>(row);
            cells.remove(node.column());
            value(node, new AmountInputs(facts, types, node.type(), cells), found)
                    .ifPresent(value -> cells.put(node.column(), value.plain()));
            filled.add(cells);
        }
        facts.put(list.path(), new Fact(list.path(), new FactValue.Rows(filled), list.source(), list.place()));
    }

    private static Optional<FactValue> value(Node node, Formula.Inputs inputs, Diagnostics found) {
        Optional<Exact> exact = node.amount().formula().value(inputs);
        exact.map(OwnAmount::fault)
                .filter(fault -> fault != OwnAmount.Fault.NONE)
                .ifPresent(fault ->
                        found.add(Diagnostic.of(Code.FCT_35, node.amount().place())
                                .with("label", node.label())
                                .with("variant", fault.name())));
        return exact.flatMap(node.amount()::value);
    }

    /**
     * How an amount came about in a matter.
     *
     * @param path of the fact
     * @param value null where something that it follows from is not given
     * @param formula in words: 単価×数量
     * @param numbers the same with the values: 1,200円×30; empty for a column
     * @param rounding 1円未満切捨て, or empty
     */
    public record Way(String path, String label, FactValue value, String formula, String numbers, String rounding) {}

    /** How each amount of a matter came about, in the order in which they follow from each other. */
    public List<Way> ways(Facts facts) {
        return order.stream().map(node -> way(node, facts)).collect(Collectors.toList());
    }

    private Way way(Node node, Facts facts) {
        Formula formula = node.amount().formula();
        FactType row = node.column().isEmpty() ? null : node.type();
        return new Way(
                node.name(),
                node.label(),
                row == null ? facts.value(node.name()).orElse(null) : null,
                formula.words(new AmountWords(path -> called(path, row, types))),
                row == null
                        ? formula.words(new AmountWords(
                                path -> AmountWords.value(facts, path).orElseGet(() -> called(path, null, types))))
                        : "",
                node.amount().roundingWords());
    }
}
