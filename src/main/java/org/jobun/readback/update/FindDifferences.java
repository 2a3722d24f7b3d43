package org.jobun.readback.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.SpecialTerms;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Language;
import org.jobun.document.Inline;
import org.jobun.matter.FactType;
import org.jobun.readback.ClauseState;
import org.jobun.readback.EditedPaper;
import org.jobun.readback.FactChange;
import org.jobun.readback.PaperArticle;
import org.jobun.readback.PaperLine;
import org.jobun.readback.TextChange;
import org.jobun.redline.Pair;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;
import org.jobun.text.Compatible;

/** Finds what a returned paper says otherwise than its matter, each with the change of the matter that would say it. */
final class FindDifferences {
    private static final String CONTRACT = "contract";
    private static final Pattern LABEL = Pattern.compile(" *\\{#[A-Za-z0-9-]+}(?=\\s*(?:\\n|$))");

    private final EditedPaper paper;
    private final ReturnedDraft draft;
    private final ReturnedDraft.State start;
    private final Beside beside;
    private final UpdateMatter update;
    private final PaperDistance distance;
    private final List<Entry> entries = new ArrayList<>();
    /** The matter with all that can be taken over. */
    private ReturnedDraft.State taken;
    /** What was wrong with the last special term that was tried. */
    private String unproved = "";

    FindDifferences(EditedPaper paper, ReturnedDraft draft, ReturnedDraft.State start, Beside beside) {
        this.paper = paper;
        this.draft = draft;
        this.start = start;
        this.beside = beside;
        this.update = UpdateMatter.judgedLater(draft.catalog());
        this.distance = new PaperDistance(draft.catalog(), paper.articles());
        this.taken = start;
    }

    /** A difference with what it changes in the matter; empty where nothing does. */
    record Entry(Difference difference, Optional<MatterChange> change) {}

