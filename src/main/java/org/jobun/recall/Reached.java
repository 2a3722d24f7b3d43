package org.jobun.recall;

import java.util.Optional;
import org.jobun.store.RegisterHeld;
import org.jobun.store.RegisterLine;

/**
 * A set that a change reaches, at one place.
 *
 * @param inForce whether its contract is in force on the day that was asked for
 * @param place in which paper, article, clause; empty where the set is reached as a whole
 * @param words what the article says; empty where that is not known
 * @param fresh what it is to say; empty where nothing new is known
 * @param reason why this is proposed
 */
public record Reached(
        RegisterLine set,
        boolean inForce,
        Optional<RegisterHeld.Place> place,
        String words,
        String fresh,
        Proposal proposal,
        String reason) {
    /** The same with another proposal. */
    public Reached proposing(Proposal other, String because) {
        return new Reached(set, inForce, place, words, fresh, other, because);
    }

    /** The same with what it is to say. */
    public Reached saying(String newWords) {
        return new Reached(set, inForce, place, words, newWords, proposal, reason);
    }

    /** The number of the article as printed; empty where it is not known. */
    public String label() {
        return place.map(RegisterHeld.Place::label).orElse("");
    }
}
