package org.jobun.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.catalog.Block;
import org.jobun.catalog.Clause;
import org.jobun.text.KanaSequence;

/** Where the labelled blocks of a clause stand, counted as if everything in it were printed. */
final class BlockPlaces {
    private final Map<String, String> byLabel = new HashMap<>();

    BlockPlaces(Clause clause) {
        boolean alone = clause.paragraphs().size() == 1;
        for (int i = 0; i < clause.paragraphs().size(); i++) {
            add(clause.paragraphs().get(i), alone ? "" : "第" + (i + 1) + "項", 0);
        }
    }

    private void add(Block block, String place, int depth) {
        if (!block.label().isEmpty()) {
            byLabel.put(block.label(), place);
        }
        for (int i = 0; i < block.items().size(); i++) {
            String step = depth == 0 ? "第" + (i + 1) + "号" : label(depth + 1, i + 1, 2);
            add(block.items().get(i), place + step, depth + 1);
        }
    }

    /** 第2項第1号; empty where the clause is a single paragraph, or has no block of that label. */
    String of(String label) {
        return byLabel.getOrDefault(label, "");
    }

    boolean knows(String label) {
        return byLabel.containsKey(label);
    }

    /**
     * The number of a block as it is printed.
     *
     * @param depth 0 for 項
     * @param number from 1
     * @param siblings how many stand beside it, with itself
     */
    static String label(int depth, int number, int siblings) {
        return switch (depth) {
            case 0 -> number == 1 || siblings == 1 ? "" : String.valueOf(number);
            case 1 -> "(" + number + ")";
            case 2 -> KanaSequence.aiueo(number);
            case 3 -> "(" + KanaSequence.aiueo(number) + ")";
            default -> KanaSequence.latin(number);
        };
    }

    /** The clauses of a slot in which a label may be looked for, the first that has it. */
    static String in(List<Clause> members, String label) {
        return members.stream()
                .map(BlockPlaces::new)
                .filter(places -> places.knows(label))
                .findFirst()
                .map(places -> places.of(label))
                .orElse("");
    }
}
