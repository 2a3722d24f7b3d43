import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobun.approval.CheckApproved;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.draft.DraftPapers;
import org.jobun.issue.FileNames;
import org.jobun.issue.Manifest;
import org.jobun.issue.ProgramVersion;
import org.jobun.matter.Matter;
import org.jobun.render.formats.Formats;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.service.MakeSet;
import org.jobun.service.ReadMatter;
import org.jobun.service.RegisterSets;
import org.jobun.service.WriteSet;
import org.jobun.store.RegisterState;
import org.jobun.store.Store;
import org.jobun.store.StoreSettings;

/**
 * A year of issued sets in the register: so many sets of forty bodies, each of its own contract, made and registered as the commands do it.
 * Some of each body were made before the law table knew what changes on 2027-01-17. The same seed makes the same year.
 */
public final class RegisterYear {
    private static final String[] PLACES = {"東", "西", "南", "北", "上", "中", "下", "新", "元", "本"};
    private static final String[] FIRMS = {"システム", "計算センター", "データサービス", "情報", "電子", "ソフト", "ネットワーク", "記録"};
    private static final String[][] OURS = {
        {"aobano", "青葉野"}, {"kirigasawa", "霧ヶ沢"}, {"shionohama", "汐ノ浜"}, {"yukishiro", "雪代"}
    };
    private static final String[] MATTERS = {"resident-data-migration", "branch-office", "kinds/maintenance", "kinds/data-entry"};
    private static final int BODIES = 40;
    private static final int AT_ONCE = 50;
    private static final int THREADS = 4;

    private final Path home;
    private final Path work;
    private final int count;

    private RegisterYear(Path home, Path work, int count) {
        this.home = home;
        this.work = work;
        this.count = count;
    }

