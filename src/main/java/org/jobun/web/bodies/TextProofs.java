package org.jobun.web.bodies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jobun.catalog.Catalog;
import org.jobun.source.SourceFile;
import org.jobun.web.ProblemLine;

/**
 * Proofs of texts that are being written: one after the other in the background, so that pages of others do not wait, and of each visit only
 * the last one that was begun. Safe for several threads.
 */
final class TextProofs {
    private final Executor oneAtATime = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "text-proof");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private final Map<String, Run> last = new ConcurrentHashMap<>();

    /**
     * A proof that was begun.
     *
     * @param text what was proved, as a hash
     * @param faults nothing where somebody went on writing before it began
     */
    private record Run(String text, CompletableFuture<Optional<List<ProblemLine>>> faults) {}

    /**
     * How it stands with a text.
     *
     * @param state none, running, failed (a fault of the program), proved, faults
     */
    public record Standing(String state, List<ProblemLine> faults) {
        static final Standing NONE = new Standing("none", List.of());
    }

    /** Begins to prove a text, unless it is the last one that this visit had proved. */
    void begin(String session, String path, String text, Catalog catalog) {
        String hash = hash(path, text);
        last.compute(
                session,
                (key, known) -> known != null && known.text().equals(hash) ? known : begun(key, hash, catalog));
    }

    private Run begun(String session, String hash, Catalog catalog) {
        return new Run(
                hash,
                CompletableFuture.supplyAsync(
                        () -> isLast(session, hash) ? Optional.of(OwnTexts.prove(catalog)) : Optional.empty(),
                        oneAtATime));
    }

    private boolean isLast(String session, String hash) {
        Run now = last.get(session);
        return now == null || now.text().equals(hash);
    }

    /** How it stands with a text that this visit writes. */
    Standing of(String session, String path, String text) {
        Run run = last.get(session);
        if (run == null || !run.text().equals(hash(path, text))) {
            return Standing.NONE;
        }
        if (!run.faults().isDone()) {
            return new Standing("running", List.of());
        }
        if (run.faults().isCompletedExceptionally()) {
            return new Standing("failed", List.of());
        }
        return run.faults()
                .join()
                .map(faults -> new Standing(faults.isEmpty() ? "proved" : "faults", faults))
                .orElse(Standing.NONE);
    }

    private static String hash(String path, String text) {
        return SourceFile.sha256((path + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
