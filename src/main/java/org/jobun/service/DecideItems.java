package org.jobun.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jobun.approval.Actor;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.ApprovedList;
import org.jobun.approval.Decide;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.KeptLedger;
import org.jobun.ledger.Line;
import org.jobun.text.Nearest;

/**
 * One step of somebody about some items, all or none: submitted, looked at, sent back, agreed to, approved, stopped … An approval is given
 * only where the catalog is proved in this state, and holds what the proof came to.
 */
public final class DecideItems {
    private final KeptLedger ledger;
    private final Catalog catalog;
    private final Approvables approvables;
    private final Supplier<Outcome<Says.Proof>> proof;

    public DecideItems(KeptLedger ledger, Catalog catalog) {
        this(ledger, catalog, Approvables.of(catalog));
    }

    private DecideItems(KeptLedger ledger, Catalog catalog, Approvables approvables) {
        this(ledger, catalog, approvables, () -> ProveState.of(catalog, approvables));
    }

    /** @param proof of this very catalog, where an approval asks for it */
    public DecideItems(
            KeptLedger ledger, Catalog catalog, Approvables approvables, Supplier<Outcome<Says.Proof>> proof) {
        this.ledger = ledger;
        this.catalog = catalog;
        this.approvables = approvables;
        this.proof = proof;
    }

    /**
     * What somebody wants.
     *
     * @param body id of the municipality, or empty for all of an office
     * @param items in the state in which the catalog has them; those of a step that needs none may be gone from it
     * @param says what else is said
     */
    public record Request(String body, Actor actor, Step step, List<Item> items, Says says) {
        public Request {
            items = List.copyOf(items);
        }
    }

    /** The line that was added to the ledger; none where anything is in the way. */
    public Outcome<Line> of(Request request) {
        Diagnostics found = new Diagnostics();
        Map<Item, Approvable> all = approvables.all();
        Map<Item, String> hashes = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        for (Item item : request.items()) {
            Approvable one = all.get(item);
            if (one != null) {
                hashes.put(item, one.hash());
                texts.put(one.hash(), one.text());
            } else if (isOfWhatIsThere(request.step())) {
                found.add(unknown(item, all));
            } else {
                hashes.put(item, "");
            }
        }
        Says says = request.says().about(hashes);
        if (request.step() == Step.APPROVE && !found.hasErrors()) {
            says = approving(says, found);
        } else if (request.step() == Step.ADOPT) {
            checkRelease(hashes, found);
            says = says.withLaw(law(hashes));
        }
        return found.hasErrors()
                ? Outcome.failed(found)
                : add(request, says, namesTexts(request.step()) ? texts : Map.of());
    }

    private static boolean isOfWhatIsThere(Step step) {
        return step != Step.STOP && step != Step.REOPEN && step != Step.ABOLISH && step != Step.AFTER;
    }

    private static boolean namesTexts(Step step) {
        return step == Step.SUBMIT || step == Step.ADOPT;
    }

    private static Diagnostic unknown(Item item, Map<Item, Approvable> all) {
        return Diagnostic.of(Code.APR_05, Location.ofFile(item.name()))
                .with("item", item.name())
                .with(
                        "nearest",
                        Nearest.sentence(
                                item.name(),
                                all.keySet().stream().map(Item::name).toList()))
                .with("variant", "UNKNOWN");
    }

    /** Only what the program's catalog was made public with is taken over unseen; what an office wrote is not, whatever list it made. */
    private void checkRelease(Map<Item, String> hashes, Diagnostics found) {
        Map<Item, String> listed = released(catalog);
        hashes.forEach((item, hash) -> {
            if (!hash.equals(listed.get(item))) {
                found.add(Diagnostic.of(Code.APR_05, Location.ofFile(item.name()))
                        .with("item", item.name())
                        .with("variant", "NO_RELEASE"));
            }
        });
    }

    /** What the program's catalog was made public with. */
    public static Map<Item, String> released(Catalog catalog) {
        return catalog.ourApprovedList()
                .map(list -> ApprovedList.read(list, new Diagnostics()))
                .orElse(Map.of());
    }

    private Says approving(Says says, Diagnostics found) {
        Outcome<Says.Proof> proved = proof.get();
        found.addAll(proved.diagnostics());
        return proved.value().map(says.withLaw(law(says.items()))::withProof).orElse(says);
    }

    private Map<String, String> law(Map<Item, String> items) {
        Map<String, String> law = new TreeMap<>();
        items.keySet().forEach(item -> law.putAll(approvables.cited(item)));
        return law;
    }

    private Outcome<Line> add(Request request, Says says, Map<String, String> texts) {
        Decide decide = new Decide(request.body(), request.actor(), request.step(), says, texts);
        Optional<Line> line = ledger.add(decide);
        return line.isEmpty() ? Outcome.failed(decide.found()) : new Outcome<>(line, decide.found());
    }
}
