package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.Drafting;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.SplitMatter;
import org.jobun.render.Renderer;
import org.jobun.render.docx.DocxRenderer;
import org.jobun.render.docx.RememberingDocxRenderer;
import org.jobun.reuse.SharedDrafting;
import org.jobun.source.SourceFile;

/**
 * Whoever makes many papers with one that remembers gets what the plain drafting and the plain renderer give: what is remembered
 * of the papers before saves time and changes nothing.
 */
class ReuseChangesNothingProperties {
    /** Texts that would show if a value were read as words, or set by the width of another. */
    private static final List<String> VALUES = List.of(
            "株式会社あ",
            "髙﨑㈱①",
            "ただし、この限りでない。以下「受注者」という。",
            "<w:t>&amp;\"",
            "ＡＢＣ ＤＥＦ　ＧＨＩ",
            " ",
            "一般財団法人ふるさと市町村圏広域情報処理共同機構西日本統括事業本部第二システム運用管理部",
            "a");

    private static final Pattern TEXT =
            Pattern.compile("(?<key>(?:name|address|place|number|representative_name|bank): )(?<value>[^,}\\n]+)");
    private static final Pattern DAY = Pattern.compile("(?<=(?:conclusion|start|end): )\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern AMOUNT = Pattern.compile("(?<=amount: )\"?\\d+\"?");

    /** It drafts each matter all of it; only the texts of the catalog, which are the same for all, are compiled once. */
    private static final DraftPapers PLAIN = new DraftPapers(Catalogs.shipped());

    /** Another one, below those that remember. */
    private static final DraftPapers BELOW = new DraftPapers(Catalogs.shipped());

    @Property(tries = 60, seed = "20261125")
    void papersAreTheSameWhateverWasMadeBefore(@ForAll @LongRange(min = 0) long seed) throws IOException {
        Catalog catalog = Catalogs.shipped();
        Drafting used = new SharedDrafting(BELOW);
        Renderer writer = new RememberingDocxRenderer();
        RandomMatter matter = new RandomMatter(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            String yaml = i == 0 ? matter.yaml() : otherValues(matter.yaml(), random);
            List<Outcome<PaperSet>> before = drafts(used, catalog, yaml);
            List<Outcome<PaperSet>> fresh = drafts(PLAIN, catalog, yaml);
            assertEquals(fresh.size(), before.size());
            for (int part = 0; part < fresh.size(); part++) {
                assertEquals(
                        fresh.get(part).diagnostics().sorted(),
                        before.get(part).diagnostics().sorted(),
                        yaml);
                List<Document> expected = documents(fresh.get(part));
                List<Document> actual = documents(before.get(part));
                assertEquals(expected, actual, yaml);
                for (Document document : actual) {
                    assertArrayEquals(docx(new DocxRenderer(), document), docx(writer, document), yaml);
                }
            }
        }
    }

    /** Whoever only looks at matters is told what is found in drafting each all of it. */
    @Property(tries = 60, seed = "20261129")
    void whatIsFoundIsTheSameWhateverWasLookedAtBefore(@ForAll @LongRange(min = 0) long seed) throws IOException {
        Catalog catalog = Catalogs.shipped();
        Drafting used = new SharedDrafting(BELOW);
        RandomMatter matter = new RandomMatter(seed);
        Random random = new Random(seed);
        List<String> ids = random.nextBoolean() ? List.of() : List.of("contract", "nothing");
        for (int i = 0; i < 6; i++) {
            String yaml = i == 0 ? matter.yaml() : otherValues(matter.yaml(), random);
            for (Part part : parts(catalog, yaml)) {
                assertEquals(
                        PLAIN.problems(part.matter(), part.making(), ids).sorted(),
                        used.problems(part.matter(), part.making(), ids).sorted(),
                        yaml);
            }
        }
    }

    /** Without this, papers would be the same too where nothing is ever reused. */
    @Example
    void aMatterWithOtherValuesTakesItsArticlesFromTheOneBefore() throws IOException {
        Catalog catalog = Catalogs.shipped();
        Drafting used = new SharedDrafting(new DraftPapers(catalog));
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        List<Block> first = contract(drafts(used, catalog, yaml));
        String other = yaml.replace("amount: 38500000", "amount: 38500001");
        assertNotEquals(yaml, other);
        List<Block> second = contract(drafts(used, catalog, other));
        List<Block> fresh = contract(drafts(new DraftPapers(catalog), catalog, other));
        assertEquals(fresh, second);
        assertEquals(first.size(), second.size());
        long same = IntStream.range(0, first.size())
                .filter(i -> first.get(i) == second.get(i))
                .count();
        assertTrue(same > 10, () -> same + " of " + first.size() + " blocks were reused");
        assertTrue(same < first.size(), "the amount is another one");
    }

    private static List<Block> contract(List<Outcome<PaperSet>> sets) {
        return documents(sets.get(0)).stream()
                .filter(document -> document.id().equals("contract"))
                .findFirst()
                .orElseThrow()
                .blocks();
    }

    private static List<Document> documents(Outcome<PaperSet> outcome) {
        return outcome.value().map(PaperSet::documents).orElse(List.of());
    }

    private static byte[] docx(Renderer renderer, Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(document, out);
        return out.toByteArray();
    }

    /** The same matter with other texts, amounts and days, some of them as in the matter before. */
    private static String otherValues(String yaml, Random random) {
        String texts = TEXT.matcher(yaml).replaceAll(found -> {
            String value = found.group().replaceFirst(TEXT.pattern(), "${value}");
            String key = found.group().replaceFirst(TEXT.pattern(), "${key}");
            boolean kept = random.nextInt(3) > 0;
            String other = VALUES.get(random.nextInt(VALUES.size()));
            return Matcher.quoteReplacement(key + (kept ? value : "'" + other.replace(",", "、") + "'"));
        });
        int shift = random.nextInt(4) * random.nextInt(400);
        String days = DAY.matcher(texts)
                .replaceAll(
                        found -> LocalDate.parse(found.group()).plusDays(shift).toString());
        return AMOUNT.matcher(days).replaceAll(found -> String.valueOf(1 + random.nextInt(900_000_000)));
    }

    private static List<Outcome<PaperSet>> drafts(Drafting drafter, Catalog catalog, String yaml) {
        return parts(catalog, yaml).stream()
                .map(part -> drafter.draft(part.matter(), part.making()))
                .toList();
    }

    /** One of the contracts that a matter is cut into. */
    private record Part(Matter matter, Making making) {}

    private static List<Part> parts(Catalog catalog, String yaml) {
        Diagnostics read = new Diagnostics();
        Optional<Matter> whole = SourceFile.decode("matter.yaml", yaml.getBytes(StandardCharsets.UTF_8), read)
                .flatMap(file -> new MatterReader(catalog.vocabulary(), catalog.municipalities(), read).read(file));
        List<Part> parts = new ArrayList<>();
        for (Matter part : whole.map(matter -> SplitMatter.of(matter, read)).orElse(List.of())) {
            MakingDate.of(part, Optional.empty(), false, read).ifPresent(making -> parts.add(new Part(part, making)));
        }
        return parts;
    }
}
