package org.jobun.upstream;

import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;

/** Entries of lists that take the place of entries of ours, word their messages anew, or withdraw them. */
final class ListTasks {
    private static final String MESSAGES = "messages";
    private static final String RULES = "rules";

    private final Release former;
    private final Release later;
    private final ListEntries old;
    private final ListEntries now;
    private final ListEntries own;

    ListTasks(Release old, Release now, Release own) {
        this.former = old;
        this.later = now;
        this.old = old.entries();
        this.now = now.entries();
        this.own = own.entries();
    }

    /** @param unchanged is told of each that stands in place of one that is as it was */
    void addTo(List<Task> tasks, Runnable unchanged) {
        for (ListEntries.ListEntry entry : own.all()) {
            boolean message = entry.list().equals(MESSAGES);
            String list = message ? RULES : entry.list();
            boolean came = old.find(list, entry.id()).isEmpty()
                    && now.find(list, entry.id()).isPresent();
            if (message || came || own.replaced().containsKey(entry.id())) {
                entry(list, entry, tasks, unchanged);
            }
        }
        own.withdrawn().forEach((id, path) -> withdrawn(id, path, tasks, unchanged));
    }

    private void entry(String list, ListEntries.ListEntry entry, List<Task> tasks, Runnable unchanged) {
        Optional<ListEntries.ListEntry> before = old.find(list, entry.id());
        Optional<ListEntries.ListEntry> after = now.find(list, entry.id());
        boolean message = entry.list().equals(MESSAGES);
        List<String> was = before.map(one -> lines(one, message)).orElse(List.of());
        List<String> is = after.map(one -> lines(one, message)).orElse(List.of());
        if (was.equals(is)) {
            unchanged.run();
            return;
        }
        Task.What what = is.equals(entry.lines())
                ? Task.What.SAME
                : before.isEmpty()
                        ? Task.What.CAME
                        : after.isEmpty()
                                ? Task.What.GONE
                                : was.equals(entry.lines()) ? Task.What.COPY : Task.What.CHANGED;
        String name = before.or(() -> after).map(ListEntries.ListEntry::name).orElse(entry.name());
        tasks.add(
                new Task(Task.Kind.ENTRY, what, name, entry.id(), entry.path(), was, is, entry.lines(), entry.list()));
    }

    /** Of a rule whose message is worded anew, only what it says to people is theirs. */
    private static List<String> lines(ListEntries.ListEntry entry, boolean message) {
        return entry.lines().stream()
                .filter(line -> !message || line.strip().matches("(?:message|hint):.*"))
                .toList();
    }

    /** What is withdrawn may be an entry, a clause or a paper. */
    private void withdrawn(String id, String path, List<Task> tasks, Runnable unchanged) {
        List<String> was = lines(id, old, former);
        List<String> is = lines(id, now, later);
        if (was.equals(is)) {
            unchanged.run();
            return;
        }
        Task.What what = is.isEmpty() ? Task.What.IDLE : was.isEmpty() ? Task.What.CAME : Task.What.CHANGED;
        Task.Kind kind = now.find("", id).or(() -> old.find("", id)).isPresent()
                ? Task.Kind.ENTRY
                : !later.catalog().versions(id).isEmpty()
                                || !former.catalog().versions(id).isEmpty()
                        ? Task.Kind.CLAUSE
                        : Task.Kind.PAPER;
        tasks.add(new Task(kind, what, name(id), id, path, was, is, List.of(), Task.WITHDRAWN));
    }

    private static List<String> lines(String id, ListEntries entries, Release release) {
        Optional<ListEntries.ListEntry> entry = entries.find("", id);
        if (entry.isPresent()) {
            return entry.get().lines();
        }
        Catalog catalog = release.catalog();
        return catalog.versions(id).stream()
                .map(clause -> clause.file().path())
                .findFirst()
                .or(() -> catalog.template(id).map(paper -> paper.file().path()))
                .flatMap(release::text)
                .orElse(List.of());
    }

    private String name(String id) {
        return now.find("", id)
                .or(() -> old.find("", id))
                .map(ListEntries.ListEntry::name)
                .or(() -> name(id, later.catalog()))
                .or(() -> name(id, former.catalog()))
                .orElse(id);
    }

    private static Optional<String> name(String id, Catalog catalog) {
        return catalog.versions(id).stream()
                .findFirst()
                .map(Clause::heading)
                .or(() -> catalog.template(id).map(paper -> paper.title()));
    }
}
