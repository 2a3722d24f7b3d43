package org.jobun.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A set as lists of the register show it.
 *
 * @param about what it is about
 * @param issue 1, 2, … of the same contract
 * @param stateOn since when it is in its state; empty where nobody said
 * @param set id of the set that is kept here; empty for one made elsewhere
 * @param folder where a set made elsewhere lies
 * @param isSuperseded whether a later issue stands in its place
 * @param isErased whether what it said was erased
 */
public record RegisterLine(
        String id,
        NewEntry.About about,
        int issue,
        RegisterState state,
        Optional<LocalDate> stateOn,
        String set,
        String folder,
        boolean isSuperseded,
        boolean isErased) {
    static final String COLUMNS = """
            e.id, e.body, e.body_name, e.matter, e.issue, e.name, e.number, e.way, e.contractor, e.amount, e.concluded_on,
            e.starts_on, e.ends_on, e.made_on, e.is_final, e.state, e.state_on, e.set_id, e.folder, e.superseded_by, e.erased_at""";

    static RegisterLine of(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        boolean noAmount = row.wasNull();
        NewEntry.About about = new NewEntry.About(
                row.getString("body"),
                row.getString("body_name"),
                row.getString("matter"),
                row.getString("name"),
                row.getString("number"),
                row.getString("way"),
                row.getString("contractor"),
                noAmount ? OptionalLong.empty() : OptionalLong.of(amount),
                day(row, "concluded_on"),
                day(row, "starts_on"),
                day(row, "ends_on"),
                day(row, "made_on"),
                row.getBoolean("is_final"));
        return new RegisterLine(
                row.getString("id"),
                about,
                row.getInt("issue"),
                RegisterState.valueOf(row.getString("state")),
                day(row, "state_on"),
                row.getString("set_id"),
                row.getString("folder"),
                !row.getString("superseded_by").isEmpty(),
                row.getObject("erased_at") != null);
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }

    /** Whether its contract is in force on a day, as far as the register knows: days that nobody wrote bound nothing. */
    public boolean isInForceOn(LocalDate day) {
        boolean begun = about.starts()
                .or(about::concluded)
                .map(start -> !start.isAfter(day))
                .orElse(true);
        boolean ended = about.ends().map(end -> end.isBefore(day)).orElse(false);
        boolean over =
                state.isOver() && stateOn.map(since -> !since.isAfter(day)).orElse(true);
        return begun && !ended && !over && !isSuperseded;
    }
}
