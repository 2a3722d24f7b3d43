package org.jobun.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.matter.Matter;
import org.jobun.recall.Proposal;
import org.jobun.recall.Question;
import org.jobun.recall.Reached;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/** 通知文: what goes with an agreement of change, or tells the other side what changed. Nobody sends it but the office. */
final class RecallLetter {
    private RecallLetter() {}

    /**
     * The letter.
     *
     * @param papers that the parties signed; it shares the pages of the first
     * @param places where the contract is reached
     */
    static Document of(List<Document> papers, Matter matter, List<Reached> places, Question question, LocalDate date) {
        boolean amends = places.stream().anyMatch(place -> place.proposal() == Proposal.AMENDMENT);
        String title = amends ? "契約の変更について" : "契約に関する通知";
        List<Block> blocks = new ArrayList<>();
        blocks.add(line(TextBlock.Layout.END, EraDate.of(date).text(Digits.HALF)));
        blocks.add(line(TextBlock.Layout.FLUSH, fact(matter, "contractor.name") + "　様"));
        blocks.add(line(
                TextBlock.Layout.END,
                fact(matter, "municipality.head_title") + "　" + fact(matter, "municipality.head_name")));
        blocks.add(new Title(title));
        blocks.add(line(TextBlock.Layout.BODY, body(matter, question, amends)));
        blocks.add(line(TextBlock.Layout.CENTER, "記"));
        matter.facts()
                .date("dates.conclusion")
                .ifPresent(day -> blocks.add(line(
                        TextBlock.Layout.FLUSH, "契約を締結した日　" + EraDate.of(day).text(Digits.HALF))));
        String number = fact(matter, "contract.number");
        if (!number.isEmpty()) {
            blocks.add(line(TextBlock.Layout.FLUSH, "契約番号　" + number));
        }
        places.stream()
                .filter(place ->
                        place.proposal() != Proposal.NOTHING && place.place().isPresent())
                .map(place -> "関係する箇所　" + name(place.place().get().paper(), papers) + place.label())
                .distinct()
                .forEach(text -> blocks.add(line(TextBlock.Layout.FLUSH, text)));
        Document first = papers.get(0);
        return first.companion(title, first.style(), blocks);
    }

    private static String name(String id, List<Document> papers) {
        return papers.stream()
                .filter(paper -> paper.id().equals(id))
                .map(Document::title)
                .findFirst()
                .orElse("");
    }

    private static String body(Matter matter, Question question, boolean amends) {
        String contract = "「" + matter.name() + "」の契約";
        String cause = switch (question.kind()) {
            case LAW -> EraDate.of(question.day()).text(Digits.HALF) + "に施行される法令の改正により、契約書に引用する規定が変わる";
            case CLAUSE -> "契約書の条項を改める必要がある";
            case RULE -> "契約書に引用する規程が改められた";
            case FIRM, FACT -> "契約書に記載した事項に変更がある";
        };
        return amends
                ? contract + "については、" + cause + "ため、別添の変更契約書により変更することとしたいので、内容を確かめ、記名押印の上、返送してください。"
                : contract + "については、" + cause + "ので、通知します。";
    }

    private static String fact(Matter matter, String path) {
        return matter.facts().plain(path).orElse("");
    }

    private static TextBlock line(TextBlock.Layout layout, String text) {
        return new TextBlock(layout, List.of(new Inline.Words(text)));
    }
}
