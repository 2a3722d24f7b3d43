package org.jobun.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.document.Heading;

/** Reads the lines of a template that divide a paper: 章, 節, 款, 目次, 附則, and places of deleted articles. */
final class StructureLines {
    private static final Map<String, Heading.Rank> RANKS = Map.of(
            "chapter", Heading.Rank.CHAPTER,
            "section", Heading.Rank.SECTION,
            "subsection", Heading.Rank.SUBSECTION);

    private static final String ARTICLES = "articles";

    private final TemplateCursor cursor;

    StructureLines(TemplateCursor cursor) {
        this.cursor = cursor;
    }

    /** The line of a command; empty for a command that is none of these. */
    Optional<TemplateLine> read(String command, TemplateLines.Head head) {
        return switch (command) {
            case "contents" ->
                Optional.of(new TemplateLine.ContentsLine(head.marks().condition(), head.place()));
            case "supplement" -> Optional.of(supplement(head));
            case "deleted" -> Optional.of(deleted(head));
            default -> Optional.ofNullable(RANKS.get(command)).map(rank -> division(rank, head));
        };
    }

    private TemplateLine division(Heading.Rank rank, TemplateLines.Head head) {
        BlockMarks marks = head.marks();
        TemplateText text = cursor.labelled(head.line(), head.from(), marks);
        if (text.source().isBlank()) {
            cursor.reject(head.place(), head.line().strip());
        }
        return new TemplateLine.DivisionLine(marks.condition(), rank, marks.label(), text, head.place());
    }

    private TemplateLine supplement(TemplateLines.Head head) {
        String words = head.words().strip();
        if (!words.isEmpty() && !words.equals(ARTICLES)) {
            cursor.reject(head.place(), words);
        }
        return new TemplateLine.SupplementLine(head.marks().condition(), words.equals(ARTICLES), head.place());
    }

    private TemplateLine deleted(TemplateLines.Head head) {
        List<String> ids =
                Stream.of(head.words().split("[,、]", -1)).map(String::strip).toList();
        ids.stream().filter(id -> !id.matches("[a-z0-9][a-z0-9.-]*")).forEach(id -> cursor.reject(head.place(), id));
        return new TemplateLine.DeletedLine(head.marks().condition(), ids, head.place());
    }
}
