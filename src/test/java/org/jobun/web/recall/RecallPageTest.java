package org.jobun.web.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.recall.Question;
import org.jobun.store.Act;
import org.jobun.store.LedgerFilter;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.FolderZip;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.jobun.web.library.DayField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** 是正: what changed is asked for, and the sets that were frozen with it are shown with their words and what is proposed. */
class RecallPageTest {
    private static final String CLAUSE = "clauses/subcontracting/by-approval.md";
    private static final String ASKED = "/recall?kind=CLAUSE&what=subcontracting.by-approval&day=2027-01-17";

    @TempDir
    Path folder;

    private WebFixture web;

    @BeforeEach
    void start() {
        web = WebFixture.officer(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    /** The office words a clause anew. */
    private static void wordAnew(WebClient officer) throws IOException {
        String text = Files.readString(Path.of(CLAUSE)).replace("第三者に委託し、又は請け負わせること", "第三者に委託し、若しくは請け負わせること");
        String state =
                officer.get("/bodies/folder").body().replaceFirst("(?s).*name=\"state\" value=\"([^\"]+)\".*", "$1");
        byte[] zip = FolderZip.write(Map.of(CLAUSE, text.getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> taken =
                officer.upload("/bodies/folder", Map.of("state", state), new WebClient.Attached("zip", "own.zip", zip));
        assertEquals(303, taken.statusCode(), taken::body);
    }

    @Test
    void aClauseThatWasWordedAnewIsFoundByKeysAloneAndWithoutScript() throws IOException {
        WebClient officer = web.officer();
        officer.freeze("resident-data-migration");
        officer.freeze("consortium");
        wordAnew(officer);
        try (Browser browser = web.signIn(new Browser(web.app().address(), false, 1280))) {
            browser.open("/matters");
            browser.find("header a[href='/recall']").sendKeys(Keys.ENTER);
            browser.await("main h1", "是正");
            new Select(browser.find("#f-kind")).selectByVisibleText("条項（版）");
            browser.find("#f-what").sendKeys("subcontracting.by-approval");
            browser.find("#f-day").sendKeys("令和9年1月17日", Keys.ENTER);
            browser.await("main", "1件（変更契約1件、通知0件、対応不要0件）");
            assertTrue(browser.text().contains("業務委託契約書第6条"), browser.text());
            assertEquals("又は", browser.find("main del").getText());
            assertEquals("若しくは", browser.find("main ins").getText());
            String command = browser.find("main details p code").getDomProperty("textContent");
            assertTrue(
                    command.startsWith("jobun recall --clause \"subcontracting.by-approval\" --in-force 2027-01-17"),
                    command);
            browser.find("main ol h3 a").sendKeys(Keys.ENTER);
            browser.await("main h1", "住民情報システムデータ移行業務");
        }
    }

    @Test
    void lawFirmRuleAndValueReachTheirSets() throws IOException {
        WebClient officer = web.officer();
        officer.freeze("resident-data-migration");
        officer.freeze("consortium");
        String law = officer.get("/recall?kind=LAW&day=2027-01-17").body();
        assertTrue(law.contains("2件（変更契約0件、通知0件、対応不要2件）"), law);
        assertFalse(law.contains("書類を作る"), "there is nothing to be made");
        String firm = officer.get("/recall?kind=FIRM&what=%E6%B5%9C%E9%A2%A8%E8%A8%88%E7%AE%97&day=2027-01-17")
                .body();
        assertTrue(firm.contains("1件（変更契約0件、通知1件、対応不要0件）"), firm);
        String fact = officer.get("/recall?kind=FACT&what=consortium_type%3Dtask&day=2027-01-17&values=yes")
                .body();
        assertTrue(fact.contains("1件（変更契約1件、通知0件、対応不要0件）"), fact);
        String rule = officer.get("/recall?kind=RULE&what=contract-rules&day=2027-01-17")
                .body();
        assertTrue(rule.contains("件（変更契約"), rule);
        String over = officer.get("/recall?kind=FIRM&what=%E6%B5%9C%E9%A2%A8&day=2027-04-01")
                .body();
        assertTrue(over.contains("満了している"), over);
        long asked = web.app().store().ledger().list(LedgerFilter.latest()).stream()
                .filter(line -> line.entry().act() == Act.RECALL)
                .count();
        assertEquals(5, asked);
    }

    /** In the words of the paper, of the profile and of the questions. */
    @Test
    void whatChangedIsNamedAsPeopleCallIt() throws IOException {
        WebClient officer = web.officer();
        officer.freeze("resident-data-migration");
        officer.freeze("consortium");
        wordAnew(officer);
        assertTrue(asked(officer, "CLAUSE", "再委託の制限").contains("1件（変更契約1件、通知0件、対応不要0件）"));
        assertEquals(reached(asked(officer, "RULE", "contract-rules")), reached(asked(officer, "RULE", "青葉野市契約規則")));
        assertTrue(asked(officer, "FACT", "共同企業体の型＝業務を分担する方式（乙型）").contains("1件（変更契約"));
        String many = asked(officer, "CLAUSE", "秘密の保持");
        assertTrue(many.contains("という見出しの条項は") && many.contains("番号又は名で入力してください"), many);
        String choice = asked(officer, "FACT", "共同企業体の型=丙型");
        assertTrue(choice.contains("丙型") && choice.contains("出資の割合による方式"), choice);
        String nothing = asked(officer, "FACT", "ないもの=1");
        assertTrue(nothing.contains("「ないもの」という項目はありません"), nothing);
    }

    private static String asked(WebClient officer, String kind, String what) {
        return officer.get("/recall?kind=" + kind + "&day=2027-01-17&what="
                        + URLEncoder.encode(what, StandardCharsets.UTF_8))
                .body();
    }

    private static String reached(String page) {
        return page.replaceFirst("(?s).*<p role=\"status\">([^<]*件[^<]*)</p>.*", "$1");
    }

    @Test
    void theListIsAWorkbookForHowFarEachIs() throws IOException {
        WebClient officer = web.officer();
        officer.freeze("resident-data-migration");
        byte[] book = officer.bytes(ASKED.replace("/recall", "/recall.xlsx")).body();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertEquals(1, opened.getSheetAt(0).getLastRowNum());
            assertEquals("第6条", opened.getSheetAt(0).getRow(1).getCell(10).getStringCellValue());
        }
        assertEquals(422, officer.get("/recall.xlsx?kind=CLAUSE").statusCode());
    }

    /** Nothing of an address that somebody made becomes a command to be pasted. */
    @Test
    void whatCannotBeReadIsSaidAndNothingOddBecomesACommand() throws IOException {
        WebClient officer = web.officer();
        officer.freeze("consortium");
        HttpResponse<String> wrong = officer.get("/recall?kind=FACT&what=x&day=y");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("「項目=値」の形で") && wrong.body().contains("日付として読み取れません"), wrong::body);
        String unknown =
                officer.get("/recall?kind=CLAUSE&what=no.such&day=2027-01-17").body();
        assertTrue(unknown.contains("REC-02"), unknown);
        String odd = new AskedChange("FIRM", "x", "x\"; rm -rf /", "", DayField.of("2027-01-17"), "a b", false)
                .command(new Question(Question.Kind.FIRM, "x", LocalDate.of(2027, 1, 17), "a b", false));
        assertFalse(odd.contains("rf") || odd.contains("a b"), odd);
    }

    @Test
    void aSetOfAnotherDivisionIsNotReached() throws IOException {
        try (WebFixture office = WebFixture.office(folder.resolve("office"))) {
            WebClient own = office.person("own", "契約課", Role.OFFICER);
            WebClient other = office.person("other", "福祉課", Role.OFFICER);
            own.freeze("resident-data-migration");
            assertTrue(own.get(ASKED).body().contains("1件（"));
            assertTrue(other.get(ASKED).body().contains("0件（"));
        }
    }

    @Test
    void thePageIsForEverybody() throws IOException {
        WebClient officer = web.officer();
        officer.freeze("resident-data-migration");
        officer.freeze("consortium");
        wordAnew(officer);
        try (Browser browser = web.browser()) {
            browser.open("/recall");
            browser.assertForEverybody("recall");
            browser.open(ASKED);
            browser.await("#reached", "変更の及ぶ一式");
            browser.assertForEverybody("recall-clause");
            browser.open("/recall?kind=LAW&day=2027-01-17");
            browser.await("#reached", "変更の及ぶ一式");
            browser.assertForEverybody("recall-law");
            assertEquals(List.of(), browser.complaints());
            browser.open("/recall?kind=FACT&what=x&day=y");
            browser.assertForEverybody("recall-wrong");
        }
    }
}
