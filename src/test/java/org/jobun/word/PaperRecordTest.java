package org.jobun.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.NumberingScheme.Kind;
import org.jobun.house.NumberingScheme.Level;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a file says of its making is written and read by one type: what is written is read. */
class PaperRecordTest {
    private static final List<String> WORDS = List.of("契約金額", "5,500,000円", "<&\">", "髙﨑𠮷", "a b", "", "　", "'");

    @Property(tries = 200, seed = "20261128")
    void whatIsWrittenIsRead(@ForAll long seed) {
        PaperRecord paper = random(new Random(seed));
        assertEquals(paper, PaperRecord.of(root(paper.xml())));
        assertTrue(PaperRecord.isOne(root(paper.xml())));
    }

    @Test
    void thePartIsWrittenInTwoPiecesThatMakeTheWhole() {
        PaperRecord paper = random(new Random(7));
        assertEquals(paper.xml(), paper.opening() + paper.rest());
    }

    @Test
    void anotherFormatIsNotOurs() {
        String xml = random(new Random(1)).xml().replace("jobun-2", "jobun-9");
        assertFalse(PaperRecord.isOne(root(xml)));
    }

    @Test
    void aKeyThatWeNeverWriteIsRefused() {
        String xml = random(new Random(1)).xml().replaceFirst(" key=\"[^\"]*\"", " key=\"x\"");
        assertThrows(IllegalArgumentException.class, () -> PaperRecord.of(root(xml)));
    }

    @Test
    void everyStyleIsFoundByItsNameAndEveryLevelByItsStyle() {
        for (PaperStyle style : PaperStyle.values()) {
            assertEquals(style.id(), PaperStyle.idOf(style.styleName()).orElseThrow());
        }
        for (int level = 0; level < 9; level++) {
            assertEquals(level, PaperStyle.levelOf(PaperStyle.ofLevel(level)));
            assertEquals(level, PaperStyle.levelNamed(PaperStyle.nameOfLevel(level, true)));
        }
        for (int level = 0; level < 6; level++) {
            assertEquals(level, PaperStyle.levelNamed(PaperStyle.nameOfLevel(level, false)));
        }
        assertEquals(-1, PaperStyle.levelNamed("Normal"));
        assertEquals(-1, PaperStyle.levelOf(PaperStyle.CAPTION.id()));
    }

    private static PaperRecord random(Random random) {
        PaperNames names = PaperNames.of("aobano", String.valueOf(random.nextInt()), "contract");
        PaperRecord.Head head = new PaperRecord.Head(
                names,
                "contract",
                word(random),
                word(random),
                word(random),
                "2026-11-28",
                random.nextBoolean(),
                random.nextBoolean() ? '、' : '，',
                random.nextBoolean());
        List<PaperRecord.Value> values = new ArrayList<>();
        List<PaperRecord.Clause> clauses = new ArrayList<>();
        List<PaperRecord.Reference> references = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            values.add(new PaperRecord.Value("fact." + i, word(random), word(random), word(random)));
            clauses.add(new PaperRecord.Clause("clause." + i, word(random)));
            references.add(reference(i, names, random));
        }
        return new PaperRecord(head, scheme(random), values, clauses, references);
    }

    private static PaperRecord.Reference reference(int number, PaperNames names, Random random) {
        List<PaperRecord.To> to = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            to.add(new PaperRecord.To(
                    names.bookmark(PaperNames.Kind.TARGET, number + i + 1), random.nextInt(4), word(random)));
        }
        return new PaperRecord.Reference(random.nextBoolean(), random.nextBoolean(), to);
    }

    private static NumberingScheme scheme(Random random) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            levels.add(new Level(word(random), Glyphs.values()[random.nextInt(Glyphs.values().length)], word(random)));
        }
        return new NumberingScheme(
                Kind.values()[random.nextInt(Kind.values().length)],
                Captions.values()[random.nextInt(Captions.values().length)],
                levels);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception unreadable) {
            throw new AssertionError(xml, unreadable);
        }
    }
}
