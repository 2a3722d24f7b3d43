package org.jobun.stylefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobun.house.MarginText;
import org.jobun.house.MarginText.Line;
import org.jobun.house.MarginText.Picture;
import org.w3c.dom.Element;

/**
 * Reads a head or foot as lines of words, page numbers and pictures, for formats that set it themselves. What these cannot
 * show is named.
 */
final class MarginReader {
    private final StyleFacts styles;
    private final Function<String, Optional<Picture>> pictures;
    private final Consumer<String> lost;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param styles of the file, by its own ids
     * @param pictures the dots of a picture by the id of its relationship; empty where it cannot be shown
     * @param lost takes the name of what formats other than Word do not show
     */
    MarginReader(StyleFacts styles, Function<String, Optional<Picture>> pictures, Consumer<String> lost) {
        this.styles = styles;
        this.pictures = pictures;
        this.lost = lost;
    }

    MarginText read(Element root) {
        blocks(root);
        return new MarginText(lines);
    }

    private void blocks(Element parent) {
        for (Element child : Elements.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> lines.add(new MarginLineReader(child, styles, pictures, lost).line());
                case "tbl" -> lost.accept("表");
                case "sdtPr", "sdtEndPr", "del" -> {}
                default -> blocks(child);
            }
        }
    }
}
