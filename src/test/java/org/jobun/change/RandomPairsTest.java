package org.jobun.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.change.amend.Amendment;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.jobun.samples.RandomPair;
import org.jobun.tracking.Redline;
import org.junit.jupiter.api.Test;

/**
 * Random matters in two states, from a few answers that differ to nothing in common: every redline and every 改め文 of theirs is proved.
 * What is given anew is so because the two papers are numbered in different ways, or because it has become another paper.
 *
 * <p>{@code -Djobun.pairs=300} asks for as many pairs, {@code -Djobun.first=1000} for those of other seeds.
 */
class RandomPairsTest {
    private static final int PAIRS = Integer.getInteger("jobun.pairs", 25);
    private static final int FIRST = Integer.getInteger("jobun.first", 0);
    private static final double MOST_ANEW = 0.03;

    private final ComparePaper compare = new ComparePaper(Catalogs.shipped()::slotOf);
    private final Map<String, List<String>> anew = new TreeMap<>();
    private final List<String> refused = new ArrayList<>();
    private int papers;

    @Test
    void everyChangeIsProved() throws IOException {
        int pairs = 0;
        for (long seed = FIRST; pairs < PAIRS; seed++) {
            RandomPair pair = new RandomPair(seed);
            if (!pair.isForbidden()) {
                pairs++;
                for (RandomPair.Changed one : pair.changed()) {
                    papers++;
                    redline(one);
                    amendment(one);
                }
            }
        }
        assertEquals(List.of(), refused);
        List<String> unsaid = anew.getOrDefault("unsaid", List.of());
        assertTrue(unsaid.size() <= papers * MOST_ANEW, unsaid::toString);
        assertTrue(papers > 2 * PAIRS, papers + " papers");
    }

    private void redline(RandomPair.Changed one) throws IOException {
        Outcome<byte[]> made = Redline.of(
                word(one.before()), word(one.after()), one.name(), new Redline.By("担当", "2027-01-20T00:00:00Z"));
        if (made.value().isEmpty()) {
            refused.add(one.name() + " " + made.diagnostics().sorted().get(0).values());
        }
    }

    private void amendment(RandomPair.Changed one) {
        boolean sameScheme = one.before().numbering().equals(one.after().numbering());
        Amendment made = Amendment.of(one.before(), one.after(), compare.of(one.before(), one.after()));
        if (made.whole()) {
            anew.computeIfAbsent(sameScheme ? "unsaid" : "numbering", reason -> new ArrayList<>())
                    .add(one.name());
        }
    }

    private static byte[] word(Document paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.plain().of("docx").render(paper, out);
        return out.toByteArray();
    }
}
