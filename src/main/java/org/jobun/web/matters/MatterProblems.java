package org.jobun.web.matters;

import org.jobun.interview.Place;
import org.jobun.interview.Problem;
import org.jobun.web.ProblemLine;

/** Problems of matters as pages show them, each with the question where it can be mended. */
final class MatterProblems {
    private MatterProblems() {}

    /** @param matter address of its page */
    static ProblemLine line(Problem problem, String matter) {
        return ProblemLine.ofPaper(
                problem.diagnostic(),
                problem.place().map(place -> matter + questionAt(place)).orElse(""));
    }

    /** The part of an address that leads to the question of a fact. */
    private static String questionAt(Place place) {
        return "?question=" + place.path() + "#q-" + place.path();
    }
}
