package org.jobun.web.bodies;

import java.util.List;
import org.jobun.web.ProblemLine;

/**
 * A field of a profile's form.
 *
 * @param path of the value in the profile, joined by {@code /}; also the name of the field
 * @param label what a reader calls it
 * @param kind {@code text}, {@code choice}, {@code lines}
 * @param options of a choice
 * @param value as written
 * @param usual what holds where nothing is written; empty where nothing does
 * @param effect what it changes, a sentence; or empty
 * @param problems of its value
 */
public record FormField(
        String path,
        String label,
        String kind,
        List<Choice> options,
        String value,
        String usual,
        String effect,
        List<ProblemLine> problems) {
    public FormField {
        options = List.copyOf(options);
        problems = List.copyOf(problems);
    }

    /**
     * A value that may be chosen.
     *
     * @param value as a profile has it
     * @param label with an example, where one can be drawn
     */
    public record Choice(String value, String label) {}

    /** A field for words. */
    static FormField text(String path, String label, String usual, String effect) {
        return new FormField(path, label, "text", List.of(), "", usual, effect, List.of());
    }

    /** A field for several lines of words. */
    static FormField lines(String path, String label, String usual, String effect) {
        return new FormField(path, label, "lines", List.of(), "", usual, effect, List.of());
    }

    /** A field for one of a few values. */
    static FormField choice(String path, String label, List<Choice> options, String usual, String effect) {
        return new FormField(path, label, "choice", options, "", usual, effect, List.of());
    }

    /** The same with a value and what is wrong with it. */
    FormField filled(String written, List<ProblemLine> found) {
        return new FormField(path, label, kind, options, written, usual, effect, found);
    }

    /** The steps of its path. */
    String[] steps() {
        return path.split("/");
    }

    /** Its id in the page. */
    public String id() {
        return "f-" + path.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** The label of what holds where nothing is written. */
    public String usualLabel() {
        return options.stream()
                .filter(option -> option.value().equals(usual))
                .map(Choice::label)
                .findFirst()
                .orElse(usual);
    }

    /** True where it has an error. */
    public boolean wrong() {
        return problems.stream().anyMatch(problem -> problem.severity().equals("error"));
    }
}
