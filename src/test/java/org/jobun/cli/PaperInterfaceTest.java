package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jobun.check.PaperCitations;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body brings a contract of its own and keeps our annexes: what these cite of it is checked before any matter. */
class PaperInterfaceTest {
    private static final String PROVIDES = """
            provides:
              consultation.doubt: own.general
              damages.general: own.damages
              information-security.duty: own.general
              inspection: own.general
              penalty.publication: own.damages
              plan.submission#submit: own.general#plan
              supervision.contractor#manager: own.general
              termination.client: own.damages
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void contract() throws IOException {
        contract("");
        clause(
                "general",
                "一般",
                "covers: [subcontract-limit]\n",
                "${contractor}は、誠実に自ら業務を行う。\n- ${contractor}は、実施計画書を${client}に提出する。 {#plan}\n");
        clause("damages", "損害", "", "${contractor}は、${client}に与えた損害を賠償する。\n");
        clause(
                "annex",
                "個人情報",
                "when: { personal_data: yes }\n",
                "${contractor}は、[[document:special-provisions]]を守らなければならない。\n");
        OwnTowns.write(folder, profile -> profile);
    }

    private void contract(String provides) throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                folder.resolve("templates/contract.md"),
                "---\nid: contract\nname: 契約書\ntitle: 委託契約書\nnumbering: articles\norder: 10\n" + provides
                        + "---\n# 委託契約書\n\n* own.general\n* own.damages\n* own.annex\n");
    }

    private void clause(String name, String caption, String head, String text) throws IOException {
        Files.createDirectories(folder.resolve("clauses/own"));
        Files.writeString(
                folder.resolve("clauses/own/" + name + ".md"),
                "---\nid: own." + name + "\ncaption: " + caption + "\n" + head + "status: approved\n---\n" + text);
    }

    private Run check(Object... more) {
        return Run.of(Stream.concat(Stream.of("check", "--catalog", folder), Stream.of(more))
                .toArray());
    }

    private static long count(Run run, String code) {
        return run.err().lines().filter(line -> line.endsWith(code)).count();
    }

    @Test
    void whatOurPapersCiteAndTheirContractLacksIsSaidAtOnceWithWhoCitesIt() {
        Run run = check();
        assertEquals(1, run.code(), run.all());
        assertEquals(9, count(run, "REF-40"), run.all());
        assertEquals(1, count(run, "REF-42"), "papers made on demand: " + run.all());
        assertTrue(run.err().contains("、termination.client#notice、"), run.all());
        assertTrue(run.err().contains("契約解除通知書（termination-notice）"), run.all());
        assertTrue(
                run.err()
                        .contains("契約書（contract）に、引かれている「damages.general」（損害賠償）がありません。引いているもの: "
                                + "情報セキュリティ特記事項（information-provisions の information.breach）、"
                                + "個人情報取扱特記事項（special-provisions の mynumber.extra）、"
                                + "個人情報取扱特記事項（special-provisions の concise.sanctions）、"
                                + "個人情報取扱特記事項"),
                run.all());
        assertTrue(run.err().contains("provides: { plan.submission#submit: … }"), run.all());
        assertFalse(run.err().contains("TPL-04"), "our clauses are not theirs to use: " + run.all());
        String open = "clauses/copyright/assignment.md:2:5  注意 CLS-12";
        assertTrue(Run.of("check").err().contains(open));
        assertFalse(run.err().contains(open), "nor theirs to confirm where their papers have no place for them");
    }

    /** A contract under an id of its own, for some matters only, owes our annexes the same as one that takes the place of ours. */
    @Test
    void whatAContractInPlaceOfOursLacksIsSaidAsWell() throws IOException {
        Path ours = folder.resolve("templates/contract.md");
        String head = "id: contract\n";
        String own = "id: own-contract\nin_place_of: contract\nwhen: { long_term: yes }\n";
        String text = Files.readString(ours).replace(head, own);
        Files.delete(ours);
        Files.writeString(folder.resolve("templates/own-contract.md"), text);
        Run run = check();
        assertEquals(9, count(run, "REF-40"), run.all());
        assertTrue(run.err().contains("契約書（own-contract）に、引かれている「damages.general」（損害賠償）がありません。"), run.all());
        assertFalse(run.err().contains("契約書（contract）に"), run.all());
        Files.writeString(
                folder.resolve("templates/own-contract.md"), text.replace("order: 10\n", "order: 10\n" + PROVIDES));
        assertEquals(0, count(check(), "REF-40"), check().all());
    }

    @Test
    void ourPapersCiteTheArticlesThatAreInPlaceOfOurs() throws IOException {
        contract(PROVIDES);
        Run run = check("--prove");
        assertEquals(0, run.code(), run.all());
        Run made = OwnTowns.generate(folder);
        assertEquals(0, made.code(), made.all());
        Path annex = OwnTowns.made(folder).stream()
                .filter(path -> path.toString().contains("resident-data-migration")
                        && path.toString().endsWith("special-provisions.txt"))
                .findFirst()
                .orElseThrow();
        String text = Files.readString(annex);
        assertTrue(text.contains("契約書第2条の定めるところにより、この契約を解除することができる。"), text);
        Path specification = annex.resolveSibling("specification.txt");
        assertTrue(Files.readString(specification).contains("契約書第1条第2項の実施計画書"), "the provision in place of ours");
    }

    /** The label of ours is looked for in the clause that is in place of ours, unless another is named. */
    @Test
    void aLabelThatIsNotInTheClauseInPlaceOfOursIsNamed() throws IOException {
        contract(PROVIDES.replace("plan.submission#submit: own.general#plan", "plan.submission: own.general"));
        Run run = check();
        assertEquals(1, count(run, "REF-40"), run.all());
        assertTrue(run.err().contains("契約書（contract）の条項「own.general」（一般）に、引かれている名札「submit」"), run.all());
        assertTrue(run.err().contains("{#submit} と書くか"), run.all());
    }

    @Test
    void whatIsNeitherOursNorOfTheirPaperCannotBeProvided() throws IOException {
        contract(PROVIDES.replace("damages.general: own.damages", "damages.generl: own.damage"));
        Run run = check();
        assertEquals(2, count(run, "REF-41"), run.all());
        assertTrue(run.err().contains("近いもの: damages.general"), run.all());
        assertTrue(run.err().contains("近いもの: own.damages"), run.all());
    }

    /** Papers that the body does not use are taken away without copying them; what is annexed to them goes too. */
    @Test
    void papersAndClausesOfOursAreWithdrawnById() throws IOException {
        Files.writeString(
                folder.resolve("clauses/unused.yaml"),
                "withdraws: [special-provisions, information-provisions, specification, bid-conditions, consortium-agreement, change-agreement,"
                        + " outsourcing-reasons, penalty.suspension]\n");
        Files.writeString(
                folder.resolve("templates/contract.md"),
                Files.readString(folder.resolve("templates/contract.md")).replace("* own.annex\n", ""));
        Files.delete(folder.resolve("clauses/own/annex.md"));
        Run run = check();
        assertEquals(0, run.code(), run.all());
        assertEquals(8, count(run, "OVL-05"), run.all());
        assertEquals(2, count(run, "REF-42"), "what papers made on demand lack: " + run.all());
        assertTrue(run.err().contains("、form:carry-out-application、"), run.all());
        assertEquals(0, count(run, "REF-40"), run.all());
        assertTrue(run.err().contains("「個人情報取扱特記事項」（special-provisions）を除きます"), run.all());
        assertTrue(run.err().contains("「指名停止の予告」（penalty.suspension）を除きます"), run.all());
        Run made = Run.of(
                "generate",
                "matters/resident-data-migration.yaml",
                "-o",
                folder.resolve("sets"),
                "--names",
                "ascii",
                "--format",
                "text",
                "--catalog",
                folder);
        assertEquals(0, made.code(), made.all());
        List<String> papers = OwnTowns.made(folder).stream()
                .map(path -> path.getFileName().toString())
                .toList();
        assertTrue(papers.contains("contract.txt"), papers.toString());
        assertTrue(papers.stream().noneMatch(name -> name.contains("special-provisions")), papers.toString());
        assertTrue(papers.stream().noneMatch(name -> name.contains("worker-roster")), papers.toString());
    }

    /** What is printed for a lease only may cite what only the lease in place of the contract has. */
    @Test
    void aPaperInPlaceOfTheContractIsCitedWhereItIsMade() throws IOException {
        contract(PROVIDES);
        Files.writeString(
                folder.resolve("templates/own-list.md"),
                "---\nid: own-list\nname: 一覧\ntitle: 一覧\nannex_of: contract\n---\n# 一覧\n\n* own.list\n");
        clause("list", "一覧", "", "{when kind: lease}[[contract:lease.delivery]]の引渡しを確かめる。\n");
        assertEquals(0, count(check(), "REF-40"));
        clause("list", "一覧", "", "[[contract:lease.delivery]]の引渡しを確かめる。\n");
        Run run = check();
        assertEquals(1, count(run, "REF-40"), run.all());
        assertTrue(run.err().contains("「lease.delivery」"), run.all());
    }

    /** A paper that is always made and names one that was withdrawn is an error each time. */
    @Test
    void aWithdrawnPaperThatIsAlwaysNamedIsAnError() throws IOException {
        contract(PROVIDES);
        Files.writeString(folder.resolve("clauses/unused.yaml"), "withdraws: [specification]\n");
        clause("damages", "損害", "", "${contractor}は、[[document:specification]]に反して${client}に与えた損害を賠償する。\n");
        Run run = check();
        assertEquals(1, run.code(), run.all());
        assertEquals(1, count(run, "REF-01"), run.all());
        assertTrue(run.err().contains("damages.md:6:"), run.all());
    }

    @Test
    void whatPapersCiteOfEachOtherIsListed() throws IOException {
        Run ours = Run.of("clauses", "cited");
        assertEquals(0, ours.code(), ours.all());
        PaperCitations citations = new PaperCitations(Catalogs.shipped());
        for (PaperCitations.Citation citation : citations.all()) {
            if (citation.isAcross()) {
                assertTrue(
                        ours.out().lines().anyMatch(line -> line.startsWith(citation.writtenName() + "\t")),
                        citation.writtenName());
            }
        }
        assertTrue(ours.out().contains("damages.general\t損害賠償\t← 情報セキュリティ特記事項（information-provisions の "), ours.out());
        contract(PROVIDES);
        Run theirs = Run.of("clauses", "cited", "contract", "--catalog", folder);
        assertTrue(theirs.out().contains("damages.general\t損害賠償\t（代わり: own.damages）"), theirs.out());
        assertEquals(1, Run.of("clauses", "cited", "contracts").code());
    }

    /** A body whose ordinance is of 2022 is not asked for one of 2015; one that has none at all is. */
    @Test
    void theProofAsksForOrdinancesFromTheFirstThatTheBodyHas() throws IOException {
        Path late = Files.createDirectories(folder.resolve("late/municipalities"));
        String profile = Files.readString(Path.of("municipalities/aobano.yaml"));
        String first = profile.lines()
                .filter(line -> line.contains("/2023-04-01, name: 青葉野市個人情報保護条例"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                late.resolve("late.yaml"),
                profile.replace("id: aobano", "id: late").replace(first + "\n", ""));
        Run run = Run.of("check", "--prove", "--catalog", late.getParent());
        assertEquals(0, run.code(), run.all());
    }
}
