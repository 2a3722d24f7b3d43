package org.jobun.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.Holidays;
import org.jobun.law.HolidaysReader;
import org.jobun.law.LawTable;
import org.jobun.law.LawTableReader;
import org.jobun.law.MoneyTable;
import org.jobun.law.MoneyTableReader;
import org.jobun.matter.Condition;
import org.jobun.matter.FirmRegister;
import org.jobun.matter.Municipality;
import org.jobun.matter.MunicipalityReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Layered;
import org.jobun.source.SourceFile;

/** What the text files of a catalog say, each read by its folder. */
final class SourceParts {
    private final Vocabulary vocabulary;
    private final MoneyTable money;
    private final Holidays holidays;
    private final ToIntFunction<String> layers;
    private final Diagnostics found;
    private final LawTableReader laws;
    private final Map<String, List<Clause>> clauses = new LinkedHashMap<>();
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Map<String, Municipality> municipalities = new LinkedHashMap<>();

    /** @param layers path of a file → its layer, 0 for the catalog of the program */
    SourceParts(
            Vocabulary vocabulary,
            MoneyTable money,
            Holidays holidays,
            ToIntFunction<String> layers,
            Diagnostics found) {
        this.vocabulary = vocabulary;
        this.money = money;
        this.holidays = holidays;
        this.layers = layers;
        this.found = found;
        this.laws = new LawTableReader(found);
    }

    void add(SourceFile file) {
        String path = file.path();
        if (path.equals(MoneyTableReader.FILE) || path.equals(HolidaysReader.FILE)) {
            return;
        }
        if (CatalogFiles.isMisnamed(path)) {
            found.add(Diagnostic.of(Code.OVL_06, file.place())
                    .with("expected", CatalogFiles.wellNamed(path))
                    .with("variant", "NAME"));
        } else if (path.startsWith("laws/")) {
            laws.read(file);
        } else if (path.startsWith("templates/")) {
            new TemplateReader(vocabulary, found)
                    .read(file)
                    .ifPresent(read -> keep(templates, read.id(), read, Template::file));
        } else if (path.startsWith("municipalities/")) {
            new MunicipalityReader(vocabulary, money, holidays, found)
                    .read(file)
                    .ifPresent(read -> keep(municipalities, read.id(), read, Municipality::file));
        } else if (path.endsWith(".md")) {
            new ClauseReader(vocabulary, found).read(file).ifPresent(this::addClause);
        } else {
            found.add(
                    Diagnostic.of(Code.OVL_06, file.place()).with("expected", String.join("、", CatalogReader.keys())));
        }
    }

    /** Gives municipalities their registers of firms, by id. */
    void keepFirms(Map<String, FirmRegister> registers) {
        registers.forEach(
                (id, register) -> municipalities.computeIfPresent(id, (same, body) -> body.withFirms(register)));
    }

    /** Keeps what a file holds: of one id that of the upper layer; two of one layer are reported. */
    private <T> void keep(Map<String, T> known, String id, T read, Function<T, SourceFile> fileOf) {
        T other = known.get(id);
        SourceFile own = fileOf.apply(read);
        int above = other == null ? 1 : layer(own) - layer(fileOf.apply(other));
        if (above == 0 && !id.isEmpty()) {
            Layered.twice(found, id, own.place(), fileOf.apply(other).place());
        } else if (above > 0) {
            known.put(id, read);
        }
    }

    /** Takes a paper with its annexes, or a clause, of a layer below away; what people call it, if there is one. */
    Optional<String> withdraw(String id, int layer) {
        Template paper = templates.get(id);
        if (paper != null && layer(paper.file()) < layer) {
            templates
                    .values()
                    .removeIf(one -> one == paper
                            || one.annexOf().equals(id)
                            || one.inPlaceOf().equals(id));
            return Optional.of(paper.title());
        }
        List<Clause> versions = clauses.getOrDefault(id, List.of());
        if (versions.isEmpty() || versions.stream().anyMatch(clause -> layer(clause.file()) >= layer)) {
            return Optional.empty();
        }
        versions.replaceAll(Clause::withdrawn);
        return Optional.of(versions.get(0).heading());
    }

    /**
     * Of a paper and those in its place one is made: that of the first template, by id, whose condition holds, else the paper itself. So
     * the conditions of the others are narrowed.
     */
    void settleThoseInPlace() {
        Map<String, Condition> taken = new LinkedHashMap<>();
        templates.values().stream()
                .filter(template -> !template.inPlaceOf().isEmpty())
                .sorted(Comparator.comparing(Template::id))
                .toList()
                .forEach(template -> taken.merge(
                        template.inPlaceOf(), narrowed(template, taken).when(), SourceParts::either));
        taken.forEach((paper, instead) ->
                templates.computeIfPresent(paper, (id, template) -> template.onlyWhen(new Condition.Not(instead))));
    }

    private Template narrowed(Template template, Map<String, Condition> taken) {
        Condition before = taken.get(template.inPlaceOf());
        if (before != null) {
            templates.put(template.id(), template.onlyWhen(new Condition.Not(before)));
        }
        return template;
    }

    private static Condition either(Condition one, Condition other) {
        return new Condition.Any(List.of(one, other));
    }

    private int layer(SourceFile file) {
        return layers.applyAsInt(file.path());
    }

    private void addClause(Clause clause) {
        clauses.computeIfAbsent(clause.id(), id -> new ArrayList<>()).add(clause);
    }

    /** Puts the versions of each clause in order of time, and reports those that hold on the same day. */
    void orderVersions() {
        for (List<Clause> versions : clauses.values()) {
            versions.sort(Comparator.comparing(
                    (Clause clause) -> clause.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
            reportOverlaps(versions);
        }
    }

    private void reportOverlaps(List<Clause> versions) {
        for (int i = 0; i < versions.size(); i++) {
            for (Clause later : versions.subList(i + 1, versions.size())) {
                if (versions.get(i).validity().overlaps(later.validity())) {
                    found.add(Diagnostic.of(Code.CLS_06, later.place())
                            .with("clause", later.id())
                            .with("first", versions.get(i).validity())
                            .with("second", later.validity()));
                }
            }
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    LawTable laws() {
        return laws.table();
    }

    Map<String, List<Clause>> clauses() {
        return clauses;
    }

    Map<String, Template> templates() {
        return templates;
    }

    Map<String, Municipality> municipalities() {
        return municipalities;
    }
}
