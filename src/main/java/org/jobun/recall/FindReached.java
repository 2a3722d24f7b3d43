package org.jobun.recall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.check.CitedLaw;
import org.jobun.check.LawDifference;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Municipality;
import org.jobun.store.Register;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterHeld;
import org.jobun.store.RegisterLine;

/** Finds the sets that a change reaches, and proposes what to do about each. */
public final class FindReached {
    private final Register register;
    private final Catalog catalog;
    private final Question question;

    private FindReached(Register register, Catalog catalog, Question question) {
        this.register = register;
        this.catalog = catalog;
        this.question = question;
    }

    /** The sets, by body, matter and issue; of each its places in the order of its papers. */
    public static List<Reached> of(Register register, Catalog catalog, Question question) {
        FindReached find = new FindReached(register, catalog, question);
        return switch (question.kind()) {
            case CLAUSE -> find.at(find.clauses(), find::judgeClause);
            case LAW -> find.at(find.citing(), find::judgeLaw);
            case RULE -> find.at(find.resting(), find::judgeRule);
            case FIRM -> find.whole(find.filter().ofFirm(question.what()));
            case FACT -> find.whole(find.filter().saying(question.what()));
        };
    }

    private RegisterFilter filter() {
        return RegisterFilter.EVERYTHING.ofBody(question.body());
    }

    private interface Judge {
        Reached judge(Reached reached);
    }

    private List<Reached> at(Set<String> clauses, Judge judge) {
        List<RegisterHeld.Place> places = register.held().places(clauses, filter());
        Map<String, String> words = register.held()
                .words(places.stream().map(RegisterHeld.Place::wording).collect(Collectors.toSet()));
        Map<String, RegisterLine> sets = new HashMap<>();
        register.list(filter()).forEach(line -> sets.put(line.id(), line));
        List<Reached> all = new ArrayList<>();
        for (RegisterHeld.Place place : places) {
            RegisterLine set = sets.get(place.entry());
            boolean isAsked = question.kind() != Question.Kind.CLAUSE
                    || question.version().isEmpty()
                    || question.version().equals(place.version());
            if (set != null && isAsked) {
                String said = words.getOrDefault(place.wording(), "");
                all.add(judged(
                        new Reached(
                                set,
                                set.isInForceOn(question.day()),
                                Optional.of(place),
                                said,
                                "",
                                Proposal.NOTHING,
                                ""),
                        judge));
            }
        }
        return all;
    }

    private List<Reached> whole(RegisterFilter filter) {
        return register.list(filter).stream()
                .filter(line -> !line.isErased())
                .map(line -> judged(
                        new Reached(
                                line, line.isInForceOn(question.day()), Optional.empty(), "", "", Proposal.NOTHING, ""),
                        this::judgeWhole))
                .toList();
    }

    /** What is over needs nothing, whatever changed. */
    private Reached judged(Reached reached, Judge judge) {
        RegisterLine set = reached.set();
        if (set.state().isOver()
                && set.stateOn().map(since -> !since.isAfter(question.day())).orElse(true)) {
            return reached.proposing(Proposal.NOTHING, set.state().word() + "の契約である。");
        }
        Optional<LocalDate> ends = set.about().ends();
        if (ends.isPresent() && ends.get().isBefore(question.day())) {
            return reached.proposing(Proposal.NOTHING, "履行期間が" + ends.get() + "に満了している。");
        }
        return judge.judge(reached);
    }

    private Reached judgeWhole(Reached reached) {
        return question.hasNewValues()
                ? reached.proposing(Proposal.AMENDMENT, "契約書の値を改める。")
                : reached.proposing(Proposal.NOTICE, "新しい値が示されていないので、相手方に確かめる。");
    }

    private Set<String> clauses() {
        return Set.of(question.clause());
    }

    /** The version that holds on the day. */
    private Optional<Clause> current() {
        return catalog.versions(question.clause()).stream()
                .filter(clause -> clause.status() != Clause.Status.WITHDRAWN)
                .filter(clause -> clause.validity().contains(question.day()))
                .findFirst();
    }

    private Reached judgeClause(Reached reached) {
        RegisterHeld.Place place = reached.place().orElseThrow();
        Optional<Clause> now = current();
        if (now.isEmpty()) {
            return reached.proposing(Proposal.AMENDMENT, "条項集では、この条項を用いないこととしている。");
        }
        return now.get().file().sha256().equals(place.fileHash())
                ? reached.proposing(Proposal.NOTICE, "条項集のこの条項は交付したものと同じで、改めた語句がまだない。")
                : reached.proposing(Proposal.AMENDMENT, "条項集のこの条項が、交付した後に改められた。");
    }

