package org.jobun.readback;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** Reads the comments in the margin. */
final class CommentReader {
    private static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    private final Structure paper;
    /** Ids of the paragraphs of comments that somebody has closed. */
    private final Set<String> closed;

    private CommentReader(Structure paper, Set<String> closed) {
        this.paper = paper;
        this.closed = closed;
    }

    static List<Comment> read(WordPackage file, Structure paper) {
        CommentReader reader = new CommentReader(paper, closed(file));
        return WordParts.root(file, "word/comments.xml").stream()
                .flatMap(root -> XmlTree.children(root, "comment").stream())
                .map(reader::comment)
                .toList();
    }

    private static Set<String> closed(WordPackage file) {
        return WordParts.root(file, "word/commentsExtended.xml").stream()
                .flatMap(root -> XmlTree.children(root).stream())
                .filter(comment -> comment.getAttributeNS(W15, "done").equals("1"))
                .map(comment -> comment.getAttributeNS(W15, "paraId"))
                .collect(Collectors.toSet());
    }

    private Comment comment(Element comment) {
        CommentedWords commented = paper.text().comments();
        String id = XmlTree.attribute(comment, "id");
        List<Element> paragraphs = XmlTree.children(comment, "p");
        return new Comment(
                XmlTree.attribute(comment, "author"),
                XmlTree.attribute(comment, "date"),
                paragraphs.stream().map(CommentReader::text).collect(Collectors.joining("\n")),
                commented.of(id),
                paper.nameOf(commented.lineOf(id)),
                paragraphs.stream().anyMatch(this::isClosed));
    }

    private boolean isClosed(Element paragraph) {
        return closed.contains(paragraph.getAttributeNS(W14, "paraId"));
    }

    private static String text(Element paragraph) {
        return XmlTree.below(paragraph, "t").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }
}
