package org.jobun.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Erases what an entry of the register says, when the body's rule of retention lets it. */
final class RegisterErasure {
    private static final List<String> TABLES = List.of(
            "register_firm",
            "register_value",
            "register_own_words",
            "register_file",
            "register_state",
            "register_attached");

    private RegisterErasure() {}

    /** Whether it was erased by this; false where the entry is not there or was erased before. */
    static boolean of(Handle handle, String id, Instant now) {
        int rows = handle.createUpdate("""
                        update register_entry set name = '', number = '', contractor = '', amount = null, matter_text = '', manifest = null,
                            folded = '', folder = '', erased_at = :now
                        where id = :id and erased_at is null""").bind("id", id).bind("now", now).execute();
        if (rows == 0) {
            return false;
        }
        TABLES.forEach(table -> handle.createUpdate("delete from " + table + " where entry = :id")
                .bind("id", id)
                .execute());
        handle.createQuery("""
                        select i.id, i.matter_id, i.matter_version from issued_set i join register_entry e on e.set_id = i.id
                        where e.id = :id""")
                .bind("id", id)
                .map((row, context) -> new Kept(row.getString(1), row.getString(2), row.getLong(3)))
                .findOne()
                .ifPresent(kept -> erase(handle, kept));
        return true;
    }

    /** A set that was frozen here. */
    private record Kept(String set, String matter, long version) {}

    /** The papers go, and the matter with its history, unless it has other sets or was changed since: then somebody works with it. */
    private static void erase(Handle handle, Kept kept) {
        MatterSteps.lock(handle, kept.matter());
        handle.createUpdate("delete from issued_file where set_id = :set")
                .bind("set", kept.set())
                .execute();
        handle.createUpdate("delete from issued_set where id = :set")
                .bind("set", kept.set())
                .execute();
        String over = """
                (select id from matter where id = :matter and version <= :version
                    and not exists (select 1 from issued_set where issued_set.matter_id = matter.id))""";
        for (String table : List.of("delete from matter_step where matter_id in ", "delete from matter where id in ")) {
            handle.createUpdate(table + over)
                    .bind("matter", kept.matter())
                    .bind("version", kept.version())
                    .execute();
        }
    }
}