    /** Clauses that cite a provision that the day changes: id → provisions. */
    private Map<String, Set<String>> citingByClause;

    private Set<String> citing() {
        citingByClause = new LinkedHashMap<>();
        Set<String> changed = new HashSet<>();
        LawDifference.between(question.day().minusDays(1), question.day(), catalog)
                .forEach(change -> changed.add(change.id()));
        catalog.clauses()
                .forEach((id, versions) -> versions.forEach(version -> CitedLaw.of(version).stream()
                        .filter(changed::contains)
                        .forEach(provision -> citingByClause
                                .computeIfAbsent(id, fresh -> new TreeSet<>())
                                .add(provision))));
        return citingByClause.keySet();
    }

    private Reached judgeLaw(Reached reached) {
        RegisterLine set = reached.set();
        if (set.about().concluded().map(day -> !day.isBefore(question.day())).orElse(false)) {
            return reached.proposing(Proposal.NOTHING, "改正法の施行の日以後に締結した契約である。");
        }
        if (reached.words().isEmpty()) {
            return reached.proposing(Proposal.NOTICE, "交付した書類の語句が台帳にないので、変わる規定が書かれているかを確かめる。");
        }
        PrintedLaw law = new PrintedLaw(catalog.laws(), question.day());
        List<String> printed = citingByClause
                .getOrDefault(reached.place().orElseThrow().clause(), Set.of())
                .stream()
                .filter(provision -> law.isIn(reached.words(), provision))
                .toList();
        if (printed.isEmpty()) {
            return reached.proposing(Proposal.NOTHING, "変わる規定は、この条に書かれていない。");
        }
        if (law.isForeseen(reached.words())) {
            return reached.proposing(Proposal.NOTHING, "施行の日以後の規定が、この条に既に書かれている。");
        }
        List<String> moved =
                printed.stream().filter(law::isMoved).map(law::called).toList();
        if (!moved.isEmpty()) {
            // Who reads it then finds the provision elsewhere, even where the contract says that the later one counts.
            String read = reached.words().contains("改正後の") ? "改正後の規定によることがこの条に書かれているので、通知にとどめることもできる。" : "";
            return reached.proposing(Proposal.AMENDMENT, "規定が移る（" + String.join("、", moved) + "）。" + read);
        }
        String open = printed.stream()
                .map(law::open)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("。"));
        return reached.proposing(
                Proposal.NOTICE, "規定の場所は変わらず、内容が変わる" + (open.isEmpty() ? "。" : "（要確認: " + open + "）。"));
    }

    /** Clauses that cite the rule of a role. */
    private Set<String> resting() {
        Set<String> ids = new TreeSet<>();
        catalog.clauses().forEach((id, versions) -> {
            boolean cites = versions.stream()
                    .flatMap(version -> version.texts().stream())
                    .flatMap(text -> text.targets().stream())
                    .anyMatch(target -> target instanceof RefTarget.ToLocalRule rule
                            && rule.role().equals(question.what()));
            if (cites) {
                ids.add(id);
            }
        });
        return ids;
    }

    private Reached judgeRule(Reached reached) {
        Municipality body = catalog.municipalities().get(reached.set().about().body());
        Optional<LocalRule> now =
                Optional.ofNullable(body).flatMap(known -> known.rule(question.what(), question.day()));
        if (body == null || now.isEmpty()) {
            return reached.proposing(Proposal.NOTICE, "団体のこの日の規程が、団体情報に書かれていない。");
        }
        if (reached.words().isEmpty()) {
            return reached.proposing(Proposal.NOTICE, "交付した書類の語句が台帳にないので、規程が書かれているかを確かめる。");
        }
        if (isSaid(now.get(), reached.words())) {
            return reached.proposing(Proposal.NOTHING, "この日の規程（" + now.get().name() + "）が、この条に書かれている。");
        }
        boolean wasSaid = body.rules().stream()
                .anyMatch(rule -> rule.role().equals(question.what()) && isSaid(rule, reached.words()));
        return wasSaid
                ? reached.proposing(Proposal.AMENDMENT, "この日の規程は" + now.get().name() + "である。")
                : reached.proposing(Proposal.NOTHING, "規程の名は、この条に書かれていない。");
    }

    private static boolean isSaid(LocalRule rule, String words) {
        return words.contains(rule.name()) || !rule.shortName().isEmpty() && words.contains(rule.shortName());
    }
}
