package org.jobun.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.law.Cite;
import org.jobun.law.LawTable;
import org.jobun.law.Provision;
import org.jobun.law.Statute;
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
final class LawWriter {
    private final LawTable laws;
    private final Municipality municipality;
    private final Diagnostics found;
    private final Digits digits;
    private final LocalDate lastDay;
    private final Set<String> named = new HashSet<>();
    /** How often each statute or rule is named in the paper, known before the first is written. */
    private final Map<String, Integer> mentions = new HashMap<>();

    private String lastStatute = "";
    private Cite lastCite;
    /** The statute named last within the list being written, or empty. */
    private String listed = "";

    /** @param lastDay last day of the contract, or null where it is not known */
    LawWriter(LawTable laws, Municipality municipality, LocalDate lastDay, Diagnostics found) {
        this.lastDay = lastDay;
        this.laws = laws;
        this.municipality = municipality;
        this.digits = municipality.style().digits();
        this.found = found;
    }

    /** Counts a mention, before anything is written. */
    void count(RefTarget target) {
        if (target instanceof RefTarget.ToLaw law) {
            mentions.merge(statuteOf(law.id()), 1, Integer::sum);
        } else if (target instanceof RefTarget.ToLocalRule rule) {
            mentions.merge(local(rule.role()), 1, Integer::sum);
        }
    }

    /** A sentence has ended: 同法 would no longer be clear. */
    void forgetSentence() {
        lastStatute = "";
        lastCite = null;
    }

    /** A list of targets begins: within it a statute is named once, 第27条及び第28条. */
    void beginList() {
        listed = "";
    }

    /** A provision of the paper was named: 同法 is still clear, 同条 is not. */
    void forgetArticle() {
        lastCite = null;
    }

    /** The citation on a day; empty after reporting that there is none. */
    Optional<String> cite(String id, LocalDate day, Location place) {
        Optional<Statute> statute = laws.statute(statuteOf(id));
        if (statute.isEmpty()) {
            found.add(unknown(id, place));
            return Optional.empty();
        }
        if (!id.contains(".")) {
            return Optional.of(name(statute.get()));
        }
        Optional<Provision.Span> span = span(id, day, place);
        return span.map(found -> {
            Cite cite = found.cite();
            String name = listed.equals(statute.get().id()) ? "" : name(statute.get());
            boolean sameLaw = lastStatute.equals(statute.get().id());
            boolean sameArticle = sameLaw && lastCite != null && lastCite.isSameArticle(cite);
            boolean sameParagraph = sameArticle && cite.paragraph() != 0 && lastCite.paragraph() == cite.paragraph();
            lastStatute = statute.get().id();
            listed = lastStatute;
            lastCite = cite;
            if (sameParagraph) {
                return "同項" + cite.itemText(digits) + moved(id, found, day);
            }
            return (sameArticle ? "同条" : name + cite.articleText(digits))
                    + cite.insideText(digits)
                    + moved(id, found, day);
        });
    }

    /** Where a provision moves while the contract runs, its later place as well (law.md, trap 1). */
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
                .map(span -> "（" + EraDate.of(span.validity().from()).text(digits) + "以後にあっては、"
                        + span.cite().articleText(digits) + span.cite().insideText(digits) + "）")
                .map(municipality.style().punctuation()::in)
                .orElse("");
    }

    /** The heaviest penalty of a provision on a day. */
    Optional<String> penalty(String id, LocalDate day, Location place) {
        Optional<Provision.Span> span = span(id, day, place);
        if (span.isEmpty()) {
            return Optional.empty();
        }
        if (span.get().penalty() == null || !span.get().open().isEmpty()) {
            found.add(Diagnostic.of(Code.LAW_03, place)
                    .with("provision", id)
                    .with("date", day)
                    .with("open", span.get().open()));
            return Optional.empty();
        }
        return Optional.of(span.get().penalty().text(laws.imprisonmentWord(day), digits));
    }

    /** A rule of the municipality on a day. */
    Optional<String> localRule(String role, LocalDate day, Location place) {
        forgetSentence();
        Optional<LocalRule> rule = municipality.rule(role, day);
        if (rule.isEmpty()) {
            found.add(Diagnostic.of(
                            Code.LAW_04, Location.ofFile(municipality.file().path()))
                    .with("clause", place.file())
                    .with("role", role)
                    .with("date", day)
                    .with("municipality", municipality.name())
                    .with(
                            "known",
                            String.join(
                                    "、",
                                    municipality.rules().stream()
                                            .map(LocalRule::role)
                                            .distinct()
                                            .toList())));
            return Optional.empty();
        }
        return Optional.of(name(local(role), rule.get().name(), rule.get().shortName(), number(rule.get())));
    }

    private Optional<Provision.Span> span(String id, LocalDate day, Location place) {
        Optional<Provision> provision = laws.provision(id);
        if (provision.isEmpty()) {
            found.add(unknown(id, place));
            return Optional.empty();
        }
        Optional<Provision.Span> span = provision.get().on(day);
        if (span.isEmpty()) {
            found.add(Diagnostic.of(Code.LAW_02, place)
                    .with("provision", id)
                    .with("about", provision.get().about())
                    .with("date", day)
                    .with(
                            "spans",
                            String.join(
                                    "、",
                                    provision.get().spans().stream()
                                            .map(known -> known.validity().toString())
                                            .toList())));
        }
        return span;
    }

    private Diagnostic unknown(String id, Location place) {
        List<String> known = new ArrayList<>(laws.provisionIds());
        return Diagnostic.of(Code.LAW_01, place).with("provision", id).with("nearest", Nearest.sentence(id, known));
    }

    private String name(Statute statute) {
        if (lastStatute.equals(statute.id())) {
            return statute.kind().equals("政令") ? "同令" : "同法";
        }
        return name(statute.id(), statute.name(), statute.shortName(), statute.lawNumber(digits));
    }

    private String name(String key, String name, String shortName, String number) {
        boolean first = named.add(key);
        if (!first) {
            return shortName.isEmpty() ? name : shortName;
        }
        boolean defines = !shortName.isEmpty() && mentions.getOrDefault(key, 0) > 1;
        String definition = defines ? "以下「" + shortName + "」という。" : "";
        String inside = number.isEmpty() || definition.isEmpty() ? number + definition : number + "。" + definition;
        return inside.isEmpty()
                ? name
                : name + "（" + municipality.style().punctuation().in(inside) + "）";
    }

    private String number(LocalRule rule) {
        if (rule.promulgated() == null || rule.number() == 0) {
            return "";
        }
        return EraDate.of(rule.promulgated()).yearText(digits) + rule.issuer() + rule.kind() + "第"
                + digits.of(rule.number()) + "号";
    }

    private static String statuteOf(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    private static String local(String role) {
        return "local:" + role;
    }
}
