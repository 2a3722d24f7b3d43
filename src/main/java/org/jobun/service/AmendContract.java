package org.jobun.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.change.ComparedPart;
import org.jobun.change.amend.Amendment;
import org.jobun.change.amend.AmendmentPaper;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.diagnostic.Severity;
import org.jobun.document.Document;
import org.jobun.draft.Drafting;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.house.BesideStyle;
import org.jobun.interview.Answers;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.render.Renderer;
import org.jobun.render.formats.Renderers;
import org.jobun.tracking.Redline;

/**
 * 変更契約: from a matter as it was signed and as it is to be, the agreement that turns one into the other, its 変更条項 in proved 改め文, a
 * 新旧対照表 of each paper that changes, and the 変更理由書.
 */
public final class AmendContract {
    /** The paper whose words are replaced by the computed ones. */
    private static final String ARTICLES = "change-articles";

    /** Papers that both parties sign, and those whose annexes are theirs. */
    private static final Set<String> SIGNED = Set.of("contract", "specification", "special-provisions");

    /** Whose changes they are in Word where nobody says otherwise. */
    public static final String AUTHOR = "契約担当";

    private static final String AGREEMENT = "change-agreement";

    private final Catalog catalog;
    private final Drafting drafting;
    private final Drafting later;
    private final Catalog laterCatalog;
    private final ComparePaper compare;

    /**
     * What is asked for.
     *
     * @param date on which the change is concluded
     * @param reason of the change; empty for one to be filled in
     * @param style of the 新旧対照表; empty for that of the body
     * @param whole whether the tables show what stays too
     */
    public record Request(LocalDate date, String reason, Optional<BesideStyle> style, boolean whole) {}

    /**
     * What comes of it.
     *
     * @param papers name of each file without ending → the paper, in order; none where nothing changes
     * @param changed the papers that the parties signed, each in both states
     * @param compared the same as the 新旧対照表 shows them, with the answers for whose sake each piece differs
     */
    public record Result(
            Map<String, Document> papers, List<AmendmentPaper.Changed> changed, List<ComparedPaper> compared) {
        public Result {
            papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
            changed = List.copyOf(changed);
            compared = List.copyOf(compared);
        }
    }

    public AmendContract(Catalog catalog, Drafting drafting) {
        this(catalog, drafting, catalog, drafting);
    }

    /**
     * @param laterCatalog from which the contract is drafted as it is to be
     * @param later drafts from it
     */
    public AmendContract(Catalog catalog, Drafting drafting, Catalog laterCatalog, Drafting later) {
        this.catalog = catalog;
        this.drafting = drafting;
        this.laterCatalog = laterCatalog;
        this.later = later;
        this.compare = new ComparePaper(catalog::slotOf);
    }

    /**
     * Which contract of a matter is meant, and how its papers were made.
     *
     * @param id of the matter; one that it was cut into has its own
     */
    public record Contract(String id, Making making) {}

    /** The papers of the change from one state of a contract to another: drafts, whatever the contract is. */
    public Outcome<Result> of(Answers before, Answers after, Contract contract, Request request) {
        Diagnostics found = new Diagnostics();
        Optional<PaperSet> old = drafted(before, contract, List.of(), found);
        Optional<PaperSet> now = drafted(after, contract, laterCatalog, later, found);
        if (old.isEmpty() || now.isEmpty() || found.hasErrors()) {
            return Outcome.failed(found);
        }
        Contract draft =
                new Contract(contract.id(), new Making(contract.making().date(), false));
        Result papers = papers(
                new Before(before, asked -> drafted(asked.answers(), draft, asked.ids(), found)),
                old.get(),
                now.get(),
                request,
                found);
        return found.hasErrors() ? Outcome.failed(found) : Outcome.of(papers, found);
    }

