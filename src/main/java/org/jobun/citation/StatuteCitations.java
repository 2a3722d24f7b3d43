package org.jobun.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.law.LawTable;
import org.jobun.law.Provision;
import org.jobun.law.Statute;
import org.jobun.law.StatutePlace;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Municipality;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;
import org.jobun.text.Nearest;

/**
 * How statutes and the municipality's own rules are called in one paper: with name and number the first
 * time, defining the short name if it is needed again, then by the short name, and 同法, 同条 within a
 * sentence.
 */
final class StatuteCitations {
    private final LawTable laws;
    private final Municipality municipality;
    private final Diagnostics found;
    private final Digits digits;
    private final LocalDate lastDay;
    private final StatuteNames names;
    private final PenaltyWords penalties;

    private String lastStatute = "";
    private StatutePlace lastPlace;
    /** The statute named last within the list being written, or empty. */
    private String listed = "";

    /** @param lastDay last day of the contract, or null where nobody knows it */
    StatuteCitations(LawTable laws, Municipality municipality, LocalDate lastDay, Diagnostics found) {
        this.lastDay = lastDay;
        this.laws = laws;
        this.municipality = municipality;
        this.digits = municipality.style().writing().digits();
        this.found = found;
        this.names = new StatuteNames(municipality.style().writing().punctuation()::in);
        this.penalties = new PenaltyWords(laws, digits, lastDay);
    }

    /** Counts a mention, before anything is written. */
    void count(RefTarget target) {
        names.count(target);
    }

    /** A sentence has ended: 同法 would no longer be clear. */
    void forgetSentence() {
        lastStatute = "";
        lastPlace = null;
    }

    /** A list of targets begins: within it a statute is named once, 第27条及び第28条. */
    void beginList() {
        listed = "";
    }

    /** A provision of the paper was named: 同法 is still clear, 同条 is not. */
    void forgetArticle() {
        lastPlace = null;
    }

    /** The citation on a day; empty after reporting that there is none. */
    Optional<String> cite(String id, LocalDate day, Location place) {
        Optional<Statute> statute = laws.statute(StatuteNames.statuteOf(id));
        if (statute.isEmpty()) {
            found.add(unknown(id, place));
            return Optional.empty();
        }
        if (!id.contains(".")) {
            return Optional.of(name(statute.get(), day));
        }
        return span(id, day, place).map(span -> place(statute.get(), span.cite(), day) + days(id, span, day));
    }

    /** 個人情報保護法第66条第2項, 同法第67条, 同条第2項, 同項第1号: as short as the sentence before it allows. */
    private String place(Statute statute, StatutePlace cite, LocalDate day) {
        String name = listed.equals(statute.id()) ? "" : name(statute, day);
        boolean sameLaw = lastStatute.equals(statute.id());
        boolean sameArticle = sameLaw && lastPlace != null && lastPlace.isSameArticle(cite);
        boolean sameParagraph = sameArticle && cite.paragraph() != 0 && lastPlace.paragraph() == cite.paragraph();
        lastStatute = statute.id();
        listed = lastStatute;
        lastPlace = cite;
        if (sameParagraph) {
            return "同項" + cite.itemText(digits);
        }
        return (sameArticle ? "同条" : name + cite.articleText(digits)) + cite.insideText(digits);
    }

    /** References in the order in which provisions of one statute stand in it on a day; other references keep their places. */
    List<RefTarget> inOrder(List<RefTarget> written, LocalDate day) {
        List<RefTarget> ordered = new ArrayList<>(written);
        for (int i = 1; i < ordered.size(); i++) {
            for (int j = i; j > 0 && standsBefore(ordered.get(j), ordered.get(j - 1), day); j--) {
                Collections.swap(ordered, j, j - 1);
            }
        }
        return ordered;
    }

    private boolean standsBefore(RefTarget one, RefTarget other, LocalDate day) {
        if (!(one instanceof RefTarget.ToLaw law)
                || !(other instanceof RefTarget.ToLaw before)
                || !StatuteNames.statuteOf(law.id()).equals(StatuteNames.statuteOf(before.id()))) {
            return false;
        }
        Optional<StatutePlace> cite = citeOf(law.id(), day);
        Optional<StatutePlace> than = citeOf(before.id(), day);
        return cite.isPresent() && than.isPresent() && cite.get().compareTo(than.get()) < 0;
    }

    private Optional<StatutePlace> citeOf(String id, LocalDate day) {
        return laws.provision(id).flatMap(provision -> provision.citableOn(day)).map(Provision.Span::cite);
    }

