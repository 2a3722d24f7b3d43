package org.jobun.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.matter.FactType;

/** Two states of a matter, from a seed: mostly with some answers given otherwise, at times with nothing in common. */
public final class RandomPair {
    private final long seed;
    private final String kind;
    private final Map<String, Document> before;
    private final Map<String, Document> after;

    /**
     * Makes both sets.
     *
     * @param seed of every tenth pair both matters differ altogether, of another tenth all but the body
     */
    public RandomPair(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        RandomMatter old = new RandomMatter(random.nextLong() >>> 1);
        RandomMatter other = new RandomMatter(random.nextLong() >>> 1);
        int number = (int) (seed % 10);
        String now;
        if (number == 0) {
            kind = "another matter";
            now = other.yaml();
        } else if (number == 1) {
            kind = "another matter of the body";
            now = other.yaml().replace("municipality: " + other.municipality, "municipality: " + old.municipality);
        } else {
            kind = number - 1 + " answers";
            now = flipped(old, number - 1, random);
        }
        before = papers(old.yaml());
        after = papers(now);
    }

    private static String flipped(RandomMatter matter, int count, Random random) {
        List<FactType> choices = Catalogs.shipped().vocabulary().choices();
        String yaml = matter.yaml();
        for (int i = 0; i < count; i++) {
            FactType choice = choices.get(random.nextInt(choices.size()));
            List<String> values = List.copyOf(choice.values().keySet());
            String value = values.get(random.nextInt(values.size()));
            yaml = yaml.replaceAll("(?m)^  " + choice.path() + ": .*$", "  " + choice.path() + ": " + value);
        }
        return yaml;
    }

    private static Map<String, Document> papers(String yaml) {
        Map<String, Document> papers = new LinkedHashMap<>();
        for (Outcome<PaperSet> outcome : Catalogs.drafts(yaml, false)) {
            outcome.value().stream().flatMap(set -> set.documents().stream()).forEach(paper -> {
                papers.putIfAbsent(paper.id(), paper);
            });
        }
        return papers;
    }

    /** True where a rule of the catalog forbids one of both, so that there is nothing to compare. */
    public boolean isForbidden() {
        return before.isEmpty() || after.isEmpty();
    }

    /**
     * A paper in both states, which are not the same.
     *
     * @param name of the paper and the pair, for messages
     */
    public record Changed(String name, Document before, Document after) {}

    /** The papers of both sets that differ. */
    public List<Changed> changed() {
        List<Changed> changed = new ArrayList<>();
        before.forEach((id, old) -> {
            Document now = after.get(id);
            if (now != null && !now.blocks().equals(old.blocks())) {
                changed.add(new Changed(seed + " (" + kind + ") " + id, old, now));
            }
        });
        return changed;
    }
}
