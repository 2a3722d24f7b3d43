package org.jobun.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jobun.document.Inline;
import org.junit.jupiter.api.Test;

/** The glance passes no text that the patterns would report, wherever its runs are cut, and is no expensive way to pass none. */
class SuspiciousTest {
    private static final String LETTERS = "あ漢第条項号、，。．（）[]{}$<#whe 3";
    private static final int TEXTS = 60_000;

    @Test
    void passesNothingThatThePatternsFind() {
        Random random = new Random(20261129);
        int found = 0;
        int passed = 0;
        for (int i = 0; i < TEXTS; i++) {
            List<Inline> text = text(random);
            String words = Inline.textOf(text);
            boolean reported = CheckDocument.LEFT_OVER.matcher(words).find()
                    || CheckDocument.DOUBLED.matcher(words).find();
            found += reported ? 1 : 0;
            passed += Suspicious.is(text) ? 0 : 1;
            assertTrue(!reported || Suspicious.is(text), words);
        }
        assertTrue(found > TEXTS / 20 && passed > TEXTS / 20, found + " reported, " + passed + " passed");
    }

    @Test
    void passesAnOrdinarySentence() {
        assertEquals(
                false,
                Suspicious.is(List.of(
                        new Inline.Words("前項の規定にかかわらず、発注者は、第"), new Inline.Words("3条第1項（ただし書を除く。）の承認を取り消すことができる。"))));
    }

    private static List<Inline> text(Random random) {
        List<Inline> runs = new ArrayList<>();
        for (int run = random.nextInt(4); run >= 0; run--) {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(5); i > 0; i--) {
                words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            runs.add(new Inline.Words(words.toString()));
        }
        return runs;
    }
}
