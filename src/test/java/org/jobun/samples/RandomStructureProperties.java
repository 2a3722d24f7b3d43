package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.readback.Reading;
import org.jobun.render.text.TextRenderer;

/** Papers of any structure say the same in every format, are counted by Word as we count, and are read back. */
class RandomStructureProperties {
    @Property(tries = 80, seed = "20261129")
    void everyFormatSaysTheSameAndWordCountsAlike(@ForAll @LongRange(min = 0) long seed) throws IOException {
        Path folder = Files.createTempDirectory("structure");
        try {
            RandomStructure structure = new RandomStructure(seed);
            Document paper = structure.paper(folder);
            String words = TextRenderer.words(paper);
            byte[] docx = ReadBack.bytes(paper, "docx");
            ReadBack.assertSame(words, ReadBack.docx(docx), "docx");
            ReadBack.assertSame(words, ReadBack.pdf(ReadBack.bytes(paper, "pdf")), "pdf");
            ReadBack.assertSame(words, ReadBack.html(ReadBack.bytes(paper, "html")), "html");
            Reading reading = ReadPaperTest.read(docx);
            assertTrue(reading.isUntouched(), reading::toString);
            assertEquals(List.of(), reading.references(), words);
            assertEquals(List.of(), reading.numbers(), words);
            chaptersAreCounted(paper);
            articlesAreCounted(structure, paper);
            String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
            structure.named().forEach(said -> assertTrue(plain.contains(said), () -> said + "\n" + plain));
            structure.amounts().forEach(said -> assertTrue(plain.contains(said), () -> said + "\n" + plain));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** Of each article of the main part the number that a reader gives it who counts branches and deleted articles too. */
    private static void articlesAreCounted(RandomStructure structure, Document paper) {
        if (!List.of("articles", "numbers").contains(structure.numbering())) {
            return;
        }
        List<String> shown = paper.articles().stream()
                .filter(article -> !article.label().series().isSupplement())
                .filter(article -> !article.caption().isEmpty())
                .map(article -> Normalizer.normalize(article.label().text(), Normalizer.Form.NFKC)
                        .replaceAll("[第条]", ""))
                .toList();
        assertEquals(structure.counted, shown);
    }

    private static void chaptersAreCounted(Document paper) {
        int[] counts = new int[Heading.Rank.values().length];
        paper.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(block -> (Heading) block)
                .filter(heading -> heading.rank() != Heading.Rank.SUPPLEMENT)
                .forEach(heading -> {
                    int depth = heading.rank().depth();
                    counts[depth]++;
                    java.util.Arrays.fill(counts, depth + 1, counts.length, 0);
                    assertEquals(counts[depth], heading.label().number(), heading.caption());
                });
    }
}
