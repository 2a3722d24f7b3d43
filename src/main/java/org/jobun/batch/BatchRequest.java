package org.jobun.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jobun.approval.CheckApproved;
import org.jobun.catalog.Catalog;
import org.jobun.issue.FileNames;
import org.jobun.render.Format;
import org.jobun.service.MakeSet;

/**
 * What a batch shall do.
 *
 * @param input workbook, CSV, JSON Lines or folder
 * @param output folder of the sets
 * @param sets what is asked for of each matter
 * @param jobs how many sets are made at a time
 * @param shard which of the matters
 * @param fresh makes every set again, also what is whole
 * @param names of the files of sets
 * @param mended what was put into cells of the input since
 * @param approval who says what of a catalog is approved, for final papers
 */
public record BatchRequest(
        Path input,
        Path output,
        MakeSet.Request sets,
        int jobs,
        Shard shard,
        boolean fresh,
        FileNames names,
        Mending mended,
        Function<Catalog, CheckApproved> approval) {
    /** By the lists of the catalog. */
    public BatchRequest(
            Path input,
            Path output,
            MakeSet.Request sets,
            int jobs,
            Shard shard,
            boolean fresh,
            FileNames names,
            Mending mended) {
        this(input, output, sets, jobs, shard, fresh, names, mended, CheckApproved::byLists);
    }

    /** The input as it is. */
    public BatchRequest(
            Path input, Path output, MakeSet.Request sets, int jobs, Shard shard, boolean fresh, FileNames names) {
        this(input, output, sets, jobs, shard, fresh, names, Mending.NONE);
    }

    List<Format> formats() {
        return sets.formats();
    }

    /** What changes the content of sets, as one text. */
    String settings() {
        return String.join(",", formats().stream().map(Format::name).toList()) + ";" + String.join(",", sets.papers())
                + ";"
                + (sets.finalPaper() ? "final" : "draft") + ";"
                + sets.date().map(LocalDate::toString).orElse("")
                + (names == FileNames.ASCII ? ";ascii" : "");
    }

    /** The same, with somebody else who says what is approved. */
    public BatchRequest decidedBy(Function<Catalog, CheckApproved> other) {
        return new BatchRequest(input, output, sets, jobs, shard, fresh, names, mended, other);
    }
}
