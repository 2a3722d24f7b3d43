package org.jobun.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.PaperSet;
import org.jobun.interview.Answers;
import org.jobun.issue.ProgramVersion;
import org.jobun.issue.Versions;
import org.jobun.issue.WholeFolder;
import org.jobun.recall.Proposal;
import org.jobun.recall.Question;
import org.jobun.recall.Reached;
import org.jobun.register.Article;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.source.SourceFile;
import org.jobun.store.NewEntry;
import org.jobun.store.Reach;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterHeld;
import org.jobun.store.RegisterLine;
import org.jobun.store.Store;
import org.jobun.text.FileName;

/**
 * The papers of a recall: for each set that needs one the agreement of change, proved by the interpreter of 改め文, and a letter. A set that cannot
 * be proved is named with its reason, and the others go on. Each folder is whole or not there; the same request goes on where it
 * was cut short. Nothing is sent.
 */
public final class MakeRecall {
    private final Store store;
    private final RecallCatalogs catalogs;
    private final Question question;
    private final Request request;
    private final AmendContract amend;
    private final String versions;
    private final DraftedArticles articles = new DraftedArticles(Renderers.remembering());

    /**
     * What is asked for.
     *
     * @param folder where the papers go
     * @param date on which the changes are concluded
     * @param reason of the changes
     * @param values that are to stand in the contracts: path → value
     */
    public record Request(Path folder, LocalDate date, String reason, Map<String, String> values) {
        public Request {
            values = Map.copyOf(values);
        }
    }

    /**
     * What came of a set.
     *
     * @param places where it is reached
     * @param folder of its papers; empty where there are none
     * @param made whether they are there
     * @param problem why they are not; empty where nothing is wrong
     */
    public record Done(RegisterLine set, List<Reached> places, String folder, boolean made, String problem) {
        public Done {
            places = List.copyOf(places);
        }

        /** What is to be done about the set as a whole. */
        public Proposal proposal() {
            return places.stream()
                    .map(Reached::proposal)
                    .max(Proposal::compareTo)
                    .orElse(Proposal.NOTHING);
        }

        /** The same as the office decided it. */
        public Done decided(Decision decision) {
            return decision.proposal() == proposal() && decision.reason().isEmpty()
                    ? this
                    : new Done(
                            set,
                            places.stream()
                                    .map(place -> decided(place, decision))
                                    .toList(),
                            folder,
                            made,
                            problem);
        }

        /** A place that is left out stays so, where another is dealt with. */
        private Reached decided(Reached place, Decision decision) {
            boolean isLeftOut = place.proposal() == Proposal.NOTHING && proposal() != Proposal.NOTHING;
            if (isLeftOut && decision.proposal() != Proposal.NOTHING) {
                return place;
            }
            return place.proposing(
                    decision.proposal(), decision.reason().isEmpty() ? place.reason() : decision.reason());
        }

        /** The same with what came of it. */
        public Done with(String where, boolean isMade, String wrong) {
            return new Done(set, places, where, isMade, wrong);
        }
    }

    /**
     * What the office decided about a set, be it another thing than what is proposed.
     *
     * @param reason why; empty where that is said already
     */
    public record Decision(Proposal proposal, String reason) {}

    /**
     * The papers of a set.
     *
     * @param files name → content
     * @param problem why there are none; empty where nothing is wrong
     */
    public record Papers(Map<String, byte[]> files, String problem) {
        static Papers not(String problem) {
            return new Papers(Map.of(), problem);
        }
    }

    public MakeRecall(Store store, RecallCatalogs catalogs, Question question, Request request) {
        this.store = store;
        this.catalogs = catalogs;
        this.question = question;
        this.request = request;
        Catalog after = catalogs.after(question);
        this.amend = new AmendContract(
                catalogs.before(),
                new SharedDrafting(new DraftPapers(catalogs.before())),
                after,
                new SharedDrafting(new DraftPapers(after)));
        this.versions = Versions.ofCatalog(catalogs.before()) + " " + Versions.ofCatalog(catalogs.now());
    }

