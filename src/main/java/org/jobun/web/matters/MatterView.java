package org.jobun.web.matters;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.document.Inline;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.interview.Interview;
import org.jobun.interview.Preview;
import org.jobun.interview.Problem;
import org.jobun.interview.Question;
import org.jobun.interview.Questionnaire;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.Workspace;
import org.jobun.web.http.Visitor;

/** A matter as its answers stand: questions, papers, problems. Made anew for each request. */
final class MatterView {
    private final String address;
    private final Questionnaire questions;
    private final Preview preview;
    private final PaperPane pane;
    private final Set<String> waiting;
    private final QuestionView.Ways ways;

    private MatterView(String address, Questionnaire questions, Preview preview, boolean register) {
        this.ways = new QuestionView.Ways(address, register);
        this.address = address;
        this.questions = questions;
        this.preview = preview;
        this.pane = new PaperPane(address, preview);
        this.waiting = waiting(preview);
    }

    static MatterView of(Office office, Visitor visitor, String key, Answers answers) {
        return of(office, office.workspace(visitor), key, answers);
    }

    /** @param workspace of whoever looks at it */
    static MatterView of(Office office, Workspace workspace, String key, Answers answers) {
        Interview interview = workspace.interview();
        Preview preview = new DraftPreview(workspace.catalog(), workspace.drafting()).of(answers, office.today());
        boolean register = PickFirmPage.register(office, answers).isPresent();
        return new MatterView(address(key), interview.of(answers), preview, register);
    }

    static String address(String key) {
        return "/matters/" + key;
    }

    String address() {
        return address;
    }

    /** A problem with the question that it is about. */
    Problem withPlace(Answers answers, Diagnostic one) {
        return DraftPreview.problem(answers, one);
    }

    Questionnaire questions() {
        return questions;
    }

    Preview preview() {
        return preview;
    }

    PaperPane pane() {
        return pane;
    }

    /** The group that is asked for, that of a question that is asked for, else the first with something open, else the first. */
    Questionnaire.Group group(String id, String question) {
        Optional<Questionnaire.Group> byQuestion = questions.groups().stream()
                .filter(group ->
                        group.questions().stream().anyMatch(one -> one.path().equals(question)))
                .findFirst();
        Optional<Questionnaire.Group> byId = questions.groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst();
        Optional<Questionnaire.Group> open =
                questions.groups().stream().filter(group -> open(group) > 0).findFirst();
        return byQuestion
                .or(() -> byId)
                .or(() -> open)
                .orElseGet(() -> questions.groups().get(0));
    }

    /** The questions of a group that the papers wait for, that are answered, or that decide what is in them. */
    List<QuestionView> asked(Questionnaire.Group group) {
        return views(group, question -> question.isAnswered() || question.isRelevant() && isForNow(question));
    }

    /** The questions of a group that one answers only where the matter has such a thing: no paper waits for them. */
    List<QuestionView> optional(Questionnaire.Group group) {
        return views(group, question -> !question.isAnswered() && question.isRelevant() && !isForNow(question));
    }

    private List<QuestionView> views(Questionnaire.Group group, Predicate<Question> shown) {
        return group.questions().stream()
                .filter(shown)
                .map(question -> QuestionView.of(question, preview, ways))
                .toList();
    }

    private boolean isForNow(Question question) {
        return waiting.contains(question.path())
                || question.required()
                || !question.options().isEmpty()
                || question.fallback().isPresent();
    }

    /** 残り n件 of a group: what stands in the papers as 【…】, and choices that nobody has made. */
    long open(Questionnaire.Group group) {
        return group.questions().stream().filter(this::isOpen).count();
    }

    private boolean isOpen(Question question) {
        return !question.isAnswered()
                && question.fallback().isEmpty()
                && (waiting.contains(question.path()) || question.isOpen() && question.required());
    }

    /** 残り n件. */
    long open() {
        return questions.groups().stream().mapToLong(this::open).sum();
    }

    /** The groups, each with how many of its questions are open. */
    List<GroupView> groups() {
        return questions.groups().stream()
                .map(group -> new GroupView(group.id(), group.label(), open(group), isEmpty(group)))
                .toList();
    }

    /** Whether a group has nothing to ask of this matter, as that of leases where nothing is leased. */
    private static boolean isEmpty(Questionnaire.Group group) {
        return group.questions().stream().allMatch(question -> question.standing() == Question.Standing.IDLE);
    }

    /**
     * A group for the page.
     *
     * @param open how many of its questions are open
     * @param empty whether it has nothing to ask
     */
    public record GroupView(String id, String label, long open, boolean empty) {}

    /** Facts that stand in the papers as 【…】. */
    private static Set<String> waiting(Preview preview) {
        Set<String> waiting = new HashSet<>();
        preview.contracts()
                .forEach(contract -> contract.documents()
                        .forEach(paper -> paper.values().forEach(value -> {
                            if (value instanceof Inline.Blank blank) {
                                waiting.add(blank.fact());
                            }
                        })));
        return waiting;
    }

    /** Problems that an officer must know of: errors and warnings of the matter; a choice that is only open is counted instead. */
    List<ProblemLine> problems() {
        return preview.problems().stream()
                .filter(problem -> !isOpenQuestion(problem))
                .map(problem -> MatterProblems.line(problem, address))
                .toList();
    }

    private boolean isOpenQuestion(Problem problem) {
        return problem.place()
                .flatMap(place -> questions.find(place.path()))
                .filter(question -> !question.isAnswered())
                .isPresent();
    }

    /** Whatever the frame of the page shows beside questions and papers. */
    Map<String, Object> status() {
        return Map.of("open", open(), "errors", errors(), "whole", preview.isWhole());
    }

    private long errors() {
        return preview.problems().stream()
                .filter(problem -> problem.isError() && !isOpenQuestion(problem))
                .count();
    }
}
