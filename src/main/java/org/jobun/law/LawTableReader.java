package org.jobun.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;

/**
 * Reads {@code laws/*.yaml}: one file a statute, {@code wording.yaml} for words that change by date, and
 * {@code sources.yaml} for where the law was read.
 */
public final class LawTableReader {
    private static final String SOURCES = "sources.yaml";
    private static final String WORDING = "wording.yaml";

    private final Diagnostics found;
    private final List<Fields> files = new ArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<LawTable.Imprisonment> imprisonment = new ArrayList<>();

    public LawTableReader(Diagnostics found) {
        this.found = found;
    }

    /** Adds one file. */
    public void read(SourceFile file) {
        YamlReader.read(file, found).ifPresent(root -> {
            Fields fields = new Fields(root, found);
            if (file.path().endsWith(WORDING)) {
                wording(fields);
            } else if (file.path().endsWith(SOURCES)) {
                sources(fields);
            } else {
                files.add(fields);
            }
        });
    }

    /** The table of all files read. Statutes are read now, when every source that they may name is known. */
    public LawTable table() {
        StatuteReader statutes = new StatuteReader(sources, found);
        return new LawTable(files.stream().map(statutes::read).toList(), imprisonment, sources.values());
    }

    private void wording(Fields fields) {
        fields.list("imprisonment")
                .forEach(entry ->
                        imprisonment.add(new LawTable.Imprisonment(entry.validity("valid"), entry.required("word"))));
        fields.rejectOthers();
    }

    private void sources(Fields fields) {
        fields.fields("sources")
                .ifPresent(all -> all.entries()
                        .keySet()
                        .forEach(key -> all.fields(key).ifPresent(entry -> sources.put(key, source(key, entry)))));
        fields.rejectOthers();
    }

    private static Source source(String key, Fields entry) {
        Source source = new Source(
                key,
                entry.required("name"),
                entry.oneOf("kind", Source.Kind.class).orElse(Source.Kind.SECONDARY),
                entry.day("state").orElse(null),
                entry.day("read").orElse(null));
        entry.required("kind");
        entry.required("read");
        entry.rejectOthers();
        return source;
    }
}
