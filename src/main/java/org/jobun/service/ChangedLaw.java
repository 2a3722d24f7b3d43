package org.jobun.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.assembly.DecidingDate;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.change.ComparedPart;
import org.jobun.change.Part;
import org.jobun.check.CitedLaw;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.draft.PaperSet;
import org.jobun.law.LawTable;
import org.jobun.law.Provision;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/**
 * Why pieces of papers differ in two states of a matter: the law that changed between the days on which both rest. Named is what shows:
 * another version of a clause, and provisions cited under another number or with another penalty.
 */
final class ChangedLaw {
    /** More provisions of one day than these are named by their statutes only. */
    private static final int FEW = 2;

    private final LawTable laws;
    private final Digits digits;
    private final PaperSet old;
    private final PaperSet now;
    private final Map<String, Clause> oldClauses;
    private final Map<String, Clause> newClauses;

    /** @param laws of the later state */
    ChangedLaw(LawTable laws, PaperSet old, PaperSet now) {
        this.laws = laws;
        this.digits = now.matter().municipality().style().writing().digits();
        this.old = old;
        this.now = now;
        this.oldClauses = clauses(old);
        this.newClauses = clauses(now);
    }

    private static Map<String, Clause> clauses(PaperSet set) {
        return set.selection().clauses().stream()
                .collect(Collectors.toMap(Clause::id, clause -> clause, (one, other) -> one));
    }

    /** Changes of law for whose sake a piece differs: 民法第1条の改正（令和9年1月17日施行）. */
    List<String> of(ComparedPart part) {
        Clause before = clause(oldClauses, part.before());
        Clause after = clause(newClauses, part.after());
        if (before == null || after == null || !before.slot().equals(after.slot())) {
            return List.of();
        }
        LocalDate from = day(old, before);
        LocalDate to = day(now, after);
        Map<LocalDate, Set<String>> changes = new LinkedHashMap<>();
        if (before.id().equals(after.id()) && !before.version().equals(after.version())) {
            version(before, after, from, to, changes);
        }
        Stream.of(before, after).flatMap(ChangedLaw::cited).distinct().forEach(id -> cited(id, from, to, changes));
        List<String> said = new ArrayList<>();
        changes.forEach((day, ids) -> said.add(said(day, ids)));
        return said;
    }

    private static Clause clause(Map<String, Clause> clauses, Part part) {
        return part == null ? null : clauses.get(part.id());
    }

    private static LocalDate day(PaperSet set, Clause clause) {
        return DecidingDate.of(set.matter(), clause.datedBy(), set.making().date(), new Diagnostics());
    }

    /** Another version of a clause: what it rests on and cites, as far as that changed on its first day. */
    private void version(
            Clause before, Clause after, LocalDate from, LocalDate to, Map<LocalDate, Set<String>> changes) {
        LocalDate day = after.validity().from();
        if (day == null || !day.isAfter(from) || day.isAfter(to)) {
            return;
        }
        Set<String> ids = changes.computeIfAbsent(day, one -> new LinkedHashSet<>());
        Stream.of(before, after)
                .flatMap(clause -> CitedLaw.of(clause).stream())
                .flatMap(id -> laws.provision(id).stream())
                .filter(provision -> begins(provision, day))
                .forEach(provision -> ids.add(provision.id()));
    }

    private static boolean begins(Provision provision, LocalDate day) {
        return provision.spans().stream()
                .anyMatch(span -> day.equals(span.validity().from()));
    }

    private static Stream<String> cited(Clause clause) {
        return clause.texts().stream()
                .flatMap(text -> text.targets().stream())
                .map(RefTarget::stateLaw)
                .filter(id -> !id.isEmpty());
    }

    /** A provision that stands elsewhere, or that has another penalty. */
    private void cited(String id, LocalDate from, LocalDate to, Map<LocalDate, Set<String>> changes) {
        Optional<Provision> provision = laws.provision(id);
        if (provision.isEmpty() || !to.isAfter(from)) {
            return;
        }
        Optional<Provision.Span> was = provision.get().citableOn(from);
        Optional<Provision.Span> is = provision.get().citableOn(to);
        boolean shows = was.isPresent() && is.isPresent() && !shown(was.get()).equals(shown(is.get()));
        if (shows && is.get().validity().from() != null) {
            changes.computeIfAbsent(is.get().validity().from(), one -> new LinkedHashSet<>())
                    .add(id);
        }
    }

    private static List<Object> shown(Provision.Span span) {
        return List.of(span.cite(), Optional.ofNullable(span.penalty()));
    }

    private String said(LocalDate day, Set<String> ids) {
        String when = EraDate.of(day).text(digits);
        if (ids.isEmpty()) {
            return when + "から用いる条項への変更";
        }
        Stream<String> names = ids.size() > FEW
                ? ids.stream().map(id -> id.substring(0, id.indexOf('.'))).distinct()
                : ids.stream();
        return names.map(id -> laws.name(id, day, digits)).collect(Collectors.joining("、")) + "の改正（" + when + "施行）";
    }
}
