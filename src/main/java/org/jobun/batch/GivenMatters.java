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
 * @param left those of rows that say that nothing is to be made of them
 */
public record GivenMatters(
        Path path, SheetSource source, String sheet, List<GivenMatter> matters, List<GivenMatter> left) {
    public GivenMatters {
        matters = List.copyOf(matters);
        left = List.copyOf(left);
    }
}
