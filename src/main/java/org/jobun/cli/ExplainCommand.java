package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobun.assembly.DecidingDate;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.draft.DraftPapers;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Matter;
import org.jobun.matter.OwnAmounts;
import org.jobun.matter.PrintedValue;
import org.jobun.service.ExplainMatter;
import org.jobun.service.ExplainMatter.Explanation;
import org.jobun.service.ReadMatter;
import org.jobun.text.Digits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun explain}: each clause in or out, and why. */
@Command(
        name = "explain",
        description = "各条項を採用した理由、しなかった理由を示します。 Explains each clause, in or out.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final String LOCAL = "local.";

    private final Console console;

    @Parameters(paramLabel = "MATTER", description = "案件ファイル（YAML）。 The matter.")
    private Path matterFile;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    private Catalog catalog;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> read = catalogOptions.read(found);
        Optional<Matter> matter = read.flatMap(known -> new ReadMatter(known).whole(matterFile, found));
        if (matter.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        catalog = read.get();
        Outcome<Explanation> outcome = new ExplainMatter(new DraftPapers(catalog)).of(matter.get());
        found.addAll(outcome.diagnostics());
        Explanation explanation = outcome.value().orElseThrow();
        if (json) {
            printJson(explanation, matter.get(), found);
        } else {
            printText(explanation);
            printAmounts(matter.get());
            console.print(found);
        }
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private static String label(String number) {
        return number.isEmpty() ? "" : number + "　";
    }

    private void printText(Explanation explanation) {
        Selection selection = explanation.selection();
        String paper = "";
        for (Selection.Decision decision : selection.decisions()) {
            if (!decision.paper().equals(paper)) {
                paper = decision.paper();
                console.line("");
                console.line(catalog.templates().get(paper).title() + "（" + paper + "）");
            }
            console.line((decision.in() ? "  ○ " : "  × ")
                    + label(explanation.label(decision))
                    + decision.clause().heading() + "（"
                    + decision.clause().id() + version(decision) + "）  "
                    + console.text("reason." + decision.reason().name()));
            decision.tests(selection.matter()).forEach(test -> console.line("      " + test(test, selection.matter())));
            if (decision.in()) {
                printIfAny(
                        "basis",
                        decision.clause().basis().stream()
                                .map(id -> basis(id, selection.matter()))
                                .collect(Collectors.joining("、")));
                printIfAny("hearing", String.join("、", decision.clause().answers()));
            }
        }
    }

    /** The basis as a lawyer names it: 地方自治法第234条第1項, or the municipality's own rule. */
    private String basis(String id, Matter matter) {
        LocalDate day = DecidingDate.standIn(matter).orElse(LocalDate.EPOCH);
        if (id.startsWith(LOCAL)) {
            return matter.municipality()
                    .rule(id.substring(LOCAL.length()), day)
                    .map(LocalRule::name)
                    .orElse(id);
        }
        return catalog.laws().name(id, day, Digits.HALF);
    }

    private static String version(Selection.Decision decision) {
        String version = decision.clause().version();
        return version.equals("-") ? "" : "@" + version;
    }

    private void printIfAny(String key, String text) {
        if (!text.isEmpty()) {
            console.line("      " + console.text(key) + ": " + text);
        }
    }

    private String test(Condition.Test test, Matter matter) {
        Optional<FactType> type = catalog.vocabulary().find(test.fact());
        String label = type.map(FactType::label).orElse(test.fact());
        String source = matter.facts()
                .find(test.fact())
                .map(fact -> console.text("source." + fact.source().name()))
                .orElse(console.text("source.none"));
        String found = test.found().isEmpty() ? "－" : withLabel(type, test.found());
        return label + " = " + found + "（" + source + "）" + (test.holds() ? " ✓ " : " ✗ ") + test.wanted();
    }

    private static String withLabel(Optional<FactType> type, String value) {
        return type.filter(known -> known.kind() == FactType.Kind.CHOICE)
                .map(known -> value + " " + known.values().getOrDefault(value, ""))
                .orElse(value);
    }

    /** 年額 = 36,000円（計算）  単価×数量 = 1,200円×30 */
    private void printAmounts(Matter matter) {
        List<OwnAmounts.Way> ways = catalog.vocabulary().amounts().ways(matter.facts());
        if (ways.isEmpty()) {
            return;
        }
        console.line("");
        console.line(console.text("amounts"));
        for (OwnAmounts.Way way : ways) {
            String value = way.value() == null ? "" : " = " + PrintedValue.usual(way.value(), Digits.HALF);
            String numbers = way.numbers().isEmpty() ? "" : " = " + way.numbers();
            String rounding = way.rounding().isEmpty() ? "" : "（" + way.rounding() + "）";
            console.line("  " + way.label() + value + "  ← " + way.formula() + numbers + rounding);
        }
    }

    private static void amounts(List<OwnAmounts.Way> ways, ObjectNode root) {
        ArrayNode amounts = root.putArray("amounts");
        for (OwnAmounts.Way way : ways) {
            ObjectNode node = amounts.addObject();
            node.put("fact", way.path());
            node.put("label", way.label());
            node.put("value", way.value() == null ? null : way.value().plain());
            node.put("formula", way.formula());
            node.put("numbers", way.numbers());
            node.put("rounding", way.rounding());
        }
    }

    private void printJson(Explanation explanation, Matter matter, Diagnostics found) {
        Selection selection = explanation.selection();
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        ArrayNode clauses = root.putArray("clauses");
        for (Selection.Decision decision : selection.decisions()) {
            ObjectNode node = clauses.addObject();
            node.put("paper", decision.paper());
            node.put("clause", decision.clause().id());
            node.put("version", decision.clause().version());
            node.put("in", decision.in());
            node.put("article", explanation.label(decision));
            node.put("reason", decision.reason().name().toLowerCase(java.util.Locale.ROOT));
            ArrayNode tests = node.putArray("tests");
            for (Condition.Test test : decision.tests(selection.matter())) {
                ObjectNode one = tests.addObject();
                one.put("fact", test.fact());
                one.put("wanted", test.wanted());
                one.put("found", test.found());
                one.put("holds", test.holds());
            }
            node.put("basis", decision.clause().basis().stream().collect(Collectors.joining(",")));
            node.put("answers", String.join(",", decision.clause().answers()));
        }
        List<OwnAmounts.Way> ways = catalog.vocabulary().amounts().ways(matter.facts());
        if (!ways.isEmpty()) {
            amounts(ways, root);
        }
        root.set("diagnostics", DiagnosticsJson.of(found, console));
        DiagnosticsJson.print(root, console);
    }
}
