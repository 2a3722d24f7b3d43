package org.jobun.matter;

import java.util.List;
import java.util.stream.Stream;

/**
 * 用語: a thing that houses call differently.
 *
 * @param id its name in {@code ${words.…}} and in profiles
 * @param label what it is, for whoever chooses
 * @param choices the words to choose from, the usual one first; at least one
 * @param mixed words that a text must not type where a house has chosen another: the usual one, and what is said to be
 * @param apart longer expressions in which such a word is no term
 */
public record HouseWord(String id, String label, List<String> choices, List<String> mixed, List<String> apart) {
    public HouseWord {
        choices = List.copyOf(choices);
        mixed = List.copyOf(mixed);
        apart = List.copyOf(apart);
    }

    /** The same with more words to choose from behind its own, more that mix and more expressions apart. */
    HouseWord with(HouseWord more) {
        return new HouseWord(
                id, label, joined(choices, more.choices), joined(mixed, more.mixed), joined(apart, more.apart));
    }

    private static List<String> joined(List<String> first, List<String> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }

    /** The word of a house that chooses none. */
    public String usual() {
        return choices.get(0);
    }
}
