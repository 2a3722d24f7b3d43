package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.TemplateLine.Layout;
import org.jobun.text.Digits;

/** Notes below a form are counted where there are several: 備考1, 備考2. */
final class NoteNumbers {
    private static final String NOTE = "備考　";

    private NoteNumbers() {}

    /** The blocks of a paper, with the notes among them counted in the digits of the house; those of each 別表 apart. */
    static List<FilledPaper.Block> in(List<FilledPaper.Block> blocks, Digits digits) {
        List<FilledPaper.Block> all = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= blocks.size(); i++) {
            if (i == blocks.size() || blocks.get(i) instanceof FilledPaper.ScheduleHead) {
                all.addAll(together(blocks.subList(from, i), digits));
                from = i;
            }
        }
        return all;
    }

    private static List<FilledPaper.Block> together(List<FilledPaper.Block> blocks, Digits digits) {
        long notes = blocks.stream().filter(NoteNumbers::isNote).count();
        if (notes < 2) {
            return blocks;
        }
        List<FilledPaper.Block> counted = new ArrayList<>();
        int number = 0;
        for (FilledPaper.Block block : blocks) {
            counted.add(isNote(block) ? counted((FilledPaper.Text) block, digits.of(++number)) : block);
        }
        return counted;
    }

    private static boolean isNote(FilledPaper.Block block) {
        return block instanceof FilledPaper.Text text
                && text.layout() == Layout.NOTE
                && !text.text().isEmpty()
                && text.text().runs().get(0).words().startsWith(NOTE);
    }

    private static FilledPaper.Text counted(FilledPaper.Text note, String number) {
        List<FilledText.Run> runs = new ArrayList<>(note.text().runs());
        String head = NOTE.strip() + number + NOTE.substring(NOTE.strip().length());
        runs.set(0, FilledText.Done.words(head + runs.get(0).words().substring(NOTE.length())));
        return new FilledPaper.Text(
                note.layout(), new FilledText(runs, note.text().place()));
    }
}
