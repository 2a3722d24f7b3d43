package org.jobun.web.matters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.matter.FactType;
import org.jobun.matter.FiscalYear;
import org.jobun.matter.Matter;
import org.jobun.store.Heading;

/** What lists show of a matter, taken from its answers. */
final class Headings {
    /** Not frozen yet. */
    static final String OPEN = "作成中";
    /** Frozen as it is. */
    static final String FROZEN = "確定";
    /** Changed after it was frozen. */
    static final String CHANGED = "確定後に変更";

    private final Catalog catalog;
    private final LocalDate today;

    Headings(Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.today = today;
    }

    /** The heading of answers, whatever is wrong with them. */
    Heading of(Answers answers, String division, String state) {
        Optional<Matter> matter = answers.matter(catalog, new Diagnostics());
        String name = answers.text("contract.name").orElse(answers.id());
        return new Heading(
                name,
                body(answers),
                matter.map(this::year).orElse(OptionalInt.empty()),
                division,
                "",
                state,
                matter.flatMap(this::next),
                foundBy(answers));
    }

    /** The id of the body, by whichever of its names it is written. */
    private String body(Answers answers) {
        String written = answers.municipality();
        return catalog.municipalities().values().stream()
                .filter(one -> one.id().equals(written) || one.name().equals(written))
                .map(one -> one.id())
                .findFirst()
                .orElse("");
    }

    private OptionalInt year(Matter matter) {
        return List.of("dates.start", "dates.conclusion", "dates.bid", "dates.notice").stream()
                .flatMap(path -> matter.facts().date(path).stream())
                .mapToInt(FiscalYear::of)
                .findFirst();
    }

    private Optional<Heading.NextDay> next(Matter matter) {
        return catalog.vocabulary().all().stream()
                .filter(type -> type.kind() == FactType.Kind.DATE && type.from() == FactType.Origin.MATTER)
                .flatMap(type ->
                        matter.facts().date(type.path()).map(day -> new Heading.NextDay(day, type.label())).stream())
                .filter(day -> !day.day().isBefore(today))
                .min(Comparator.comparing(Heading.NextDay::day));
    }

    private static String foundBy(Answers answers) {
        return List.of(
                        answers.id(),
                        answers.text("contract.number").orElse(""),
                        answers.text("contractor.name").orElse(""),
                        answers.text("consortium.name").orElse(""))
                .stream()
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
