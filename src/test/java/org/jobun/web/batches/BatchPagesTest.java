package org.jobun.web.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jobun.batch.BidBook;
import org.jobun.store.Claim;
import org.jobun.store.Job;
import org.jobun.store.JobState;
import org.jobun.store.Reach;
import org.jobun.store.Store;
import org.jobun.store.StoreSettings;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 一括 on a real server: uploaded, checked, mended, run, taken along. */
class BatchPagesTest {
    /** So many that a batch is still under way when somebody stops it. */
    private static final int ROWS = 150;

    private static final Pattern BAD = Pattern.compile("(\\d+)件に直すところがあります");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @TempDir
    Path data;

    @TempDir
    Path folder;

    private static String upload(WebClient officer, String name, byte[] book) {
        HttpResponse<String> sent = officer.upload("/batches", Map.of(), new WebClient.Attached("file", name, book));
        assertEquals(303, sent.statusCode(), sent::body);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static int bad(String page) {
        Matcher found = BAD.matcher(page);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static Job await(WebFixture web, String address, JobState state) throws InterruptedException {
        String id = address.substring("/batches/".length());
        Instant end = Instant.now().plus(Duration.ofSeconds(240));
        Job job = web.app().store().batches(Reach.everything()).find(id).orElseThrow();
        while (job.state() != state && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            job = web.app().store().batches(Reach.everything()).find(id).orElseThrow();
        }
        assertEquals(state, job.state(), job::problem);
        return job;
    }

    @Test
    void aWorkbookIsCheckedMendedMadeAndTakenAlong() throws Exception {
        byte[] book = new BidBook(60, 1, 22).workbook(BidBook.Hand.TYPED);
        try (WebFixture web = WebFixture.officer(data)) {
            WebClient officer = web.officer();
            String address = upload(officer, "bids.xlsx", book);
            String page = officer.get(address).body();
            int wrong = bad(page);
            assertTrue(wrong >= 3, page);
            HttpResponse<byte[]> result = officer.bytes(address + "/result.xlsx");
            try (var opened = WorkbookFactory.create(new ByteArrayInputStream(result.body()))) {
                assertEquals("状態", opened.getSheet("案件").getRow(0).getCell(0).getStringCellValue());
            }
            assertEquals(303, officer.post(address + "/run", "formats", "docx").statusCode());
            await(web, address, JobState.DONE);
            Map<String, byte[]> made = MadeFiles.byCommand(book, folder)
                    .assertSame(officer.bytes(address + "/zip").body());
            Matcher link = Pattern.compile("href=\"([^\"]+/zip\\?by=body[^\"]+)\"")
                    .matcher(officer.get(address).body());
            assertTrue(link.find());
            Map<String, byte[]> ofOne = MadeFiles.unzipped(
                    officer.bytes(link.group(1).replace("&amp;", "&")).body());
            assertTrue(!ofOne.isEmpty() && ofOne.size() < made.size(), () -> ofOne.size() + " of " + made.size());
            assertEquals(200, officer.bytes(address + "/summary.xlsx").statusCode());

            mendOneBody(officer, address);
            assertEquals(wrong - 1, bad(officer.get(address).body()));
            officer.post(address + "/run", "formats", "docx");
            await(web, address, JobState.DONE);
            assertTrue(
                    MadeFiles.unzipped(officer.bytes(address + "/zip").body()).size() > made.size());
            assertEquals(303, officer.post(address + "/delete", "sure", "yes").statusCode());
            assertEquals(404, officer.get(address).statusCode());
        }
    }

    /** Sends the form of the first row whose 団体 is wrong. */
    private static void mendOneBody(WebClient officer, String address) {
        String mend = officer.get(address + "/mend").body();
        Matcher field = Pattern.compile("name=\"(cell 案件!B\\d+)\" aria-invalid").matcher(mend);
        assertTrue(field.find(), mend);
        Matcher version = VERSION.matcher(mend);
        assertTrue(version.find());
        assertTrue(mend.contains("存在しない市（いまの値）"), mend);
        HttpResponse<String> saved =
                officer.post(address + "/cells", "version", version.group(1), field.group(1), "青葉野市");
        assertTrue(saved.headers().firstValue("Location").orElse("").endsWith("mended=1"), saved::body);
        HttpResponse<String> late =
                officer.post(address + "/cells", "version", version.group(1), field.group(1), "雪代村");
        assertEquals(409, late.statusCode(), late::body);
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithTheReasonAndNotKept() {
        try (WebFixture web = WebFixture.officer(data)) {
            WebClient officer = web.officer();
            HttpResponse<String> sent = officer.upload(
                    "/batches", Map.of(), new WebClient.Attached("file", "x.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}));
            assertEquals(422, sent.statusCode());
            assertTrue(sent.body().contains("BAT-01"), sent.body());
            assertTrue(officer.get("/batches").body().contains("まだありません"));
            assertEquals(422, officer.upload("/batches", Map.of()).statusCode());
        }
    }

    @Test
    void theBatchOfAServerThatDiedGoesOnWithoutMakingItsRowsAgain() throws Exception {
        byte[] book = new BidBook(ROWS, 3, 0).workbook(BidBook.Hand.TYPED);
        String address;
        Map<Integer, Instant> before;
        try (WebFixture web = WebFixture.officer(data)) {
            WebClient officer = web.officer();
            address = upload(officer, "bids.xlsx", book);
            officer.post(address + "/run", "formats", "docx");
            while (rows(web.app().store(), address).size() < 3) {
                Thread.sleep(20);
            }
            officer.post(address + "/stop");
            await(web, address, JobState.STOPPED);
            before = rows(web.app().store(), address);
        }
        assertTrue(before.size() >= 3 && before.size() < ROWS, before::toString);
        claimAndDie(address);
        try (WebFixture web = WebFixture.officer(data)) {
            WebClient officer = web.officer();
            await(web, address, JobState.DONE);
            Map<Integer, Instant> after = rows(web.app().store(), address);
            before.forEach((row, at) -> assertEquals(at, after.get(row), () -> "row " + row));
            MadeFiles.byCommand(book, folder)
                    .assertSame(officer.bytes(address + "/zip").body());
        }
    }

    private static Map<Integer, Instant> rows(Store store, String address) {
        Map<Integer, Instant> rows = new HashMap<>();
        store.batches(Reach.everything()).rows(id(address)).forEach(row -> rows.put(row.number(), row.doneAt()));
        return rows;
    }

    private static String id(String address) {
        return address.substring("/batches/".length());
    }

    /** A server that takes the job and is not heard of again. */
    private void claimAndDie(String address) {
        try (Store store = Store.open(StoreSettings.in(data), Clock.systemUTC(), new SecureRandom())) {
            var batches = store.batches(Reach.everything());
            Job job = batches.find(id(address)).orElseThrow();
            batches.start(job.id(), job.version(), job.total(), job.settings());
            Claim claim =
                    store.batchWork("dead", Duration.ofMillis(500)).claim().orElseThrow();
            assertEquals(job.id(), claim.jobId());
        }
    }
}
