package org.jobun.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/** A paper in effect as a table: each provision, its words, and from which contract they are. */
public final class InEffectPaper {
    private static final List<Integer> WIDTHS = List.of(150, 610, 240);

    private final InEffect inEffect;

    private InEffectPaper(InEffect inEffect) {
        this.inEffect = inEffect;
    }

    /**
     * The table.
     *
     * @param paper as it is in effect, whose pages it shares
     * @param name of the paper: 業務委託契約書
     */
    public static Document of(Document paper, String name, LocalDate day, InEffect inEffect) {
        return new InEffectPaper(inEffect).document(paper, name, day);
    }

    /** What it is called: 業務委託契約書の内容及び由来. */
    public static String title(String name) {
        return name + "の内容及び由来";
    }

    private Document document(Document paper, String name, LocalDate day) {
        List<Block> blocks = new ArrayList<>(List.of(new Title(title(name))));
        blocks.add(text(day(day) + "における内容は、次のとおりである。"));
        inEffect.stages().forEach(stage -> blocks.add(text(stage.name() + "　" + day(stage.day()))));
        List<Table.Row> rows = new ArrayList<>(List.of(head("規定", "内容", "由来")));
        String article = "";
        // What a table is called is not printed in the paper.
        for (InEffect.Line line : inEffect.lines().stream()
                .filter(one -> one.part().kind() != Part.Kind.TABLE)
                .toList()) {
            boolean caption = line.part().kind() == Part.Kind.ARTICLE;
            article = caption ? line.number() : article;
            String number = !line.number().isEmpty() ? line.number() : first(line) ? article : "";
            rows(line, caption, number, rows);
            article = caption ? article : "";
        }
        blocks.add(new Table("内容及び由来", WIDTHS, 1, rows));
        if (!inEffect.gone().isEmpty()) {
            List<Table.Row> gone = new ArrayList<>(List.of(head("規定", "削られた内容", "削った契約")));
            inEffect.gone()
                    .forEach(one -> gone.add(row(
                            one.place(),
                            one.part().allText().strip().replace('\n', '　').replace(Part.CELL, '　'),
                            inEffect.stages().get(one.stage()).name())));
            blocks.add(new Table("削られた内容", WIDTHS, 1, gone));
        }
        return paper.companion(title(name), paper.style(), blocks);
    }

    private static boolean first(InEffect.Line line) {
        return line.part().kind() == Part.Kind.PARAGRAPH;
    }

    /** A row for the sentences that stand together and are of one origin. */
    private void rows(InEffect.Line line, boolean caption, String number, List<Table.Row> rows) {
        List<InEffect.Sentence> sentences = line.sentences();
        int from = 0;
        while (from < sentences.size()) {
            int to = from;
            StringBuilder words = new StringBuilder();
            while (to < sentences.size()
                    && sentences.get(to).stage() == sentences.get(from).stage()) {
                words.append(sentences.get(to).text());
                to++;
            }
            String text = words.toString().replace(Part.CELL, '　').replace(Part.LINE, '　');
            String origin = inEffect.stages().get(sentences.get(from).stage()).name();
            boolean renumbered =
                    from == 0 && line.numbered() > sentences.get(from).stage();
            rows.add(row(
                    from == 0 && !caption ? number : "",
                    caption ? "（" + text + "）" : text,
                    renumbered
                            ? origin + "（番号は、"
                                    + inEffect.stages().get(line.numbered()).name() + "）"
                            : origin));
            from = to;
        }
    }

    private static String day(LocalDate day) {
        return EraDate.of(day).text(Digits.HALF);
    }

    private static TextBlock text(String words) {
        return new TextBlock(TextBlock.Layout.BODY, List.of(new Inline.Words(words)));
    }

    private static Table.Row head(String... words) {
        List<Table.Cell> cells = new ArrayList<>();
        for (String one : words) {
            cells.add(new Table.Cell(true, List.of(List.of(new Inline.Words(one)))));
        }
        return new Table.Row(cells);
    }

    private static Table.Row row(String... words) {
        List<Table.Cell> cells = new ArrayList<>();
        for (String one : words) {
            List<List<Inline>> lines = one.isEmpty() ? List.of() : List.of(List.of(new Inline.Words(one)));
            cells.add(new Table.Cell(false, lines));
        }
        return new Table.Row(cells);
    }
}
