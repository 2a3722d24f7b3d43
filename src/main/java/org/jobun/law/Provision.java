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
 * @param note what a reviewer should know about it, or empty
 * @param spans where it stood when
 */
public record Provision(String id, String about, String note, List<Span> spans, Location place) {

    public Provision {
        spans = List.copyOf(spans);
    }

    /**
     * Where a provision stands during a period.
     *
     * @param promulgated day from which it can be cited before it is in force, or null
     * @param penalty its penalty, or null
     * @param open what is not settled about it, or empty
     * @param read where it was read; empty where nobody read it
     */
    public record Span(
            Validity validity,
            LocalDate promulgated,
            StatutePlace cite,
            Penalty penalty,
            String open,
            List<Source> read) {
        public Span {
            read = List.copyOf(read);
        }

        /** True where somebody read the law itself, or the span says what is open. */
        public boolean isAccountedFor() {
            return !open.isEmpty() || read.stream().anyMatch(Source::isEnough);
        }

        private boolean isAwaitedOn(LocalDate day) {
            return promulgated != null && !day.isBefore(promulgated) && day.isBefore(validity.from());
        }
    }

    /** The span in force on a day. */
    public Optional<Span> on(LocalDate day) {
        return spans.stream().filter(span -> span.validity().contains(day)).findFirst();
    }

    /** The span in force on a day, or else the first that is promulgated by then and comes into force later. */
    public Optional<Span> citableOn(LocalDate day) {
        return on(day).or(() ->
                spans.stream().filter(span -> span.isAwaitedOn(day)).findFirst());
    }
}
