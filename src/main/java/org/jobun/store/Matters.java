package org.jobun.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Matters within somebody's reach. A change names the version that it changes; where somebody else was faster it is a
 * {@link Saving.Conflict} and nothing is changed. Every change is a {@link Step}, which {@link #undo} takes back.
 */
public final class Matters {
    /** Letters that a matter file may have: a megabyte of text is more than any, and a bound of the embedded database. */
    public static final int LONGEST_TEXT = 1_000_000;

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private final Database database;
    private final Reach reach;
    private final MatterSteps steps;

    Matters(Database database, Reach reach) {
        this.database = database;
        this.reach = reach;
        this.steps = new MatterSteps(database);
    }

    /** A new matter under a key of its own. */
    public KeptMatter create(Heading heading, String text, String by) {
        return create(database.newId(), heading, text, by).orElseThrow();
    }

    /**
     * A new matter under a key that was chosen, as that of a file that is taken in.
     *
     * @return nothing if there is, or was, a matter of that key
     * @throws IllegalArgumentException if {@link #isKey} says no, or the text is too long or has a NUL
     */
    public Optional<KeptMatter> create(String key, Heading heading, String text, String by) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("no key: " + key);
        }
        Plain.file(text, LONGEST_TEXT);
        return database.write(handle -> {
            boolean isNew = steps.insertMatter(handle, key, heading, text, by);
            return isNew ? find(handle, key, Reach.everything()) : Optional.empty();
        });
    }

    /** Whether a text may be the key of a matter: small letters, digits and hyphens, at most 100. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** A matter that is within reach and not deleted. */
    public Optional<KeptMatter> find(String key) {
        return database.read(handle -> find(handle, key, reach));
    }

    static Optional<KeptMatter> find(Handle handle, String key, Reach reach) {
        return reach.bind(handle.createQuery("select " + MatterRows.COLUMNS + ", m.text from " + MatterRows.TABLES
                        + " where m.id = :key and m.deleted_at is null and " + reach.condition("m.division")))
                .bind("key", key)
                .map(MatterRows::matter)
                .findOne();
    }

    /** A page of the matters within reach. */
    public MatterList list(MatterFilter filter) {
        return new MatterSearch(filter, reach).run(database);
    }

    /**
     * Keeps another text. Consecutive saves of the same step by the same person are one step of the history.
     *
     * @param step what was changed, as the path of an answer
     */
    public Saving<KeptMatter> save(String key, long version, String text, Heading heading, String by, String step) {
        Plain.file(text, LONGEST_TEXT);
        return changed(key, version, (handle, matter) -> steps.save(handle, matter, text, heading, by, step));
    }

    /** The text before the current step; the current one where there is none before. */
    public Saving<KeptMatter> undo(String key, long version, String by) {
        return changed(key, version, (handle, matter) -> steps.undo(handle, matter, by));
    }

    /** The text of the step that was undone last; the current one where there is none. */
    public Saving<KeptMatter> redo(String key, long version, String by) {
        return changed(key, version, (handle, matter) -> steps.redo(handle, matter, by));
    }

    /** The steps, the latest first. Empty where the matter is out of reach. */
    public List<Step> history(String key) {
        return find(key).map(matter -> steps.of(key)).orElse(List.of());
    }

    /** The text of the matter after a step. */
    public Optional<String> textAfter(String key, long step) {
        return find(key).flatMap(matter -> steps.text(key, step));
    }

    /** A new matter with the text of another; nothing where that is out of reach. Its history begins anew. */
    public Optional<KeptMatter> copy(String key, Heading heading, String by) {
        return find(key).map(matter -> create(heading, matter.text(), by));
    }

    /** Takes a matter out of the lists; it can be brought back for a time. */
    public Saving<KeptMatter> delete(String key, long version, String by) {
        return changed(key, version, (handle, matter) -> steps.delete(handle, matter, by));
    }

    /** Brings back a matter that was deleted and not yet purged. */
    public Optional<KeptMatter> bringBack(String key, String by) {
        return database.write(
                handle -> steps.bringBack(handle, key, by, reach) ? find(handle, key, reach) : Optional.empty());
    }

    /** Matters that were deleted and can be brought back, the latest first. */
    public List<DeletedMatter> deleted() {
        return database.read(handle -> reach.bind(handle.createQuery("select " + MatterRows.COLUMNS
                        + ", m.deleted_by, m.deleted_at, coalesce(d.shown_name, m.deleted_by) as deleted_name from "
                        + MatterRows.TABLES + " left join person d on d.id = m.deleted_by"
                        + " where m.deleted_at is not null and " + reach.condition("m.division")
                        + " order by m.deleted_at desc, m.id"))
                .map(MatterRows::deleted)
                .list());
    }

    /**
     * Removes for good what was deleted longer ago, whoever may see it. What has a frozen set stays.
     *
     * @return how many matters
     */
    public int purge(Duration longerAgo) {
        Instant limit = database.now().minus(longerAgo);
        return database.write(handle -> steps.purge(handle, limit));
    }

    private interface Change {
        void make(Handle handle, KeptMatter matter);
    }

    /** Locks the matter, looks at its version, changes it. */
    private Saving<KeptMatter> changed(String key, long version, Change change) {
        return database.write(handle -> {
            MatterSteps.lock(handle, key);
            KeptMatter current = find(handle, key, reach).orElse(null);
            if (current == null) {
                return new Saving.Gone<>();
            }
            if (current.version() != version) {
                return new Saving.Conflict<>(current);
            }
            change.make(handle, current);
            return find(handle, key, Reach.everything())
                    .<Saving<KeptMatter>>map(Saving.Saved::new)
                    .orElseGet(() -> new Saving.Saved<>(current));
        });
    }
}
