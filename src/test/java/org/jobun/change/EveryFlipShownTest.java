package org.jobun.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.house.BesideStyle;
import org.jobun.interview.Answers;
import org.jobun.matter.FactType;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.jobun.samples.ExamplePapers;
import org.jobun.tracking.Redline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each choice of an example of each body, changed to each other value: the redline of every paper that differs is proved, and its 新旧対照表
 * holds every change and nothing else. The suite takes one change in so many; all with {@code -Djobun.flips=1}.
 */
class EveryFlipShownTest {
    private static final int EACH = Integer.getInteger("jobun.flips", 20);
    private static final Redline.By BY = new Redline.By("担当", "2027-01-20T00:00:00Z");
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final ComparePaper COMPARE = new ComparePaper(CATALOG::slotOf);

    /** What is called something that is printed. */
    private static final Set<Part.Kind> SHOWN = EnumSet.of(Part.Kind.ARTICLE, Part.Kind.HEADING, Part.Kind.SCHEDULE);

    private final Map<Document, byte[]> files = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int flips;
    private int shown;

    @ParameterizedTest
    @ValueSource(strings = {"resident-data-migration", "system-maintenance", "consortium", "branch-office"})
    void everyChangeIsInTheRedlineAndInTheTable(String example) throws Exception {
        Answers answers = ExamplePapers.answers(example);
        Map<String, Document> before = ExamplePapers.papers(answers);
        for (FactType choice : CATALOG.vocabulary().choices()) {
            for (String value : choice.values().keySet()) {
                if (flips++ % EACH == 0) {
                    flip(before, ExamplePapers.papers(answers.with(choice.path(), value)), choice.path() + "=" + value);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(shown > 10, shown + " papers");
    }

    private void flip(Map<String, Document> before, Map<String, Document> after, String flip) throws IOException {
        for (Document old : before.values()) {
            Document now = after.get(old.id());
            if (now != null && !now.blocks().equals(old.blocks())) {
                shown++;
                String name = flip + " " + old.id();
                Outcome<byte[]> made = Redline.of(files.computeIfAbsent(old, this::word), word(now), name, BY);
                if (made.value().isEmpty()) {
                    wrong.add(name + " " + made.diagnostics().sorted().get(0).values());
                }
                table(COMPARE.of(old, now), name);
            }
        }
    }

    private byte[] word(Document paper) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Renderers.plain().of("docx").render(paper, out);
            return out.toByteArray();
        } catch (IOException neverOfMemory) {
            throw new IllegalStateException(neverOfMemory);
        }
    }

    /** Whole, each side says its state, and what is not marked is the same on both; else there is a row for each piece that differs. */
    private void table(List<ComparedPart> parts, String name) {
        List<BesideRow> all = BesideRow.of(parts, BesideStyle.DRAFT_CURRENT, true);
        for (BesideRow row : all) {
            ComparedPart part = row.part();
            String before = part.isAdded() ? "" : letters(part.before());
            String after = part.isRemoved() ? "" : letters(part.after());
            if (!before.equals(letters(row.before(), true)) || !after.equals(letters(row.after(), true))) {
                wrong.add(name + ": " + lines(row.before()) + " / " + lines(row.after()) + " for "
                        + part.shown().label().text());
            } else if (!letters(row.before(), false).equals(letters(row.after(), false))) {
                wrong.add(name + ": not marked: " + letters(row.before(), false) + " / " + letters(row.after(), false));
            } else if (part.isSame() == isMarked(row)) {
                wrong.add(name + ": " + (part.isSame() ? "marked: " : "not seen: ") + after);
            }
        }
        List<BesideRow> rows = BesideRow.of(parts, BesideStyle.AFTER_LEFT, false);
        long differing = parts.stream().filter(part -> !part.isSame()).count();
        if (rows.size() != differing) {
            wrong.add(name + ": " + rows.size() + " rows for " + differing);
        }
    }

    private static String lines(List<List<Inline>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Inline::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isMarked(BesideRow row) {
        return Stream.of(row.before(), row.after())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(Inline.Marked.class::isInstance);
    }

    /** Words without spaces and brackets of captions, which stand for the order and the place of words. */
    private static String letters(Part part) {
        StringBuilder out = new StringBuilder();
        part.flattened()
                .forEach(one -> out.append(SHOWN.contains(one.kind()) ? one.caption() : "")
                        .append(one.label().text())
                        .append(one.text()));
        return sorted(out.toString());
    }

    private static String letters(List<List<Inline>> lines, boolean marked) {
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> line.stream()
                .filter(one -> marked || !(one instanceof Inline.Marked))
                .forEach(one -> out.append(one.text())));
        return sorted(out.toString());
    }

    private static String sorted(String text) {
        return text.replaceAll("[\\s\u3000（）\\p{Cntrl}]", "")
                .chars()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
