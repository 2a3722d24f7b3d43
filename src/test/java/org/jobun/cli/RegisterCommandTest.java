package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.WorkbookSource;
import org.jobun.store.Act;
import org.jobun.store.FileSource;
import org.jobun.store.Heading;
import org.jobun.store.KeptMatter;
import org.jobun.store.LedgerFilter;
import org.jobun.store.NamedSource;
import org.jobun.store.NewSet;
import org.jobun.store.Reach;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterLine;
import org.jobun.store.Store;
import org.jobun.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jobun register}: sets of a folder go into the register, are found there, and leave it when their time is over. */
class RegisterCommandTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Run register(Object... words) {
        Object[] all = new Object[words.length + 5];
        all[0] = "register";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--data";
        all[words.length + 2] = data();
        all[words.length + 3] = "--by";
        all[words.length + 4] = "佐藤";
        return Run.of(all);
    }

    private Path made(String matter) {
        Path sets = folder.resolve("sets");
        Run run = Run.of("generate", "matters/" + matter + ".yaml", "-o", sets, "--format", "docx");
        assertEquals(ExitCode.DONE, run.code(), run::all);
        return sets;
    }

    private JsonNode listed(Object... words) {
        Object[] all = new Object[words.length + 2];
        all[0] = "list";
        all[1] = "--json";
        System.arraycopy(words, 0, all, 2, words.length);
        Run run = register(all);
        assertEquals(ExitCode.DONE, run.code(), run::all);
        return MAPPER.readTree(run.out()).path("sets");
    }

    @Test
    void setsOfAFolderAreFoundByWhatTheySay() throws IOException {
        made("consortium");
        Path sets = made("resident-data-migration");
        Run first = register("add", sets, "--matters", "matters", "--state", "締結");
        assertEquals(ExitCode.DONE, first.code(), first::all);
        assertTrue(first.out().contains("2件"), first::all);
        assertTrue(register("add", sets).out().contains("0件を加えました（既にあったもの 2件）"));

        assertEquals(2, listed().size());
        JsonNode one = listed("--firm", "東邦情報システム");
        assertEquals(1, one.size(), "a member of the consortium");
        assertEquals("consortium", one.get(0).path("matter").asString());
        assertEquals(66000000, one.get(0).path("amount").asLong());
        assertEquals("2027-03-31", one.get(0).path("ends").asString());
        assertEquals("締結", one.get(0).path("state").asString());
        assertEquals(1, listed("--clause", "subcontracting.by-approval").size());
        assertEquals(1, listed("--fact", "consortium_type=task").size());
        assertEquals(1, listed("--text", "窓口　汐情第52号").size());
        assertEquals(1, listed("--fact", "contract.number=汐情第52号").size());
        assertEquals(
                1, listed("--amount-from", "60,000,000", "--from", "2027-01-17").size());
        assertEquals(0, listed("--state", "解除").size());
    }

    @Test
    void aSetThatIsMadeAnewStandsInPlaceOfTheOneBefore() throws IOException {
        Path sets = made("consortium");
        register("add", sets);
        Files.writeString(
                folder.resolve("consortium.yaml"),
                Files.readString(Path.of("matters/consortium.yaml")).replace("汐情第52号", "汐情第53号"));
        Run run = Run.of("generate", folder.resolve("consortium.yaml"), "-o", sets, "--format", "docx");
        assertEquals(ExitCode.DONE, run.code(), run::all);
        register("add", sets);
        assertEquals(1, listed().size());
        assertEquals("汐情第53号", listed().get(0).path("number").asString());
        assertEquals(2, listed("--all").size());
    }

    @Test
    void whatBecameOfASetIsAddedToIt() throws IOException {
        register("add", made("consortium"));
        String id = listed().get(0).path("id").asString();
        Path signed = folder.resolve("調印.pdf");
        Files.writeString(signed, "%PDF-1.7");
        assertEquals(ExitCode.DONE, register("attach", id, signed).code());
        assertEquals(
                ExitCode.DONE, register("state", id, "締結", "--on", "2026-12-21").code());
        assertEquals(
                ExitCode.DONE,
                register("state", id, "解除", "--on", "2027-02-01", "--note", "合意による")
                        .code());
        Run shown = register("show", id);
        assertTrue(shown.out().contains("2027-02-01　解除　合意による（佐藤）"), shown::all);
        assertTrue(shown.out().contains("調印.pdf"), shown::all);
        JsonNode json = MAPPER.readTree(register("show", id, "--json").out());
        assertEquals(2, json.path("states").size());
        assertEquals(64, json.path("files").get(0).path("sha256").asString().length());
        try (Store store = open()) {
            assertEquals(4, recorded(store, Act.REGISTER));
        }
    }

    private static long recorded(Store store, Act act) {
        return store.ledger().list(LedgerFilter.latest()).stream()
                .filter(line -> line.entry().act() == act)
                .count();
    }

    private Store open() {
        return Store.open(StoreSettings.in(data()), java.time.Clock.systemUTC(), new java.security.SecureRandom());
    }

    @Test
    void aSetWhoseTimeIsOverIsErasedAndTheLedgerSaysSo() throws IOException {
        register("add", made("consortium"));
        assertTrue(register("expired", "--on", "2032-04-01").err().contains(Code.REG_06.id()));
        assertEquals(ExitCode.DONE, register("retention", "shionohama", "5").code());
        assertEquals("2032-03-31", listed().get(0).path("keepUntil").asString());
        assertTrue(register("expired", "--on", "2032-03-31", "--erase").out().contains("0件"));
        assertTrue(register("expired", "--on", "2032-04-01", "--erase").out().contains("1件"));
        RegisterLine line;
        try (Store store = open()) {
            line = store.register(Reach.everything())
                    .list(RegisterFilter.EVERYTHING)
                    .get(0);
            assertEquals(1, recorded(store, Act.ERASE));
        }
        assertTrue(line.isErased());
        assertEquals("", line.about().contractor());
        assertEquals(0, listed("--firm", "東邦").size());
    }

    @Test
    void setsThatTheWebAppFrozeAreInItByThemselves() throws IOException {
        Path set = made("consortium").resolve("consortium");
        String matter = Files.readString(Path.of("matters/consortium.yaml"));
        try (Store store = open()) {
            KeptMatter kept = store.matters(Reach.everything())
                    .create(
                            "consortium",
                            new Heading(
                                    "窓口支援システム構築業務",
                                    "shionohama",
                                    OptionalInt.of(2026),
                                    "契約課",
                                    "",
                                    "確定",
                                    Optional.empty(),
                                    ""),
                            matter,
                            "sato")
                    .orElseThrow();
            List<NamedSource> files = new ArrayList<>();
            try (Stream<Path> all = Files.list(set)) {
                for (Path file :
                        all.filter(one -> one.toString().endsWith(".docx")).toList()) {
                    files.add(new NamedSource(file.getFileName().toString(), FileSource.of(file)));
                }
            }
            store.sets(Reach.everything())
                    .issue(new NewSet(
                            kept.key(),
                            kept.version(),
                            Files.readString(set.resolve("manifest.json")),
                            files,
                            Optional.empty(),
                            "sato"));
        }
        assertEquals(
                "consortium", listed("--firm", "浜風計算").get(0).path("matter").asString());
        assertEquals(1, listed("--clause", "penalties.statutory").size());
        assertTrue(register("add", set).out().contains("既にあったもの 1件"), "it is the same set");
        String id = listed().get(0).path("id").asString();
        assertTrue(MAPPER.readTree(register("show", id, "--json").out())
                        .path("files")
                        .size()
                > 3);
    }

    /** What the other side has are the Word files; the manifest stayed elsewhere. */
    @Test
    void wordFilesOfOursSayThemselvesWhatTheyAre() throws IOException {
        Path sets = made("consortium");
        Files.delete(sets.resolve("consortium/manifest.json"));
        Files.writeString(sets.resolve("consortium/別の文書.docx"), "no Word file");
        Run run = register("add", sets, "--matters", "matters");
        assertTrue(run.out().contains("台帳に1件を加えました"), run::all);
        JsonNode one = listed("--clause", "penalties.statutory@2023-04-01").get(0);
        assertEquals("consortium", one.path("matter").asString());
        assertEquals("2027-03-31", one.path("ends").asString());
        assertEquals(66000000, one.path("amount").asLong());
        assertEquals("汐ノ浜・東邦共同企業体", one.path("contractor").asString());
        assertTrue(register("add", sets).out().contains("既にあったもの 1件"));
    }

    @Test
    void theListGoesIntoExcel() throws IOException {
        register("add", made("consortium"));
        Path book = folder.resolve("台帳.xlsx");
        Run run = register("list", "--xlsx", book);
        assertEquals(ExitCode.DONE, run.code(), run::all);
        List<SheetSource.Row> rows = new ArrayList<>();
        new WorkbookSource(book).read("台帳", rows::add);
        assertEquals("窓口支援システム構築業務", rows.get(1).cells().get(4).text());
        assertEquals("66000000", rows.get(1).cells().get(6).text());
        assertEquals("2027-03-31", rows.get(1).cells().get(9).text());
    }

    @Test
    void whatCannotBeTakenIsSaid() throws IOException {
        Path sets = made("consortium");
        assertTrue(register("add", folder.resolve("none")).err().contains(Code.REG_01.id()));
        Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(folder.resolve("foreign/manifest.json"), "{}");
        assertTrue(register("add", folder.resolve("foreign")).err().contains(Code.REG_02.id()));
        Path contract = sets.resolve("consortium/contract.docx");
        Path word = Files.exists(contract) ? contract : firstWord(sets.resolve("consortium"));
        Files.write(word, new byte[] {1});
        assertTrue(register("add", sets).err().contains(Code.REG_03.id()));
        assertTrue(register("show", "nobody").err().contains(Code.REG_04.id()));
        assertTrue(register("list", "--state", "紛失").err().contains(Code.REG_05.id()));
        assertFalse(register("list", "--amount-from", "千円").err().contains("Exception"));
    }

    private static Path firstWord(Path set) throws IOException {
        try (Stream<Path> files = Files.list(set)) {
            return files.filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
