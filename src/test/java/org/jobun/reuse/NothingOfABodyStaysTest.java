package org.jobun.reuse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jobun.api.Jobun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that serves two municipalities in turn: when the session of the first is let go, nothing of its matters is left. */
class NothingOfABodyStaysTest {
    /** Names of matters, backwards: the heap must not hold them because the test does. */
    private static final String FIRST = "務業密秘号一第験試";

    private static final String SECOND = "務業密秘号二第験試";

    @TempDir
    Path folder;

    /** One that is kept, so that what must not be found can be found. */
    private Jobun kept;

    @Test
    void nothingOfTheFirstBodyIsInTheHeapOnceItsSessionIsLetGo() throws Exception {
        Jobun door = Jobun.open();
        inAThreadOfItsOwn(() -> serve(door.session(), FIRST));
        inAThreadOfItsOwn(() -> {
            kept = door.session();
            serve(kept, SECOND);
        });
        Path dump = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        assertTrue(isIn(dump, SECOND), "the second session is kept, and remembers its matter");
        assertFalse(isIn(dump, FIRST), "the first session is gone, and its matter with it");
    }

    private static String forwards(String name) {
        return new StringBuilder(name).reverse().toString();
    }

    /** Papers in Word and PDF, twice, so that all that can be remembered is. */
    private static void serve(Jobun session, String name) throws IOException {
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replaceFirst("(?m)^  name: 住民.*$", "  name: " + forwards(name));
        for (int i = 0; i < 2; i++) {
            Jobun.Drafted drafted = session.draft("matter.yaml", yaml);
            assertTrue(drafted.isMade(), () -> drafted.problems().toString());
            List<byte[]> files = new ArrayList<>();
            for (Jobun.Paper paper : drafted.papers()) {
                files.add(paper.docx());
                files.add(paper.pdf());
            }
            assertFalse(files.isEmpty());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** So that no frame of a stack holds what the work left behind. */
    private static void inAThreadOfItsOwn(Work work) throws InterruptedException {
        List<Throwable> failed = new ArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | RuntimeException | Error failure) {
                failed.add(failure);
            }
        });
        thread.start();
        thread.join();
        assertTrue(failed.isEmpty(), () -> failed.toString());
    }

    /** Whether a dump of the heap holds a name: texts with Japanese letters stand there in UTF-16. */
    private static boolean isIn(Path dump, String name) throws IOException {
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        String words = forwards(name);
        return contains(dump, words.getBytes(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE))
                || contains(dump, words.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean contains(Path file, byte[] wanted) throws IOException {
        byte[] window = new byte[1 << 22];
        int held = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(window); read >= 0; read = in.read(window, held, window.length - held)) {
                int length = held + read;
                for (int at = 0; at <= length - wanted.length; at++) {
                    // Most places of a heap differ in the first letter: looked at alone, it takes a tenth of the time.
                    if (window[at] == wanted[0]
                            && window[at + 1] == wanted[1]
                            && Arrays.equals(window, at, at + wanted.length, wanted, 0, wanted.length)) {
                        return true;
                    }
                }
                held = Math.min(length, wanted.length - 1);
                System.arraycopy(window, length - held, window, 0, held);
            }
            return false;
        }
    }
}
