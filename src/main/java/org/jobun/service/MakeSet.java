package org.jobun.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobun.approval.CheckApproved;
import org.jobun.assembly.Making;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.Drafting;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.issue.CheckCharacters;
import org.jobun.matter.Matter;
import org.jobun.render.Format;
import org.jobun.render.formats.Renderers;

/** Makes the set of one matter: its day, its papers, whether they can be printed. Safe for several threads. */
public final class MakeSet {
    private final Drafting drafting;
    private final Renderers renderers;
    private final CheckApproved approved;

    /**
     * What set is asked for.
     *
     * @param papers ids of those to make; those that the matter asks for where there are none
     * @param formats in which they will be written
     * @param date of making, instead of the matter's own
     * @param finalPaper whether blanks and unapproved clauses are errors
     */
    public record Request(List<String> papers, List<Format> formats, Optional<LocalDate> date, boolean finalPaper) {
        public Request {
            papers = List.copyOf(papers);
            formats = List.copyOf(formats);
        }

        /** Whether its papers must be such as the program's fonts can print. */
        boolean isToBePrinted() {
            return finalPaper || formats.stream().anyMatch(Format::embedsFonts);
        }
    }

    /**
     * A set that was made.
     *
     * @param papers to write, in the order of the request
     */
    public record Result(PaperSet set, List<Document> papers) {
        public Result {
            papers = List.copyOf(papers);
        }
    }

    /** @param approved what of the catalog may be used in final papers */
    public MakeSet(Drafting drafting, Renderers renderers, CheckApproved approved) {
        this.drafting = drafting;
        this.renderers = renderers;
        this.approved = approved;
    }

    /** The set of a matter. With errors there is none; warnings come with it. */
    public Outcome<Result> of(Matter matter, Request request) {
        Diagnostics found = new Diagnostics();
        Optional<Result> made = MakingDate.of(matter, request.date(), request.finalPaper(), found)
                .flatMap(making -> draft(matter, making, request, found));
        made.ifPresent(result -> checkCharacters(result, request, found));
        return found.hasErrors() ? Outcome.failed(found) : new Outcome<>(made, found);
    }

    /** What {@link #of} finds, to the message; where nothing is to be printed, sets that answer alike are drafted once. */
    public Diagnostics problems(Matter matter, Request request) {
        if (request.isToBePrinted()) {
            return of(matter, request).diagnostics();
        }
        Diagnostics found = new Diagnostics();
        MakingDate.of(matter, request.date(), request.finalPaper(), found)
                .ifPresent(making -> found.addAll(drafting.problems(matter, making, request.papers())));
        return found;
    }

    private Optional<Result> draft(Matter matter, Making making, Request request, Diagnostics found) {
        Outcome<PaperSet> outcome = drafting.draft(matter, making, request.papers());
        found.addAll(outcome.diagnostics());
        if (request.finalPaper()) {
            outcome.value().ifPresent(set -> approved.of(set.matter(), set.selection(), making.date(), found));
        }
        return outcome.value().map(set -> new Result(set, set.wanted(request.papers(), found)));
    }

    private void checkCharacters(Result made, Request request, Diagnostics found) {
        if (request.isToBePrinted()) {
            CheckCharacters.of(made.papers(), made.set().matter(), renderers, request.finalPaper(), found);
        }
    }
}
