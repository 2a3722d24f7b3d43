package org.jobun.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes an entry of the register with all that belongs to it, within the transaction of its caller. */
final class RegisterWriter {
    private static final int LONGEST = 400;

    private final Database database;
    private final Handle handle;

    RegisterWriter(Database database, Handle handle) {
        this.database = database;
        this.handle = handle;
    }

    /** As much of a value as is searched. */
    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    /** Adds it and gives its id; empty where the same set is there already. */
    Optional<String> add(NewEntry entry) {
        lock(entry.about());
        if (isThere(entry.origin())) {
            adopt(entry.origin());
            return Optional.empty();
        }
        String id = database.newId();
        String selection = selection(entry.held());
        insert(id, entry, selection, common(entry.common()), manifest(entry.origin()));
        supersede(id, entry.about());
        firms(id, entry.firms());
        values(id, entry.values());
        ownWords(id, selection, entry.held());
        files(id, entry.files());
        return Optional.of(id);
    }

    /** Two that add the same set wait for each other: the row that all of them hold is the end of the ledger. */
    private void lock(NewEntry.About about) {
        handle.createQuery("select number from ledger_end where id = 1 for update")
                .mapTo(Long.class)
                .one();
    }

    private boolean isThere(NewEntry.Origin origin) {
        return handle.createQuery("""
                        select 1 from register_entry where manifest_hash = :hash and (set_id = :set or set_id = '' or :set = '')
                        fetch first 1 row only""")
                .bind("hash", origin.manifestHash())
                .bind("set", origin.set())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** What came from a folder and is kept here too, to the byte, is one entry, which knows both. */
    private void adopt(NewEntry.Origin origin) {
        if (!origin.set().isEmpty()) {
            handle.createUpdate("update register_entry set set_id = :set where manifest_hash = :hash and set_id = ''")
                    .bind("set", origin.set())
                    .bind("hash", origin.manifestHash())
                    .execute();
        }
    }

    private static String key(NewEntry.Held held) {
        return String.join("\t", held.paper(), held.clause(), held.version(), held.fileHash(), held.label());
    }

    /** The selection that the set shares with others; the first of them says what its articles usually say. */
    private String selection(List<NewEntry.Held> held) {
        String hash = RandomText.sha256(
                String.join("\n", held.stream().map(RegisterWriter::key).toList()));
        int rows = handle.createUpdate(
                        "insert into register_selection (hash, articles) values (:hash, :articles) on conflict do nothing")
                .bind("hash", hash)
                .bind("articles", held.size())
                .execute();
        if (rows == 1 && !held.isEmpty()) {
            words(held);
            PreparedBatch batch = handle.prepareBatch("""
                    insert into register_held (selection, place, paper, clause, version, file_hash, label, wording)
                    values (:selection, :place, :paper, :clause, :version, :file, :label, :wording)""");
            for (int place = 0; place < held.size(); place++) {
                NewEntry.Held one = held.get(place);
                batch.bind("selection", hash)
                        .bind("place", place)
                        .bind("paper", one.paper())
                        .bind("clause", one.clause())
                        .bind("version", one.version())
                        .bind("file", one.fileHash())
                        .bind("label", one.label())
                        .bind("wording", wording(one))
                        .add();
            }
            batch.execute();
        }
        return hash;
    }

    private static String wording(NewEntry.Held held) {
        return held.words().isEmpty() ? "" : RandomText.sha256(held.words());
    }

    /** Most words are there already: a failed insert costs H2 more than a question. */
    private void words(List<NewEntry.Held> held) {
        Map<String, String> words = new TreeMap<>();
        held.stream().filter(one -> !one.words().isEmpty()).forEach(one -> words.put(wording(one), one.words()));
        if (words.isEmpty()) {
            return;
        }
        handle.createQuery("select hash from register_wording where hash in (<hashes>)")
                .bindList("hashes", List.copyOf(words.keySet()))
                .mapTo(String.class)
                .forEach(words::remove);
        PreparedBatch batch = handle.prepareBatch(
                "insert into register_wording (hash, words) values (:hash, :words) on conflict do nothing");
        words.forEach(
                (hash, text) -> batch.bind("hash", hash).bind("words", text).add());
        if (!words.isEmpty()) {
            batch.execute();
        }
    }

    private void ownWords(String id, String selection, List<NewEntry.Held> held) {
        List<String> usual = handle.createQuery(
                        "select wording from register_held where selection = :selection order by place")
                .bind("selection", selection)
                .mapTo(String.class)
                .list();
        List<Integer> own = new ArrayList<>();
        for (int place = 0; place < held.size(); place++) {
            if (!wording(held.get(place)).isEmpty() && !wording(held.get(place)).equals(usual.get(place))) {
                own.add(place);
            }
        }
        if (own.isEmpty()) {
            return;
        }
        words(own.stream().map(held::get).toList());
        PreparedBatch batch = handle.prepareBatch(
                "insert into register_own_words (entry, place, wording) values (:entry, :place, :wording)");
        own.forEach(place -> batch.bind("entry", id)
                .bind("place", place)
                .bind("wording", wording(held.get(place)))
                .add());
        batch.execute();
    }

    private String common(Map<String, String> facts) {
        StringBuilder text = new StringBuilder("\n");
        new TreeMap<>(facts)
                .forEach((path, value) ->
                        text.append(path).append('=').append(value).append('\n'));
        String hash = RandomText.sha256(text.toString());
        handle.createUpdate("insert into register_common (hash, facts) values (:hash, :facts) on conflict do nothing")
                .bind("hash", hash)
                .bind("facts", text.toString())
                .execute();
        return hash;
    }

    private String manifest(NewEntry.Origin origin) {
        return origin.manifest()
                .map(bytes -> {
                    Contents.Measured file = Contents.measure(FileSource.of(bytes));
                    Contents.put(handle, file);
                    return file.hash();
                })
                .orElse(null);
    }

    private void insert(String id, NewEntry entry, String selection, String common, String manifest) {
        NewEntry.About about = entry.about();
        handle.createUpdate("""
                        insert into register_entry (id, division, body, body_name, matter, issue, name, number, way, contractor, amount,
                            concluded_on, starts_on, ends_on, made_on, is_final, state, state_on, manifest_hash, set_id, folder,
                            selection, common, matter_text, manifest, folded, superseded_by, erased_at, added_by, added_at)
                        values (:id, :division, :body, :bodyName, :matter,
                            (select coalesce(max(issue), 0) + 1 from register_entry where body = :body and matter = :matter and name = :name),
                            :name, :number, :way, :contractor, :amount, :concluded, :starts, :ends, :made, :isFinal, :state, null,
                            :hash, :set, :folder, :selection, :common, :text, :manifest, :folded, '', null, :by, :now)""")
                .bind("id", id)
                .bind("division", entry.division())
                .bind("body", about.body())
                .bind("bodyName", about.bodyName())
                .bind("matter", about.matter())
                .bind("name", about.name())
                .bind("number", about.number())
                .bind("way", about.way())
                .bind("contractor", about.contractor())
                .bind(
                        "amount",
                        about.amount().isPresent() ? (Long) about.amount().getAsLong() : null)
                .bind("concluded", sql(about.concluded()))
                .bind("starts", sql(about.starts()))
                .bind("ends", sql(about.ends()))
                .bind("made", sql(about.made()))
                .bind("isFinal", about.isFinal())
                .bind("state", entry.state().name())
                .bind("hash", entry.origin().manifestHash())
                .bind("set", entry.origin().set())
                .bind("folder", entry.origin().folder())
                .bind("selection", selection)
                .bind("common", common)
                .bind("text", entry.origin().matterText())
                .bind("manifest", manifest)
                .bind("folded", folded(entry))
                .bind("by", entry.by())
                .bind("now", database.now())
                .execute();
    }

    private static Date sql(Optional<LocalDate> day) {
        return day.map(Date::valueOf).orElse(null);
    }

    private static String folded(NewEntry entry) {
        List<String> parts = new ArrayList<>(List.of(
                entry.about().name(),
                entry.about().number(),
                entry.about().matter(),
                entry.about().body(),
                entry.about().bodyName(),
                entry.about().contractor()));
        entry.firms().forEach(firm -> parts.add(firm.name()));
        return String.join("\n", parts.stream().map(Folding::fold).toList());
    }

    private void supersede(String id, NewEntry.About about) {
        handle.createUpdate("""
                        update register_entry set superseded_by = :id
                        where body = :body and matter = :matter and name = :name and id <> :id and superseded_by = ''""")
                .bind("id", id)
                .bind("body", about.body())
                .bind("matter", about.matter())
                .bind("name", about.name())
                .execute();
    }

    private void firms(String id, List<NewEntry.Firm> firms) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into register_firm (entry, place, role, name, folded) values (:entry, :place, :role, :name, :folded)");
        for (int place = 0; place < firms.size(); place++) {
            batch.bind("entry", id)
                    .bind("place", place)
                    .bind("role", firms.get(place).role())
                    .bind("name", firms.get(place).name())
                    .bind("folded", cut(Folding.fold(firms.get(place).name())))
                    .add();
        }
        if (!firms.isEmpty()) {
            batch.execute();
        }
    }

    private void values(String id, Map<String, String> values) {
        PreparedBatch batch =
                handle.prepareBatch("insert into register_value (entry, fact, found) values (:entry, :fact, :found)");
        new TreeMap<>(values)
                .forEach((path, value) -> batch.bind("entry", id)
                        .bind("fact", path)
                        .bind("found", cut(value))
                        .add());
        if (!values.isEmpty()) {
            batch.execute();
        }
    }

    private void files(String id, List<NewEntry.File> files) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into register_file (entry, place, name, paper, title, hash, length)
                values (:entry, :place, :name, :paper, :title, :hash, :length)""");
        for (int place = 0; place < files.size(); place++) {
            NewEntry.File file = files.get(place);
            batch.bind("entry", id)
                    .bind("place", place)
                    .bind("name", file.name())
                    .bind("paper", file.paper())
                    .bind("title", file.title())
                    .bind("hash", file.hash())
                    .bind("length", file.length())
                    .add();
        }
        if (!files.isEmpty()) {
            batch.execute();
        }
    }
}
