package org.jobun.web;

import java.util.List;
import org.jobun.change.ComparedPaper;
import org.jobun.house.BesideStyle;
import org.jobun.library.SideBySide;

/**
 * A paper in two states as a page shows it.
 *
 * @param title of the paper
 * @param changes how many places differ in substance
 * @param renumbered how many differ by numbers alone
 * @param state 新しい書類 or なくなる書類; empty for one that both have
 * @param side what differs
 */
public record BesidePaper(String title, int changes, int renumbered, String state, SideBySide side) {
    /**
     * Those of some papers that differ.
     *
     * @param style how the body sets both states beside each other
     * @param numbers whether places are shown in which only numbers differ
     */
    public static List<BesidePaper> of(List<ComparedPaper> papers, BesideStyle style, boolean numbers) {
        return papers.stream()
                .filter(paper -> !paper.isSame())
                .map(paper -> of(paper, style, numbers))
                .toList();
    }

    private static BesidePaper of(ComparedPaper paper, BesideStyle style, boolean numbers) {
        String state = !paper.isAlone() ? "" : paper.parts().get(0).isAdded() ? "新しい書類" : "なくなる書類";
        return new BesidePaper(
                paper.paper().title(),
                paper.changes(),
                paper.renumbered(),
                state,
                state.isEmpty() ? SideBySide.of(paper, style, numbers) : new SideBySide(List.of()));
    }
}
