package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a body lays over our catalog: it adds, and what it takes away it says. */
class OverlayTest {
    private static final String OWN_RULE = """
              - id: own-minimum
                severity: warning
                when: { contract.amount: "..1000" }
                message: 契約金額が${contract.amount}です。
                hint: 金額を確かめてください。
                answers: [M1]
            """;

    /** Forbidden by one of our rules. */
    private static final String AT_HOME = "  place: home\n";

    @TempDir
    Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("clauses"));
        Files.createDirectories(folder.resolve("municipalities"));
    }

    private Run check(String file, String text, Object... more) throws IOException {
        Files.writeString(folder.resolve("clauses").resolve(file), text);
        return Run.of("check", "--catalog", folder);
    }

    private static String counted(int rules) {
        return "規則 " + rules;
    }

    @Test
    void anOwnRuleIsAddedToOurs() throws IOException {
        int ours = Catalogs.shipped().rules().size();
        Run run = check("rules.yaml", "rules:\n" + OWN_RULE);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains(counted(ours + 1)), run.out());
        assertFalse(run.out().contains("OVL-"), run.out());
        Run forbidden = generate(AT_HOME);
        assertEquals(1, forbidden.code(), forbidden.all());
        assertTrue(forbidden.err().contains("自宅を作業場所とすることはできません"), forbidden.all());
    }

    private Run generate(String choices) throws IOException {
        String matter = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        assertTrue(matter.contains("choices:\n"));
        String other = matter.replaceFirst("(?m)^  place: .*\n", "").replace("choices:\n", "choices:\n" + choices);
        Path file = Files.writeString(folder.resolve("matter.yaml"), other);
        return Run.of("generate", file, "-o", folder.resolve("sets"), "--format", "text", "--catalog", folder);
    }

    @Test
    void aRuleThatIsWithdrawnIsNamed() throws IOException {
        int ours = Catalogs.shipped().rules().size();
        Run run = check("rules.yaml", "withdraws: [place-home]\nrules:\n" + OWN_RULE);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains(counted(ours)), run.out());
        assertTrue(run.err().contains("OVL-05"), run.all());
        assertTrue(run.err().contains("作業従事者の自宅を作業場所とすることはできません。」（place-home）を除きます"), run.all());
    }

    @Test
    void aRuleThatIsReplacedIsNamedAndTheOtherHolds() throws IOException {
        int ours = Catalogs.shipped().rules().size();
        Run run =
                check("rules.yaml", "replaces: [place-home]\nrules:\n" + OWN_RULE.replace("own-minimum", "place-home"));
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains(counted(ours)), run.out());
        assertTrue(run.err().contains("OVL-04"), run.all());
    }

    @Test
    void aRuleThatIsRepeatedWithoutAWordIsRefused() throws IOException {
        Run run = check("rules.yaml", "rules:\n" + OWN_RULE.replace("own-minimum", "place-home"));
        assertEquals(1, run.code(), run.all());
        assertTrue(run.err().contains("OVL-01"), run.all());
        assertTrue(run.err().contains("replaces: [place-home]"), run.all());
    }

    @Test
    void whatIsNotThereCannotBeReplacedOrWithdrawn() throws IOException {
        Run run = check("rules.yaml", "replaces: [place-hom]\nwithdraws: [nothing]\nrules: []\n");
        assertEquals(1, run.code(), run.all());
        assertTrue(run.err().contains("「place-hom」が、下にある条項集にありません"), run.all());
        assertTrue(run.err().contains("place-home"), "the nearest is named: " + run.all());
        assertTrue(run.err().contains("withdraws: に書かれた「nothing」"), run.all());
        assertTrue(run.err().contains("OVL-02"), run.all());
    }

    @Test
    void whatReplacesMustBeThere() throws IOException {
        Run run = check("rules.yaml", "replaces: [place-home]\nrules:\n" + OWN_RULE);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.err().contains("OVL-03"), run.all());
    }

    @Test
    void ownFactsAndChoicesAreAddedToOurs() throws IOException {
        Run run = check("vocabulary.yaml", """
                replaces: [bid.track_record_years]
                facts:
                  own.ward: { label: 行政区, type: text }
                  bid.track_record_years: { label: 実績を求める年数, type: number, default: 3 }
                """);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.err().contains("「実績を求める年数」（bid.track_record_years）を、このものに置き換えます"), run.all());
    }

    @Test
    void ownTopicsAreAddedToOurs() throws IOException {
        Files.writeString(
                folder.resolve("clauses/topics.yaml"),
                "topics:\n  own.topic: { title: 独自の事項, needs: [law.compliance] }\n");
        Run run = Run.of("coverage", "--topics", "--catalog", folder);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("own.topic  独自の事項"), run.out());
        assertTrue(run.out().contains("basic.duty  基本的事項"), run.out());
    }

    @Test
    void aFileThatNothingReadsIsNamed() throws IOException {
        Run run = check("vocabulary2.yaml", "memo: {}\n");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.err().contains("OVL-06"), run.all());
        assertTrue(run.err().contains("clauses/vocabulary2.yaml"), run.all());
    }

    @Test
    void aFileWhoseNameOrPlaceIsWrongIsNamedWithTheRightOne() throws IOException {
        Files.writeString(folder.resolve("clauses/own.md.txt"), "text\n");
        Files.writeString(folder.resolve("own-rules.yaml"), "rules:\n" + OWN_RULE);
        Run run = check("own.yml", "rules:\n" + OWN_RULE);
        assertEquals(0, run.code(), run.all());
        assertEquals(
                3, run.err().lines().filter(line -> line.endsWith("OVL-06")).count(), run.all());
        assertTrue(run.err().contains("名前を clauses/own.yaml に改めてください"), run.all());
        assertTrue(run.err().contains("名前を clauses/own.md に改めてください"), run.all());
        assertTrue(run.err().contains("clauses/own-rules.yaml に移してください"), run.all());
    }

    /** Two files of names of their own: one with a fact, a choice and a rule about them, one with what is added to ours. */
    @Test
    void listsAreReadFromFilesOfAnyNameAndNumber() throws IOException {
        Files.createDirectories(folder.resolve("clauses/独自の語彙"));
        Files.writeString(folder.resolve("clauses/独自の語彙/委託.yaml"), """
                facts:
                  own.ward: { label: 行政区, type: text }
                  contract.deliverables: { of: { binding: 製本 } }
                choices:
                  own_shift: { label: 夜間の作業, values: { yes: 行う, no: 行わない }, default: no }
                rules:
                  - id: own-shift-ward
                    when: { own_shift: yes, own.ward: missing }
                    message: 夜間の作業を行う行政区が定められていません。
                topics:
                  own.topic: { title: 独自の事項, needs: [law.compliance] }
                """);
        Files.writeString(folder.resolve("clauses/own-values.yaml"), """
                choices:
                  subcontracting: { values: { by-register: 登録した者に限る } }
                  own_shift: { values: { some: 一部について行う } }
                words:
                  consent: { of: [受諾] }
                groups:
                  work: { of: [own.ward, own_shift] }
                """);
        Run run = Run.of("check", "--catalog", folder);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains(counted(Catalogs.shipped().rules().size() + 1)), run.out());
        Run stopped = generate("  own_shift: yes\n");
        assertTrue(stopped.err().contains("夜間の作業を行う行政区が定められていません"), stopped.all());
        assertEquals(1, generate("  own_shift: many\n").code());
        assertEquals(0, generate("  own_shift: some\n").code());
        Run prove = Run.of("check", "--prove", "--catalog", folder);
        assertTrue(prove.err().contains("subcontracting = by-register"), "the value is proved too: " + prove.all());
        Catalog read = new CatalogReader(new Diagnostics())
                .layer(CatalogFiles.bundled())
                .layer(folder)
                .read()
                .orElseThrow();
        assertEquals(
                List.of("承認", "承諾", "同意", "許可", "受諾"),
                read.vocabulary().words().get("consent").choices());
        assertEquals("work", read.vocabulary().groupOf("own.ward").orElseThrow().id());
        assertEquals(
                "製本",
                read.vocabulary()
                        .find("contract.deliverables")
                        .orElseThrow()
                        .values()
                        .get("binding"));
    }

    @Test
    void theSameIdInTwoFilesOfOneFolderIsAnErrorThatNamesBoth() throws IOException {
        Files.writeString(folder.resolve("clauses/a.yaml"), "facts:\n  own.ward: { label: 行政区, type: text }\n");
        Files.createDirectories(folder.resolve("templates"));
        String paper = "---\nid: own\nname: 覚書\ntitle: 覚書\nwhen: { method: negotiated }\n---\n# 覚書\n";
        Files.writeString(folder.resolve("templates/one.md"), paper);
        Files.writeString(folder.resolve("templates/two.md"), paper);
        Run run = check("b.yaml", "facts:\n  own.ward: { label: 区, type: text }\n");
        assertEquals(1, run.code(), run.all());
        assertTrue(run.err().contains(folder + "/clauses/b.yaml:2:3  エラー OVL-07"), run.all());
        assertTrue(run.err().contains("「own.ward」は、" + folder + "/clauses/a.yaml:2:3 にもあります"), run.all());
        assertTrue(run.err().contains(folder + "/templates/two.md  エラー OVL-07"), run.all());
        assertTrue(run.err().contains("「own」は、" + folder + "/templates/one.md にもあります"), run.all());
    }

    @Test
    void whatAddsToNothingIsNotedWithTheNearest() throws IOException {
        Run run = check("a.yaml", "choices:\n  subcontractin: { values: { by-register: 登録した者に限る } }\n");
        assertEquals(1, run.code(), run.all());
        assertTrue(run.err().contains("OVL-08"), run.all());
        assertTrue(run.err().contains("近いもの: subcontracting"), run.all());
    }

    @Test
    void aValueThatTheChoiceHasIsNotAddedAgain() throws IOException {
        Run run = check("a.yaml", "choices:\n  subcontracting: { values: { prohibited: 認めない } }\n");
        assertEquals(1, run.code(), run.all());
        assertTrue(run.err().contains("「subcontracting: prohibited」は、clauses/vocabulary.yaml:"), run.all());
    }

    /** The rule stops what it stopped; what it says fits the clause of the body. */
    @Test
    void theMessageOfARuleIsWordedAnewWithoutTheRule() throws IOException {
        Run run = check("messages.yaml", """
                messages:
                  place-home: { message: 従事者の居宅における作業は、本町の要綱により認められません。 }
                """);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.err().contains("OVL-09"), run.all());
        assertTrue(run.out().contains(counted(Catalogs.shipped().rules().size())), run.out());
        Run forbidden = generate(AT_HOME);
        assertEquals(1, forbidden.code(), forbidden.all());
        assertTrue(forbidden.err().contains("従事者の居宅における作業は、本町の要綱により認められません"), forbidden.all());
        assertFalse(forbidden.err().contains("自宅を作業場所とする"), forbidden.all());
        assertTrue(forbidden.err().contains("個別に協議して定める場所から選んでください"), "the hint stays: " + forbidden.all());
        Run none = check("messages.yaml", "messages:\n  place-hom: { hint: ない。 }\n");
        assertEquals(1, none.code(), none.all());
        assertTrue(none.err().contains("OVL-08"), none.all());
    }

    /** A paper of one id, in a file of another name: theirs is made and ours is not. */
    @Test
    void aPaperTakesThePlaceOfOursByItsId() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        String ours = Files.readString(Path.of("templates/contract.md"));
        Files.writeString(folder.resolve("templates/委託契約.md"), ours.replaceFirst("(?m)^# .*$", "# 業務委託契約書（本町様式）"));
        Run run = generate("");
        assertEquals(0, run.code(), run.all());
        try (Stream<Path> made = Files.walk(folder.resolve("sets"))) {
            List<Path> contracts = made.filter(path -> path.toString().endsWith("契約書.txt"))
                    .filter(path -> read(path).contains("業務委託契約書（本町様式）"))
                    .toList();
            assertEquals(1, contracts.size(), contracts.toString());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A town that came into being later has no rule before that day; our clauses need one, but not our towns. */
    @Test
    void theProofIsOfTheBodiesLaidOverOursUnlessAllAreAskedFor() throws IOException {
        String profile = Files.readString(Path.of("municipalities/aobano.yaml"))
                .replace("id: aobano", "id: own-town")
                .replaceFirst(
                        "(?m)^rules:\n",
                        "rules:\n  own-rule:\n    - { name: 独自規則, promulgated: 2000-01-01, kind: 規則, no: 1 }\n");
        Files.writeString(folder.resolve("municipalities/own-town.yaml"), profile);
        Path clause = Files.createDirectories(folder.resolve("clauses/basic")).resolve("duty.md");
        String ours = Files.readString(Path.of("clauses/basic/duty.md"));
        int end = ours.lastIndexOf("\n---");
        Files.writeString(
                clause, ours.substring(0, end) + "\n- ${contractor}は、[[local:own-rule]]を守る。" + ours.substring(end));
        Run own = Run.of("check", "--prove", "--catalog", folder);
        assertEquals(0, own.code(), own.all());
        Run all = Run.of("check", "--prove", "--ours", "--catalog", folder);
        assertEquals(1, all.code(), all.all());
        assertTrue(all.err().contains("local:own-rule"), all.all());
    }

    /** A file of theirs with a fault, and what is said of it. */
    private void assertNamed(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Run run = Run.of("check", "--catalog", folder);
        assertTrue(
                run.err().lines().anyMatch(line -> line.matches("\\Q" + folder + "/" + path + "\\E(:[0-9:]+)?  .*")),
                run.all());
        Files.delete(file);
    }

    @Test
    void whatIsSaidOfTheirFilesNamesTheirFolder() throws IOException {
        assertNamed("clauses/subcontracting/by-approval.md", "---\nid: subcontracting.by-approval\n---\n${ない。}。\n");
        assertNamed("clauses/rules.yaml", "withdraws: [nai]\n");
        assertNamed("clauses/vocabulary.yaml", "withdraws: [nai]\n");
        assertNamed("laws/apply.yaml", "id: [\n");
        assertNamed("templates/contract.md", "@nai\n");
        assertNamed("municipalities/aobano.yaml", "id: aobano\nnai: nai\n");
        assertNamed("municipalities/aobano/style.docx", "no Word file");
        assertNamed("municipalities/aobano/fonts/a.ttf", "no font");
    }

    @Test
    void ofFilesThatAreFarTooLargeNoMoreIsReadThanShowsIt() throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("municipalities/aobano/fonts"));
        for (Path file : List.of(
                folder.resolve("clauses/large.md"), fonts.resolve("large.ttf"), fonts.resolveSibling("style.docx"))) {
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength(3L << 30);
            }
        }
        Run run = Run.of("check", "--catalog", folder);
        assertEquals(1, run.code(), run.all());
        assertEquals(
                3, run.err().lines().filter(line -> line.endsWith("SRC-08")).count(), run.all());
        assertTrue(run.err().contains("ファイルが大きすぎます（32 MB まで）。"), run.all());
    }

    @Test
    void aLargeFileIsNoEarlierPaper() throws IOException {
        Path earlier = folder.resolve("earlier.pdf");
        try (RandomAccessFile large = new RandomAccessFile(earlier.toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        Run run = Run.of(
                "generate",
                "matters/resident-data-migration.yaml",
                "--documents",
                "contract",
                "--format",
                "pdf",
                "--compare",
                earlier,
                "-o",
                folder.resolve("sets"));
        assertEquals(1, run.code(), run.all());
        assertTrue(run.err().contains("SRC-08"), run.all());
        assertFalse(Files.exists(folder.resolve("sets")), "nothing is written");
    }

    @Test
    void aTermThatTheirClauseUsesUndefinedIsNamedWithTheirFolder() throws IOException {
        addParagraph("prohibited", "- ${contractor}は、その旨の書面（以下「見本確認書」という。）を保存しなければならない。\n");
        addParagraph("by-approval", "- ${contractor}は、見本確認書を保存しなければならない。\n");
        Run run = generate("");
        assertEquals(0, run.code(), run.all());
        String place = folder + "/clauses/subcontracting/by-approval.md:";
        assertTrue(run.err().lines().anyMatch(line -> line.startsWith(place) && line.endsWith("DOC-08")), run.all());
    }

    /** Lays one of our clauses on subcontracting over ours, with another paragraph at its end. */
    private void addParagraph(String clause, String paragraph) throws IOException {
        String[] parts = Files.readString(Path.of("clauses/subcontracting/" + clause + ".md"))
                .split("(?m)^---\n", 4);
        Path own = Files.createDirectories(folder.resolve("clauses/subcontracting"));
        Files.writeString(
                own.resolve(clause + ".md"), "---\n" + parts[1] + "---\n" + parts[2] + paragraph + "---\n" + parts[3]);
    }

    /** Five members, the least of whom has 15%: above 6/10 of an equal part, the custom, and below 8/10. */
    @Test
    void aFloorOfSharesOfTheBodyItselfCountsInItsDays() throws IOException {
        assertEquals(0, consortium("{ valid: 2026-01-01/, of_equal: 7/10 }").code());
        Run higher = consortium("{ valid: 2026-01-01/, of_equal: 8/10 }");
        assertEquals(1, higher.code(), higher.all());
        assertTrue(higher.err().contains("出資の割合が下限"), higher.all());
        assertEquals(0, consortium("{ valid: /2026-01-01, of_equal: 8/10 }").code());
    }

    private Run consortium(String floor) throws IOException {
        String profile = Files.readString(Path.of("municipalities/shionohama.yaml"));
        assertTrue(profile.contains("\nlimits:\n"));
        Files.writeString(
                folder.resolve("municipalities/shionohama.yaml"),
                profile.replace("\nlimits:\n", "\nlimits:\n  share_floor:\n    - " + floor + "\n"));
        String matter = Files.readString(Path.of("matters/consortium.yaml"));
        Path shared = Files.writeString(
                folder.resolve("matter.yaml"), matter.replaceFirst("(?m)^(  consortium_type:) .*$", "$1 share"));
        return Run.of("generate", shared, "-o", folder.resolve("sets"), "--format", "text", "--catalog", folder);
    }
}
