package org.jobun.batch;

import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.matter.Matter;

/** A matter of an input that was looked at. */
public final class CheckedRow {
    private final RowResult result;
    private final Entry entry;
    private final String name;
    private final String body;

    /** @param matter empty where it cannot be read */
    CheckedRow(RowResult result, Entry entry, Optional<Matter> matter) {
        this.result = result;
        this.entry = entry;
        this.name = matter.map(Matter::name).orElse("");
        this.body = matter.map(known -> known.municipality().name()).orElse("");
    }

    /** The row of its sheet or line of its file; 0 for a file of its own. */
    public int number() {
        return result.row();
    }

    /** What it would become, with all that is to be said of it. */
    public RowResult result() {
        return result;
    }

    /** True where its sets can be made. */
    public boolean isGood() {
        return result.status() != RowResult.Status.FAILED;
    }

    /** The same, where the sheet says that nothing is to be made of it. */
    static CheckedRow left(Entry entry) {
        RowResult result = new RowResult(
                entry.index(),
                entry.row(),
                entry.place().toString(),
                entry.id(),
                "",
                "",
                RowResult.Status.CHECKED,
                List.of(),
                List.of());
        return new CheckedRow(result, entry, Optional.empty());
    }

    /** The name of the matter; as written where it cannot be read as a whole. */
    public String name() {
        return name.isEmpty() ? written("contract.name") : name;
    }

    /** The name of the body; as written where it is not known. */
    public String body() {
        return body.isEmpty() ? written(Column.MUNICIPALITY) : body;
    }

    /** What is written for a key, as it stands; empty where nothing is. */
    public String written(String key) {
        return entry.content().written(key).orElse("");
    }

    /** The matter as a file of its own, where the row was composed as one. */
    public Optional<String> text() {
        return entry.content().composed();
    }

    /** Its cells as somebody may mend them, empty ones as well. */
    public List<InputCell> cells(Catalog catalog) {
        return entry.content().cells(catalog);
    }
}
