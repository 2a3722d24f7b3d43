package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where there is no ledger, the list of a catalog stands for approval: what it does not name in this state makes no final paper. */
class ApproveReleaseTest {
    private static final String MATTER = "matters/resident-data-migration.yaml";

    @TempDir
    Path folder;

    private Path lay(String path, String from, String to) throws IOException {
        String text = Files.readString(Path.of(path));
        assertTrue(text.contains(from), path);
        return write(path, text.replace(from, to));
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Run generate(String... more) {
        Object[] words = new Object[8 + more.length];
        Object[] first = {"generate", MATTER, "-o", folder.resolve("sets"), "--format", "text", "--catalog", folder};
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(more, 0, words, first.length, more.length);
        return Run.of(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clauses/subcontracting/by-approval.md | 軽微な業務 | 軽易な業務 | 条項「subcontracting.by-approval@-」
            clauses/subcontracting/by-approval.md | basis: [appi | basis: [appi.organ-safety, appi | 条項「subcontracting.by-approval@-」
            clauses/general/diligence.md | status: approved | status: withdrawn | 条項「general.diligence@-」
            clauses/general/diligence.md | status: approved | when: { personal_data: no }\\nstatus: approved | 条項「general.diligence@-」
            templates/contract.md | title: | title: 改訂 | ひな形「contract」
            municipalities/aobano.yaml | 青葉野市 | 青葉埜市 | 団体情報「aobano」
            laws/appi.yaml | 個人情報取扱事業者の安全管理措置 | 個人情報取扱事業者の安全管理 | 法令表「appi」
            """)
    void aLetterThatNobodyApprovedMakesNoFinalPaperUntilTheListIsMadeAnew(
            String path, String from, String to, String item) throws IOException {
        lay(path, from, to.replace("\\n", "\n"));
        Run refused = generate("--final");
        assertEquals(1, refused.code(), refused.all());
        assertTrue(refused.err().contains("APR-01"), refused.err());
        assertTrue(refused.err().contains(item + "は、承認された後に変わっています"), refused.err());
        assertTrue(refused.err().contains("jobun approve release"), refused.err());
        assertFalse(Files.exists(folder.resolve("sets")));
        Run release = Run.of("approve", "release", folder);
        assertEquals(0, release.code(), release.all());
        Run again = generate("--final");
        assertFalse(again.err().contains("APR-"), again.err());
    }

    @Test
    void aRuleIsApprovedByItselfAlsoItsWords() throws IOException {
        write("clauses/own.yaml", """
                messages:
                  place-home: { hint: 作業場所を選び直してください。 }
                rules:
                  - { id: own, severity: note, when: { place: home }, message: 自宅です。, hint: 確かめてください。, answers: [M1] }
                """);
        Run refused = generate("--final");
        assertEquals(1, refused.code(), refused.all());
        assertTrue(refused.err().contains("規則「place-home」は、承認された後に変わっています"), refused.err());
        assertTrue(refused.err().contains("規則「own」は、まだ承認されていません"), refused.err());
        assertEquals(0, Run.of("approve", "release", folder).code());
        assertEquals(0, generate("--final").code());
        assertTrue(Files.readString(folder.resolve("clauses/approved.txt")).contains("\nrule own "));
    }

    @Test
    void blanksAndCommentsChangeNothing() throws IOException {
        lay("clauses/subcontracting/by-approval.md", "\nstatus: approved\n", "\n# 確認済み\nstatus:   approved\n");
        Run made = generate("--final");
        assertEquals(0, made.code(), made.all());
    }

    @Test
    void aDraftOfAPaperAsksNobody() throws IOException {
        lay("clauses/subcontracting/by-approval.md", "軽微な業務", "軽易な業務");
        Run made = generate();
        assertEquals(0, made.code(), made.all());
        assertFalse(made.err().contains("APR-"), made.err());
    }

    @Test
    void whatWasApprovedAndIsGoneIsMissed() throws IOException {
        lay("clauses/subcontracting/by-approval.md", "軽微な業務", "軽易な業務");
        write(
                "clauses/own.yaml",
                "rules:\n  - { id: own, severity: note, when: { place: home }, message: 自宅です。, hint: 確かめてください。, answers: [M1] }\n");
        assertEquals(0, Run.of("approve", "release", folder).code());
        Files.delete(folder.resolve("clauses/own.yaml"));
        Run refused = generate("--final");
        assertEquals(1, refused.code(), refused.all());
        assertTrue(refused.err().contains("承認された規則「own」が、条項集にありません"), refused.err());
    }

    @Test
    void aLineThatIsNoneIsSaid() throws IOException {
        write("clauses/approved.txt", "clause 何か\n");
        Run refused = generate("--final");
        assertEquals(1, refused.code(), refused.all());
        assertTrue(refused.err().contains("approved.txt:1:1  エラー APR-02"), refused.err());
    }

    @Test
    void checkSaysThatAWishIsNoApproval() throws IOException {
        lay("clauses/subcontracting/by-approval.md", "軽微な業務", "軽易な業務");
        Run check = Run.of("check", "--catalog", folder);
        assertEquals(0, check.code(), check.all());
        assertTrue(check.all().contains("注意 APR-03"), check.all());
        assertTrue(check.all().contains("jobun approve release " + folder), check.all());
        Run list = Run.of("approve", "list", "--catalog", folder);
        assertEquals(1, list.code());
        assertTrue(list.out().startsWith("clause subcontracting.by-approval@- "), list.out());
        assertEquals(0, Run.of("approve", "release", folder).code());
        assertEquals(0, Run.of("approve", "list", "--catalog", folder).code());
        assertFalse(Run.of("check", "--catalog", folder).all().contains("APR-03"));
    }
}
