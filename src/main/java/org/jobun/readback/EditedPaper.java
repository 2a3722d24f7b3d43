package org.jobun.readback;

import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;

/** An edited Word file that was read. */
public final class EditedPaper {
    /** Places named in one message. */
    private static final int MOST_NAMED = 10;

    private final String name;
    private final Reading reading;
    private final Refresh refresh;

    EditedPaper(String name, Reading reading, Refresh refresh) {
        this.name = name;
        this.reading = reading;
        this.refresh = refresh;
    }

    /** What was changed in it. */
    public Reading reading() {
        return reading;
    }

    /**
     * The file with every reference worded for what is in it now: 前条 becomes 第5条 where an article was put between; a
     * store that kept the former text of an edited value has the new one. Nothing else is changed. A reference whose provision is
     * gone stays as it is.
     *
     * @return nothing where a reference, or what one means, is in the file twice: whatever it were worded for could be wrong
     */
    public Outcome<byte[]> refreshed() {
        Diagnostics found = new Diagnostics();
        String doubled = doubled();
        if (!doubled.isEmpty()) {
            found.add(Diagnostic.of(Code.RDB_03, Location.ofFile(name)).with("places", doubled));
            return Outcome.failed(found);
        }
        return Outcome.of(refresh.docx(), found);
    }

    private String doubled() {
        return reading.references().stream()
                .filter(problem -> problem.fault() == ReferenceProblem.Fault.DOUBLED)
                .map(problem -> problem.place() + "「" + problem.shown() + "」")
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining("、"));
    }
}