    ReturnedPaper all() {
        paper.reading().facts().forEach(this::value);
        choices();
        differing().forEach(this::ownWords);
        beyondWords();
        forbid();
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.difference().kind()))
                .toList();
        List<Entry> numbered = new ArrayList<>();
        for (Entry entry : sorted) {
            numbered.add(new Entry(entry.difference().numbered(numbered.size() + 1), entry.change()));
        }
        return new ReturnedPaper(paper, draft, start, numbered);
    }

    /** Articles that the other side changed, but for those whose words were taken over before and stand in a special term. */
    private List<PaperDistance.Both> differing() {
        List<PaperDistance.Both> differing = distance.with(taken.articles()).stream()
                .filter(both -> both.distance() > 0 && isTouched(both))
                .toList();
        AgreedTerms agreed = new AgreedTerms(start.matter());
        List<PaperDistance.Both> open = differing.stream()
                .filter(both -> isSpecialTerm(both)
                        || Stream.of(true, false)
                                .flatMap(computed -> term(both, computed).stream())
                                .noneMatch(agreed::hold))
                .toList();
        return open.stream().filter(both -> !agreed.isOf(both)).toList();
    }

    /** Puts a change into the matter where it can hold it. */
    private boolean take(MatterChange change) {
        Optional<ReturnedDraft.State> next = change.in(taken.file()).flatMap(draft::of);
        next.ifPresent(state -> taken = state);
        return next.isPresent();
    }

    /** Whether the draft says a value as the returned paper does: it was taken over before, or follows from what was. */
    private boolean isAgreed(FactChange change) {
        Set<String> printed = start.document().values().stream()
                .filter(value ->
                        value instanceof Inline.Value known && known.fact().equals(change.fact()))
                .map(value -> Compatible.of(value.text()))
                .collect(Collectors.toSet());
        return printed.contains(Compatible.of(change.after())) && !printed.contains(Compatible.of(change.before()));
    }

    private void value(FactChange change) {
        if (isAgreed(change)) {
            return;
        }
        MatterChange.ToValue into = new MatterChange.ToValue(update, paper.reading(), change, beside);
        List<String> lines = update.linesOf(paper.reading(), change, taken.file(), beside);
        boolean can = take(into);
        String becomes = can
                ? lines.stream()
                        .filter(line -> line.startsWith("+ "))
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining(" "))
                : "";
        Difference difference = new Difference(
                0,
                Difference.Kind.VALUE,
                change.label(),
                change.before(),
                change.after(),
                becomes,
                can ? "" : whyNot(change),
                paper.lineOf(change.fact(), change.after()));
        entries.add(new Entry(difference, can ? Optional.of(into) : Optional.empty()));
    }

    private String whyNot(FactChange change) {
        if (!change.everywhere()) {
            return "元の値が残っている箇所があります。";
        }
        boolean computed = draft.catalog()
                .vocabulary()
                .find(change.fact())
                .filter(type -> type.from() == FactType.Origin.COMPUTED)
                .isPresent();
        return computed ? "ほかの値から計算される値です。" : "案件のファイルに写せない値です。";
    }

    private void choices() {
        for (OtherChoices.Found found : new OtherChoices(draft, distance).from(taken)) {
            MatterChange.ToAnswer into =
                    new MatterChange.ToAnswer(draft, found.choice().path(), found.value());
            if (take(into)) {
                String places = found.places().stream()
                        .map(both ->
                                both.returned().label() + "（" + both.returned().caption() + "）")
                        .collect(Collectors.joining("、"));
                Difference difference = new Difference(
                        0,
                        Difference.Kind.CHOICE,
                        places + "　" + found.choice().label(),
                        name(found.choice(), found.before()),
                        name(found.choice(), found.value()),
                        found.choice().path() + ": " + found.value(),
                        also(found),
                        found.places().isEmpty() ? -1 : lineOf(found.places().get(0)));
                entries.add(new Entry(difference, Optional.of(into)));
            }
        }
    }

    /** Articles that the answer changes too, though the other side left them as they were. */
    private String also(OtherChoices.Found found) {
        String also = distance.with(taken.articles()).stream()
                .filter(both -> both.distance() > 0 && !isTouched(both))
                .map(FindDifferences::place)
                .collect(Collectors.joining("、"));
        return also.isEmpty() ? "" : "ほかに変わる条: " + also;
    }

    private static String name(FactType choice, String value) {
        return choice.values().getOrDefault(value, value);
    }

    /** False where the other side left the article as it got it, and another answer is what changes it, today or since. */
    private boolean isTouched(PaperDistance.Both both) {
        return !isAsItWasSent(both) && isUnlikeTheDraft(both);
    }

    private boolean isAsItWasSent(PaperDistance.Both both) {
        return both.returned() != null
                && paper.reading().clauses().stream()
                        .anyMatch(state -> state.isUntouched()
                                && state.clause().equals(both.returned().clause())
                                && state.now().equals(both.returned().label()));
    }

    private boolean isUnlikeTheDraft(PaperDistance.Both both) {
        return both.returned() == null
                ? isIn(both.drafted(), start.articles())
                : distance.with(start.articles()).stream()
                        .filter(former -> former.returned() == both.returned())
                        .anyMatch(former -> former.distance() > 0);
    }

    private static boolean isIn(PaperArticle article, List<PaperArticle> articles) {
        return articles.stream().anyMatch(one -> one.clause().equals(article.clause()));
    }

    /** The lines of the article as the other side got it. */
    private List<PaperLine> former(PaperDistance.Both both) {
        return distance.with(start.articles()).stream()
                .filter(one -> one.returned() != null && one.returned() == both.returned())
                .findFirst()
                .map(PaperDistance.Both::before)
                .orElse(both.before());
    }

    /** Another wording of a special term that the matter has already. */
    private void otherTerm(PaperDistance.Both both) {
        Optional<MatterChange> into = otherTerm(both, true).or(() -> otherTerm(both, false));
        into.ifPresent(this::take);
        String becomes = into.map(change -> "特約「" + both.drafted().caption() + "」　"
                        + String.join(
                                "／", ((MatterChange.ToOtherTerm) change).texts().values()))
                .orElse("");
        entries.add(new Entry(
                new Difference(
                        0,
                        Difference.Kind.OWN_WORDS,
                        place(both),
                        said(both, true),
                        said(both, false),
                        becomes,
                        into.isPresent() ? "" : "特約の文は、案件の special_terms を直してください。",
                        lineOf(both)),
                into));
    }

    private Optional<MatterChange> otherTerm(PaperDistance.Both both, boolean computed) {
        if (both.returned() == null || both.returned().isGone()) {
            return Optional.empty();
        }
        TermText text = new TermText(draft.catalog(), taken.matter(), paper.articles(), computed);
        List<String> says = new ArrayList<>();
        Map<Integer, String> words = OwnTerm.otherWords(both, text, says);
        List<Integer> rows = rowsOf(Integer.parseInt(both.drafted().clause().substring("special-terms.".length())));
        if (words.isEmpty()
                || !text.unsure().isEmpty()
                || words.keySet().stream().anyMatch(n -> n > rows.size())) {
            return Optional.empty();
        }
        Map<Integer, String> texts = new LinkedHashMap<>();
        words.forEach((number, word) -> texts.put(rows.get(number - 1), labelled(word, rows.get(number - 1))));
        MatterChange.ToOtherTerm into = new MatterChange.ToOtherTerm(texts);
        return into.in(taken.file())
                .flatMap(draft::of)
                .filter(state -> wrongBeyond(state).isEmpty())
                .filter(state -> isSaid(new OwnTerm(List.of(), List.of(), says), state))
                .map(state -> into);
    }

    /** The words with the label by which others of the term cite the row. */
    private String labelled(String words, int row) {
        String former =
                taken.matter().facts().rows(SpecialTerms.FACT).get(row - 1).getOrDefault("text", "");
        Matcher label = LABEL.matcher(former);
        return label.find() ? words.replaceFirst("(?=\\n|$)", Matcher.quoteReplacement(label.group())) : words;
    }

    /** The rows of the list that make one of its articles: a row with a caption begins one. */
    private List<Integer> rowsOf(int term) {
        List<Integer> own = new ArrayList<>();
        int article = 0;
        int number = 0;
        for (Map<String, String> row : taken.matter().facts().rows(SpecialTerms.FACT)) {
            number++;
            article += article == 0 || !row.getOrDefault("caption", "").isBlank() ? 1 : 0;
            if (article == term) {
                own.add(number);
            }
        }
        return own;
    }

    private void ownWords(PaperDistance.Both both) {
        if (isSpecialTerm(both)) {
            otherTerm(both);
            return;
        }
        Optional<OwnTerm> term = term(both, true);
        unproved = "";
        Optional<MatterChange> into =
                term.flatMap(one -> proved(one).or(() -> term(both, false).flatMap(plain -> proved(plain))));
        into.ifPresent(this::take);
        entries.add(new Entry(
                new Difference(
                        0,
                        term.isEmpty() ? Difference.Kind.NOT_IN_MATTER : Difference.Kind.OWN_WORDS,
                        place(both),
                        said(both, true),
                        said(both, false),
                        into.map(FindDifferences::shown).orElse(""),
                        into.isPresent() ? "" : whyNot(both, term),
                        lineOf(both)),
                into));
    }

    private static boolean isSpecialTerm(PaperDistance.Both both) {
        return both.drafted() != null && both.drafted().clause().startsWith("special-terms.");
    }

    private Optional<OwnTerm> term(PaperDistance.Both both, boolean computed) {
        String id = draft.paper().id();
        return OwnTerm.of(
                both,
                former(both),
                new TermText(draft.catalog(), taken.matter(), paper.articles(), computed),
                id.equals(CONTRACT) ? "" : id);
    }

    /** The term, where the next draft says with it what the returned paper says, and nothing is wrong. */
    private Optional<MatterChange> proved(OwnTerm term) {
        if (!term.unsure().isEmpty()) {
            return Optional.empty();
        }
        MatterChange.ToTerm into = new MatterChange.ToTerm(term.rows());
        Optional<ReturnedDraft.State> state = into.in(taken.file()).flatMap(draft::of);
        List<Diagnostic> wrong = state.map(this::wrongBeyond).orElse(List.of());
        if (!wrong.isEmpty()) {
            DiagnosticText text = new DiagnosticText(Language.JA);
            unproved = wrong.stream().map(text::found).distinct().collect(Collectors.joining(" "));
            return Optional.empty();
        }
        return state.filter(one -> isSaid(term, one)).map(one -> into);
    }

    /** Errors of a state that the matter with all that is taken so far does not have. */
    private List<Diagnostic> wrongBeyond(ReturnedDraft.State state) {
        return state.faults().entrySet().stream()
                .filter(fault -> !taken.faults().containsKey(fault.getKey()) && !isDuty(fault.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isDuty(Diagnostic fault) {
        return fault.code() == Code.SPT_08;
    }

    private static boolean isSaid(OwnTerm term, ReturnedDraft.State state) {
        List<String> lines = state.articles().stream()
                .filter(article -> article.clause().startsWith("special-terms."))
                .flatMap(article -> article.lines().stream())
                .map(PaperLine::ordered)
                .toList();
        return term.says().stream().allMatch(words -> lines.stream().anyMatch(line -> line.contains(words)));
    }

    private String whyNot(PaperDistance.Both both, Optional<OwnTerm> term) {
        if (term.isEmpty()) {
            return "見出し又は表だけの違いで、特約になりません。";
        }
        if (!term.get().unsure().isEmpty()) {
            return "「" + String.join("」「", term.get().unsure()) + "」が何を指すかを確かめられません。";
        }
        if (!unproved.isEmpty()) {
            return unproved;
        }
        return "特約にしても、次の案が同じ文言になりません。";
    }

    private static String shown(MatterChange change) {
        MatterChange.ToTerm term = (MatterChange.ToTerm) change;
        return "特約「" + term.rows().get(0).get("caption") + "」　"
                + term.rows().stream().map(row -> row.get("text")).collect(Collectors.joining("／"));
    }

    private static String place(PaperDistance.Both both) {
        PaperArticle article = both.returned() == null ? both.drafted() : both.returned();
        return article.label() + "（" + article.caption() + "）";
    }

    /** The lines that only one side has. */
    private static String said(PaperDistance.Both both, boolean before) {
        List<String> lines = new ArrayList<>();
        for (Pair<PaperLine> pair : both.lines()) {
            boolean same = !pair.isAdded() && !pair.isRemoved() && pair.before().saysTheSameAs(pair.after());
            PaperLine line = before ? pair.before() : pair.after();
            if (!same && line != null) {
                lines.add(line.text().strip());
            }
        }
        return String.join("\n", lines);
    }

    /** Where a comment about an article stands: at the first line that differs, or before what was taken away. */
    private int lineOf(PaperDistance.Both both) {
        int last = both.after().isEmpty() ? before(both) : both.after().get(0).line();
        for (Pair<PaperLine> pair : both.lines()) {
            if (pair.isRemoved()) {
                return last;
            }
            if (pair.isAdded() || !pair.before().saysTheSameAs(pair.after())) {
                return pair.after().line();
            }
            last = pair.after().line();
        }
        return last;
    }

    /** The last line of the article before one that was taken away. */
    private int before(PaperDistance.Both both) {
        int last = -1;
        for (PaperArticle article : paper.articles()) {
            if (article == both.returned()) {
                break;
            }
            last = article.isGone()
                    ? last
                    : article.lines().get(article.lines().size() - 1).line();
        }
        return last;
    }

    /** What is no wording of a provision: order and levels, tables, heads and feet. */
    private void beyondWords() {
        for (ClauseState clause : paper.reading().clauses()) {
            if (clause.states().contains(ClauseState.State.MOVED)) {
                beyond(clause.before() + " → " + clause.now(), clause.caption(), clause.caption(), "条の順序は、条項集が定めます。");
            }
            clause.changes().stream()
                    .filter(change -> change.kind() == TextChange.Kind.LEVEL
                            || change.kind() == TextChange.Kind.NUMBER_GONE
                            || isCitationAlone(change))
                    .forEach(change -> beyond(
                            change.place(),
                            change.before(),
                            change.after(),
                            isCitationAlone(change) ? "引用だけが書き換えられています。引用は、計算されます。" : "条項の階層は、条項集が定めます。"));
        }
        paper.reading()
                .outsideArticles()
                .forEach(change -> beyond(
                        change.place().isEmpty() ? "条文の外" : change.place(),
                        change.before(),
                        change.after(),
                        "条文の外（前文、表、署名欄、ヘッダーなど）の文言は、特約になりません。"));
    }

    private static boolean isCitationAlone(TextChange change) {
        return change.kind() == TextChange.Kind.CHANGED
                && PaperLine.ordered(change.before()).equals(PaperLine.ordered(change.after()));
    }

    private void beyond(String place, String before, String after, String why) {
        int line = paper.lineOf(after.isBlank() ? before : after);
        entries.add(new Entry(
                new Difference(0, Difference.Kind.NOT_IN_MATTER, place, before.strip(), after.strip(), "", why, line),
                Optional.empty()));
    }

    /** Tells what a rule, the law or a duty does not allow, by leaving each change out once. */
    private void forbid() {
        Map<String, Diagnostic> fresh = fresh(taken);
        if (fresh.isEmpty()) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.change().isPresent()) {
                Map<String, Diagnostic> own = new LinkedHashMap<>(fresh);
                with(entry, false)
                        .ifPresent(rest -> own.keySet().removeAll(rest.faults().keySet()));
                if (own.size() == fresh.size() && entries.size() > 1) {
                    own.keySet()
                            .retainAll(with(entry, true)
                                    .map(this::fresh)
                                    .orElse(Map.of())
                                    .keySet());
                }
                if (!own.isEmpty()) {
                    entries.set(i, forbidden(entry, own));
                }
            }
        }
    }

    private Map<String, Diagnostic> fresh(ReturnedDraft.State state) {
        Map<String, Diagnostic> fresh = new LinkedHashMap<>(state.faults());
        fresh.keySet().removeAll(start.faults().keySet());
        return fresh;
    }

    /** The matter with one change alone, or with all others. */
    private Optional<ReturnedDraft.State> with(Entry one, boolean alone) {
        SourceFile file = start.file();
        for (Entry entry : entries) {
            if (entry.change().isPresent() && (entry == one) == alone) {
                file = entry.change().get().in(file).orElse(file);
            }
        }
        return draft.of(file);
    }

    private static Entry forbidden(Entry entry, Map<String, Diagnostic> own) {
        DiagnosticText text = new DiagnosticText(Language.JA);
        String why = own.values().stream().map(text::found).distinct().collect(Collectors.joining(" "));
        boolean never = own.values().stream().anyMatch(Diagnostic::isError);
        return new Entry(entry.difference().forbidden(why, never), never ? Optional.empty() : entry.change());
    }
}
