package org.jobun.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.Drafting;
import org.jobun.draft.PaperSet;
import org.jobun.recall.FindReached;
import org.jobun.recall.Proposal;
import org.jobun.recall.Question;
import org.jobun.recall.Reached;
import org.jobun.register.Article;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.store.Reach;
import org.jobun.store.RegisterHeld;
import org.jobun.store.Store;

/** 是正: which issued sets a change reaches, where, what the article is to say, and what to do. */
public final class RecallSets {
    /** Different articles that are drafted for their new words; more would take longer than anybody waits for a list. */
    private static final int MOST = 24;

    private final Store store;
    private final Reach reach;
    private final Catalog catalog;
    private final DraftedArticles articles = new DraftedArticles(Renderers.remembering());

    /** @param catalog of today */
    public RecallSets(Store store, Catalog catalog) {
        this(store, Reach.everything(), catalog);
    }

    /** The same for the sets within somebody's reach. */
    public RecallSets(Store store, Reach reach, Catalog catalog) {
        this.store = store;
        this.reach = reach;
        this.catalog = catalog;
    }

    /** Every set that is reached, by body, matter and issue. */
    public List<Reached> of(Question question, Diagnostics found) throws IOException {
        List<Reached> reached = FindReached.of(store.register(reach), catalog, question);
        boolean isUnknown = question.kind() == Question.Kind.CLAUSE
                && reached.isEmpty()
                && catalog.versions(question.clause()).isEmpty();
        if (isUnknown) {
            found.add(
                    Diagnostic.of(Code.REC_02, Location.ofFile(question.what())).with("clause", question.what()));
        }
        return withNewWords(reached, question);
    }

    private record Wording(String paper, String clause, String wording) {
        static Wording of(RegisterHeld.Place place) {
            return new Wording(place.paper(), place.clause(), place.wording());
        }
    }

    private List<Reached> withNewWords(List<Reached> reached, Question question) throws IOException {
        Catalog after = RecallCatalogs.after(catalog, question);
        Drafting drafting = new SharedDrafting(new DraftPapers(after));
        Map<Wording, Optional<String>> fresh = new HashMap<>();
        List<Reached> all = new ArrayList<>();
        for (Reached one : reached) {
            if (one.proposal() != Proposal.AMENDMENT || one.place().isEmpty()) {
                all.add(one);
                continue;
            }
            Wording wording = Wording.of(one.place().get());
            if (!fresh.containsKey(wording) && fresh.size() < MOST) {
                fresh.put(wording, newWords(one, after, drafting));
            }
            all.add(fresh.getOrDefault(wording, Optional.empty())
                    .map(words -> judged(one, words, question))
                    .orElse(one));
        }
        return all;
    }

    private static Reached judged(Reached one, String words, Question question) {
        if (!words.equals(one.words())) {
            return one.saying(words);
        }
        return question.kind() == Question.Kind.CLAUSE
                ? one.proposing(Proposal.NOTHING, "条項集から作っても、この条の語句は変わらない。")
                : one.proposing(Proposal.NOTICE, one.reason() + "条項集には、改めた語句がまだない。");
    }

    /** What the article says when it is drafted now; empty where the contract cannot be drafted. */
    private Optional<String> newWords(Reached one, Catalog after, Drafting drafting) throws IOException {
        Diagnostics own = new Diagnostics();
        RegisterHeld.Place place = one.place().orElseThrow();
        Optional<KnownContract> known = KnownContract.of(store, one.set(), after, own);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Optional<PaperSet> set = known.get().answers().contracts(after, own).stream()
                .filter(matter -> matter.id().equals(known.get().made().matter()))
                .findFirst()
                .flatMap(matter -> drafting.draft(matter, known.get().contract().making(), List.of(place.paper()))
                        .value());
        if (set.isEmpty()) {
            return Optional.empty();
        }
        String clause = place.clause();
        String slot = after.slotOf(clause);
        return articles.of(set.get(), place.paper())
                .map(said -> Optional.ofNullable(said.get(clause))
                        .or(() -> said.values().stream()
                                .filter(article ->
                                        after.slotOf(article.clause()).equals(slot))
                                .findFirst())
                        .map(Article::words)
                        .orElse("（削る。）"));
    }
}
