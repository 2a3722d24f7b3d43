package org.jobun.citation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jobun.catalog.RefTarget;

/**
 * Names of statutes and of the municipality's own rules in one paper: in full and with the number the first time, with the short
 * name if it is needed again, and by that from then on.
 */
final class StatuteNames {
    private final UnaryOperator<String> punctuation;
    /** Names already written: a statute that is renamed is introduced again. */
    private final Set<String> written = new HashSet<>();
    /** How often each statute or rule is named in the paper, known before the first is written. */
    private final Map<String, Integer> mentions = new HashMap<>();

    /** @param punctuation puts commas and periods of the house into a text */
    StatuteNames(UnaryOperator<String> punctuation) {
        this.punctuation = punctuation;
    }

    /** Counts a mention, before anything is written. */
    void count(RefTarget target) {
        if (target instanceof RefTarget.ToLaw law) {
            mentions.merge(statuteOf(law.id()), 1, Integer::sum);
        } else if (target instanceof RefTarget.ToLocalRule rule) {
            mentions.merge(rule.id(), 1, Integer::sum);
        }
    }

    /**
     * What a statute or rule is called at its next mention.
     *
     * @param id of the statute, or of the rule as {@link RefTarget.ToLocalRule#id()}
     * @param number 平成15年法律第57号; empty where it has none
     */
    String next(String id, String name, String shortName, String number) {
        if (!written.add(name)) {
            return shortName.isEmpty() ? name : shortName;
        }
        boolean defines = !shortName.isEmpty() && mentions.getOrDefault(id, 0) > 1;
        String definition = defines ? "以下「" + shortName + "」という。" : "";
        String inside = number.isEmpty() || definition.isEmpty() ? number + definition : number + "。" + definition;
        return inside.isEmpty() ? name : name + "（" + punctuation.apply(inside) + "）";
    }

    /** The statute that a provision is of, by its id; the id itself where that is a statute. */
    static String statuteOf(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }
}
