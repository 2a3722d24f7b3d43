package org.jobun.matter;

import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/** Reads what people write in cells of tables as a matter file would be read, with the places of the cells. */
public final class ReadCell {
    private final ScalarReader scalars;

    /** @param found what cannot be read */
    public ReadCell(Diagnostics found) {
        this.scalars = new ScalarReader(found);
    }

    /**
     * A cell in the form in which its type is kept; empty after reporting one that cannot be read.
     *
     * @param row from 1
     */
    public Optional<String> of(FactType list, String column, int row, String text, Location place) {
        String label = list.label() + row + "の" + list.columnLabel(column);
        return scalars.read(list.ofColumn(column, label), text, place).map(FactValue::plain);
    }

    /** The value of a fact that is no list; empty after reporting one that cannot be read. */
    public Optional<String> of(FactType type, String text, Location place) {
        return scalars.read(type, text, place).map(FactValue::plain);
    }
}
