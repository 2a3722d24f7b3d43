package org.jobun.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Duty;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.SpecialTerms;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;

/** 特約 and 読替え: a special term says in place of what it stands, and what is read otherwise is there to be read. */
final class CheckSpecialTerms {
    private static final Pattern PRINTED = Pattern.compile("\\$\\{\\s*([a-z0-9_.]+)[^}]*\\}");

    /** What is a figure. */
    private static final Set<FactType.Kind> FIGURES = EnumSet.of(
            FactType.Kind.NUMBER, FactType.Kind.MONEY, FactType.Kind.FRACTION, FactType.Kind.SHARE, FactType.Kind.RATE);

    private static final int COLUMNS = 3;

    private final Catalog catalog;
    private final Diagnostics found;

    CheckSpecialTerms(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
    }

    /** The special terms that a matter has of its own. */
    static void ofMatter(Matter matter, Catalog catalog, Diagnostics found) {
        CheckSpecialTerms check = new CheckSpecialTerms(catalog, found);
        // What cannot be read is reported where the papers are put together.
        for (Clause clause : SpecialTerms.of(matter, catalog.vocabulary(), new Diagnostics())) {
            check.clause(clause);
            catalog.duties().stream()
                    .filter(duty -> duty.when().holds(matter.facts()))
                    .forEach(duty -> check.laidDown(clause, duty));
        }
    }

    /** What papers must lay down, and a special term says something else about. */
    private void laidDown(Clause special, Duty duty) {
        for (RefTarget.ToProvision target : special.overridden()) {
            boolean covers = catalog.called(target.clause()).stream()
                    .flatMap(clause -> clause.covers().stream())
                    .filter(cover -> cover.duty().equals(duty.id()))
                    .anyMatch(cover -> target.label().isEmpty()
                            || cover.label().isEmpty()
                            || cover.label().equals(target.label()));
            if (covers) {
                found.add(Diagnostic.of(Code.SPT_08, special.place())
                        .with("clause", special.heading())
                        .with("duty", duty.title())
                        .with("reference", target.written())
                        .with("basis", String.join("、", duty.basis())));
            }
        }
    }

    void clause(Clause clause) {
        clause.overridden().forEach(target -> overridden(clause, target));
        for (Block block : clause.blocks()) {
            for (Block.Insert insert : block.inserts()) {
                if (insert.reading() && insert.line() instanceof TemplateLine.TableLines table) {
                    readings(clause, table);
                }
            }
        }
    }

    private void overridden(Clause clause, RefTarget.ToProvision target) {
        boolean cited = clause.texts().stream()
                .flatMap(text -> text.targets().stream())
                .anyMatch(other -> other instanceof RefTarget.ToProvision provision
                        && provision.written().equals(target.written()));
        if (!cited) {
            found.add(Diagnostic.of(Code.SPT_01, clause.place())
                    .with("clause", clause.id())
                    .with("reference", target.written()));
        }
        catalog.slot(target.clause()).stream()
                .filter(other -> other.overridden().stream().anyMatch(back -> means(back, clause)))
                .filter(other -> other.id().compareTo(clause.id()) >= 0)
                .forEach(other -> found.add(Diagnostic.of(Code.SPT_02, clause.place())
                        .with("clause", clause.id())
                        .with("found", other.id())));
    }

    private static boolean means(RefTarget.ToProvision target, Clause clause) {
        return target.clause().equals(clause.id()) || target.clause().equals(clause.slot());
    }

    private void readings(Clause clause, TemplateLine.TableLines table) {
        List<Reading> readings = new ArrayList<>();
        for (TemplateLine.Row row : table.rows()
                .subList(
                        Math.min(table.headRows(), table.rows().size()),
                        table.rows().size())) {
            reading(row, table, readings);
        }
        readings.forEach(reading -> isThere(clause, reading));
        readings.forEach(reading -> leavesNone(clause, reading, readings));
    }

    /** Words of a provision that are read as others. */
    private record Reading(RefTarget.ToProvision provision, TemplateText words) {}

