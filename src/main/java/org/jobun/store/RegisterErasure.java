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

    /** Gives 1, or 0 where the entry is not there or was erased before. */
    static int of(Handle handle, String id, Instant now) {
        int rows = handle.createUpdate("""
                        update register_entry set name = '', number = '', contractor = '', amount = null, matter_text = '', manifest = null,
                            folded = '', folder = '', erased_at = :now
                        where id = :id and erased_at is null""").bind("id", id).bind("now", now).execute();
        if (rows == 1) {
            TABLES.forEach(table -> handle.createUpdate("delete from " + table + " where entry = :id")
                    .bind("id", id)
                    .execute());
        }
        return rows;
    }
}
