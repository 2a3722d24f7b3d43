package org.jobun.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.samples.Catalogs;
import org.jobun.service.ListApproved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hashed of a catalog: what its authors say, not how they write it down. */
class ApprovablesTest {
    private static final String CLAUSE = "clauses/subcontracting/approval.md";

    private static Map<String, byte[]> base() throws IOException {
        return new TreeMap<>(CatalogFiles.in(Path.of("src/test/cases/base")));
    }

    private static Map<Item, Approvable> all(Map<String, byte[]> files) {
        Catalog catalog =
                new CatalogReader(new Diagnostics()).layer(files).read().orElseThrow();
        return Approvables.of(catalog).all();
    }

    private static Map<String, byte[]> edited(String path, String from, String to) throws IOException {
        Map<String, byte[]> files = base();
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), text);
        files.put(
                path,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static List<String> changed(Map<String, byte[]> files) throws IOException {
        Map<Item, Approvable> before = all(base());
        return all(files).values().stream()
                .filter(one -> !before.containsKey(one.item())
                        || !before.get(one.item()).hash().equals(one.hash()))
                .map(one -> one.item().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            clauses/subcontracting/approval.md | 第三者に | 第三者へ | clause subcontracting.approval@-
            clauses/subcontracting/approval.md | 相手方 | 相手方　 | clause subcontracting.approval@-
            clauses/subcontracting/approval.md | {#ban} | {#bar} | clause subcontracting.approval@-
            clauses/subcontracting/approval.md | by-approval } | prohibited } | clause subcontracting.approval@-
            clauses/subcontracting/approval.md | caption: 再委託の制限 | caption: 再委託の限定 | clause subcontracting.approval@-
            clauses/subcontracting/approval.md | status: approved | dated_by: notice\\nstatus: approved | clause subcontracting.approval@-
            clauses/subcontracting/approval.md | status: approved | status: withdrawn | clause subcontracting.approval@-
            clauses/subcontracting/approval.md | status: approved | valid: 2026-04-01/\\nstatus: approved | clause subcontracting.approval@2026-04-01
            templates/contract.md | title: | title: 新 | template contract
            municipalities/mihon.yaml | 見本市契約規則 | 見本市契約規程 | profile mihon
            """)
    void aLetterCounts(String path, String from, String to, String item) throws IOException {
        assertEquals(List.of(item), changed(edited(path, from, to.replace("\\n", "\n"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            caption: 再委託の制限 | # 説明\\ncaption: "再委託の制限"
            when: { subcontracting: by-approval } | when:\\n  subcontracting:   by-approval
            caption: 再委託の制限\\nalternative: subcontracting | alternative: subcontracting\\ncaption: 再委託の制限
            status: approved | status: draft
            理由 | 理由\\n\\n\\n
            相手方 | 相手方\\t
            """)
    void howItIsWrittenDoesNot(String from, String to) throws IOException {
        assertEquals(
                List.of(),
                changed(edited(
                        CLAUSE,
                        from.replace("\\n", "\n"),
                        to.replace("\\n", "\n").replace("\\t", "\t  "))));
    }

    @Test
    void commentaryAndLineEndsDoNotCount() throws IOException {
        Map<String, byte[]> files = base();
        String text = new String(files.get(CLAUSE), StandardCharsets.UTF_8);
        files.put(CLAUSE, ("\uFEFF" + text.replace("\n", "\r\n") + "---\r\n解説\r\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), changed(files));
    }

    @Test
    void whereAnEntryOfAListStandsDoesNotCountButWhatALayerAddsToItDoes() throws IOException {
        Map<String, byte[]> files = base();
        String more = "messages:\n  a: { message: 別の言葉 }\nwithdraws: [general.other]\n";
        Catalog catalog = new CatalogReader(new Diagnostics())
                .layer(files)
                .layer(Map.of("clauses/own.yaml", more.getBytes(StandardCharsets.UTF_8)))
                .read()
                .orElseThrow();
        Map<Item, Approvable> all = Approvables.of(catalog).all();
        assertTrue(all.containsKey(new Item(Kind.RULE, "a")));
        assertTrue(all.containsKey(new Item(Kind.ENTRY, "withdraws/general.other")));
        byte[] vocabulary = files.remove("clauses/vocabulary.yaml");
        files.put("clauses/other-name.yaml", vocabulary);
        assertEquals(List.of(), changed(files));
    }

    @Test
    void anotherNameIsAnotherItem() throws IOException {
        Map<String, byte[]> files = base();
        String text = new String(files.remove(CLAUSE), StandardCharsets.UTF_8);
        files.put(
                "clauses/subcontracting/consent.md",
                text.replace("id: subcontracting.approval", "id: subcontracting.consent")
                        .getBytes(StandardCharsets.UTF_8));
        Map<Item, Approvable> before = all(base());
        Map<Item, Approvable> after = all(files);
        assertNotEquals(
                before.get(new Item(Kind.CLAUSE, "subcontracting.approval@-")).hash(),
                after.get(new Item(Kind.CLAUSE, "subcontracting.consent@-")).hash());
    }

    /** Whoever changes the catalog writes the list with it: {@code ./jobun approve release}. */
    @Test
    void theListOfOurCatalogAgreesWithIt() {
        ListApproved.Release release = ListApproved.release(Catalogs.shipped(), "");
        List<String> differs = java.util.stream.Stream.concat(
                        java.util.stream.Stream.concat(release.fresh().stream(), release.changed().stream())
                                .map(Approvable::item),
                        release.gone().stream())
                .map(Item::name)
                .toList();
        assertEquals(List.of(), differs, "run ./jobun approve release");
    }
}
