package org.jobun.web.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.ledger.Line;
import org.jobun.library.DayWords;
import org.jobun.web.matters.Times;

/**
 * A line of the ledger of approvals as pages show it.
 *
 * @param step as people call it
 * @param what of the item, or how many
 * @param notes what else it says
 * @param proof its digest and the program; empty where there is none
 * @param said hash of what the item said; empty where it is about several
 * @param hash of the line
 */
public record HistoryLine(
        long number,
        String at,
        String name,
        String step,
        String what,
        String place,
        String comment,
        List<String> notes,
        String proof,
        String said,
        String hash) {
    public HistoryLine {
        notes = List.copyOf(notes);
    }

    /** A line, of which one item is looked at. */
    static HistoryLine of(Line line, Optional<Item> item, Names names, Clock clock) {
        Says says = Says.read(line.entry().says());
        Optional<Item> one = item.or(() -> says.items().size() == 1
                ? Optional.of(says.items().keySet().iterator().next())
                : Optional.empty());
        return new HistoryLine(
                line.number(),
                new Times(clock).of(line.at()),
                line.entry().name(),
                word(line.entry().step()),
                one.map(about -> about.kind().called() + "「" + about.id() + "」")
                        .orElse(says.items().isEmpty() ? "" : says.items().size() + "件"),
                says.place(),
                says.comment(),
                notes(says, names),
                says.proof()
                        .map(proof -> proof.digest() + "（条文 " + proof.program() + "）")
                        .orElse(""),
                one.map(about -> says.items().getOrDefault(about, "")).orElse(""),
                line.hash());
    }

    private static String word(String step) {
        return java.util.stream.Stream.of(Step.values())
                .filter(one -> one.name().equals(step))
                .map(Step::called)
                .findFirst()
                .orElse(step);
    }

    private static List<String> notes(Says says, Names names) {
        List<String> notes = new ArrayList<>();
        if (!says.contributors().isEmpty()) {
            notes.add("起案に関わった者: " + Names.sorted(says.contributors().values()));
        }
        if (!says.division().isEmpty()) {
            notes.add("合議をした課: " + says.division());
        }
        says.decided()
                .ifPresent(one -> notes.add("決裁: " + one.number() + "、" + DayWords.day(one.day()) + "、" + one.by()));
        if (!says.deputyFor().isEmpty()) {
            notes.add(names.of(says.deputyFor()) + "の代決又は後閲");
        }
        says.until().ifPresent(day -> notes.add("期限: " + DayWords.day(day)));
        if (!says.release().isEmpty()) {
            notes.add("取り込んだ版のハッシュ: " + says.release());
        }
        says.rule().ifPresent(rule -> notes.add(names.of(rule)));
        return notes;
    }
}