    /** The sets of a list, each with its places, in the order of the list. */
    public static List<Done> bySet(List<Reached> reached) {
        Map<String, List<Reached>> bySet = new LinkedHashMap<>();
        reached.forEach(one ->
                bySet.computeIfAbsent(one.set().id(), id -> new ArrayList<>()).add(one));
        return bySet.values().stream()
                .map(places -> new Done(places.get(0).set(), places, "", false, ""))
                .toList();
    }

    /** Makes the papers of all sets that need some. */
    public List<Done> of(List<Reached> reached, Diagnostics found) throws IOException {
        List<Done> all = new ArrayList<>();
        Set<String> tidied = new TreeSet<>();
        for (Done set : bySet(reached)) {
            if (set.proposal() == Proposal.NOTHING) {
                all.add(set);
                continue;
            }
            String body = set.set().about().body();
            WholeFolder folders = new WholeFolder(request.folder().resolve(body));
            if (tidied.add(body)) {
                folders.tidy();
            }
            Done done = made(set, folders);
            if (!done.problem().isEmpty()) {
                found.add(Diagnostic.of(Code.REC_03, Location.ofFile(set.set().id()))
                        .with("name", set.set().about().name())
                        .with("id", set.set().id())
                        .with("problem", done.problem()));
            }
            all.add(done);
        }
        return all;
    }

    private Done made(Done set, WholeFolder folders) throws IOException {
        String folder = folder(set.set());
        String name = folder.substring(folder.indexOf('/') + 1);
        String key = key(set);
        if (folders.isMade(name, key)) {
            return set.with(folder, true, "");
        }
        Papers papers = papers(set);
        if (!papers.problem().isEmpty()) {
            return set.with("", false, papers.problem());
        }
        folders.write(name, key, papers.files());
        return set.with(folder, true, "");
    }

    /** Where the papers of a set go, below the folder of all. */
    public static String folder(RegisterLine set) {
        return set.about().body() + "/" + set.about().matter() + "-" + set.id().substring(0, 8);
    }

