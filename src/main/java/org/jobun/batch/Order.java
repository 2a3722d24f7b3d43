package org.jobun.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobun.draft.FileNames;
import org.jobun.render.Format;

/**
 * What a batch shall do.
 *
 * @param input workbook, CSV, JSON Lines or folder
 * @param output folder of the sets
 * @param documents papers to write; all that a matter needs where empty
 * @param date of making, instead of each matter's own
 * @param jobs how many sets are made at a time
 * @param shard which part of the matters, from 1
 * @param shards into how many parts they are divided; 1 for all
 * @param fresh makes every set anew
 * @param names of the files of sets
 */
public record Order(
        Path input,
        Path output,
        List<Format> formats,
        List<String> documents,
        boolean finalPaper,
        Optional<LocalDate> date,
        int jobs,
        int shard,
        int shards,
        boolean fresh,
        FileNames names) {
    public Order {
        formats = List.copyOf(formats);
        documents = List.copyOf(documents);
    }

    /** What changes the content of sets, as one text. */
    String settings() {
        return String.join(",", formats.stream().map(Format::name).toList()) + ";" + String.join(",", documents) + ";"
                + (finalPaper ? "final" : "draft") + ";"
                + date.map(LocalDate::toString).orElse("")
                + (names == FileNames.ASCII ? ";ascii" : "");
    }
}
