package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers after signing are there when the matter says what they are about, and say what the matter says. */
class AfterPapersTest {

    private static String matter(String name) {
        try {
            return Files.readString(Path.of("src/test/after", name, "matter.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PaperSet set(String name) {
        return Catalogs.papers(matter(name));
    }

    private static String words(PaperSet set, String paper) {
        return TextRenderer.lines(set.document(paper).orElseThrow(() -> new AssertionError(paper))).stream()
                .map(line -> line.replaceAll("[ 　\t]", ""))
                .collect(Collectors.joining("\n"));
    }

    /** Papers of the client: those of the order of papers after signing, which are no forms. */
    private static Set<String> byClient(PaperSet set) {
        Set<String> ids = new TreeSet<>();
        for (Document paper : set.documents()) {
            Template template = Catalogs.shipped().template(paper.id()).orElseThrow();
            if (!template.isForm() && template.order() >= 200 && template.order() < 300) {
                ids.add(paper.id());
            }
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "start: file-checklist supervisor-notice",
                "approval: approval-notice approval-register",
                "permission: permission-notice",
                "refused: refusal-notice",
                "failed: inspection-report inspection-result supervisor-notice",
                "paid: file-checklist inspection-report inspection-result payment-check supervisor-notice work-assessment",
                "unit: ''",
                "part: inspection-report inspection-result",
                "incident: incident-timeline offence-report visit-result",
                "late: delay-penalty-notice inspection-report inspection-result",
                "later: invoice-return-notice nonconformity-notice publication-notice revocation-notice set-off-notice stop-notice",
                "ended: extension-consent return-confirmation termination-demand termination-notice"
            })
    void thePapersOfTheClientAreThoseThatTheMatterIsAbout(String name, String papers) {
        assertEquals(papers, String.join(" ", byClient(set(name))));
    }

    @Test
    void noSetForSigningHasOne() {
        for (Path file : Catalogs.matters()) {
            String example = file.getFileName().toString();
            Catalogs.drafts(read(file), false).stream()
                    .flatMap(outcome -> outcome.value().stream())
                    .forEach(set -> {
                        assertEquals(Set.of(), byClient(set), example);
                        assertTrue(set.document("submission-list").isEmpty(), example);
                    });
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "start:form-invoice:10パーセント対象5,000,000500,000",
                "start:form-start-notice:着手の日令和8年4月2日",
                "start:form-mynumber-permission-application:第10条第1項の規定により",
                "approval:approval-notice:対象再委託",
                "approval:approval-notice:令和8年5月8日付けで申請のあった",
                "approval:approval-notice:施錠することができる容器を用いること。",
                "permission:permission-notice:第10条第1項の規定により、令和8年5月8日付け",
                "refused:refusal-notice:持ち出す必要が認められないため。",
                "failed:inspection-report:不合格。次のとおり補正を求める。",
                "failed:inspection-result:補正の期限令和8年10月9日",
                "failed:form-rework-completion:一致しないものが2通ある。",
                "paid:inspection-report:支払の額5,500,000円",
                "paid:inspection-result:30日以内に支払います。",
                "unit:form-invoice:金額金774,953円",
                "unit:form-invoice:10パーセント対象704,50370,450",
                "unit:form-invoice:封入通1256,789681,468",
                "part:form-invoice:金額金1,599,999円",
                "part:form-invoice:10パーセント対象1,454,545145,454",
                "part:inspection-report:支払の後の累計2,099,999円",
                "incident:incident-timeline:令和8年8月3日（60日以内）",
                "incident:incident-timeline:令和8年6月7日を目安とする。",
                "incident:visit-result:改善の期限令和8年6月26日",
                "incident:form-improvement-report:数えていない。",
                "late:delay-penalty-notice:遅滞の日数15日",
                "late:delay-penalty-notice:違約金の額金82,500円",
                "later:set-off-notice:相殺をした額金600,000円",
                "later:set-off-notice:相殺の後に支払う額金4,900,000円",
                "later:revocation-notice:更に再委託をさせたため。",
                "later:invoice-return-notice:一致しないため。",
                "ended:extension-consent:延長後の履行期間の末日令和8年10月30日",
                "ended:termination-notice:100分の10に相当する550,000円",
                "ended:termination-notice:令和8年11月2日に催告し、令和8年11月16日まで",
                "ended:return-confirmation:合計36点）"
            })
    void aPaperSaysWhatFollowsFromTheMatter(String name, String paper, String says) {
        String words = words(set(name), paper);
        assertTrue(words.contains(says), () -> says + "\n" + words);
    }

    @Test
    void aTerminationNamesTheArticle() {
        assertTrue(words(set("ended"), "termination-notice").matches("(?s).*根拠契約書第[0-9]+条第1項\n.*"));
        String gang = matter("ended") + "\nchoices: { termination_ground: gang }\n";
        assertTrue(words(Catalogs.papers(gang), "termination-notice").contains("催告を要しない。"));
    }

    /** A form of an answer that was not given is neither listed nor made. */
    @Test
    void formsOfOtherAnswersAreNotMade() {
        PaperSet start = set("start");
        assertTrue(start.document("form-mynumber-handlers").isPresent());
        assertTrue(start.document("form-remote-application").isPresent());
        PaperSet failed = set("failed");
        assertTrue(failed.document("form-mynumber-handlers").isEmpty());
        assertTrue(failed.document("form-remote-application").isEmpty());
        assertFalse(words(failed, "submission-list").contains("遠隔の場所"));
    }

    /** Days that people mix up: what is done before it is allowed, a proof older than what it proves. */
    @ParameterizedTest
    @CsvSource({
        "approval, 'date: 2026-05-12', 'date: 2026-06-02'",
        "approval, 'date: 2026-04-08', 'date: 2026-04-11'",
        "ended, 'applied_on: 2026-09-11', 'applied_on: 2026-10-01'",
        "ended, 'demand_until: 2026-11-16', 'demand_until: 2026-11-19'",
        "incident, 'improve_until: 2026-06-26', 'improve_until: 2026-06-01'"
    })
    void daysInTheWrongOrderAreAnError(String name, String day, String wrong) {
        String yaml = matter(name);
        assertTrue(yaml.contains(day), day);
        List<Code> codes = Catalogs.draft(yaml.replace(day, wrong), false).diagnostics().sorted().stream()
                .map(Diagnostic::code)
                .toList();
        assertTrue(codes.contains(Code.FCT_06), codes::toString);
    }

    @Test
    void oneWhoSupervisesDoesNotInspect() {
        assertFalse(rules(matter("failed")).contains("inspector-is-supervisor"));
        assertTrue(rules(matter("failed").replace("inspector: 大森　健", "inspector: 沢田 恵"))
                .contains("inspector-is-supervisor"));
    }

    @Test
    void aProofIsNotOlderThanWhatItProves() {
        assertFalse(rules(matter("ended")).contains("returned-after-proof"));
        assertTrue(rules(matter("ended").replace("certified_on: 2026-11-25", "certified_on: 2026-11-23"))
                .contains("returned-after-proof"));
    }

    @Test
    void anExtensionIsLonger() {
        assertFalse(rules(matter("ended")).contains("extension-no-longer"));
        assertTrue(rules(matter("ended").replace("until: 2026-10-30", "until: 2026-09-30"))
                .contains("extension-no-longer"));
    }

    @Test
    void whatIsLeftOfTheMaterialsIsCounted() {
        assertTrue(rules(matter("ended")).contains("returned-left"));
        assertFalse(rules(matter("ended").replace("erased: 3,", "erased: 4,")).contains("returned-left"));
    }

    private static List<String> rules(String yaml) {
        return Catalogs.draft(yaml, false).diagnostics().sorted().stream()
                .filter(one -> one.code() == Code.RUL_01)
                .map(one -> one.values().get("rule"))
                .toList();
    }
}
