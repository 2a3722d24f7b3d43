package org.jobun.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jobun.matter.FactType;

/**
 * One question of a matter, as things stand.
 *
 * @param type of the answer: path, label, kind, answers of a choice, columns of a list
 * @param standing whether it is asked
 * @param required whether no paper can be made before it is answered; any other may stay blank in a draft
 * @param written what the officer wrote, right or wrong; empty where nothing, or where it is a list
 * @param rows what the officer wrote, for a list
 * @param fallback the answer that holds where the officer writes none, with who gives it; empty where nobody does
 * @param understood how the answer in force was understood; empty where there is none, or none that can be read
 * @param cells of a list, row by row as in {@code rows}: column → how the cell was understood; one that could not be read has none
 * @param reason what the answer is for, found when it is asked for: of most questions nobody asks
 */
public record Question(
        FactType type,
        Standing standing,
        boolean required,
        String written,
        List<Map<String, String>> rows,
        Optional<InForce> fallback,
        Optional<Understood> understood,
        List<Map<String, Understood>> cells,
        Supplier<Why> reason) {
    public Question {
        cells = List.copyOf(cells);
        rows = List.copyOf(rows);
    }

    /** Whether a question is asked. */
    public enum Standing {
        /** Its answer changes a paper as the other answers stand. */
        ASKED,
        /** Its answer can change a paper once other questions, which are open, are answered. */
        LATER,
        /** It was answered, and no answer to it can change any paper: kept and greyed. */
        KEPT,
        /** No answer to it can change any paper. */
        IDLE
    }

    /** What the answer is for. */
    public Why why() {
        return reason.get();
    }

    /** Path of the fact or choice. */
    public String path() {
        return type.path();
    }

    /** What a reader calls it. */
    public String label() {
        return type.label();
    }

    /** True where its answer can change a paper. */
    public boolean isRelevant() {
        return standing == Standing.ASKED || standing == Standing.LATER;
    }

    /** True where something is written. */
    public boolean isAnswered() {
        return !written.isBlank() || !rows.isEmpty();
    }

    /** True where it is asked, nobody has answered it and no default holds: one of 残り n件. */
    public boolean isOpen() {
        return standing == Standing.ASKED && !isAnswered() && fallback.isEmpty();
    }

    /** The answers to pick from; none where it is no choice. */
    public List<Option> options() {
        return switch (type.kind()) {
            case CHOICE ->
                type.values().entrySet().stream()
                        .map(value -> new Option(value.getKey(), value.getValue()))
                        .toList();
            case FLAG -> List.of(new Option("yes", "はい"), new Option("no", "いいえ"));
            default -> List.of();
        };
    }

    /** The columns of a list, in order; none where it is no list. */
    public List<Column> columns() {
        return type.kind() != FactType.Kind.LIST
                ? List.of()
                : type.values().entrySet().stream()
                        .map(column -> new Column(
                                column.getKey(),
                                column.getValue(),
                                type.columnKind(column.getKey()),
                                type.columnCheck(column.getKey())))
                        .toList();
    }

    /** The answer that is picked now, be it by default: a value of {@link #options}; empty where none is. */
    public String picked() {
        return understood
                .map(Understood::value)
                .or(() -> fallback.map(InForce::value))
                .orElse("");
    }

    /** An answer to pick. */
    public record Option(String value, String label) {}

    /**
     * A column of a list.
     *
     * @param check name of the check of its form, or empty
     */
    public record Column(String name, String label, FactType.Kind kind, String check) {}

    /**
     * The answer that holds where the officer writes none.
     *
     * @param value as it would be written
     * @param printed as a reader sees it
     * @param giver the body's name; empty where the vocabulary gives it
     */
    public record InForce(String value, String printed, String giver) {}
}