    /** What a reader must know of days: from when it is in force, and where it is once it has moved. */
    private String days(String id, Provision.Span span, LocalDate day) {
        String words = Stream.of(awaited(span, day), moved(id, span, day))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("。"));
        return words.isEmpty()
                ? ""
                : municipality.style().writing().punctuation().in("（" + words + "）");
    }

    /** Of a provision that is promulgated and not yet in force, from when it is. */
    private String awaited(Provision.Span span, LocalDate day) {
        return span.validity().contains(day)
                ? ""
                : EraDate.of(span.validity().from()).text(digits) + "施行";
    }

    /** Where a provision moves while the contract runs, its later place as well: who reads it later must find it. */
    private String moved(String id, Provision.Span now, LocalDate day) {
        if (lastDay == null) {
            return "";
        }
        return laws.provision(id).orElseThrow().spans().stream()
                .filter(span -> span.validity().from() != null)
                .filter(span -> span.validity().from().isAfter(day)
                        && !span.validity().from().isAfter(lastDay))
                .filter(span -> !span.cite().equals(now.cite()))
                .findFirst()
                .map(span -> EraDate.of(span.validity().from()).text(digits) + "以後にあっては、"
                        + span.cite().articleText(digits) + span.cite().insideText(digits))
                .orElse("");
    }

    /** The heaviest penalty of a provision on a day; empty after reporting that there is none, or none that is settled. */
    Optional<String> penalty(String id, LocalDate day, Location place) {
        Optional<Provision.Span> span = span(id, day, place);
        if (span.isPresent() && !isSettled(span.get())) {
            found.add(Diagnostic.of(Code.LAW_03, place)
                    .with("provision", laws.name(id, day, Digits.HALF))
                    .with("id", id)
                    .with("date", day)
                    .with("open", span.get().open()));
        }
        return span.filter(StatuteCitations::isSettled)
                .map(settled -> penalties.of(laws.provision(id).orElseThrow(), settled, day))
                .map(municipality.style().writing().punctuation()::in);
    }

    private static boolean isSettled(Provision.Span span) {
        return span.penalty() != null && span.open().isEmpty();
    }

    /** A rule of the municipality on a day; empty after reporting that there is none, or that it is promulgated later. */
    Optional<String> localRule(String role, LocalDate day, Location place) {
        forgetSentence();
        Optional<LocalRule> rule = municipality.rule(role, day);
        if (rule.isEmpty()) {
            found.add(noRule(role, day, place));
            return Optional.empty();
        }
        if (rule.get().isPromulgatedAfter(day)) {
            found.add(notYetPromulgated(rule.get(), day, place));
            return Optional.empty();
        }
        String id = new RefTarget.ToLocalRule(role).id();
        return rule.map(known -> names.next(id, known.name(), known.shortName(), number(known)));
    }

    private Diagnostic noRule(String role, LocalDate day, Location place) {
        List<String> known =
                municipality.rules().stream().map(LocalRule::role).distinct().toList();
        return Diagnostic.of(Code.LAW_04, municipality.file().place())
                .with("clause", place.file())
                .with("role", role)
                .with("date", day)
                .with("municipality", municipality.name())
                .with("known", String.join("、", known));
    }

    private Diagnostic notYetPromulgated(LocalRule rule, LocalDate day, Location place) {
        return Diagnostic.of(Code.LAW_10, place)
                .with("rule", rule.name() + "（" + number(rule) + "）")
                .with("promulgated", rule.promulgated())
                .with("date", day)
                .with("municipality", municipality.name())
                .with("role", rule.role())
                .with("file", municipality.file().shown());
    }

    private Optional<Provision.Span> span(String id, LocalDate day, Location place) {
        Optional<Provision> provision = laws.provision(id);
        if (provision.isEmpty()) {
            found.add(unknown(id, place));
            return Optional.empty();
        }
        Optional<Provision.Span> span = provision.get().citableOn(day);
        if (span.isEmpty()) {
            List<String> spans = provision.get().spans().stream()
                    .map(known -> known.validity().toString())
                    .toList();
            found.add(Diagnostic.of(Code.LAW_02, place)
                    .with("provision", laws.name(id, day, Digits.HALF))
                    .with("id", id)
                    .with("date", day)
                    .with("spans", String.join("、", spans)));
        }
        return span;
    }

    private Diagnostic unknown(String id, Location place) {
        List<String> known = new ArrayList<>(laws.provisionIds());
        return Diagnostic.of(Code.LAW_01, place).with("provision", id).with("nearest", Nearest.sentence(id, known));
    }

    private String name(Statute statute, LocalDate day) {
        if (lastStatute.equals(statute.id())) {
            return statute.sameAgain();
        }
        return names.next(statute.id(), statute.nameOn(day), statute.shortNameOn(day), statute.lawNumber(digits));
    }

    private String number(LocalRule rule) {
        if (rule.promulgated() == null || rule.number() == 0) {
            return "";
        }
        return EraDate.of(rule.promulgated()).yearText(digits) + rule.issuer() + rule.kind() + "第"
                + digits.of(rule.number()) + "号";
    }
}
