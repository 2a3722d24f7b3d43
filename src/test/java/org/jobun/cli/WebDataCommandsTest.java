package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jobun.store.Act;
import org.jobun.store.Jvm;
import org.jobun.store.LedgerEntry;
import org.jobun.store.Person;
import org.jobun.store.Role;
import org.jobun.store.Store;
import org.jobun.store.StoreSettings;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobun web account|backup|restore|verify}, as whoever looks after a server types them, rightly and wrongly. */
class WebDataCommandsTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private static void assertSaid(int code, String said, Run run) {
        assertEquals(code, run.code(), run::all);
        assertTrue((code == ExitCode.DONE ? run.out() : run.err()).contains(said), run::all);
        assertFalse(run.all().contains("Exception") || run.all().contains("\tat "), run::all);
    }

    /** With a first line of the input for whoever has no terminal. */
    private Run account(String typed, Object... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            Object[] all = new Object[words.length + 4];
            all[0] = "web";
            all[1] = "account";
            System.arraycopy(words, 0, all, 2, words.length);
            all[words.length + 2] = "--data";
            all[words.length + 3] = data();
            return Run.of(all);
        } finally {
            System.setIn(before);
        }
    }

    private Store open(Path where) {
        return Store.open(StoreSettings.in(where), Clock.systemUTC(), new SecureRandom());
    }

    @Test
    void anAccountIsAddedAndItsPasswordSet() {
        assertSaid(ExitCode.USAGE, "パスワードは10文字以上", account("short", "add", "kanri"));
        assertSaid(ExitCode.USAGE, "推測されやすい", account("aaaaaaaaaaaa", "add", "kanri"));
        assertSaid(ExitCode.DONE, "利用者 kanri を加えました", account(PASSWORD, "add", "kanri", "--name", "管理 者子"));
        assertSaid(ExitCode.ERRORS, "利用者 kanri は、もういます", account(PASSWORD, "add", "kanri"));
        assertSaid(ExitCode.ERRORS, "利用者 dare は、いません", account(PASSWORD, "password", "dare"));
        assertSaid(ExitCode.DONE, "設定しました", account("another horse battery", "password", "kanri"));
        assertSaid(ExitCode.USAGE, "add|password", account(PASSWORD, "remove", "kanri"));
        try (Store store = open(data())) {
            Person kanri = store.people().byLogin("kanri").orElseThrow();
            assertEquals("管理 者子", kanri.name());
            assertTrue(kanri.is(Role.ADMINISTRATOR));
        }
    }

    @Test
    void whatIsBackedUpComesBackAndTheLedgerIsWhole() throws IOException {
        record(data());
        Path file = folder.resolve("控え.zip");
        assertSaid(ExitCode.DONE, "控えを取りました", Run.of("web", "backup", file, "--data", data()));
        assertSaid(ExitCode.USAGE, "もうあります", Run.of("web", "backup", file, "--data", data()));
        Path other = folder.resolve("other");
        assertSaid(ExitCode.DONE, "戻しました", Run.of("web", "restore", file, "--data", other));
        assertSaid(ExitCode.ERRORS, "空", Run.of("web", "restore", file, "--data", other));
        Run one = Run.of("web", "verify", "--data", data());
        assertSaid(ExitCode.DONE, "1件の記録は、書き換えられても抜けてもいません", one);
        assertEquals(one.out(), Run.of("web", "verify", "--data", other).out());
        assertEquals(
                "Nothing in 1 lines",
                Run.of("web", "verify", "--data", other, "--lang", "en").out().substring(0, 18));
    }

    private void record(Path where) {
        try (Store store = open(where)) {
            store.ledger().record(new LedgerEntry("", "", "127.0.0.1", Act.SIGN_IN, "", "kanri"));
        }
    }

    @Test
    void aWrongPlaceIsSaidAndNothingIsMadeThere() {
        Path nothing = folder.resolve("nothing");
        Path file = folder.resolve("a.zip");
        assertSaid(ExitCode.ENVIRONMENT, "条文のデータがありません", Run.of("web", "backup", file, "--data", nothing));
        assertSaid(ExitCode.ENVIRONMENT, "条文のデータがありません", Run.of("web", "verify", "--data", nothing));
        assertSaid(
                ExitCode.USAGE, "がありません。先に作る", Run.of("web", "backup", folder.resolve("no/a.zip"), "--data", nothing));
        assertSaid(ExitCode.USAGE, "控えのファイル", Run.of("web", "restore", file, "--data", nothing));
        assertFalse(Files.exists(nothing));
        assertFalse(Files.exists(file));
        assertSaid(ExitCode.USAGE, "FILE", Run.of("web", "restore", "--data", nothing));
    }

    @Test
    void aBackupThatIsCutOrIsNoneChangesNothing() throws IOException {
        record(data());
        Path file = folder.resolve("a.zip");
        Run.of("web", "backup", file, "--data", data());
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.writeString(folder.resolve("text.zip"), "控えではない");
        Path other = folder.resolve("other");
        for (Path bad : new Path[] {cut, text}) {
            assertSaid(ExitCode.ERRORS, "控え（バックアップ）ではありません", Run.of("web", "restore", bad, "--data", other));
        }
        assertSaid(ExitCode.DONE, "戻しました", Run.of("web", "restore", file, "--data", other));
    }

    /** In a process of its own, as the embedded database belongs to one. */
    private Run elsewhere(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dsun.stderr.encoding=UTF-8",
                "-cp",
                Jvm.classPath(),
                Main.class.getName(),
                "web"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data().toString()));
        Path err = folder.resolve("err.txt");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    @Test
    void whileAServerRunsABackupIsTakenAndNothingElseIsTouched() throws Exception {
        Path file = folder.resolve("a.zip");
        try (WebFixture web = WebFixture.officer(data())) {
            assertSaid(ExitCode.DONE, "控えを取りました", Run.of("web", "backup", file, "--data", data()));
            assertSaid(ExitCode.ENVIRONMENT, "起動中の別の条文が使っています", elsewhere("verify"));
            assertSaid(ExitCode.ENVIRONMENT, "起動中の別の条文が使っています", elsewhere("restore", file.toString()));
            assertEquals(200, web.officer().get("/matters").statusCode());
        }
        assertSaid(ExitCode.DONE, "戻しました", Run.of("web", "restore", file, "--data", folder.resolve("other")));
    }
}
