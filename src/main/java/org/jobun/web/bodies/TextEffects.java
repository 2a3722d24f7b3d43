package org.jobun.web.bodies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobun.change.ComparedPaper;
import org.jobun.service.AffectedMatters;
import org.jobun.source.SourceFile;
import org.jobun.web.ProblemLine;

/**
 * What texts that are being written change in examples and in matters: looked for one after the other in the background, of each visit
 * only the last one that was begun. Safe for several threads.
 */
final class TextEffects {
    private final Executor oneAtATime = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "text-effects");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    /** Visits whose last run is kept: each holds a catalog. */
    private static final int MOST = 4;

    private final Map<String, Run> last = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
            return size() > MOST;
        }
    });

    /**
     * A matter that is looked at.
     *
     * @param key by which it is found again
     * @param name as people call it
     * @param isShown whether whoever asks may see it; others are only counted
     */
    record Looked(String key, String name, boolean isShown) {}

    /** Where the texts of matters come from; empty for one that has gone meanwhile. */
    interface Texts {
        Optional<String> of(String key);
    }

    /**
     * A paper that becomes another.
     *
     * @param state 新しい書類 or なくなる書類; empty for one that both have
     */
    public record PaperLine(String title, int changes, int renumbered, String state) {
        static PaperLine of(ComparedPaper paper) {
            String state = !paper.isAlone() ? "" : paper.parts().get(0).isAdded() ? "新しい書類" : "なくなる書類";
            return new PaperLine(paper.paper().title(), paper.changes(), paper.renumbered(), state);
        }
    }

    /** A matter of which something becomes. */
    public record MatterLine(String key, String name, List<PaperLine> papers, List<ProblemLine> errors) {
        public MatterLine {
            papers = List.copyOf(papers);
            errors = List.copyOf(errors);
        }
    }

    /**
     * What was found.
     *
     * @param all matters that were looked at
     * @param shown those of which something becomes
     * @param others how many more there are, which whoever asks may not see
     */
    public record Found(int all, List<MatterLine> shown, int others) {
        public Found {
            shown = List.copyOf(shown);
        }

        /** How many there are together. */
        public int count() {
            return shown.size() + others;
        }
    }

    /** Both catalogs, and what was begun with them. */
    private record Run(
            String hash,
            AffectedMatters matters,
            Texts texts,
            List<Looked> looked,
            AtomicInteger done,
            CompletableFuture<Optional<Found>> found) {}

    /**
     * How it stands with a text.
     *
     * @param state none, running, failed (a fault of the program), done
     * @param done matters looked at so far
     * @param found null unless it is done
     */
    public record Standing(String state, int done, int all, Found found) {
        static final Standing NONE = new Standing("none", 0, 0, null);
    }

    /** Begins to look what a text changes, unless it is the last one that this visit asked about. */
    void begin(String session, String text, AffectedMatters matters, List<Looked> looked, Texts texts) {
        String hash = hash(text);
        Run known = last.get(session);
        if (known != null && known.hash().equals(hash) && !known.found().isCompletedExceptionally()) {
            return;
        }
        Run run = new Run(hash, matters, texts, List.copyOf(looked), new AtomicInteger(), new CompletableFuture<>());
        last.remove(session);
        last.put(session, run);
        oneAtATime.execute(() -> {
            try {
                run.found().complete(look(session, run));
            } catch (RuntimeException failed) {
                run.found().completeExceptionally(failed);
            }
        });
    }

    /** Nothing where somebody went on to another text meanwhile. */
    private Optional<Found> look(String session, Run run) {
        List<MatterLine> shown = new ArrayList<>();
        int others = 0;
        for (Looked one : run.looked()) {
            if (last.get(session) != run) {
                return Optional.empty();
            }
            Optional<MatterLine> line = line(one, run);
            if (line.isPresent() && one.isShown()) {
                shown.add(line.get());
            } else if (line.isPresent()) {
                others++;
            }
            run.done().incrementAndGet();
        }
        return Optional.of(new Found(run.looked().size(), shown, others));
    }

    private static Optional<MatterLine> line(Looked one, Run run) {
        return affected(one.key(), run)
                .filter(AffectedMatters.Affected::changes)
                .map(affected -> new MatterLine(
                        one.key(),
                        one.name(),
                        affected.papers().stream().map(PaperLine::of).toList(),
                        affected.errors().stream()
                                .map(problem -> ProblemLine.ofPaper(problem, ""))
                                .toList()));
    }

    private static Optional<AffectedMatters.Affected> affected(String key, Run run) {
        return run.texts().of(key).map(text -> {
            try {
                return run.matters().of(text);
            } catch (IOException impossible) {
                // Papers are drafted and compared in memory.
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static String hash(String text) {
        return SourceFile.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How it stands with a text that this visit writes. */
    Standing of(String session, String text) {
        Run run = last.get(session);
        if (run == null || !run.hash().equals(hash(text))) {
            return Standing.NONE;
        }
        int all = run.looked().size();
        if (!run.found().isDone()) {
            return new Standing("running", run.done().get(), all, null);
        }
        if (run.found().isCompletedExceptionally()) {
            return new Standing("failed", 0, all, null);
        }
        return run.found()
                .join()
                .map(found -> new Standing("done", all, all, found))
                .orElse(Standing.NONE);
    }

    /** What becomes of one matter by the text that this visit asked about last; empty where it asked about none. */
    Optional<AffectedMatters.Affected> one(String session, String key) {
        return Optional.ofNullable(last.get(session)).flatMap(run -> affected(key, run));
    }
}
