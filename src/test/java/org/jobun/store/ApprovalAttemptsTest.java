package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobun.approval.Actor;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.DecisionRule;
import org.jobun.approval.Item;
import org.jobun.approval.Kind;
import org.jobun.approval.LedgerApprovals;
import org.jobun.approval.Says;
import org.jobun.approval.State;
import org.jobun.approval.Step;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.LedgerFile;
import org.jobun.ledger.Line;
import org.jobun.ledger.VerifyLedger;
import org.jobun.service.Actors;
import org.jobun.service.DecideItems;
import org.jobun.service.VerifyApprovals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of an approval, and what people try to get round it: each is refused, or found when the ledger is computed again. */
class ApprovalAttemptsTest extends StoreContract {
    private static final String CLAUSE = "clauses/subcontracting/approval.md";
    private static final Item ITEM = new Item(Kind.CLAUSE, "subcontracting.approval@-");

    private Store store;
    private StoreSettings settings;
    private Catalog catalog;
    private Map<String, byte[]> files;

    @BeforeEach
    void openStore() throws Exception {
        settings = org.jobun.store.Kind.H2.fresh(folder);
        store = open(settings);
        files = new TreeMap<>(CatalogFiles.in(Path.of("src/test/cases/base")));
        catalog = read();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Catalog read() {
        return new CatalogReader(new Diagnostics()).layer(files).read().orElseThrow();
    }

    private void edit(String path, String from, String to) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), path);
        files.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        catalog = read();
    }

    private Actor person(String login, Role... roles) {
        NewPerson fresh = new NewPerson(login, login + "さん", "法務課", Set.of(roles));
        return Actors.of(store.people().vouchedFor(fresh));
    }

    private Actor author() {
        return person("author", Role.OFFICER, Role.REVIEWER, Role.APPROVER);
    }

    private Actor approver() {
        return person("approver", Role.REVIEWER, Role.APPROVER);
    }

    private Outcome<Line> step(Actor actor, Step step, Says says, Item... items) {
        clock.pass(Duration.ofSeconds(1));
        return new DecideItems(store.approvals(), catalog)
                .of(new DecideItems.Request("", actor, step, List.of(items), says));
    }

    private Outcome<Line> step(Actor actor, Step step) {
        return step(actor, step, Says.of(Map.of()), ITEM);
    }

    private void done(Outcome<Line> outcome) {
        assertTrue(
                outcome.value().isPresent(),
                () -> outcome.diagnostics().sorted().toString());
    }

    private static void refused(String expected, Outcome<Line> outcome) {
        assertTrue(outcome.value().isEmpty());
        assertEquals(
                expected,
                outcome.diagnostics().sorted().stream()
                        .map(one -> one.code().id() + " " + one.values().getOrDefault("variant", ""))
                        .distinct()
                        .reduce((a, b) -> a + "; " + b)
                        .orElse(""));
    }

    private State state() {
        Approvables approvables = Approvables.of(catalog);
        return new LedgerApprovals(store.approvals().lines(), "", approvables)
                .state(approvables.find(ITEM).orElseThrow(), Optional.of(java.time.LocalDate.of(2026, 12, 1)));
    }

    private String missing() {
        Approvables approvables = Approvables.of(catalog);
        Approvable one = approvables.find(ITEM).orElseThrow();
        return new LedgerApprovals(store.approvals().lines(), "", approvables)
                .missing(one, java.time.LocalDate.of(2026, 12, 1))
                .map(found ->
                        found.values().get("variant") + " " + found.values().getOrDefault("who", ""))
                .orElse("");
    }

    private void approve() {
        done(step(author(), Step.SUBMIT));
        done(step(approver(), Step.APPROVE));
    }

    private VerifyLedger.Verdict verdict(String expected, Optional<String> head) {
        return verdict(
                expected,
                new LedgerFile(store.approvals().lines(), store.approvals().texts()),
                head);
    }

    private VerifyLedger.Verdict verdict(String expected, LedgerFile ledger, Optional<String> head) {
        Outcome<VerifyLedger.Verdict> outcome = VerifyApprovals.of(new VerifyApprovals.Request(
                ledger, "ledger", Optional.of(store.approvals().end()), head));
        assertEquals(
                expected,
                outcome.diagnostics().sorted().stream()
                        .map(one -> one.code().id() + " " + one.values().getOrDefault("variant", "-") + " "
                                + one.values().get("line"))
                        .reduce((a, b) -> a + "; " + b)
                        .orElse(""));
        return outcome.value().orElseThrow();
    }

    @Test
    void theWayFromDraftToForceAndToTheEnd() {
        assertEquals(State.DRAFT, state());
        assertEquals("NEVER 起案に関わらない者1人の承認", missing());
        done(step(author(), Step.SUBMIT));
        assertEquals(State.IN_REVIEW, state());
        assertEquals("REVIEW 起案に関わった者（authorさん）でない者1人の承認", missing());
        done(step(approver(), Step.REVIEW, Says.of(Map.of()).withComment("号の順を確かめること。", "第2項"), ITEM));
        done(step(approver(), Step.RETURN));
        assertEquals(State.RETURNED, state());
        refused("APR-05 RETURNED", step(approver(), Step.APPROVE));
        done(step(author(), Step.SUBMIT));
        done(step(approver(), Step.APPROVE));
        assertEquals(State.IN_FORCE, state());
        assertEquals("", missing());
        edit(CLAUSE, "第三者に", "第三者へ");
        assertEquals(State.DRAFT, state());
        assertEquals("OTHER 起案に関わらない者1人の承認", missing());
        approve();
        assertEquals(State.IN_FORCE, state());
        edit(CLAUSE, "第三者へ", "第三者に");
        assertEquals(State.DRAFT, state(), "the state before the last approval is approved no more");
        edit(CLAUSE, "第三者に", "第三者へ");
        done(step(approver(), Step.STOP));
        assertEquals(State.STOPPED, state());
        assertTrue(missing().startsWith("STOPPED"));
        refused("APR-05 STOPPED", step(approver(), Step.STOP));
        done(step(approver(), Step.REOPEN));
        assertEquals(State.STOPPED, state());
        refused("APR-04 TWICE", step(approver(), Step.REOPEN));
        done(step(author(), Step.REOPEN));
        assertEquals(State.IN_FORCE, state());
        refused("APR-05 NOT_STOPPED", step(author(), Step.REOPEN));
        done(step(approver(), Step.ABOLISH));
        assertEquals(State.ABOLISHED, state());
        assertTrue(missing().startsWith("ABOLISHED"));
        verdict("", Optional.empty());
    }

    @Test
    void aRuleAsksForDivisionsDecidersAndDeputies() {
        Actor manager = person("kanri", Role.ADMINISTRATOR);
        DecisionRule rule = new DecisionRule(2, List.of("情報課"), List.of("approver", "bucho"), List.of("kakaricho"));
        done(step(manager, Step.RULE, Says.of(Map.of()).withRule(rule)));
        refused("APR-04 POWER", step(approver(), Step.RULE, Says.of(Map.of()).withRule(DecisionRule.USUAL)));
        done(step(author(), Step.SUBMIT));
        assertEquals("REVIEW 情報課の合議及びapprover又はbuchoのうち起案に関わった者（authorさん）でない者2人の承認", missing());
        refused("APR-05 CONCURRENCE", step(approver(), Step.APPROVE));
        Says legal = Says.of(Map.of()).withDivision("法務課");
        refused("APR-04 DIVISION", step(approver(), Step.CONCUR, legal, ITEM));
        Actor other = Actors.of(store.people().vouchedFor(new NewPerson("joho", "情報", "情報課", Set.of(Role.REVIEWER))));
        done(step(other, Step.CONCUR, Says.of(Map.of()).withDivision("情報課"), ITEM));
        done(step(approver(), Step.APPROVE));
        assertEquals(State.IN_REVIEW, state());
        refused("APR-04 TWICE", step(approver(), Step.APPROVE));
        Actor stranger = person("tanin", Role.APPROVER);
        refused("APR-04 DECIDER", step(stranger, Step.APPROVE));
        Says instead = Says.of(Map.of()).withDeputyFor("bucho");
        refused("APR-04 DEPUTY", step(stranger, Step.APPROVE, instead, ITEM));
        Actor deputy = person("kakaricho", Role.APPROVER);
        done(step(deputy, Step.APPROVE, instead, ITEM));
        assertEquals(State.IN_FORCE, state());
        assertEquals(1, standing().toLookAt().size());
        refused("APR-05 AFTER", step(approver(), Step.AFTER));
        done(step(person("bucho", Role.APPROVER), Step.AFTER));
        assertEquals(List.of(), standing().toLookAt());
    }

    private org.jobun.approval.Standing standing() {
        return org.jobun.approval.Standings.of(store.approvals().lines(), "")
                .of(ITEM)
                .orElseThrow();
    }

    /** Only for what is submitted afterwards: nobody makes it easier for what is on its way. */
    @Test
    void aRuleHoldsForWhatIsSubmittedAfterIt() {
        Actor manager = person("kanri", Role.ADMINISTRATOR);
        done(step(
                manager, Step.RULE, Says.of(Map.of()).withRule(new DecisionRule(2, List.of(), List.of(), List.of()))));
        done(step(author(), Step.SUBMIT));
        done(step(manager, Step.RULE, Says.of(Map.of()).withRule(DecisionRule.USUAL)));
        done(step(approver(), Step.APPROVE));
        assertEquals(State.IN_REVIEW, state());
    }

    @Test
    void attempt1TheAuthorApprovesInAnotherSession() {
        done(step(author(), Step.SUBMIT));
        refused("APR-04 AUTHOR", step(author(), Step.APPROVE));
    }

    @Test
    void attempt2AContributorApproves() {
        Actor helper = approver();
        done(step(author(), Step.SUBMIT, Says.of(Map.of()).withContributors(Map.of(helper.id(), helper.name())), ITEM));
        refused("APR-04 AUTHOR", step(helper, Step.APPROVE));
        edit(CLAUSE, "第三者に", "第三者へ");
        done(step(author(), Step.SUBMIT));
        refused("APR-04 AUTHOR", step(helper, Step.APPROVE));
        done(step(person("other", Role.APPROVER), Step.APPROVE));
        edit(CLAUSE, "第三者へ", "他の者へ");
        done(step(author(), Step.SUBMIT));
        done(step(helper, Step.APPROVE));
    }

    @Test
    void attempt3AnAdministratorApproves() {
        done(step(author(), Step.SUBMIT));
        refused("APR-04 POWER", step(person("kanri", Role.ADMINISTRATOR), Step.APPROVE));
        done(step(person("both", Role.ADMINISTRATOR, Role.APPROVER, Role.OFFICER), Step.SUBMIT));
        refused("APR-04 AUTHOR", step(person("both"), Step.APPROVE));
    }

    @Test
    void attempt4OfTwoWhoApproveAtOnceOneDoes() throws Exception {
        done(step(author(), Step.SUBMIT));
        Actor one = approver();
        Actor other = person("other", Role.APPROVER);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Callable<Outcome<Line>>> both = List.of(() -> step(one, Step.APPROVE), () -> step(other, Step.APPROVE));
        int done = 0;
        for (Future<Outcome<Line>> outcome : pool.invokeAll(both)) {
            done += outcome.get().value().isPresent() ? 1 : 0;
        }
        pool.shutdown();
        assertEquals(1, done);
        assertEquals(2, store.approvals().lines().size());
        verdict("", Optional.empty());
    }

    /** As whoever holds the database does. */
    private void sql(String... statements) throws Exception {
        store.close();
        Editing.sql(settings, statements);
        store = open(settings);
    }

    @Test
    void attempt5ARowIsEdited() throws Exception {
        approve();
        sql("update approval_line set person = 'さくら' where number = 1");
        verdict("APR-08 - 1", Optional.empty());
    }

    @Test
    void attempt5ATextIsEdited() throws Exception {
        approve();
        sql("update approval_text set text = text || 'x'");
        verdict("APR-08 TEXT 1", Optional.empty());
    }

    @Test
    void attempt6LinesChangePlaces() throws Exception {
        approve();
        edit(CLAUSE, "第三者に", "第三者へ");
        approve();
        sql(
                "update approval_line set number = number + 10 where number in (2, 3)",
                "update approval_line set number = 15 - number where number in (12, 13)");
        verdict("APR-08 - 2", Optional.empty());
    }

    @Test
    void attempt6ALineIsTakenAway() throws Exception {
        approve();
        sql("delete from approval_line where number = 1");
        verdict("APR-08 ORDER 1", Optional.empty());
    }

    @Test
    void attempt7AnOldBackupIsPutBack() throws Exception {
        approve();
        Path backup = store.backUpInto(folder.resolve("backups"));
        edit(CLAUSE, "第三者に", "第三者へ");
        approve();
        String printed = store.approvals().end();
        store.close();
        settings = org.jobun.store.Kind.H2.fresh(folder);
        store = open(settings);
        store.restore(backup);
        verdict("", Optional.empty());
        verdict("APR-08 HEAD 3", Optional.of(printed.substring(0, 16)));
        edit(CLAUSE, "第三者へ", "第三者に");
        assertEquals(State.IN_FORCE, state(), "what was approved then is again: only the printed head shows it");
    }

    @Test
    void attempt7TheLastLinesAreTakenAway() throws Exception {
        approve();
        sql("delete from approval_line where number = 2");
        verdict("APR-08 END 2", Optional.empty());
        assertThrows(StoreException.class, () -> step(approver(), Step.APPROVE));
    }

    @Test
    void attempt8AnApprovalOfAnotherCatalog() throws Exception {
        approve();
        List<Line> theirs = store.approvals().lines();
        store.close();
        settings = org.jobun.store.Kind.H2.fresh(folder);
        store = open(settings);
        assertEquals(State.DRAFT, state());
        clock.pass(Duration.ofSeconds(1));
        done(step(author(), Step.SUBMIT));
        List<Line> mixed = List.of(store.approvals().lines().get(0), theirs.get(1));
        verdict("APR-08 - 2", new LedgerFile(mixed, store.approvals().texts()), Optional.empty());
    }

    @Test
    void attempt9TheClockIsSetBack() {
        approve();
        edit(CLAUSE, "第三者に", "第三者へ");
        clock.pass(Duration.ofDays(-3));
        refused("APR-05 CLOCK", step(author(), Step.SUBMIT));
    }

    @Test
    void attempt9APaperIsDatedBackBehindTheEndOfAnApproval() {
        done(step(author(), Step.SUBMIT));
        java.time.LocalDate day =
                java.time.LocalDate.ofInstant(store.approvals().lines().get(0).at(), java.time.ZoneId.of("Asia/Tokyo"));
        done(step(approver(), Step.APPROVE, Says.of(Map.of()).withUntil(Optional.of(day.plusDays(1))), ITEM));
        assertEquals("", missing(day));
        assertTrue(missing(day.plusDays(1)).startsWith("DAY"));
        clock.pass(Duration.ofDays(2));
        edit("clauses/general/purpose.md", "目的", "総則");
        done(step(author(), Step.SUBMIT, Says.of(Map.of()), new Item(Kind.CLAUSE, "general.purpose@-")));
        assertTrue(missing(day).startsWith("DAY"), missing(day));
    }

    private String missing(java.time.LocalDate day) {
        Approvables approvables = Approvables.of(catalog);
        return new LedgerApprovals(store.approvals().lines(), "", approvables)
                .missing(approvables.find(ITEM).orElseThrow(), day)
                .map(found -> found.values().get("variant"))
                .orElse("");
    }

    @Test
    void attempt10AnotherName() {
        approve();
        byte[] text = files.remove(CLAUSE);
        files.put(
                "clauses/subcontracting/consent.md",
                new String(text, StandardCharsets.UTF_8)
                        .replace("id: subcontracting.approval", "id: subcontracting.consent")
                        .getBytes(StandardCharsets.UTF_8));
        catalog = read();
        Approvables approvables = Approvables.of(catalog);
        Approvable renamed = approvables
                .find(new Item(Kind.CLAUSE, "subcontracting.consent@-"))
                .orElseThrow();
        LedgerApprovals approvals = new LedgerApprovals(store.approvals().lines(), "", approvables);
        assertEquals(State.DRAFT, approvals.state(renamed, Optional.empty()));
    }

    /** What prints nothing else needs nobody; what is within the words does. */
    @Test
    void attempt11Blanks() {
        approve();
        edit(CLAUSE, "\nstatus: approved", "\n\n# 空白だけ\nstatus:   approved");
        assertEquals(State.IN_FORCE, state());
        edit(CLAUSE, "第三者に", "第三者　に");
        assertEquals(State.DRAFT, state());
    }

    @Test
    void attempt12ACatalogThatIsNotProved() {
        edit(CLAUSE, "[[#ban ただし書]]", "[[#bann ただし書]]");
        done(step(author(), Step.SUBMIT));
        Outcome<Line> refused = step(approver(), Step.APPROVE);
        refused("APR-06 ", refused);
        assertEquals(Code.APR_06, refused.diagnostics().sorted().get(0).code());
        edit(CLAUSE, "[[#bann ただし書]]", "[[#ban ただし書]]");
        refused("APR-07 ", step(approver(), Step.APPROVE));
        approve();
        Says says = Says.read(store.approvals().lines().get(2).entry().says());
        assertEquals(64, says.proof().orElseThrow().digest().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMIT", "APPROVE"})
    void whatIsNotThereIsNotDecidedOn(Step step) {
        refused("APR-05 UNKNOWN", step(author(), step, Says.of(Map.of()), new Item(Kind.CLAUSE, "nothing@-")));
        refused("APR-05 NOTHING", step(author(), step, Says.of(Map.of())));
    }

    /** Whoever saved a file of the office, a profile too, at a moment or after it; pages say it by login, programs by id. */
    @Test
    void whoSavesATextIsKnown() {
        Actor one = author();
        Actor other = approver();
        store.catalogFolder().put("", "clauses/own/text.md", bytes("a"), one.id());
        java.time.Instant first = clock.instant();
        clock.pass(Duration.ofSeconds(1));
        store.catalogFolder().put("", "clauses/own/text.md", bytes("b"), other.login());
        saved(store.bodies().save("shinjobun", 0, "新条文市", "id: shinjobun", one.id()));
        assertEquals(
                List.of(one.id(), other.id()).stream().sorted().toList(),
                savers("clauses/own/text.md", java.time.Instant.EPOCH));
        assertEquals(2, savers("clauses/own/text.md", first).size(), "within the same millisecond as an approval too");
        assertEquals(List.of(other.id()), savers("clauses/own/text.md", first.plusMillis(1)));
        assertEquals(List.of(one.id()), savers("municipalities/shinjobun.yaml", java.time.Instant.EPOCH));
    }

    private List<String> savers(String path, java.time.Instant after) {
        return store.catalogFolder().savers(path, after).stream().map(Who::id).toList();
    }

    /** A body decides for itself once it has begun; until then the office does. */
    @Test
    void aBodyDecidesForItself() {
        approve();
        Approvable one = Approvables.of(catalog).find(ITEM).orElseThrow();
        Approvables approvables = Approvables.of(catalog);
        assertEquals(State.IN_FORCE, LedgerState.of(store.approvals().lines(), "mihon", approvables, one));
        clock.pass(Duration.ofSeconds(1));
        Item other = new Item(Kind.CLAUSE, "general.purpose@-");
        DecideItems decide = new DecideItems(store.approvals(), catalog);
        done(decide.of(new DecideItems.Request("mihon", author(), Step.SUBMIT, List.of(other), Says.of(Map.of()))));
        done(decide.of(new DecideItems.Request("mihon", approver(), Step.APPROVE, List.of(other), Says.of(Map.of()))));
        assertEquals(State.DRAFT, LedgerState.of(store.approvals().lines(), "mihon", approvables, one));
        assertEquals(State.IN_FORCE, state());
    }

    /** How it stands for a body. */
    private static final class LedgerState {
        static State of(List<Line> lines, String body, Approvables approvables, Approvable one) {
            return new LedgerApprovals(lines, body, approvables)
                    .state(one, Optional.of(java.time.LocalDate.of(2026, 12, 1)));
        }
    }

    @Test
    void onlyWhatWasMadePublicIsAdopted() {
        refused("APR-05 NO_RELEASE", step(approver(), Step.ADOPT));
        Approvable one = Approvables.of(catalog).find(ITEM).orElseThrow();
        files.put("clauses/approved.txt", (ITEM.name() + " " + one.hash() + "\n").getBytes(StandardCharsets.UTF_8));
        catalog = read();
        done(step(approver(), Step.ADOPT));
        assertEquals(State.IN_FORCE, state());
        assertTrue(standing().approved().orElseThrow().unreviewed());
        done(step(author(), Step.SUBMIT));
        refused("APR-05 OWN", step(approver(), Step.ADOPT));
        done(step(approver(), Step.APPROVE));
        assertFalse(standing().approved().orElseThrow().unreviewed());
    }

    @Test
    void anApprovalLapsesWhenAProvisionThatItCitesChanges() {
        edit(CLAUSE, "status: approved", "basis: [sample.both]\nstatus: approved");
        approve();
        assertEquals(State.IN_FORCE, state());
        edit("laws/sample.yaml", "about: 守秘", "about: 秘密");
        assertEquals(State.IN_FORCE, state(), "another provision");
        edit("laws/sample.yaml", "about: 併科", "about: 改正後の併科");
        assertEquals(State.EXPIRED, state());
        assertTrue(missing().startsWith("LAW"), missing());
        approve();
        assertEquals(State.IN_FORCE, state());
    }

    @Test
    void anExportIsVerifiedElsewhere() throws Exception {
        approve();
        LedgerFile kept =
                new LedgerFile(store.approvals().lines(), store.approvals().texts());
        LedgerFile read = LedgerFile.read(kept.write().lines().toList());
        assertEquals(kept, read);
        VerifyLedger.Verdict verdict =
                verdict("", read, Optional.of(store.approvals().end()));
        assertEquals(2, verdict.known());
        assertThrows(LedgerFile.Unreadable.class, () -> LedgerFile.read(List.of("{\"number\":1}")));
    }
}
