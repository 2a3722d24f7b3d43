package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.readback.ClauseState;
import org.jobun.readback.Reading;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;

/** 特約 that the officer of one matter writes: they stand behind the articles, cite them, and are read back. */
class SpecialTermsTest {
    private static final String TERMS = """

            special_terms:
              - caption: 実施計画書の特例
                overrides: plan.submission#submit
                text: "[[plan.submission#submit]]の規定にかかわらず、${contractor}は、実施計画書を${dates.start}までに提出すれば足りる。 {#late}"
              - text: |
                  [[#late]]の実施計画書には、次に掲げる事項を記載することを要しない。
                    - 工程のうち日ごとのもの
                    - 人員の配置
              - caption: 返還の特例
                overrides: disposal#return
                text: "[[disposal#return]]の規定にかかわらず、${contractor}は、${words.materials}を郵送により返還することができる。"
            """;

    private static String matter(String terms) throws IOException {
        return Files.readString(Path.of("matters/resident-data-migration.yaml")) + terms;
    }

    private static Document paper(PaperSet set, String id) {
        return set.documents().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String found(String terms) throws IOException {
        Diagnostics found = Catalogs.found(Catalogs.shipped(), matter(terms));
        return found.sorted().stream().map(one -> one.code().id()).distinct().collect(Collectors.joining(" "));
    }

    @Test
    void standBehindTheArticlesOfThePaperTheySpeakOf() throws IOException {
        PaperSet set = Catalogs.papers(matter(TERMS));
        List<String> contract = TextRenderer.lines(paper(set, "contract"));
        int first = contract.indexOf("（実施計画書の特例）");
        assertEquals(
                List.of(
                        "第33条　第3条第1項の規定にかかわらず、受注者は、実施計画書を令和8年12月1日までに提出すれば足りる。",
                        "2　前項の実施計画書には、次に掲げる事項を記載することを要しない。",
                        "　(1)　工程のうち日ごとのもの",
                        "　(2)　人員の配置"),
                contract.subList(first + 1, first + 5));
        List<String> special = TextRenderer.lines(paper(set, "special-provisions"));
        assertEquals("第32　第25第1項の規定にかかわらず、受注者は、資料等を郵送により返還することができる。", special.get(special.indexOf("（返還の特例）") + 1));
    }

    @Test
    void haveTheSameWordsInEveryFormatAndAreReadBack() throws IOException {
        PaperSet set = Catalogs.papers(matter(TERMS));
        for (String id : List.of("contract", "special-provisions")) {
            Document paper = paper(set, id);
            String words = TextRenderer.words(paper);
            ReadBack.assertSame(words, ReadBack.docx(ReadBack.bytes(paper, "docx")), "docx");
            ReadBack.assertSame(words, ReadBack.pdf(ReadBack.bytes(paper, "pdf")), "pdf");
            ReadBack.assertSame(words, ReadBack.html(ReadBack.bytes(paper, "html")), "html");
            assertTrue(ReadPaperTest.read(ReadPaperTest.bytes(paper)).isUntouched());
        }
    }

    @Test
    void whatTheOtherSideChangesInOneIsSaid() throws IOException {
        String more = TERMS + "  - { caption: 末尾, text: 定めを守る。 }\n";
        Document paper = paper(Catalogs.papers(matter(more)), "contract");
        int articles =
                (int) paper.blocks().stream().filter(Article.class::isInstance).count();
        WordEdits edits = new WordEdits(ReadPaperTest.bytes(paper), new Random(1));
        edits.delete(articles - 2);
        Reading reading = ReadPaperTest.read(edits.done());
        assertEquals(
                List.of("special-terms.1"),
                reading.clauses().stream()
                        .filter(state -> !state.isUntouched())
                        .map(ClauseState::clause)
                        .toList());
    }

    @Test
    void standInThePaperThatTheyAreWrittenFor() throws IOException {
        String terms = "\nspecial_terms: [ { caption: 連絡, paper: specification, text: 連絡先を届け出る。 } ]\n";
        PaperSet set = Catalogs.papers(matter(terms));
        assertTrue(TextRenderer.words(paper(set, "specification")).contains("連絡先を届け出る。"), "specification");
        assertFalse(TextRenderer.words(paper(set, "contract")).contains("連絡先を届け出る。"), "contract");
    }

    @Test
    void areCheckedAsThoseOfTheCatalogAre() throws IOException {
        String nothing = "\nspecial_terms: [ { caption: 甲, overrides: plan.submission#submit, text: 何も引かない。 } ]\n";
        assertTrue(found(nothing).contains("SPT-01"), found(nothing));
        String twice = TERMS
                + "  - { caption: 乙, overrides: plan.submission#submit, text: \"[[plan.submission#submit]]を除く。\" }\n";
        assertTrue(found(twice).contains("SEL-08"), found(twice));
        String unknown = "\nspecial_terms: [ { caption: 丙, text: \"[[plan.submision#submit]]を除く。\" } ]\n";
        assertTrue(found(unknown).contains("REF-"), found(unknown));
        String fact = "\nspecial_terms: [ { caption: 丁, text: \"${contract.amonut}とする。\" } ]\n";
        assertTrue(found(fact).contains("FCT-01"), found(fact));
        String condition = "\nspecial_terms: [ { caption: 戊, text: \"<#if true>ある。</#if>\" } ]\n";
        assertTrue(found(condition).contains("SPT-07"), found(condition));
        String elsewhere = "\nspecial_terms: [ { caption: 辛, paper: form-receipt, text: 定めを守る。 } ]\n";
        assertTrue(found(elsewhere).contains("SPT-09"), found(elsewhere));
        String empty = "\nspecial_terms: [ { caption: 己 } ]\n";
        assertTrue(found(empty).contains("SPT-07"), found(empty));
        assertEquals("", found("").replaceAll("[A-Z]+-[0-9]+ ?", "").strip());
    }

    @Test
    void inPlaceOfADutyAreLookedAt() throws IOException {
        String duty = "\nspecial_terms: [ { caption: 甲, overrides: disposal, text: \"[[disposal]]の規定は、適用しない。\" } ]\n";
        assertTrue(found(duty).contains("SPT-08"), found(duty));
    }
}
