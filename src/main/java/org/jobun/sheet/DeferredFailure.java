package org.jobun.sheet;

import java.io.IOException;
import org.jobun.sheet.SheetSource.Row;
import org.jobun.sheet.SheetSource.RowTaker;

/** Hands on rows until that fails, and keeps why: it is not the fault of the file that is being read. */
final class DeferredFailure {
    private final RowTaker taker;
    private IOException disk;
    private RuntimeException bug;

    DeferredFailure(RowTaker taker) {
        this.taker = taker;
    }

    void take(Row row) {
        if (disk != null || bug != null) {
            return;
        }
        try {
            taker.take(row);
        } catch (IOException failed) {
            disk = failed;
        } catch (RuntimeException failed) {
            bug = failed;
        }
    }

    /** Throws what went wrong, if something did. */
    void check() throws IOException {
        if (disk != null) {
            throw disk;
        }
        if (bug != null) {
            throw bug;
        }
    }
}
