package org.jobun.web.matters;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jobun.interview.Answers;
import org.jobun.interview.Interview;
import org.jobun.interview.Questionnaire;
import org.jobun.interview.StartingPoint;
import org.jobun.store.KeptMatter;
import org.jobun.store.Who;
import org.jobun.web.Office;
import org.jobun.web.Workspace;
import org.jobun.web.http.Access;
import org.jobun.web.http.Visitor;

/**
 * Types into examples that nobody sees, so that the first page of a matter and the first key do not wait for Java to compile; then finds
 * out what matters are asked as they begin, and has it kept for the next start. Stands back while somebody waits for an answer. Leaves
 * nothing else behind.
 */
public final class WarmUp implements Runnable {
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final int MOST_KEYS = 300;
    private static final String WORDS = "住民情報システム標準化に伴うデータ移行業務";

    /** Milliseconds after which it looks again whether anybody waits, and so often at most: a busy server has to become warm too. */
    private static final int PAUSE = 10;

    private static final int MOST_PAUSES = 100;

    private static final Who NOBODY = new Who("-", "-");
    private static final Visitor VISITOR =
            new Visitor("-", "-", "-", "-", "", Set.of(Access.SIGNED_IN, Access.WRITER), "-", Set.of());

    private final Office office;
    private final BooleanSupplier answering;

    /** @param answering whether somebody waits for an answer */
    public WarmUp(Office office, BooleanSupplier answering) {
        this.office = office;
        this.answering = answering;
    }

    @Override
    public void run() {
        if (office.hasCatalog()) {
            type(MOST_KEYS);
            prepare(office.workspaceOfNobody().interview());
        }
    }

    /** Types so many keys at most, each into another kind of matter. */
    public void type(int keys) {
        if (!office.hasCatalog()) {
            return;
        }
        Workspace workspace = office.workspaceOfNobody();
        List<StartingPoint> points = workspace.interview().startingPoints();
        List<String> bodies = List.copyOf(workspace.catalog().municipalities().keySet());
        if (points.isEmpty() || bodies.isEmpty()) {
            return;
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int i = 0; i < keys && System.nanoTime() < end; i++) {
            standBack();
            Answers answers = points.get(i % points.size()).begin("-", bodies.get(i / points.size() % bodies.size()));
            key(workspace, answers.with("contract.name", WORDS.substring(0, 1 + i % WORDS.length())));
        }
    }

    private void standBack() {
        try {
            for (int i = 0; i < MOST_PAUSES && answering.getAsBoolean(); i++) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the page of a matter shows after a key, from its file on. */
    private void key(Workspace workspace, Answers written) {
        Answers answers = new MatterDesk(office, VISITOR).answers(written.text());
        KeptMatter kept = new KeptMatter(
                "-",
                new Headings(workspace.catalog(), office.today()).of(answers, "", Headings.OPEN),
                written.text(),
                1,
                NOBODY,
                office.clock().instant(),
                NOBODY,
                office.clock().instant());
        MatterView view = MatterView.of(office, workspace, kept.key(), answers);
        Questionnaire.Group group = view.group("", "");
        String paper = view.pane().shown("").orElse("");
        Map<String, Object> values = MatterPage.values(
                office,
                new MatterDesk.Open(kept, answers),
                view,
                group,
                new Shown().keep(kept.key(), view.pane(), paper),
                "");
        values.putAll(Map.of(
                "others", List.of(), "pdf", false, "clashes", List.of(), "visitor", VISITOR, "path", view.address()));
        office.pages().page("matter", values);
    }

    /** Every way to begin of every body; after each body what is known is kept, as the program may end at any time. */
    private void prepare(Interview interview) {
        for (String body : interview.catalog().municipalities().keySet()) {
            boolean found = false;
            for (Answers begun : beginnings(interview, body)) {
                standBack();
                found |= interview.prepare(begun);
            }
            if (found) {
                interview.keepPrepared();
            }
        }
        interview.warmUp();
    }

    /** Each kind and example, and nothing at all. */
    private static List<Answers> beginnings(Interview interview, String body) {
        Stream<Answers> kinds = interview.startingPoints().stream().map(point -> point.begin("-", body));
        Answers nothing = Answers.empty("-", body, interview.catalog().vocabulary());
        return Stream.concat(kinds, Stream.of(nothing)).toList();
    }
}
