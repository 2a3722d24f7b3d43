package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.List;
import org.jobun.change.ComparedPart;
import org.jobun.change.PaperName;
import org.jobun.change.PaperParts;
import org.jobun.change.Part;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;

/** 改め文 as a paper: each paper that is changed, its sentences, and below each what it adds. */
public final class AmendmentPaper {
    private static final String SPACE = "\u3000";

    private AmendmentPaper() {}

    /**
     * A paper that is changed, with what changes it.
     *
     * @param before null for a paper that is added
     * @param after null for one that is taken away
     * @param compared their pieces side by side
     * @param amendment of what both are; null for the others
     */
    public record Changed(Document before, Document after, List<ComparedPart> compared, Amendment amendment) {
        public Changed {
            compared = List.copyOf(compared);
        }

        /** The paper as it is to be, or as it was where it is no more. */
        public Document shown() {
            return after == null ? before : after;
        }

        /** The paper as it is known by before the change. */
        Document known() {
            return before == null ? after : before;
        }
    }

    /**
     * All of them as one paper.
     *
     * @param title of it: 変更条項
     * @param changed at least one
     */
    public static Document of(String title, List<Changed> changed) {
        List<Block> blocks = new ArrayList<>(List.of(new Title(title)));
        for (Changed one : changed) {
            String name = PaperName.of(one.known());
            if (one.before() == null) {
                blocks.add(text(TextBlock.Layout.BODY, name + "として次のように加える。"));
                add(new Instruction("", PaperParts.of(one.after())), blocks);
            } else if (one.after() == null) {
                blocks.add(text(TextBlock.Layout.BODY, name + "を削る。"));
            } else {
                blocks.add(text(TextBlock.Layout.BODY, name + "を次のように変更する。"));
                one.amendment().instructions().forEach(instruction -> add(instruction, blocks));
            }
        }
        Document paper = changed.get(0).shown();
        return paper.companion(title, paper.style(), blocks);
    }

    private static TextBlock text(TextBlock.Layout layout, String words) {
        return new TextBlock(layout, List.of(new Inline.Words(words)));
    }

    private static void add(Instruction instruction, List<Block> blocks) {
        if (!instruction.words().isEmpty()) {
            blocks.add(text(TextBlock.Layout.BODY, instruction.words()));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Part part : instruction.added()) {
            if (part.kind() == Part.Kind.ROW) {
                rows.add(row(part));
            } else {
                piece(part, 0, "", blocks);
            }
        }
        table(rows, blocks);
    }

    private static void table(List<Table.Row> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            int columns = rows.get(0).cells().size();
            List<Integer> widths = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                widths.add(1000 / columns + (i == 0 ? 1000 % columns : 0));
            }
            blocks.add(new Table("加える項", widths, 0, rows));
        }
    }

    private static Table.Row row(Part part) {
        List<Table.Cell> cells = new ArrayList<>();
        for (String cell : part.text().split(String.valueOf(Part.CELL), -1)) {
            List<List<Inline>> lines = new ArrayList<>();
            for (String line : cell.split(String.valueOf(Part.LINE), -1)) {
                lines.add(List.of(new Inline.Words(line)));
            }
            cells.add(new Table.Cell(false, lines));
        }
        return new Table.Row(cells);
    }

    private static void piece(Part part, int depth, String label, List<Block> blocks) {
        switch (part.kind()) {
            case ARTICLE -> article(part, blocks);
            case PARAGRAPH, ITEM -> provision(part, depth, label, blocks);
            default -> blocks.add(part.block());
        }
    }

    private static void article(Part part, List<Block> blocks) {
        if (!part.caption().isEmpty()) {
            blocks.add(text(TextBlock.Layout.FLUSH, SPACE + "（" + part.caption() + "）"));
        }
        for (int i = 0; i < part.below().size(); i++) {
            provision(part.below().get(i), 0, i == 0 ? part.label().text() : "", blocks);
        }
    }

    /** A line; a number at its head, and what is below it. */
    private static void provision(Part part, int depth, String label, List<Block> blocks) {
        String number = label.isEmpty() ? part.label().text() : label;
        String head = SPACE.repeat(depth) + (number.isEmpty() ? SPACE : number + SPACE);
        blocks.add(text(TextBlock.Layout.FLUSH, head + part.text()));
        part.below().forEach(one -> piece(one, depth + 1, "", blocks));
    }
}
