package org.jobun.web.register;

import org.jobun.recall.Question;

/**
 * A clause or the value of a fact as somebody typed it.
 *
 * @param written as typed
 * @param id as the register knows it; empty where it is empty or wrong
 * @param error what is wrong with it, or empty
 */
public record MeantField(String written, String id, String error) {
    static MeantField of(Question.Kind kind, String written, CalledByPeople people) {
        if (written.isBlank()) {
            return new MeantField(written, "", "");
        }
        CalledByPeople.Meant meant = people.what(kind, written);
        return new MeantField(written, meant.id(), meant.problem());
    }
}
