package org.jobun.render.html;

import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;

/** Runs of text as HTML; a reference links to what it means. */
class HtmlInlines implements Inline.Visitor<String> {

    String of(List<Inline> text) {
        StringBuilder out = new StringBuilder();
        text.forEach(run -> out.append(run.accept(this)));
        return out.toString();
    }

    /** An anchor as the id of an element. */
    static String id(Anchor anchor) {
        return HtmlText.of("p-" + anchor.id().replace('/', '_'));
    }

    @Override
    public String words(Inline.Words words) {
        return HtmlText.of(words.text());
    }

    @Override
    public String value(Inline.Value value) {
        return HtmlText.of(value.text());
    }

    @Override
    public String blank(Inline.Blank blank) {
        return "<mark>" + HtmlText.of(blank.text()) + "</mark>";
    }

    @Override
    public String marked(Inline.Marked marked) {
        return "<u>" + HtmlText.of(marked.text()) + "</u>";
    }

    @Override
    public String reference(Inline.Reference reference) {
        StringBuilder out = new StringBuilder();
        List<Inline.Piece> pieces = reference.pieces();
        int at = 0;
        while (at < pieces.size()) {
            int end = endOfLink(pieces, at);
            StringBuilder words = new StringBuilder();
            Anchor target = null;
            for (Inline.Piece piece : pieces.subList(at, end)) {
                words.append(HtmlText.of(piece.text()));
                target = piece.target() == null ? target : piece.target();
            }
            out.append(target == null ? words : "<a href=\"#" + id(target) + "\">" + words + "</a>");
            at = end;
        }
        return out.toString();
    }

    /**
     * A link runs up to the joint with the next provision (及び, 、 …): what stands between 第 and 号 belongs
     * to one provision, the deepest of which is the target.
     */
    private static int endOfLink(List<Inline.Piece> pieces, int from) {
        int end = from;
        while (end < pieces.size()) {
            String text = pieces.get(end).text();
            boolean joint = pieces.get(end).kind() == Inline.Piece.Kind.WORDS
                    && List.of("及び", "並びに", "又は", "若しくは", "から", "、", "，", "－").contains(text);
            if (joint) {
                return end == from ? from + 1 : end;
            }
            end++;
        }
        return end;
    }

    @Override
    public String lawCitation(Inline.LawCitation citation) {
        return HtmlText.of(citation.text());
    }
}
