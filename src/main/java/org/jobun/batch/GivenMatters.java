package org.jobun.batch;

import java.nio.file.Path;
import java.util.List;
import org.jobun.sheet.SheetSource;

/**
 * The matters of a workbook that is no list of matters itself, composed from its rows.
 *
 * @param path of the workbook
 * @param source the same, opened; the report says in it what became of each row
 * @param sheet on which the rows are
 * @param matters in the order of the rows
 */
public record GivenMatters(Path path, SheetSource source, String sheet, List<GivenMatter> matters) {
    public GivenMatters {
        matters = List.copyOf(matters);
    }
}
