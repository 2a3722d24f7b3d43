package org.jobun.upstream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobun.catalog.CatalogReader;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlDraft;
import org.jobun.source.YamlReader;

/** Compares each file and entry of a catalog laid over ours with ours in two releases. */
public final class Worklist {
    /** Share of lines that a file of another name has in common. */
    private static final double LEAST_ALIKE = 0.5;

    private final Release old;
    private final Release now;
    private final Release own;
    private final List<Task> tasks = new ArrayList<>();
    private int unchanged;

    private Worklist(Release old, Release now, Release own) {
        this.old = old;
        this.now = now;
        this.own = own;
    }

    /**
     * What came of it.
     *
     * @param tasks in order of the paths of theirs: first files, then entries of lists
     * @param unchanged of theirs that stand in place of something of ours which the new release leaves as it was
     */
    public record Result(List<Task> tasks, int unchanged) {
        public Result {
            tasks = List.copyOf(tasks);
        }
    }

    /** @param own their files, and the catalog that these laid over the new release give */
    public static Result of(Release old, Release now, Release own) {
        Worklist list = new Worklist(old, now, own);
        own.files().keySet().stream()
                .filter(path -> !CatalogReader.isMerged(path))
                .forEach(list::file);
        list.alternatives();
        new ListTasks(old, now, own).addTo(list.tasks, () -> list.unchanged++);
        return new Result(list.tasks, list.unchanged);
    }

    private void file(String path) {
        Optional<List<String>> before = old.text(path);
        Optional<List<String>> after = now.text(path);
        List<String> theirs = own.text(path).orElseThrow();
        if (before.isEmpty() && after.isEmpty()) {
            versions(path);
        } else if (before.isEmpty()) {
            add(path, after.get().equals(theirs) ? Task.What.SAME : Task.What.CAME, before, after, theirs, "");
        } else if (after.isEmpty()) {
            gone(path, before.get(), theirs);
        } else {
            changed(path, before.get(), after.get(), theirs);
            lines(path, after.get());
            versions(path);
        }
    }

    private void changed(String path, List<String> before, List<String> after, List<String> theirs) {
        if (before.equals(after)) {
            unchanged++;
            return;
        }
        Task.What what = after.equals(theirs)
                ? Task.What.SAME
                : before.equals(theirs)
                        ? Task.What.COPY
                        : path.endsWith(".md") && withoutCommentary(before).equals(withoutCommentary(after))
                                ? Task.What.COMMENTARY
                                : Task.What.CHANGED;
        add(path, what, Optional.of(before), Optional.of(after), theirs, "");
    }

