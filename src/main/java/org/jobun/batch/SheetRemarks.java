package org.jobun.batch;

import java.util.Comparator;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.sheet.SheetSource;

/** What in a sheet may deceive whoever looks at it: merged cells, columns and sheets that cannot be seen. */
final class SheetRemarks {
    private SheetRemarks() {}

    /** @param columns that are read, from 0 */
    static void of(SheetSource source, String sheet, Set<Integer> columns, Diagnostics found) {
        SheetSource.Remarks remarks = source.remarks(sheet);
        String file = source.file(sheet) + " " + sheet;
        remarks.mergedCells()
                .forEach(cells -> found.add(Diagnostic.of(Code.BAT_04, Location.ofFile(file + "!" + cells))));
        for (SheetSource.Span span : remarks.hiddenColumns()) {
            // Whoever hides all that is empty to the right hides nothing.
            columns.stream()
                    .filter(column -> span.from() <= column && column <= span.to())
                    .max(Comparator.naturalOrder())
                    .map(last -> file + "!" + SheetSource.letters(span.from()) + ":" + SheetSource.letters(last))
                    .ifPresent(hidden -> found.add(Diagnostic.of(Code.BAT_05, Location.ofFile(hidden))));
        }
        if (source.isHidden(sheet)) {
            found.add(Diagnostic.of(Code.BAT_19, Location.ofFile(file)));
        }
    }
}