    /** A hash of all that the papers of a set are made from: as long as it is the same, so are they. */
    public String key(Done set) {
        List<String> all = new ArrayList<>(List.of(
                ProgramVersion.NUMBER,
                versions,
                question.toString(),
                set.set().id(),
                request.date().toString(),
                request.reason(),
                new TreeMap<>(request.values()).toString()));
        set.places()
                .forEach(place -> all.add(place.proposal() + " "
                        + place.place()
                                .map(at -> at.paper() + " " + at.clause())
                                .orElse("") + " " + place.label()));
        return SourceFile.sha256(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }

    /** The papers of one set: the agreement of change where one is to be made, and the letter. */
    public Papers papers(Done set) throws IOException {
        Diagnostics own = new Diagnostics();
        Optional<KnownContract> known = KnownContract.of(store, set.set(), catalogs.before(), own);
        if (known.isEmpty()) {
            return Papers.not("案件も目録も台帳にない。");
        }
        Optional<PaperSet> old =
                amend.drafted(known.get().answers(), known.get().contract(), List.of(), own);
        if (old.isEmpty()) {
            return Papers.not("交付した一式を作り直せない" + first(own));
        }
        List<Document> signed = amend.signed(old.get());
        Optional<String> other = signed.isEmpty() ? Optional.of("契約書がない。") : otherThanIssued(known.get(), signed);
        if (other.isPresent()) {
            return Papers.not(other.get());
        }
        Map<String, Document> papers = new LinkedHashMap<>();
        if (set.proposal() == Proposal.AMENDMENT) {
            Outcome<AmendContract.Result> made = amend.of(
                    known.get().answers(),
                    changed(known.get().answers()),
                    known.get().contract(),
                    new AmendContract.Request(request.date(), request.reason(), Optional.empty(), false));
            Optional<String> problem = problem(made).or(() -> notIssued(known.get(), made));
            if (problem.isPresent()) {
                return Papers.not(problem.get());
            }
            papers.putAll(made.value().orElseThrow().papers());
        }
        Document letter = RecallLetter.of(signed, old.get().matter(), set.places(), question, request.date());
        papers.put(letter.title(), letter);
        return new Papers(files(papers), "");
    }

    private Answers changed(Answers answers) {
        Answers changed = answers;
        for (Map.Entry<String, String> value : request.values().entrySet()) {
            changed = changed.with(value.getKey(), value.getValue());
        }
        return changed;
    }

    private static Optional<String> problem(Outcome<AmendContract.Result> made) {
        if (made.value().isEmpty()) {
            return Optional.of("変更契約書を作れない" + first(made.diagnostics()));
        }
        if (made.value().get().papers().isEmpty()) {
            return Optional.of("作り直しても、契約書に変わるところがない。");
        }
        boolean whole = made.diagnostics().sorted().stream().anyMatch(one -> one.code() == Code.AMD_02);
        return whole ? Optional.of("改め文では変更後の契約書になることを確かめられない。") : Optional.empty();
    }

    /** A paper that changes and that the other side never got: nobody knows what it holds. */
    private static Optional<String> notIssued(KnownContract known, Outcome<AmendContract.Result> made) {
        return made.value().orElseThrow().changed().stream()
                .filter(one -> one.before() != null && !isIssued(known, one.before()))
                .findFirst()
                .map(one -> "変わる「" + one.before().title() + "」が、台帳の一式にない。");
    }

    private static String first(Diagnostics found) {
        return found.sorted().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(one -> "（" + one.code().id() + "）。")
                .orElse("。");
    }

    /** Where the papers, drafted again, are not those that were issued; empty where they are, to the byte or to the letter of each article. */
    private Optional<String> otherThanIssued(KnownContract known, List<Document> signed) throws IOException {
        Map<String, String> words = null;
        for (Document paper : signed) {
            if (isIssued(known, paper) && !isSameFile(known, paper)) {
                words = words == null ? issuedWords(known) : words;
                Optional<String> other = otherArticle(paper, words);
                if (other.isPresent()) {
                    return other;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIssued(KnownContract known, Document paper) {
        return known.entry().files().stream().anyMatch(file -> file.paper().equals(paper.id()));
    }

    private boolean isSameFile(KnownContract known, Document paper) throws IOException {
        for (NewEntry.File file : known.entry().files()) {
            int dot = file.name().lastIndexOf('.');
            String format = file.name().substring(dot + 1);
            if (file.paper().equals(paper.id()) && Set.of("docx", "pdf").contains(format)) {
                return articles.hash(paper, format).equals(file.hash());
            }
        }
        return false;
    }

    /** Paper and clause → what the article said when it was issued. */
    private Map<String, String> issuedWords(KnownContract known) {
        Set<String> clauses = new TreeSet<>();
        known.made().clauses().forEach(clause -> clauses.add(clause.id()));
        RegisterHeld held = store.register(Reach.everything()).held();
        RegisterFilter own = RegisterFilter.EVERYTHING
                .ofBody(known.made().body())
                .ofEntry(known.entry().line().id());
        List<RegisterHeld.Place> places = held.places(clauses, own);
        Map<String, String> wordings = held.words(
                places.stream().map(RegisterHeld.Place::wording).collect(java.util.stream.Collectors.toSet()));
        Map<String, String> words = new HashMap<>();
        places.forEach(
                place -> words.put(place.paper() + " " + place.clause(), wordings.getOrDefault(place.wording(), "")));
        return words;
    }

    private Optional<String> otherArticle(Document paper, Map<String, String> issued) throws IOException {
        Map<String, Article> drafted = articles.of(paper);
        if (issued.keySet().stream().noneMatch(key -> key.startsWith(paper.id() + " "))) {
            return Optional.of("交付した「" + paper.title() + "」の語句が台帳にない。");
        }
        for (Article article : drafted.values()) {
            String was = issued.getOrDefault(paper.id() + " " + article.clause(), "");
            if (!was.equals(article.words())) {
                return Optional.of("作り直した「" + paper.title() + "」" + article.label() + "が、交付したものと違う。");
            }
        }
        return Optional.empty();
    }

    private Map<String, byte[]> files(Map<String, Document> papers) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, Document> paper : papers.entrySet()) {
            number++;
            String name = FileName.safe((number < 10 ? "0" : "") + number + " " + paper.getKey()) + ".docx";
            files.put(name, articles.bytes(paper.getValue(), "docx"));
        }
        return files;
    }
}
