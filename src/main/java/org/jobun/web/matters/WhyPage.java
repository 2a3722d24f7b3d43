package org.jobun.web.matters;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.assembly.DecidingDate;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.HearingItem;
import org.jobun.document.Article;
import org.jobun.interview.ConditionWords;
import org.jobun.interview.Preview;
import org.jobun.matter.Condition;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Matter;
import org.jobun.matter.OwnAmounts;
import org.jobun.matter.PrintedValue;
import org.jobun.text.Digits;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** なぜこの条文か: condition, answers and who gave them, law, version and state of a clause of a paper. */
final class WhyPage {
    private static final String LOCAL = "local:";

    private final Office office;

    WhyPage(Office office) {
        this.office = office;
    }

    /** What a condition asked, what was found, and who gave it. */
    public record Test(String label, String found, String giver, boolean holds, String href) {}

    /** All that is known of why a clause is there. */
    public record Why(
            String label,
            String caption,
            String clause,
            String condition,
            List<Test> tests,
            List<String> amounts,
            List<String> basis,
            List<String> hearing,
            String validity,
            String state) {}

    Answer show(Exchange exchange) {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        MatterView view = MatterView.of(office, exchange.visitor(), open.kept().key(), open.answers());
        Why why = why(view, exchange).orElseThrow(Refusal::notFound);
        Map<String, Object> values = Map.of(
                "why",
                why,
                "kept",
                open.kept(),
                "address",
                MatterView.address(open.kept().key()),
                "paper",
                exchange.place("contract") + "/" + exchange.place("paper"));
        boolean part = exchange.header("X-Part").isPresent();
        return Answer.html(office.pages().page(part ? "why-part" : "why", exchange, values));
    }

    /** How each amount came about that the clause prints and an author has computed: 予定総額 1,584,000円 = …。 */
    private List<String> amounts(Clause clause, Matter matter) {
        Set<String> printed = new HashSet<>();
        clause.texts().forEach(text -> printed.addAll(text.names()));
        return office.catalog().vocabulary().amounts().ways(matter.facts()).stream()
                .filter(way ->
                        printed.stream().anyMatch(name -> name.equals(way.path()) || name.startsWith(way.path() + ".")))
                .map(WhyPage::words)
                .toList();
    }

    private static String words(OwnAmounts.Way way) {
        String value = way.value() == null ? "－" : PrintedValue.usual(way.value(), Digits.HALF);
        String numbers = way.numbers().isEmpty() ? "" : " = " + way.numbers();
        String rounding = way.rounding().isEmpty() ? "" : "（" + way.rounding() + "）";
        return way.label() + " " + value + " ← " + way.formula() + numbers + rounding;
    }

    private Optional<Why> why(MatterView view, Exchange exchange) {
        int number =
                exchange.place("contract").matches("[0-9]{1,3}") ? Integer.parseInt(exchange.place("contract")) : 0;
        List<Preview.Contract> contracts = view.preview().contracts();
        if (number < 1 || number > contracts.size()) {
            return Optional.empty();
        }
        Preview.Contract contract = contracts.get(number - 1);
        return contract.selection().decisions().stream()
                .filter(one -> one.paper().equals(exchange.place("paper")))
                .filter(one -> one.clause().id().equals(exchange.place("clause")) && one.in())
                .findFirst()
                .map(decision -> why(contract, decision, MatterView.address(exchange.place("key"))));
    }

    private Why why(Preview.Contract contract, Selection.Decision decision, String address) {
        Catalog catalog = office.catalog();
        Clause clause = decision.clause();
        Optional<Article> article = contract.document(decision.paper()).stream()
                .flatMap(paper -> paper.articles().stream())
                .filter(one -> one.origin().clause().equals(clause.id()))
                .findFirst();
        return new Why(
                article.map(one -> one.label().text()).orElse(""),
                article.map(Article::caption).orElse(clause.id()),
                clause.id(),
                new ConditionWords(catalog.vocabulary()).of(clause.when()),
                decision.tests(contract.matter()).stream()
                        .map(test -> test(test, contract.matter(), address))
                        .toList(),
                amounts(clause, contract.matter()),
                clause.basis().stream().map(id -> basis(id, contract.matter())).toList(),
                clause.answers().stream().map(this::hearing).toList(),
                validity(clause),
                state(clause));
    }

    private Test test(Condition.Test test, Matter matter, String address) {
        Optional<FactType> type = office.catalog().vocabulary().find(test.fact());
        Optional<Fact> fact = matter.facts().find(test.fact());
        String found = test.found().isEmpty()
                ? "未回答"
                : type.map(known -> known.values().getOrDefault(test.found(), words(test.found())))
                        .orElse(test.found());
        return new Test(
                type.map(FactType::label).orElse(test.fact()),
                found,
                fact.map(given -> giver(given.source(), matter)).orElse("まだ誰も答えていません"),
                test.holds(),
                address + "?question=" + test.fact() + "#q-" + test.fact());
    }

    private static String words(String value) {
        return switch (value) {
            case "true" -> "はい";
            case "false" -> "いいえ";
            default -> value;
        };
    }

    private static String giver(Fact.Source source, Matter matter) {
        return switch (source) {
            case VOCABULARY -> "標準の定め";
            case MUNICIPALITY -> matter.municipality().name() + "の定め";
            case MATTER -> "この案件の回答";
            case COMPUTED -> "ほかの回答から計算";
        };
    }

    private String basis(String id, Matter matter) {
        LocalDate day = DecidingDate.standIn(matter).orElse(office.today());
        return id.startsWith(LOCAL)
                ? matter.municipality()
                        .rule(id.substring(LOCAL.length()), day)
                        .map(LocalRule::name)
                        .orElse(id)
                : office.catalog().laws().name(id, day, Digits.HALF);
    }

    private String hearing(String id) {
        return office.catalog().hearing().stream()
                .filter(item -> item.id().equals(id))
                .map(HearingItem::title)
                .findFirst()
                .orElse(id);
    }

    private static String validity(Clause clause) {
        String from = clause.validity().from() == null ? "" : clause.validity().from() + " から";
        String until =
                clause.validity().until() == null ? "" : clause.validity().until() + " まで";
        return (from + until).isEmpty() ? "期間の定めなし" : from + until;
    }

    private static String state(Clause clause) {
        return switch (clause.status()) {
            case DRAFT -> "案";
            case APPROVED -> "承認済み";
            case WITHDRAWN -> "取下げ";
        };
    }
}