    /** The papers of a contract as it was issued. */
    Optional<PaperSet> drafted(Answers answers, Contract contract, List<String> papers, Diagnostics found) {
        return meant(answers, contract, catalog, found).flatMap(matter -> {
            Outcome<PaperSet> made = drafting.draft(matter, contract.making(), papers);
            found.addAll(made.diagnostics());
            return made.value();
        });
    }

    private static Optional<PaperSet> drafted(
            Answers answers, Contract contract, Catalog catalog, Drafting drafting, Diagnostics found) {
        return meant(answers, contract, catalog, found).flatMap(matter -> {
            Outcome<PaperSet> made = drafting.draft(matter, contract.making(), List.of());
            found.addAll(made.diagnostics());
            return made.value();
        });
    }

    private static Optional<Matter> meant(Answers answers, Contract contract, Catalog catalog, Diagnostics found) {
        return answers.contracts(catalog, found).stream()
                .filter(matter -> matter.id().equals(contract.id()))
                .findFirst();
    }

    /** The contract as it was, and how a paper of it is drafted. */
    private record Before(Answers answers, Function<Asked, Optional<PaperSet>> draft) {}

    private record Asked(Answers answers, List<String> ids) {}

    /** The papers of the change from one state of a matter to another. */
    public Outcome<Result> of(Answers before, Answers after, Request request) {
        Diagnostics found = new Diagnostics();
        Optional<PaperSet> old = drafted(before, List.of(), found);
        Optional<PaperSet> now = drafted(after, List.of(), found);
        if (old.isEmpty() || now.isEmpty() || found.hasErrors()) {
            return Outcome.failed(found);
        }
        Result papers = papers(
                new Before(before, asked -> drafted(asked.answers(), asked.ids(), found)),
                old.get(),
                now.get(),
                request,
                found);
        return found.hasErrors() ? Outcome.failed(found) : Outcome.of(papers, found);
    }

    Optional<PaperSet> drafted(Answers answers, List<String> papers, Diagnostics found) {
        return answers.contracts(catalog, found).stream()
                .findFirst()
                .flatMap(matter -> MakingDate.of(matter, Optional.empty(), false, found)
                        .flatMap(making -> {
                            Outcome<PaperSet> made = drafting.draft(matter, making, papers);
                            found.addAll(made.diagnostics());
                            return made.value();
                        }));
    }

    private Result papers(Before before, PaperSet old, PaperSet now, Request request, Diagnostics found) {
        List<AmendmentPaper.Changed> changed = changed(signed(old), signed(now), found);
        Map<String, Document> papers = new LinkedHashMap<>();
        if (changed.isEmpty()) {
            return new Result(papers, changed, List.of());
        }
        papers.putAll(agreement(before, old.matter(), now.matter(), changed, request, found));
        PieceReasons reasons = new PieceReasons(laterCatalog, old, now);
        List<ComparedPaper> compared = changed.stream()
                .map(one -> new ComparedPaper(
                        one.shown(), one.compared(), reasons.of(one.shown().id(), one.compared())))
                .toList();
        BesideStyle style = request.style().orElseGet(compared.get(0)::style);
        Document table = BesideTable.of(compared, style, request.whole());
        papers.put(table.title(), table);
        ChangeReasons.of(catalog, old.matter(), now.matter(), changed.get(0).shown(), request.reason())
                .ifPresent(why -> papers.put(why.title(), why));
        return new Result(papers, changed, compared);
    }

    /** What the parties sign, in the order of the set. */
    List<Document> signed(PaperSet set) {
        return set.documents().stream()
                .filter(this::isPartOfTheContract)
                .sorted(Comparator.comparingInt(paper -> paper.standing().number()))
                .toList();
    }

