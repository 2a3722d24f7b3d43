package org.jobun.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A set that is to be in the register.
 *
 * @param division whose set it is; empty for nobody's in particular
 * @param about what it is about
 * @param origin where it is
 * @param state it begins in, with its day
 * @param firms the contractor, then the members of its consortium
 * @param values what this set says of itself: path → value
 * @param common what it shares with many: path → value
 * @param held its clauses
 * @param files its files as its manifest lists them
 * @param by who adds it
 */
public record NewEntry(
        String division,
        About about,
        Origin origin,
        RegisterState state,
        List<Firm> firms,
        Map<String, String> values,
        Map<String, String> common,
        List<Held> held,
        List<File> files,
        String by) {
    /** All are copied. */
    public NewEntry {
        firms = List.copyOf(firms);
        values = Map.copyOf(values);
        held = List.copyOf(held);
        files = List.copyOf(files);
    }

    /**
     * What an entry is about.
     *
     * @param body id of the body
     * @param matter id of the matter
     * @param number of the contract
     * @param way to award
     */
    public record About(
            String body,
            String bodyName,
            String matter,
            String name,
            String number,
            String way,
            String contractor,
            OptionalLong amount,
            Optional<LocalDate> concluded,
            Optional<LocalDate> starts,
            Optional<LocalDate> ends,
            Optional<LocalDate> made,
            boolean isFinal) {}

    /**
     * Where an entry is from.
     *
     * @param manifestHash SHA-256 of the manifest as it was written
     * @param set id of the set that is kept here; empty for one made elsewhere
     * @param folder where a set made elsewhere lies
     * @param matterText the matter file; empty where it is not known
     * @param manifest the manifest, packed; empty for a set that is kept here
     */
    public record Origin(
            String manifestHash, String set, String folder, String matterText, Optional<byte[]> manifest) {}

    /** A firm. */
    public record Firm(String role, String name) {}

    /**
     * A clause that a paper of the set holds.
     *
     * @param fileHash SHA-256 of the clause file it was made from; empty where that is not known
     * @param label number of its article; empty where it is not known
     * @param words of its article; empty where they are not known
     */
    public record Held(String paper, String clause, String version, String fileHash, String label, String words) {}

    /** A file. */
    public record File(String name, String paper, String title, String hash, long length) {}
}
