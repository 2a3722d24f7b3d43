package org.jobun.web.matters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.interview.Preview;
import org.jobun.interview.Question;
import org.jobun.matter.FactType;
import org.jobun.web.ProblemLine;

/**
 * A question as a page shows it.
 *
 * @param problems of its answer or of cells of it
 * @param rows of a list, each column → text; one more than was written, to be filled in
 * @param links other pages on which it can be answered
 */
public record QuestionView(
        Question question, List<ProblemLine> problems, List<Map<String, String>> rows, List<Link> links) {
    private static final String FIRM = "firm";

    /** A page on which a question can be answered. */
    public record Link(String href, String words) {}

    /** @param ways pages of the matter */
    static QuestionView of(Question question, Preview preview, Ways ways) {
        List<ProblemLine> problems = preview.problemsOf(question.path()).stream()
                .filter(problem -> problem.isError() || question.isAnswered())
                .map(problem -> MatterProblems.line(problem, ""))
                .toList();
        return new QuestionView(question, problems, rows(question), ways.to(question));
    }

    /**
     * Pages of a matter on which questions can be answered.
     *
     * @param register whether its body has a register of firms
     */
    record Ways(String address, boolean register) {
        List<Link> to(Question question) {
            List<Link> links = new ArrayList<>();
            boolean list = question.type().kind() == FactType.Kind.LIST;
            boolean picked =
                    list ? question.type().hasColumn(FIRM) : question.path().endsWith("." + FIRM);
            if (picked && register) {
                links.add(new Link(address + "/firms?to=" + question.path(), "名簿から選ぶ"));
            }
            if (list) {
                links.add(new Link(address + "/lists?list=" + question.path(), "まとめて貼り付ける・ファイルから取り込む"));
            }
            return links;
        }
    }

    private static List<Map<String, String>> rows(Question question) {
        if (question.type().kind() != FactType.Kind.LIST) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>(question.rows());
        rows.add(Map.of());
        return rows.stream().map(row -> whole(question, row)).toList();
    }

    private static Map<String, String> whole(Question question, Map<String, String> row) {
        Map<String, String> whole = new LinkedHashMap<>();
        question.columns().forEach(column -> whole.put(column.name(), row.getOrDefault(column.name(), "")));
        return whole;
    }

    public String path() {
        return question.path();
    }

    /** How its answer is given: choice, list, long, or short. */
    public String form() {
        return switch (question.type().kind()) {
            case CHOICE, FLAG -> "choice";
            case LIST -> "list";
            case TEXT -> isLong() ? "long" : "short";
            default -> "short";
        };
    }

    /** Texts that are sentences are written in more than one line. */
    private boolean isLong() {
        String label = question.label();
        return question.written().length() > 40
                || question.written().contains("\n")
                || label.endsWith("理由")
                || label.endsWith("概要")
                || label.endsWith("内容")
                || label.endsWith("項目");
    }

    /** What was wrong with the answer is said; how it was understood, where nothing is. */
    public boolean isWrong() {
        return problems.stream().anyMatch(problem -> problem.severity().equals("error"));
    }

    /** What is picked by whoever answered; empty where nothing is. */
    public String picked() {
        return question.isAnswered() ? question.understood().map(u -> u.value()).orElse(question.written()) : "";
    }

    /** How the answer was understood, where that says more than the answer. */
    public String understood() {
        if (isWrong() || form().equals("choice")) {
            return "";
        }
        return question.understood()
                .filter(u -> question.isAnswered())
                .map(u -> joined(
                        u.printed().equals(question.written()) ? Optional.empty() : Optional.of(u.printed()),
                        u.notes()))
                .orElse("");
    }

    private static String joined(Optional<String> printed, List<String> notes) {
        List<String> all = new ArrayList<>(
                printed.filter(text -> text.length() <= 60).stream().toList());
        all.addAll(notes);
        return String.join("　", all);
    }

    /** Its own default in words, where nobody wrote an answer. */
    public String fallback() {
        return question.fallback()
                .map(force -> force.printed() + (force.giver().isEmpty() ? "（標準）" : "（" + force.giver() + "の定め）"))
                .orElse("");
    }
}
