package org.jobun.upstream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jobun.library.SideBySide;
import org.jobun.source.SourceFile;

/**
 * Something of a catalog laid over ours that has to be looked at with a new release.
 *
 * @param name what people call it
 * @param id of the clause, paper or entry; the path of any other file
 * @param path of their file
 * @param old lines of ours in the release before; none where it had nothing of the kind
 * @param now lines of ours in the new release; none where it has nothing of the kind
 * @param own their lines; none where theirs takes it away or has nothing of the kind
 * @param about what is to be known beside: a path, an id, a day
 */
public record Task(
        Kind kind,
        What what,
        String name,
        String id,
        String path,
        List<String> old,
        List<String> now,
        List<String> own,
        String about) {
    public Task {
        old = List.copyOf(old);
        now = List.copyOf(now);
        own = List.copyOf(own);
    }

    /** What a task is about whose own part is a line that takes ours away. */
    public static final String WITHDRAWN = "withdraws";

    /** A hash of all that it says: what was decided about it holds as long as nothing of it changes. */
    public String key() {
        String all = String.join(
                "\0",
                kind.name(),
                what.name(),
                id,
                path,
                about,
                String.join("\n", old),
                String.join("\n", now),
                String.join("\n", own));
        return SourceFile.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    /** What it is about. */
    public enum Kind {
        CLAUSE,
        PAPER,
        LAW,
        BODY,
        ENTRY,
        FILE
    }

    /** What happened to it. */
    public enum What {
        /** Ours changed, and theirs says something else. */
        CHANGED,
        /** Only the commentary of ours changed. */
        COMMENTARY,
        /** Ours is gone. */
        GONE,
        /** Ours stands in another file now, beside which theirs counts too. */
        MOVED,
        /** Ours is gone, and something of another name says much the same. */
        RENAMED,
        /** Ours has a version that theirs does not take the place of: it would be taken from its first day on. */
        NEW_VERSION,
        /** Ours has now what only theirs had, under the same name, so that ours is hidden. */
        CAME,
        /** Our paper asks for a clause that theirs does not. */
        NEW_LINE,
        /** A set of alternatives of which one is theirs has another of ours. */
        NEW_ALTERNATIVE,
        /** Ours says now what theirs says: theirs can be let go. */
        SAME,
        /** Theirs is a copy of ours as it was before: it keeps the change out, perhaps without anybody's will. */
        COPY,
        /** Theirs takes away what ours no longer has: the withdrawal can be let go. */
        IDLE
    }

    /** What the new release changed, the lines that stay left out. */
    public List<SideBySide.Row> released() {
        return differing(old, now);
    }

    /** What theirs changes in ours as it was before, or as it came where there was nothing before. */
    public List<SideBySide.Row> rewritten() {
        return own.isEmpty() || what == What.SAME ? List.of() : differing(old.isEmpty() ? now : old, own);
    }

    /** Their whole file with what the new release changed, where their own changes do not meet it; to be read before it is taken. */
    public Optional<String> proposal() {
        boolean merges = what == What.CHANGED || what == What.COMMENTARY;
        boolean isFile = kind == Kind.CLAUSE || kind == Kind.PAPER || kind == Kind.LAW;
        return merges && isFile && !isWithdrawn()
                ? BothChanges.of(old, now, own).map(lines -> String.join("\n", lines) + "\n")
                : Optional.empty();
    }

    /** Whether theirs takes ours away. */
    public boolean isWithdrawn() {
        return about.equals(WITHDRAWN);
    }

    private static List<SideBySide.Row> differing(List<String> before, List<String> after) {
        int head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head
                && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return SideBySide.of(
                        written(before.subList(head, before.size() - tail)),
                        written(after.subList(head, after.size() - tail)))
                .rows()
                .stream()
                .filter(row -> !row.same())
                .toList();
    }

    private static List<String> written(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