    /** Arguments: the project, the folder for data and catalogs, how many sets. */
    public static void main(String[] arguments) throws Exception {
        new RegisterYear(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2])).run();
    }

    private void run() throws Exception {
        bodies();
        oldLaw();
        Maker now = new Maker(work.resolve("bodies"));
        Maker old = new Maker(work.resolve("bodies"), work.resolve("old"));
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try (Store store = Store.open(StoreSettings.in(work.resolve("data")), Clock.systemUTC(), new SecureRandom())) {
            List<Future<?>> chunks = new ArrayList<>();
            for (int first = 0; first < count; first += AT_ONCE) {
                int from = first;
                chunks.add(workers.submit(() -> chunk(from, store, now, old)));
            }
            for (Future<?> chunk : chunks) {
                chunk.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** One body after another, so that what they share is drafted once; of two hundred sets of a body eight are of the old law. */
    private Void chunk(int first, Store store, Maker now, Maker old) throws IOException {
        Path sets = Files.createDirectories(work.resolve("sets" + first));
        Path matters = Files.createDirectories(work.resolve("matters" + first));
        for (int number = first; number < Math.min(count, first + AT_ONCE); number++) {
            boolean isOld = number % 25 == 0;
            Path file = matters.resolve("m" + number + ".yaml");
            Files.writeString(file, matter(number, "town" + ((long) number * BODIES / count + 10), isOld));
            if (!(isOld ? old : now).make(file, sets)) {
                throw new IllegalStateException(file.toString());
            }
        }
        register(store, sets, matters);
        System.out.println((first + AT_ONCE) + " sets");
        return null;
    }

    private static void register(Store store, Path sets, Path matters) throws IOException {
        Diagnostics found = new Diagnostics();
        new RegisterSets(store)
                .add(
                        new RegisterSets.Request(
                                List.of(sets), List.of(matters), "契約課", RegisterState.SIGNED, "bench"),
                        found);
        if (!found.sorted().isEmpty()) {
            throw new IllegalStateException(found.sorted().toString());
        }
        delete(sets);
        delete(matters);
    }

    /** Forty bodies over the four of the program. */
    private void bodies() throws IOException {
        Path folder = Files.createDirectories(work.resolve("bodies/municipalities"));
        for (int number = 0; number < BODIES; number++) {
            String[] ours = OURS[number % OURS.length];
            String id = "town" + (number + 10);
            String profile = Files.readString(home.resolve("municipalities/" + ours[0] + ".yaml"))
                    .replace("id: " + ours[0], "id: " + id)
                    .replace(ours[1], PLACES[number / OURS.length] + ours[1]);
            Files.writeString(folder.resolve(id + ".yaml"), profile);
        }
    }

    /** The law as it was known before the change of 2027 was promulgated. */
    private void oldLaw() throws IOException {
        Path folder = Files.createDirectories(work.resolve("old/laws"));
        Files.writeString(
                folder.resolve("appi.yaml"),
                Files.readString(home.resolve("laws/appi.yaml"))
                        .replaceAll("(?m)^ +- \\{ valid: 2027-01-17/,.*\n", "")
                        .replace("2023-04-01/2027-01-17", "2023-04-01/"));
    }

    private String matter(int number, String body, boolean runsOn) throws IOException {
        Random random = new Random(2027L * 100_000 + number);
        String base = Files.readString(home.resolve("matters/" + MATTERS[runsOn ? 0 : number / 50 % MATTERS.length] + ".yaml"));
        String firm = "株式会社" + (char) ('あ' + random.nextInt(40)) + (char) ('か' + random.nextInt(30))
                + FIRMS[random.nextInt(FIRMS.length)];
        String chosen = base.contains("\nchoices:\n") ? base : base + "\nchoices:\n";
        return chosen.replace("\nchoices:\n", "\nchoices:\n  subcontracting: by-approval\n")
                .replaceFirst("(?m)^id: .*$", "id: m" + number)
                .replaceFirst("(?m)^municipality: .*$", "municipality: " + body)
                .replaceFirst("(?m)^(contract:\n(?:  #.*\n)*  name: .*)$", "$1　その" + number)
                .replaceFirst("(?m)^  number: .*\n", "")
                .replaceFirst("(?m)^  amount: .*$", "  amount: " + (1100000 + random.nextInt(300) * 110000) + "\n  number: 契第" + number + "号")
                .replaceFirst("(?m)^(contractor:\n  name: ).*$", "$1" + firm);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Makes the papers that the parties sign, from one catalog. */
    private static final class Maker {
        private final Catalog catalog;
        private final MakeSet make;
        private final WriteSet write;

        Maker(Path... folders) throws IOException {
            Diagnostics found = new Diagnostics();
            CatalogReader reader = new CatalogReader(found).layer(CatalogFiles.bundled());
            for (Path folder : folders) {
                reader.layer(folder);
            }
            catalog = reader.read().orElseThrow(() -> new IllegalStateException(found.sorted().toString()));
            Renderers renderers = Renderers.remembering();
            make = new MakeSet(new SharedDrafting(new DraftPapers(catalog)), renderers, CheckApproved.byLists(catalog));
            write = new WriteSet(renderers, new Manifest(catalog, ProgramVersion.NUMBER));
        }

        boolean make(Path file, Path sets) throws IOException {
            Diagnostics found = new Diagnostics();
            Optional<Matter> matter = new ReadMatter(catalog).whole(file, found);
            var formats = List.of(Formats.find("docx").orElseThrow());
            var made = matter.flatMap(known -> {
                var outcome = make.of(
                        known,
                        new MakeSet.Request(
                                List.of("contract", "specification", "special-provisions"),
                                formats,
                                Optional.empty(),
                                false));
                found.addAll(outcome.diagnostics());
                return outcome.value();
            });
            if (made.isEmpty()) {
                System.err.println(file + " " + found.sorted().stream().filter(one -> one.isError()).toList());
                return false;
            }
            write.of(
                    made.get(),
                    new WriteSet.Request(formats, sets, FileNames.ASCII, Optional.empty(), true));
            return true;
        }
    }
}
