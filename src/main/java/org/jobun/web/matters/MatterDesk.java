package org.jobun.web.matters;

import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.store.Heading;
import org.jobun.store.KeptMatter;
import org.jobun.store.Matters;
import org.jobun.web.Office;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Visitor;

/** The matters of one visitor: found, changed, kept. What they may not see is not there. */
public final class MatterDesk {
    private static final int TRIES = 8;

    private final Office office;
    private final Visitor visitor;
    private final Matters matters;

    public MatterDesk(Office office, Visitor visitor) {
        this.office = office;
        this.visitor = visitor;
        this.matters = office.store().matters(visitor.reach());
    }

    /** A matter and its answers as they stand. */
    public record Open(KeptMatter kept, Answers answers) {}

    /**
     * What came of a change.
     *
     * @param clashes answers that somebody else changed since; those were not made
     */
    record Changed(Open now, List<FormAnswers.Clash> clashes) {}

    /** Those within reach. */
    public Matters matters() {
        return matters;
    }

    Catalog catalog() {
        return office.catalog();
    }

    /** A matter within reach, as it is kept: for what can be done with it without a catalog. */
    KeptMatter kept(String key) {
        return matters.find(key).orElseThrow(Refusal::notFound);
    }

    /** A matter within reach. */
    public Open open(String key) {
        return open(kept(key));
    }

    Open open(KeptMatter kept) {
        return new Open(kept, answers(kept.text()));
    }

    /** The answers of a matter file that was kept; what cannot be read as one counts as none. */
    public Answers answers(String text) {
        return Answers.read(Answers.FILE, text, catalog().vocabulary(), new Diagnostics())
                .orElseGet(() -> Answers.empty("", "", catalog().vocabulary()));
    }

    /** Keeps a new matter. */
    public Open create(Answers answers) {
        checkLength(answers);
        Heading heading = headings().of(answers, visitor.division(), Headings.OPEN);
        return open(matters.create(heading, answers.text(), visitor.person()));
    }

    /** Keeps the changes of a form; where somebody else was faster they are laid over what stands there now. */
    Changed change(String key, FormAnswers form) {
        for (int i = 0; i < TRIES; i++) {
            Open open = open(key);
            FormAnswers.Result result = form.applyTo(open.answers());
            if (result.answers().text().equals(open.kept().text())) {
                return new Changed(open, result.clashes());
            }
            Optional<Open> saved = save(open, result.answers(), form.step());
            if (saved.isPresent()) {
                return new Changed(saved.get(), result.clashes());
            }
        }
        throw new Refusal(409, "同時に多くの変更があり、保存できませんでした。", "少し待ってから、もう一度入力してください。");
    }

    /** Keeps other answers in place of those that stand; empty where somebody else was faster. */
    public Optional<Open> save(Open open, Answers answers, String step) {
        checkLength(answers);
        Heading heading = headings().of(answers, open.kept().heading().division(), state(open.kept()));
        return matters.save(open.kept().key(), open.kept().version(), answers.text(), heading, visitor.person(), step)
                .match(saved -> Optional.of(new Open(saved, answers)), conflict -> Optional.empty(), gone -> {
                    throw Refusal.notFound();
                });
    }

    private static void checkLength(Answers answers) {
        if (answers.text().length() > Matters.LONGEST_TEXT) {
            throw new Refusal(422, "案件の回答が大きすぎます（100万字まで）。", "案件を分けるか、長い文章を短くしてください。何も保存していません。");
        }
    }

    private static String state(KeptMatter kept) {
        return kept.heading().state().equals(Headings.OPEN) ? Headings.OPEN : Headings.CHANGED;
    }

    Headings headings() {
        return new Headings(catalog(), office.today());
    }
}
