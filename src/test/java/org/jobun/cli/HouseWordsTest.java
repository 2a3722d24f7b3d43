package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobun.matter.HouseWord;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body that calls things otherwise has all papers in its own words, and nothing else in them changes. */
class HouseWordsTest {
    /** Words of which none holds the usual one, so that one that stayed behind is seen. */
    private static final Map<String, String> CHOSEN = new LinkedHashMap<>(Map.of(
            "fee", "委託料",
            "job", "委託業務",
            "agreement", "本契約",
            "consent", "許可",
            "paper", "文書",
            "materials", "データ等",
            "manager", "個人情報取扱主任",
            "site_manager", "作業主任",
            "lead", "総括主任",
            "consortium", "コンソーシアム"));

    /** A name that an officer wrote, and the label of a fact that is not known yet. */
    private static final List<String> NO_WORDS_OF_TEXTS = List.of("汐ノ浜・東邦共同企業体", "【契約金額】");

    @TempDir
    Path folder;

    private static Map<String, HouseWord> words() {
        return Catalogs.shipped().vocabulary().words();
    }

    /** The towns of the examples, with words and titles of their own. */
    private void towns(String style) throws IOException {
        OwnTowns.write(folder, profile -> {
            assertTrue(profile.contains("style:\n"));
            return profile.replace("style:\n", "style:\n" + style);
        });
    }

    /** A word of the vocabulary that is not among its choices cannot be chosen, so the test's own are laid over it. */
    private void choices() throws IOException {
        StringBuilder vocabulary = new StringBuilder("words:\n");
        words().values().forEach(word -> {
            List<String> of = new ArrayList<>(word.choices());
            if (!of.contains(CHOSEN.get(word.id()))) {
                of.add(CHOSEN.get(word.id()));
            }
            vocabulary.append(
                    "  %s: { of: %s, mixed: %s, apart: %s }%n".formatted(word.id(), of, word.mixed(), word.apart()));
        });
        Files.createDirectories(folder.resolve("clauses"));
        Files.writeString(folder.resolve("clauses/vocabulary.yaml"), vocabulary.toString());
    }

    private static String chosen() {
        return CHOSEN.entrySet().stream()
                .map(word -> word.getKey() + ": " + word.getValue())
                .collect(Collectors.joining(", ", "  words: { ", " }\n"));
    }

    @Test
    void everyPaperIsInTheWordsOfTheHouseAndIsOtherwiseTheSame() throws IOException {
        assertEquals(
                CHOSEN.keySet().stream().sorted().toList(),
                words().keySet().stream().sorted().toList());
        choices();
        towns(chosen());
        Run run = OwnTowns.generate(folder);
        assertEquals(0, run.code(), run.all());
        int papers = 0;
        for (Path made : OwnTowns.made(folder)) {
            assertEquals(
                    swapped(OwnTowns.sample(folder, made)).lines().toList(),
                    Files.readString(made).lines().toList(),
                    made::toString);
            papers++;
        }
        assertTrue(papers > 100, "papers compared: " + papers);
    }

    /** The text with the words that were chosen, but for expressions in which the word is no term. */
    private static String swapped(String text) {
        Map<String, String> held = new LinkedHashMap<>();
        String swapped = text;
        List<String> apartFromWords = new ArrayList<>(NO_WORDS_OF_TEXTS);
        words().values().forEach(word -> apartFromWords.addAll(word.apart()));
        for (String apart : apartFromWords) {
            String mark = "\u0001" + held.size() + "\u0001";
            held.put(mark, apart);
            swapped = swapped.replace(apart, mark);
        }
        for (HouseWord word : words().values()) {
            swapped = swapped.replace(word.usual(), CHOSEN.get(word.id()));
        }
        for (Map.Entry<String, String> mark : held.entrySet()) {
            swapped = swapped.replace(mark.getKey(), mark.getValue());
        }
        return swapped;
    }

    @Test
    void ourCatalogMixesNoWordsInTheHouseOfAnybody() throws IOException {
        choices();
        towns(chosen());
        Run run = Run.of("check", "--catalog", folder);
        assertEquals(0, run.code(), run.all());
        assertFalse(run.all().contains("DOC-09"), run.all());
    }

