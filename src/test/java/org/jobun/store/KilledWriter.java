package org.jobun.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A process that saves a matter, makes sets final and runs a batch, says after each what is done, and is killed in the middle of it. */
public final class KilledWriter {
    static final String MATTER = "killed";
    static final String FROZEN = "frozen";
    static final int FILES = 4;

    private final Store store;

    private KilledWriter(Store store) {
        this.store = store;
    }

    /** Folder, name of this server, and for PostgreSQL the URL. */
    public static void main(String[] arguments) {
        Store store = Store.open(settings(arguments), Clock.systemUTC(), new SecureRandom());
        KilledWriter writer = new KilledWriter(store);
        String server = arguments[1];
        say("ready");
        new Thread(writer::save).start();
        new Thread(writer::issue).start();
        new Thread(() -> writer.run(server)).start();
    }

    static StoreSettings settings(String... arguments) {
        StoreSettings settings = StoreSettings.in(Path.of(arguments[0]));
        return arguments.length > 2 ? settings.at(arguments[2], "postgres", "") : settings;
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** The text that a matter has at a version. */
    static String text(long version) {
        return "version: " + version + "\n" + "x".repeat((int) (version * 37 % 6000));
    }

    private void save() {
        Matters matters = store.matters(Reach.everything());
        KeptMatter matter = matters.find(MATTER).orElseThrow();
        while (true) {
            long version = matter.version();
            matter = StoreContract.saved(
                    matters.save(MATTER, version, text(version + 1), matter.heading(), "sato", "step " + version / 10));
            say("saved " + matter.version());
        }
    }

    /** The bytes of a file: one of several parts, the others small. */
    static byte[] file(int issue, int place) {
        byte[] bytes = new byte[place == 0 ? Contents.PART + 1000 : 3000];
        new java.util.Random(issue * 100L + place).nextBytes(bytes);
        return bytes;
    }

    private void issue() {
        Sets sets = store.sets(Reach.everything());
        for (int issue = sets.of(FROZEN).size() + 1; ; issue++) {
            NewSet set = new NewSet(FROZEN, 1, "manifest " + issue, files(issue), Optional.empty(), "sato");
            say("issued " + sets.issue(set).match(IssuedSet::issue, current -> -1, () -> -1));
        }
    }

    private static List<NamedSource> files(int number) {
        return java.util.stream.IntStream.range(0, FILES)
                .mapToObj(place -> new NamedSource("file " + place, FileSource.of(file(number, place))))
                .toList();
    }

    /** Goes on with the job of the server that was killed, as soon as its lease has ended. */
    private void run(String server) {
        BatchWork work = store.batchWork(server, Duration.ofMillis(150));
        while (true) {
            work.claim().ifPresent(claim -> run(work, claim));
        }
    }

    private static void run(BatchWork work, Claim claim) {
        int row = work.doneRows(claim).size() + 1;
        while (work.alive(claim) == BatchWork.Standing.GO_ON
                && work.done(
                        claim,
                        new RowDone(row, "MADE", claim.server(), files(-row).subList(1, 3)))) {
            say("made " + row);
            row++;
        }
    }
}