    private List<AmendmentPaper.Changed> changed(List<Document> old, List<Document> now, Diagnostics found) {
        List<AmendmentPaper.Changed> changed = new ArrayList<>();
        for (Document paper : old) {
            Document other = find(paper.id(), now).orElse(null);
            if (other == null) {
                changed.add(new AmendmentPaper.Changed(paper, null, compare.of(paper.blocks(), List.of()), null));
            } else if (!paper.blocks().equals(other.blocks())) {
                List<ComparedPart> compared = compare.of(paper, other);
                Amendment amendment = Amendment.of(paper, other, compared);
                if (!amendment.instructions().isEmpty()) {
                    changed.add(new AmendmentPaper.Changed(paper, other, compared, amendment));
                }
                if (amendment.whole()) {
                    found.add(Diagnostic.of(Code.AMD_02, Location.ofFile(other.title()))
                            .with("paper", other.title()));
                }
            }
        }
        now.stream()
                .filter(paper -> find(paper.id(), old).isEmpty())
                .forEach(paper -> changed.add(
                        new AmendmentPaper.Changed(null, paper, compare.of(List.of(), paper.blocks()), null)));
        return changed;
    }

    private static Optional<Document> find(String id, List<Document> papers) {
        return papers.stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    /** Papers that both parties signed, and what is annexed to them. */
    private boolean isPartOfTheContract(Document paper) {
        return SIGNED.contains(paper.id()) || SIGNED.contains(annexOf(paper));
    }

    private String annexOf(Document paper) {
        var template = catalog.templates().get(paper.id());
        return template == null ? "" : template.annexOf();
    }

    private Map<String, Document> agreement(
            Before before,
            Matter old,
            Matter now,
            List<AmendmentPaper.Changed> changed,
            Request request,
            Diagnostics found) {
        Answers change = before.answers()
                .with("change.date", request.date().toString())
                .with(
                        "change.number",
                        String.valueOf(before.answers().rows("earlier_changes").size() + 1))
                .with("change.reason", request.reason())
                .with("change.articles", "true");
        change = differing(change, "contract.amount", "change.amount", old, now);
        change = differing(change, "dates.end", "change.end", old, now);
        Map<String, Document> papers = new LinkedHashMap<>();
        before.draft()
                .apply(new Asked(change, List.of(AGREEMENT, ARTICLES)))
                .ifPresent(set -> set.documents().forEach(paper -> {
                    if (paper.id().equals(AGREEMENT)) {
                        papers.put(paper.title(), paper);
                    } else if (paper.id().equals(ARTICLES)) {
                        Document words = AmendmentPaper.of(paper.title(), changed);
                        papers.put(paper.title(), paper.withBlocks(words.blocks()));
                    }
                }));
        return papers;
    }

    private static Answers differing(Answers answers, String fact, String change, Matter old, Matter now) {
        Optional<FactValue> was = old.facts().value(fact);
        Optional<FactValue> is = now.facts().value(fact);
        return is.isPresent() && !is.equals(was) ? answers.with(change, is.get().plain()) : answers;
    }

    /**
     * The Word files in which the changes are tracked: title of the paper → the file. One that cannot be proved is not among them, and
     * that is said.
     *
     * @param author as Word shows it
     */
    public static Map<String, byte[]> redlines(
            Result result, LocalDate date, String author, Renderers renderers, Diagnostics found) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Renderer word = renderers.of("docx");
        Redline.By by = new Redline.By(author, date + "T00:00:00Z");
        for (AmendmentPaper.Changed one : result.changed()) {
            if (one.before() != null && one.after() != null) {
                ByteArrayOutputStream old = new ByteArrayOutputStream();
                ByteArrayOutputStream now = new ByteArrayOutputStream();
                word.render(one.before(), old);
                word.render(one.after(), now);
                Outcome<byte[]> made = Redline.of(
                        old.toByteArray(), now.toByteArray(), one.after().title(), by);
                made.diagnostics().sorted().forEach(problem -> found.add(problem.as(Severity.WARNING)));
                made.value().ifPresent(file -> files.put(one.after().title(), file));
            }
        }
        return files;
    }

    /** Reports that two files say the same. */
    public static Diagnostic nothing(String file) {
        return Diagnostic.of(Code.AMD_01, Location.ofFile(file));
    }
}
