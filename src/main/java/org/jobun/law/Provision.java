package org.jobun.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Location;
import org.jobun.text.Validity;

/**
 * A provision of a statute by what it says, wherever it stands on a day.
 *
 * @param id {@code appi.outsourcee-safety}
 * @param about what it says, in our words
 * @param source where the fact was read, with its mark
 * @param spans where it stood when
 */
public record Provision(String id, String about, String source, List<Span> spans, Location place) {

    public Provision {
        spans = List.copyOf(spans);
    }

    /**
     * Where a provision stands during a period.
     *
     * @param penalty its penalty, or null
     * @param open what is not settled about it, or empty
     */
    public record Span(Validity validity, Cite cite, Penalty penalty, String open) {}

    /** The span in force on a day. */
    public Optional<Span> on(LocalDate day) {
        return spans.stream().filter(span -> span.validity().contains(day)).findFirst();
    }
}