    private void reading(TemplateLine.Row row, TemplateLine.TableLines table, List<Reading> into) {
        List<TemplateLine.Cell> cells = row.cells();
        boolean three = cells.size() == COLUMNS
                && cells.stream().allMatch(cell -> cell.lines().size() == 1);
        List<RefTarget.ToProvision> named =
                three ? provisions(cells.get(0).lines().get(0)) : List.of();
        boolean wrong = named.size() != 1
                || cells.stream()
                        .skip(1)
                        .anyMatch(cell -> !cell.lines().get(0).references().isEmpty());
        if (wrong) {
            found.add(Diagnostic.of(
                    Code.SPT_05, three ? cells.get(0).lines().get(0).place() : table.place()));
            return;
        }
        into.add(new Reading(named.get(0), cells.get(1).lines().get(0)));
    }

    private static List<RefTarget.ToProvision> provisions(TemplateText text) {
        return text.targets().stream()
                .filter(RefTarget.ToProvision.class::isInstance)
                .map(RefTarget.ToProvision.class::cast)
                .toList();
    }

    private List<Clause> versions(Clause clause, RefTarget.ToProvision provision) {
        RefTarget.ToProvision meant = catalog.meant(provision);
        return meant.clause().isEmpty() ? List.of(clause) : catalog.slot(meant.clause());
    }

    /** The texts of a provision with all below it. */
    private static List<TemplateText> texts(Clause clause, String label) {
        return clause.blocks().stream()
                .filter(block -> label.isEmpty() || block.label().equals(label))
                .flatMap(block -> block.blocks().stream())
                .flatMap(block -> block.texts().stream())
                .distinct()
                .toList();
    }

    /** In each version that has the provision. */
    private void isThere(Clause clause, Reading reading) {
        String words = reading.words().source();
        for (Clause version : versions(clause, reading.provision())) {
            List<TemplateText> texts =
                    texts(version, catalog.meant(reading.provision()).label());
            boolean has = texts.stream().anyMatch(text -> text.source().contains(words));
            if (!texts.isEmpty() && !has) {
                found.add(Diagnostic.of(Code.SPT_04, reading.words().place())
                        .with("found", reading.words().source())
                        .with("reference", reading.provision().written())
                        .with("version", version.version().equals("-") ? "" : "（" + version.version() + "）"));
            }
        }
    }

    /** A figure that is read otherwise in one place and stays in another is mostly one that was overlooked. */
    private void leavesNone(Clause clause, Reading reading, List<Reading> readings) {
        Matcher printed = PRINTED.matcher(reading.words().source());
        while (printed.find()) {
            Optional<FactType> figure =
                    catalog.vocabulary().find(printed.group(1)).filter(type -> FIGURES.contains(type.kind()));
            for (Clause other : figure.isPresent() ? besides(clause) : List.<Clause>of()) {
                if (isLeft(printed.group(), clause, other, readings)) {
                    found.add(Diagnostic.of(Code.SPT_06, reading.words().place())
                            .with("label", figure.get().label())
                            .with("reference", reading.provision().written())
                            .with("found", other.heading().isEmpty() ? other.id() : other.heading()));
                }
            }
        }
    }

    /** Whether a clause prints a figure where no row of the table is about it. */
    private boolean isLeft(String figure, Clause clause, Clause other, List<Reading> readings) {
        return other.blocks().stream()
                .filter(block -> readings.stream().noneMatch(one -> covers(one.provision(), clause, other, block)))
                .flatMap(block -> block.texts().stream())
                .anyMatch(text -> text.source().contains(figure));
    }

    private boolean covers(RefTarget.ToProvision provision, Clause speaker, Clause clause, Block block) {
        RefTarget.ToProvision meant = catalog.meant(provision);
        boolean same = meant.clause().isEmpty() ? clause == speaker : means(meant, clause);
        return same
                && (meant.label().isEmpty()
                        || clause.blocks().stream()
                                .filter(one -> one.label().equals(meant.label()))
                                .anyMatch(one -> one.blocks().contains(block)));
    }

    /** The other clauses of the papers that have one, each once. */
    private List<Clause> besides(Clause clause) {
        Set<String> slots = new TreeSet<>();
        catalog.templates().values().stream()
                .filter(template -> template.asksFor(clause))
                .map(Template::clauseLines)
                .forEach(lines -> lines.forEach(line -> slots.add(line.slot())));
        return slots.stream()
                .flatMap(slot -> catalog.slot(slot).stream())
                .filter(other -> !other.id().equals(clause.id()))
                .toList();
    }
}
