package org.jobun.web.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jobun.approval.Actor;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.Line;
import org.jobun.service.Actors;
import org.jobun.service.Contributors;
import org.jobun.service.DecideItems;
import org.jobun.service.ProveState;
import org.jobun.service.SeeApproval;
import org.jobun.store.Store;
import org.jobun.web.Office;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** What the pages of 審査 share: the catalog in the state in which it is now, its proof, and what was looked at for somebody. */
final class ReviewDesk {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 12;

    private final Office office;
    private final ApprovalPart.Catalogs catalogs;
    private final Executor oneAtATime = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "approval");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private final Map<String, Look> looks = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Look> eldest) {
            return size() > MOST;
        }
    });
    private Shelf shelf;

    /** Something that is looked at in the background. */
    private record Look(Instant begun, CompletableFuture<SeeApproval.Seen> seen) {}

    ReviewDesk(Office office, ApprovalPart.Catalogs catalogs) {
        this.office = office;
        this.catalogs = catalogs;
    }

    Office office() {
        return office;
    }

    Store store() {
        return office.store();
    }

    List<Line> lines() {
        return store().approvals().lines();
    }

    /** A catalog with what is approved of it. */
    final class Shelf {
        private final Catalog catalog;
        private final Approvables approvables;
        private final Map<Item, String> released;
        private CompletableFuture<Outcome<Says.Proof>> proof;

        private Shelf(Catalog catalog) {
            this.catalog = catalog;
            this.approvables = Approvables.of(catalog);
            this.released = DecideItems.released(catalog);
        }

        Catalog catalog() {
            return catalog;
        }

        Approvables approvables() {
            return approvables;
        }

        /** What the catalog of the program was made public with. */
        Map<Item, String> released() {
            return released;
        }

        /** The proof of this very state, begun when first asked for. */
        synchronized CompletableFuture<Outcome<Says.Proof>> proof() {
            if (proof == null || proof.isCompletedExceptionally()) {
                proof = CompletableFuture.supplyAsync(() -> ProveState.of(catalog, approvables), oneAtATime);
            }
            return proof;
        }

        SeeApproval see() {
            return new SeeApproval(
                    catalog, approvables, store(), SeeApproval.Before.of(catalogs.having(), catalogs.program()));
        }

        DecideItems decide() {
            return new DecideItems(store().approvals(), catalog, approvables, () -> proof().join());
        }
    }

    /** The catalog as it is now, also where another server changed it. */
    synchronized Shelf shelf() {
        catalogs.refresh().run();
        Catalog current = office.catalog();
        if (shelf == null || shelf.catalog() != current) {
            shelf = new Shelf(current);
            looks.clear();
        }
        return shelf;
    }

    /** Who saved the file of an item since it was approved, for its submission: accounts with their names. */
    Map<String, String> authors(Optional<Approvable> now, Item item, List<Line> lines, String body) {
        return Contributors.of(store().catalogFolder(), now.stream().toList(), List.of(item), lines, body);
    }

    /** Who asks, with the powers of their roles as they are now. */
    Actor actor(Exchange exchange) {
        return store().people()
                .find(exchange.visitor().person())
                .map(Actors::of)
                .orElseThrow(Refusal::notFound);
    }

    /** The body for which it is decided, or empty; refused where there is none of this name. */
    String body(String asked) {
        if (!asked.isEmpty() && !office.catalog().municipalities().containsKey(asked)) {
            throw Refusal.notFound();
        }
        return asked;
    }

    /** What can be seen of items at once. */
    SeeApproval.Request request(String body, List<Item> items) {
        return new SeeApproval.Request(
                body, items, List.of(), catalogs.examples().get(), office.today());
    }

    /** All that is to be seen of items in this state, looked for in the background; begun when first asked for. */
    CompletableFuture<SeeApproval.Seen> seen(
            Shelf shelf, SeeApproval.Request request, List<SeeApproval.SeenItem> items) {
        StringBuilder key = new StringBuilder(request.body()).append('\n').append(request.day());
        items.forEach(item -> key.append('\n')
                .append(item.now().item().name())
                .append(' ')
                .append(item.now().hash())
                .append(' ')
                .append(item.standing()
                        .flatMap(one -> one.approved())
                        .map(one -> one.hash())
                        .orElse("")));
        Instant now = office.clock().instant();
        return looks.compute(
                        key.toString(),
                        (same, known) -> known != null
                                        && known.begun().isAfter(now.minus(FRESH))
                                        && !known.seen().isCompletedExceptionally()
                                ? known
                                : new Look(now, begin(shelf, request)))
                .seen();
    }

    private CompletableFuture<SeeApproval.Seen> begin(Shelf shelf, SeeApproval.Request request) {
        CompletableFuture<Outcome<Says.Proof>> proof = shelf.proof();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return shelf.see().of(request, proof::join);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                },
                oneAtATime);
    }
}