    @Test
    void aWordThatAnOwnTextTypesAgainstItsHouseIsReported() throws IOException {
        towns("  words: { consent: 承諾 }\n");
        Files.createDirectories(folder.resolve("clauses/own"));
        Files.writeString(folder.resolve("clauses/own/dinner.md"), """
                ---
                id: own.dinner
                caption: 会食
                ---
                ${contractor}は、会食をするときは、${client}の承認を得なければならない。
                - 承諾を得た会食は、この限りでない。
                """);
        Run run = Run.of("check", "--catalog", folder);
        assertTrue(run.all().contains("dinner.md:5:"), run.all());
        assertTrue(run.all().contains("手で打たれた「承認」は、団体が選んだ用語（承諾）と違います。"), run.all());
        assertTrue(run.all().contains("${words.consent} と書いてください。"), run.all());
        assertFalse(run.all().contains("dinner.md:6:"), run.all());
    }

    /** Whoever brings texts and a body is told of the words of that body, not of those of the bodies of the program. */
    @Test
    void whatAnOwnTextTypesIsHeldAgainstTheWordsOfTheBodyThatBringsIt() throws IOException {
        Files.createDirectories(folder.resolve("municipalities"));
        Files.writeString(
                folder.resolve("municipalities/hama.yaml"),
                Files.readString(Path.of("municipalities/aobano.yaml"))
                        .replaceFirst("(?m)^id: .*$", "id: hama")
                        .replaceFirst("(?m)^style:\n", "style:\n  words: { consent: 承諾, job: 委託業務 }\n"));
        Files.createDirectories(folder.resolve("clauses/own"));
        Files.writeString(folder.resolve("clauses/own/dinner.md"), """
                ---
                id: own.dinner
                caption: 委託業務の会食
                ---
                ${contractor}は、会食をするときは、${client}の承諾を得なければならない。
                - 承認を得た会食は、この限りでない。
                """);
        Run run = Run.of("check", "--catalog", folder);
        assertTrue(run.all().contains("手で打たれた「承認」は、団体が選んだ用語（承諾）と違います。"), run.all());
        assertFalse(run.all().contains("手で打たれた「承諾」"), run.all());
        assertFalse(run.all().contains("手で打たれた「委託業務」"), run.all());
    }

    @Test
    void aWordThatIsNotAmongTheChoicesIsRefusedWithThem() throws IOException {
        towns("  words: { fee: 謝礼 }\n");
        Run run = Run.of("check", "--catalog", folder);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("契約の代金"), run.all());
        assertTrue(run.all().contains("委託料"), run.all());
    }

    @Test
    void aPaperBearsTheTitleOfTheHouseEverywhere() throws IOException {
        towns("  titles: { contract: 物品修繕請負契約書, special-provisions: 個人情報の取扱いに関する特記仕様書 }\n");
        Run run = Run.of(
                "generate",
                "matters/resident-data-migration.yaml",
                "-o",
                folder.resolve("sets"),
                "--format",
                "text",
                "--catalog",
                folder);
        assertEquals(0, run.code(), run.all());
        Path set = folder.resolve("sets/resident-data-migration");
        String contract = Files.readString(set.resolve("01 物品修繕請負契約書.txt"));
        assertTrue(contract.contains("物品修繕請負契約書\n"), contract);
        assertTrue(contract.contains("別記「個人情報の取扱いに関する特記仕様書」"), contract);
        assertFalse(contract.contains("個人情報取扱特記事項"), contract);
        assertTrue(Files.exists(set.resolve("02 個人情報の取扱いに関する特記仕様書.txt")), run.all());
    }

    @Test
    void aTitleForAPaperThatThereIsNotIsReported() throws IOException {
        towns("  titles: { contrat: 請負契約書 }\n");
        Run run = Run.of("check", "--catalog", folder);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("contrat"), run.all());
    }

    @Test
    void wordsAndFiguresTypedInATemplateAreReportedToo() throws IOException {
        towns("  words: { consent: 承諾 }\n");
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/dinner.md"), """
                ---
                id: dinner
                name: 会食届
                title: 会食届
                ---
                # 会食届
                会食の14日前までに届け出て、承認を得てください。
                """);
        Run run = Run.of("check", "--catalog", folder);
        assertTrue(run.all().contains("dinner.md:7:4"), run.all());
        assertTrue(run.all().contains("「14日」"), run.all());
        assertTrue(run.all().contains("手で打たれた「承認」は"), run.all());
    }
}
