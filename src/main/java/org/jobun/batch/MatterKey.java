package org.jobun.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.source.SourceFile;

/**
 * All that the sets of a matter are made from; the same key, the same sets.
 *
 * @param matter hash of what the input says, the program and the settings
 * @param catalog hash of the catalog
 */
record MatterKey(String matter, String catalog) {
    private static final char BETWEEN = '-';

    /** @param cross problems of the matter with others */
    static MatterKey of(BatchSetup setup, Entry entry, List<Diagnostic> cross) {
        StringBuilder all = new StringBuilder(entry.id());
        all.append('\0').append(entry.content().sha256()).append('\0');
        all.append(setup.program()).append('\0').append(setup.request().settings());
        cross.forEach(one -> all.append('\0').append(one.code()).append(one.values()));
        entry.found().forEach(one -> all.append('\0').append(one.code()).append(one.values()));
        return new MatterKey(
                SourceFile.sha256(all.toString().getBytes(StandardCharsets.UTF_8)), setup.catalogVersion());
    }

    /** The first part of a key that was written down. */
    static String matterOf(RowResult result) {
        int end = result.key().indexOf(BETWEEN);
        return end < 0 ? result.key() : result.key().substring(0, end);
    }

    @Override
    public String toString() {
        return matter + BETWEEN + catalog;
    }
}
