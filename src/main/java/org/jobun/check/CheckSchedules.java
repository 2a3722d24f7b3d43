package org.jobun.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateLine.ScheduleLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;

/** 別表 stand behind the articles, each is named by one, and each label is there once and can be cited. */
final class CheckSchedules {
    private final Catalog catalog;
    private final Diagnostics found;
    private final Set<String> named = new HashSet<>();

    CheckSchedules(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
        catalog.clauses()
                .values()
                .forEach(versions -> versions.forEach(clause -> clause.texts()
                        .forEach(text -> text.targets().forEach(target -> {
                            if (target instanceof RefTarget.ToSchedule schedule) {
                                named.add(schedule.label());
                            }
                        }))));
    }

    void template(Template template) {
        Set<String> seen = new HashSet<>();
        List<TemplateLine> lines = template.lines();
        for (ScheduleLine schedule : template.schedules()) {
            if (!seen.add(schedule.label())) {
                report(Code.TPL_32, template, schedule, schedule.label());
            }
            lines.subList(lines.indexOf(schedule), lines.size()).stream()
                    .filter(TemplateLine.ClauseLine.class::isInstance)
                    .map(line -> ((TemplateLine.ClauseLine) line).slot())
                    .findFirst()
                    .ifPresent(clause -> found.add(Diagnostic.of(Code.TPL_30, schedule.place())
                            .with("paper", template.name())
                            .with("found", schedule.label())
                            .with("clause", clause)));
            if (!named.contains(schedule.label())) {
                report(Code.TPL_31, template, schedule, schedule.label());
            }
            rows(template, schedule);
        }
        rowsOutside(template);
    }

    private void rows(Template template, ScheduleLine schedule) {
        Set<String> seen = new HashSet<>();
        for (TemplateLine.Row row : template.rowsOf(schedule)) {
            if (!row.label().isEmpty() && !row.isNumbered()) {
                report(Code.TPL_33, template, schedule, row.label());
            } else if (!row.label().isEmpty() && !seen.add(row.label())) {
                report(Code.TPL_32, template, schedule, row.label());
            }
        }
    }

    /** A label of a row that stands in no 別表 means nothing. */
    private void rowsOutside(Template template) {
        Set<TemplateLine.Row> inside = new HashSet<>();
        template.schedules().forEach(schedule -> inside.addAll(template.rowsOf(schedule)));
        for (TemplateLine line : template.lines()) {
            if (line instanceof TemplateLine.TableLines table) {
                table.rows().stream()
                        .filter(row -> !row.label().isEmpty() && !inside.contains(row))
                        .forEach(row -> report(Code.TPL_33, template, table, row.label()));
            }
        }
    }

    private void report(Code code, Template template, TemplateLine line, String label) {
        found.add(
                Diagnostic.of(code, line.place()).with("paper", template.name()).with("found", label));
    }
}
