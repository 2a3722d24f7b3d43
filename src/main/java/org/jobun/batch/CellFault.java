package org.jobun.batch;

import java.util.Optional;
import java.util.function.Supplier;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.sheet.SheetSource.Cell;

/** Whether a cell holds what somebody wrote or computed, or what went wrong in a formula. */
final class CellFault {
    private CellFault() {}

    static Optional<Diagnostic> of(Cell cell, Supplier<Location> place) {
        return switch (cell.kind()) {
            case FAULT -> Optional.of(Diagnostic.of(Code.BAT_14, place.get()).with("found", cell.text()));
            case UNCOMPUTED -> Optional.of(Diagnostic.of(Code.BAT_15, place.get()));
            case TEXT, NUMBER, DATE -> Optional.empty();
        };
    }
}
