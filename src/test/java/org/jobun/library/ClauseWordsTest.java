package org.jobun.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.TemplateText;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.Test;

class ClauseWordsTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final ClauseWords WORDS = new ClauseWords(CATALOG, LocalDate.of(2026, 12, 1));
    /** Paths, ids and values of choices are small Latin letters; people's words are not. */
    private static final Pattern INSIDE = Pattern.compile("[a-z_]{2,}|\\$|\\[\\[|\\{|[\\uFDD0-\\uFDEF]");

    private static void each(Consumer<Clause> test) {
        CATALOG.clauses().values().forEach(versions -> versions.forEach(test));
    }

    @Test
    void noConditionAndNoTextShowsAPath() {
        List<String> wrong = new ArrayList<>();
        each(clause -> {
            List<String> texts = new ArrayList<>(List.of(WORDS.condition(clause), WORDS.dated(clause)));
            texts.addAll(WORDS.law(clause));
            WORDS.lines(clause).forEach(line -> texts.add(line.whole()));
            texts.stream()
                    .filter(text -> INSIDE.matcher(text).find())
                    .forEach(text -> wrong.add(clause.id() + ": " + text));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void papersAndTheirLinesSayTheirConditionsInWordsToo() {
        CATALOG.templates().values().forEach(paper -> {
            PaperContents contents = PaperContents.of(paper, CATALOG, WORDS);
            assertFalse(INSIDE.matcher(contents.when()).find(), contents.when());
            contents.entries()
                    .forEach(entry -> entry.clauses()
                            .forEach(clause -> assertFalse(
                                    INSIDE.matcher(entry.when(clause)).find())));
        });
    }

    @Test
    void everyBlockIsALineAndNothingTypedIsLost() {
        each(clause -> {
            List<List<TemplateText>> typed = new ArrayList<>();
            clause.paragraphs().forEach(paragraph -> typed(paragraph, typed));
            List<Line> lines = WORDS.lines(clause);
            assertEquals(typed.size(), lines.size(), clause.id());
            for (int i = 0; i < lines.size(); i++) {
                String shown = lines.get(i).runs().stream()
                        .filter(run -> run.kind() == Run.Kind.WORDS)
                        .map(Run::text)
                        .filter(text -> !text.equals(InsertWords.APART))
                        .collect(Collectors.joining());
                assertEquals(
                        typed.get(i).stream().map(ClauseWordsTest::words).collect(Collectors.joining()),
                        shown,
                        clause.id());
            }
        });
    }

    private static String words(TemplateText text) {
        return CATALOG.vocabulary()
                .usualWords()
                .in(text.source())
                .replaceAll("\\$\\{[^}]*\\}|\\uFDD0r[0-9]+\\uFDD1|</?#[^>]*>", "")
                .replace("¶", "　");
    }

    /** The texts of each line: of a block, of each row of its tables, of what is below it. */
    private static void typed(Block block, List<List<TemplateText>> lines) {
        lines.add(List.of(block.text()));
        inserts(block, false, lines);
        block.items().forEach(item -> typed(item, lines));
        inserts(block, true, lines);
    }

    private static void inserts(Block block, boolean closing, List<List<TemplateText>> lines) {
        block.inserts().stream()
                .filter(insert -> insert.closing() == closing)
                .forEach(insert -> insert.line().printed().forEach(printed -> lines.add(printed.texts())));
    }

    @Test
    void aClauseReadsAsItsPaperWillWithPlaceholders() {
        Clause clause = CATALOG.versions("subcontracting.by-approval").get(0);
        List<Line> lines = WORDS.lines(clause);
        assertEquals("再委託が「事前承認」のとき", WORDS.condition(clause));
        assertEquals(
                "5　受注者は、第1項ただし書の承認を得ようとするときは、〔再委託の申請の期限（始める前の日数）があるとき: 再委託を始めようとする日の"
                        + "【再委託の申請の期限（始める前の日数）】日前までに、〕次に掲げる事項を記載した様式「再委託承認申請書」による申請書を発注者に提出しなければならない。",
                lines.get(4).whole());
        assertEquals(
                "　(4)　〔個人情報の取扱いが「取り扱う」のとき〕再委託先に取り扱わせる個人情報の項目及びその取扱いの場所",
                lines.get(8).whole());
        assertTrue(
                lines.get(18).text().startsWith("番号法第2条第5項に規定する個人番号"),
                lines.get(18).text());
        assertEquals("「再委託の制限」第1項", words("[[subcontracting#ban]]"));
    }

    private static String words(String text) {
        return WORDS.text(
                org.jobun.catalog.TemplateText.parse(
                        text, org.jobun.diagnostic.Location.ofFile("x"), new org.jobun.diagnostic.Diagnostics()),
                java.util.Map.of());
    }

    @Test
    void placeholdersAreCalledByTheirLabelsAlsoInLoopsAndForms() {
        assertEquals("金【契約金額】", words("金${contract.amount.kin}"));
        assertEquals(
                "甲は",
                new ClauseWords(
                                CATALOG,
                                LocalDate.of(2026, 12, 1),
                                new org.jobun.house.HouseSettings.PartyWords("甲", "乙"))
                        .lines(CATALOG.versions("subcontracting.by-approval").get(0))
                        .get(3)
                        .text()
                        .substring(0, 2));
        assertEquals(
                "【構成員の出資の割合】",
                WORDS.text(
                        org.jobun.catalog.TemplateText.parse(
                                "${m.share}",
                                org.jobun.diagnostic.Location.ofFile("x"),
                                new org.jobun.diagnostic.Diagnostics()),
                        java.util.Map.of("m", "members")));
        assertEquals(
                "〔契約番号があるのとき: あり／その他のとき: なし〕".replace("あるのとき", "あるとき"),
                words("<#if contract.number?has_content>あり<#else>なし</#if>"));
    }
}