    /** What stands before the last of three lines of hyphens. */
    private static List<String> withoutCommentary(List<String> lines) {
        int hyphens = 0;
        for (int i = 0; i < lines.size(); i++) {
            hyphens += lines.get(i).equals("---") ? 1 : 0;
            if (hyphens == 3) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    /** A clause or paper that stands in another file now is still there. */
    private void gone(String path, List<String> before, List<String> theirs) {
        List<String> moved = new ArrayList<>();
        old.clause(path)
                .ifPresent(clause -> now.versions(clause.id()).stream()
                        .filter(other -> old.text(other).isEmpty())
                        .forEach(moved::add));
        template(old, path)
                .flatMap(paper -> now.catalog().template(paper.id()))
                .map(paper -> paper.file().path())
                .ifPresent(moved::add);
        if (!moved.isEmpty()) {
            add(path, Task.What.MOVED, Optional.of(before), now.text(moved.get(0)), theirs, String.join("、", moved));
            return;
        }
        Optional<String> like = like(path, before);
        Task.What what = like.isEmpty() ? Task.What.GONE : Task.What.RENAMED;
        add(path, what, Optional.of(before), like.flatMap(now::text), theirs, like.orElse(""));
    }

    /** The new file of the same folder of folders that has most lines in common, and at least half of them. */
    private Optional<String> like(String path, List<String> before) {
        Set<String> lines = new HashSet<>(before);
        return now.files().keySet().stream()
                .filter(other -> kind(other) == kind(path) && Release.isText(other) && !CatalogReader.isMerged(other))
                .filter(other -> old.text(other).isEmpty())
                .filter(other -> common(lines, other) >= LEAST_ALIKE)
                .max(Comparator.comparingDouble((String other) -> common(lines, other))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private double common(Set<String> lines, String path) {
        Set<String> others = new HashSet<>(now.text(path).orElseThrow());
        int most = Math.max(lines.size(), others.size());
        others.retainAll(lines);
        return (double) others.size() / most;
    }

    private static Optional<Template> template(Release release, String path) {
        return release.catalog().templates().values().stream()
                .filter(paper -> paper.file().path().equals(path))
                .findFirst();
    }

    /** Versions of a clause that came with the new release, where the office words the clause itself. */
    private void versions(String path) {
        own.clause(path)
                .ifPresent(clause -> now.versions(clause.id()).stream()
                        .filter(other -> !own.files().containsKey(other)
                                && old.text(other).isEmpty())
                        .filter(other -> tasks.stream().noneMatch(task -> isVersion(task, other)))
                        .forEach(other -> add(
                                path,
                                Task.What.NEW_VERSION,
                                old.text(path),
                                now.text(other),
                                own.text(path).orElseThrow(),
                                other)));
    }

    private static boolean isVersion(Task task, String path) {
        return task.what() == Task.What.NEW_VERSION && task.about().equals(path)
                || task.what() == Task.What.MOVED && task.about().contains(path);
    }

    /** Lines by which our paper now asks for clauses that theirs does not ask for. */
    private void lines(String path, List<String> after) {
        Optional<Template> paper = template(now, path);
        Set<String> known = new LinkedHashSet<>();
        template(old, path).ifPresent(former -> slots(former).forEach(known::add));
        template(own, path).ifPresent(other -> slots(other).forEach(known::add));
        paper.ifPresent(template -> slots(template).stream()
                .filter(slot -> !known.contains(slot))
                .forEach(slot -> add(
                        path,
                        Task.What.NEW_LINE,
                        Optional.empty(),
                        Optional.of(after.stream()
                                .filter(line -> line.matches("\\*\\??\\h*" + Pattern.quote(slot) + "\\b.*"))
                                .toList()),
                        List.of(),
                        called(slot))));
    }

    private static List<String> slots(Template paper) {
        return paper.clauseLines().stream().map(line -> line.slot()).distinct().toList();
    }

    /** A set of alternatives or a clause with what it is called. */
    private String called(String slot) {
        String captions = now.catalog().slot(slot).stream()
                .map(Clause::heading)
                .distinct()
                .filter(heading -> !heading.isEmpty())
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
        return captions.isEmpty() ? slot : slot + "（" + captions + "）";
    }

    /** Clauses of ours that came into sets of alternatives of which the office words one. */
    private void alternatives() {
        Set<String> told = new LinkedHashSet<>();
        for (String path : own.files().keySet()) {
            Optional<Clause> clause =
                    own.clause(path).filter(one -> !one.alternative().isEmpty());
            if (clause.isPresent() && told.add(clause.get().alternative())) {
                now.catalog().slot(clause.get().alternative()).stream()
                        .filter(other -> old.catalog().versions(other.id()).isEmpty())
                        .filter(other -> !own.files().containsKey(other.file().path()))
                        .forEach(other -> add(
                                path,
                                Task.What.NEW_ALTERNATIVE,
                                Optional.empty(),
                                now.text(other.file().path()),
                                List.of(),
                                other.file().path()));
            }
        }
    }

    private void add(
            String path,
            Task.What what,
            Optional<List<String>> before,
            Optional<List<String>> after,
            List<String> theirs,
            String about) {
        tasks.add(new Task(
                kind(path),
                what,
                name(path),
                id(path),
                path,
                before.orElse(List.of()),
                after.orElse(List.of()),
                theirs,
                about));
    }

    private static Task.Kind kind(String path) {
        if (!Release.isText(path)) {
            return Task.Kind.FILE;
        }
        return path.startsWith("clauses/")
                ? Task.Kind.CLAUSE
                : path.startsWith("templates/")
                        ? Task.Kind.PAPER
                        : path.startsWith("laws/") ? Task.Kind.LAW : Task.Kind.BODY;
    }

    private String id(String path) {
        return own.clause(path)
                .or(() -> old.clause(path))
                .map(Clause::id)
                .or(() -> template(own, path).or(() -> template(old, path)).map(Template::id))
                .orElse(path);
    }

    private String name(String path) {
        return own.clause(path)
                .or(() -> old.clause(path))
                .map(Clause::heading)
                .or(() -> template(own, path).or(() -> template(old, path)).map(Template::title))
                .or(() -> yamlName(path))
                .filter(name -> !name.isEmpty())
                .orElse(path);
    }

    /** What a law table or a body calls itself. */
    private Optional<String> yamlName(String path) {
        if (!path.endsWith(".yaml")) {
            return Optional.empty();
        }
        Diagnostics ignored = new Diagnostics();
        return SourceFile.decode(path, own.files().get(path), ignored)
                .flatMap(file -> YamlReader.read(file, ignored))
                .map(YamlDraft::of)
                .map(draft ->
                        path.startsWith("municipalities/") ? draft.get("municipality", "name") : draft.get("name"))
                .filter(name -> !name.isEmpty());
    }
}
