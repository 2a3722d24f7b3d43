package org.jobun.matter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Fields;

/** Reads {@code unit}, {@code formula}, {@code rounding} and {@code to} of an amount or of a column. */
final class OwnAmountReader {
    private static final Map<String, RoundingMode> MODES =
            Map.of("down", RoundingMode.FLOOR, "up", RoundingMode.CEILING, "half-up", RoundingMode.HALF_UP);

    private final Diagnostics found;

    OwnAmountReader(Diagnostics found) {
        this.found = found;
    }

    /** The amount; one whose formula cannot be read is kept without it, so that its name is known. */
    OwnAmount read(Fields fields) {
        String written = fields.required("formula");
        Unit unit = Unit.named(fields.required("unit"));
        return new OwnAmount(formula(written, fields), unit, rounding(fields), step(fields), fields.place("formula"));
    }

    private Formula formula(String written, Fields fields) {
        try {
            return written.isEmpty() ? null : FormulaReader.read(written);
        } catch (FormulaReader.Unreadable unreadable) {
            found.add(Diagnostic.of(Code.FCT_31, fields.place("formula")).with("found", unreadable.getMessage()));
            return null;
        }
    }

    private RoundingMode rounding(Fields fields) {
        Optional<String> written = fields.text("rounding");
        written.filter(mode -> !MODES.containsKey(mode))
                .ifPresent(mode -> found.add(Diagnostic.of(Code.CLS_10, fields.place("rounding"))
                        .with("key", "rounding")
                        .with("found", mode)
                        .with("expected", "down, up, half-up")));
        return written.map(MODES::get).orElse(null);
    }

    private BigDecimal step(Fields fields) {
        String written = fields.text("to").orElse("1");
        boolean known = written.matches("[0-9]{1,9}(?:\\.[0-9]{1,6})?") && new BigDecimal(written).signum() > 0;
        if (!known) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place("to"))
                    .with("key", "to")
                    .with("found", written)
                    .with("expected", "1, 10, 100, 0.1"));
        }
        return known ? new BigDecimal(written) : BigDecimal.ONE;
    }
}
