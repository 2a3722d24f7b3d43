package org.jobun.web.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.matter.LocalRule;
import org.jobun.matter.ReadCell;
import org.jobun.recall.Question;
import org.jobun.text.Compatible;
import org.jobun.web.ProblemLine;

/** What people call the things that change: the heading of a clause, the name of a rule, the label of a fact and of its answer. */
public final class CalledByPeople {
    private static final int SHOWN = 12;

    private final Catalog catalog;

    public CalledByPeople(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What was meant.
     *
     * @param id as the register knows it; what was typed where nothing is called so and the register is to say so
     * @param problem why it cannot be told; empty where it can
     */
    public record Meant(String id, String problem) {
        public static Meant of(String id) {
            return new Meant(id, "");
        }

        public static Meant not(String problem) {
            return new Meant("", problem);
        }
    }

    /** What changed. */
    public Meant what(Question.Kind kind, String typed) {
        return switch (kind) {
            case CLAUSE -> clause(typed);
            case RULE -> rule(typed);
            case FACT -> value(typed);
            case FIRM, LAW -> Meant.of(typed);
        };
    }

    private Meant clause(String typed) {
        if (!catalog.versions(new Question(Question.Kind.CLAUSE, typed, null, "", false).clause())
                .isEmpty()) {
            return Meant.of(typed);
        }
        List<Clause> called = catalog.clauses().values().stream()
                .flatMap(versions -> versions.stream()
                        .filter(version -> alike(version.heading(), typed))
                        .limit(1))
                .toList();
        return one(
                typed,
                "見出しの条項",
                called,
                Clause::id,
                clause -> clause.id() + (clause.alternative().isEmpty() ? "" : "（" + clause.alternative() + "）"));
    }

    private Meant rule(String typed) {
        List<LocalRule> rules = catalog.municipalities().values().stream()
                .flatMap(body -> body.rules().stream())
                .toList();
        if (rules.stream().anyMatch(rule -> rule.role().equals(typed))) {
            return Meant.of(typed);
        }
        List<String> roles = rules.stream()
                .filter(rule -> alike(rule.name(), typed) || alike(rule.shortName(), typed))
                .map(LocalRule::role)
                .distinct()
                .toList();
        return one(typed, "名の規程の種類", roles, Function.identity(), Function.identity());
    }

    /** A fact and its value, {@code 項目=値}, each by its name or its label. */
    public Meant value(String typed) {
        int at = typed.replace('＝', '=').indexOf('=');
        if (at < 1) {
            return Meant.not("「項目=値」の形で入力してください。");
        }
        Meant fact = fact(typed.substring(0, at).strip());
        Optional<FactType> type = catalog.vocabulary().find(fact.id());
        if (type.isEmpty()) {
            return fact.problem().isEmpty() ? Meant.not("「" + fact.id() + "」という項目はありません。") : fact;
        }
        Diagnostics found = new Diagnostics();
        String written = typed.substring(at + 1).strip();
        Optional<String> value = type.get().kind() == FactType.Kind.LIST
                ? Optional.of(written)
                : new ReadCell(found)
                        .of(type.get(), written, Location.ofFile(type.get().label()));
        return value.map(plain -> Meant.of(fact.id() + "=" + plain))
                .orElseGet(() -> Meant.not(found.sorted().stream()
                        .map(problem -> ProblemLine.ofPaper(problem, ""))
                        .map(line -> line.text() + line.hint())
                        .collect(Collectors.joining())));
    }

    private Meant fact(String typed) {
        if (catalog.vocabulary().find(typed).isPresent()) {
            return Meant.of(typed);
        }
        List<FactType> called = catalog.vocabulary().all().stream()
                .filter(type -> alike(type.label(), typed))
                .toList();
        return one(typed, "項目", called, FactType::path, FactType::path);
    }

    /** The one that is called so; what was typed where none is. */
    private static <T> Meant one(
            String typed, String of, List<T> called, Function<T, String> id, Function<T, String> named) {
        if (called.size() > 1) {
            Stream<String> names = called.stream().map(named).limit(SHOWN);
            return Meant.not("「" + typed + "」という" + of + "は" + called.size() + "あります。番号又は名で入力してください（"
                    + names.collect(Collectors.joining("、")) + "）。");
        }
        return Meant.of(called.isEmpty() ? typed : id.apply(called.get(0)));
    }

    private static boolean alike(String label, String typed) {
        return !label.isEmpty() && plain(label).equals(plain(typed));
    }

    private static String plain(String text) {
        return Compatible.of(text).replaceAll("\\s", "");
    }
}
