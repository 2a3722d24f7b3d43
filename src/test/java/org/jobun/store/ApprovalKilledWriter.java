package org.jobun.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.approval.Actor;
import org.jobun.approval.Actor.Power;
import org.jobun.approval.Approvable;
import org.jobun.approval.Decide;
import org.jobun.approval.Item;
import org.jobun.approval.Kind;
import org.jobun.approval.Says;
import org.jobun.approval.Standing;
import org.jobun.approval.Standings;
import org.jobun.approval.Step;
import org.jobun.ledger.Line;

/** A process in which one submits and two approve the same as fast as they can; it says each line that is kept, and is killed meanwhile. */
public final class ApprovalKilledWriter {
    static final Item ITEM = new Item(Kind.CLAUSE, "killed@-");

    private final Store store;

    private ApprovalKilledWriter(Store store) {
        this.store = store;
    }

    /** Folder, a name, and for PostgreSQL the URL. */
    public static void main(String[] arguments) {
        Store store = Store.open(KilledWriter.settings(arguments), Clock.systemUTC(), new SecureRandom());
        ApprovalKilledWriter writer = new ApprovalKilledWriter(store);
        new Thread(() -> writer.always("author", Step.SUBMIT)).start();
        new Thread(() -> writer.always("one", Step.APPROVE)).start();
        new Thread(() -> writer.always("other", Step.APPROVE)).start();
    }

    private static synchronized void say(Line line) {
        System.out.println("line " + line.number());
        System.out.flush();
    }

    /** Whatever the database does meanwhile. */
    private void always(String login, Step step) {
        Actor actor = new Actor(login, login, login, "", Set.of(Power.DRAFT, Power.APPROVE));
        while (true) {
            try {
                once(actor, step).ifPresent(ApprovalKilledWriter::say);
            } catch (RuntimeException gone) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Line> once(Actor actor, Step step) {
        List<Line> lines = store.approvals().lines();
        Optional<Standing.Submitted> open = Standings.of(lines, "").of(ITEM).flatMap(Standing::submitted);
        if (open.isPresent() == (step == Step.SUBMIT)) {
            return Optional.empty();
        }
        String text = "text " + lines.size();
        String hash = open.map(Standing.Submitted::hash).orElse(Approvable.hash(ITEM, text));
        Map<String, String> texts = step == Step.SUBMIT ? Map.of(hash, text) : Map.of();
        return store.approvals().add(new Decide("", actor, step, Says.of(Map.of(ITEM, hash)), texts));
    }
}
