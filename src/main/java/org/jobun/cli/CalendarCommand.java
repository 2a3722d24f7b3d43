package org.jobun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.calendar.DayWords;
import org.jobun.calendar.Plan;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Matter;
import org.jobun.service.PlanDates;
import org.jobun.service.ReadMatter;
import org.jobun.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun calendar}: the days of a procurement in order. */
@Command(
        name = "calendar",
        description = "調達の日程を順に示し、書かれていない日を提案し、日の順序、期間及び休みを点検します。 The days of a procurement: proposals and checks.",
        mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MATTER", description = "案件ファイル（YAML）。 The matter.")
    private Path matterFile;

    @Option(names = "--write", description = "提案した日を案件ファイルに書き加えます。 Adds the proposals to the matter file.")
    private boolean write;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    CalendarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        Optional<SourceFile> file =
                SourceFile.read(matterFile, matterFile.toString().replace('\\', '/'), found);
        Optional<Matter> matter =
                catalog.flatMap(known -> file.flatMap(text -> new ReadMatter(known).whole(text, found)));
        if (matter.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        PlanDates planning = new PlanDates(catalog.get());
        Outcome<Plan> outcome = planning.of(matter.get());
        found.addAll(outcome.diagnostics());
        Plan plan = outcome.value().orElseThrow();
        if (json) {
            printJson(plan, found);
        } else {
            plan.days().forEach(this::print);
            console.print(found);
        }
        boolean failed = write && !write(planning, plan, file.get());
        return failed || found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private boolean write(PlanDates planning, Plan plan, SourceFile file) throws IOException {
        if (plan.proposals().isEmpty()) {
            console.line(console.text("calendar-nothing"));
            return true;
        }
        Optional<String> text = planning.taken(file, plan);
        if (text.isEmpty()) {
            console.error(console.text("calendar-unwritten", "file", file.path()));
            return false;
        }
        WholeFile.write(matterFile, text.get().getBytes(StandardCharsets.UTF_8));
        console.line(console.text("calendar-written", "count", plan.proposals().size(), "file", file.path()));
        return true;
    }

    /** 　提案　令和8年11月2日（月）　公告日　← 公告期間 */
    private void print(Plan.Day day) {
        String state = day.day() == null
                ? "calendar-none"
                : day.proposed() ? day.planned() ? "calendar-proposed" : "calendar-expected" : "calendar-given";
        String said = day.day() == null ? "－" : DayWords.of(day.day());
        String closed = day.closedFor().isEmpty() ? "" : "　" + console.text("calendar-closed", "why", day.closedFor());
        String about = day.about().isEmpty() ? "" : "　← " + day.about();
        console.line(console.text(state) + "　" + said + "　" + day.label() + closed + about);
    }

    private void printJson(Plan plan, Diagnostics found) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        ArrayNode days = root.putArray("days");
        for (Plan.Day day : plan.days()) {
            ObjectNode node = days.addObject();
            node.put("fact", day.path());
            node.put("label", day.label());
            node.put("day", day.day() == null ? null : day.day().toString());
            node.put("proposed", day.proposed());
            node.put("planned", day.planned());
            node.put("closed", day.closedFor());
            node.put("about", day.about());
        }
        root.set("diagnostics", DiagnosticsJson.of(found, console));
        DiagnosticsJson.print(root, console);
    }
}
