package org.jobun.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jobun.word.Packed;
import org.jobun.word.Packer;
import org.jobun.word.PaperNames;
import org.jobun.word.Stamped;
import org.junit.jupiter.api.Test;

/** A stretch deflated once gives the text of every paper, with its own key in each place. */
class StampedTest {
    private static final String OPEN = PaperNames.PLACEHOLDER.key();

    @Test
    void everyKeyStandsInEveryPlace() throws DataFormatException {
        Random random = new Random(20261128);
        for (int i = 0; i < 60; i++) {
            check(text(random, random.nextInt(40), i % 3 == 0));
        }
    }

    /** Farther apart than a stream can refer back. */
    @Test
    void alsoWhereKeysAreFarApart() throws DataFormatException {
        Random random = new Random(7);
        String far = letters(random, 70_000);
        check(OPEN + far + OPEN + far.substring(9) + OPEN + OPEN + "x" + far + OPEN);
        check("");
        check(far);
        check(OPEN);
    }

    private static void check(String text) throws DataFormatException {
        try (Packer packer = new Packer()) {
            for (Stamped stamped : new Stamped[] {packer.common(text), packer.seldom(text)}) {
                for (String key : new String[] {"00000000", "9F31C0A7"}) {
                    Packed packed = stamped.with(new PaperNames(key));
                    String expected = text.replace(OPEN, key);
                    assertEquals(expected, new String(packed.bytes(), StandardCharsets.UTF_8));
                    assertEquals(expected, inflated(packed, packed.bytes().length));
                }
            }
        }
    }

    private static String inflated(Packed packed, int length) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(packed.deflated());
        byte[] given = new byte[length + 1];
        int at = 0;
        for (int n = inflater.inflate(given); n > 0; n = inflater.inflate(given, at, given.length - at)) {
            at += n;
        }
        inflater.end();
        return new String(given, 0, at, StandardCharsets.UTF_8);
    }

    private static String text(Random random, int keys, boolean close) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < keys; i++) {
            text.append("<w:bookmarkStart w:id=\"")
                    .append(i)
                    .append("\" w:name=\"_Jc")
                    .append(OPEN);
            text.append('_').append(i).append("\"/>").append(letters(random, close ? 3 : random.nextInt(4_000)));
        }
        return text.toString();
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, 900).forEach(letter -> text.append((char) (0x4E00 + letter)));
        return text.toString();
    }
}
