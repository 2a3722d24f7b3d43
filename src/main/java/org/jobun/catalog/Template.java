package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Document;
import org.jobun.house.HouseWords;
import org.jobun.matter.Condition;
import org.jobun.source.SourceFile;

/**
 * ひな形: frame and order of one kind of paper.
 *
 * @param id e.g. {@code contract}; stem of its file and of the paper's
 * @param name what other papers call it: 契約書, with the usual words of houses
 * @param title 業務委託契約書, with the usual words of houses
 * @param written name and title as they are typed
 * @param numbering {@code articles}, {@code numbers} or {@code outline}; a profile may override it
 * @param annexOf id of the paper it is attached to, or empty
 * @param order of its papers in a set: smaller ones first, an annex behind what it is attached to; forms come by their numbers
 * @param wide whether it needs a page on its side, for a table of many columns
 * @param dense whether its lines are closer together, for a long form that is one sheet
 * @param when which matters need it
 * @param answers hearing items
 */
public record Template(
        String id,
        String name,
        String title,
        Called written,
        String numbering,
        String annexOf,
        int order,
        boolean wide,
        boolean dense,
        Condition when,
        List<String> answers,
        List<TemplateLine> lines,
        SourceFile file) {

    /** Name and title, in which words of the house may stand: {@code 再委託${words.consent}申請書}. */
    public record Called(String name, String title) {
        private Called in(HouseWords words) {
            return new Called(words.in(name), words.in(title));
        }
    }

    /** The paper as a house calls it. */
    public Template in(HouseWords words) {
        Called usual = new Called(name, title);
        Called called = written.in(words);
        String own = words.titles().get(id);
        if (own != null) {
            called = new Called(called.name().equals(called.title()) ? own : called.name(), own);
        }
        return called.equals(usual) ? this : called(called);
    }

    private Template called(Called called) {
        return new Template(
                id,
                called.name(),
                called.title(),
                written,
                numbering,
                annexOf,
                order,
                wide,
                dense,
                when,
                answers,
                lines,
                file);
    }

    /** Of a template that says nothing of its order: behind those that do. */
    public static final int LAST = 1000;

    /** All conditions that it tests: its own, of its lines, of rows of tables, of parties and what they sign with. */
    public List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(when);
        lines.forEach(line -> conditions.addAll(line.conditions()));
        return conditions;
    }

    /** Its lines that ask for a clause, in order. */
    public List<TemplateLine.ClauseLine> clauseLines() {
        return lines.stream()
                .filter(TemplateLine.ClauseLine.class::isInstance)
                .map(TemplateLine.ClauseLine.class::cast)
                .toList();
    }

    /** What asks for all papers annexed to one, its forms: {@code special-provisions/*}. */
    public static final String ANNEXES = "/*";

    /** Whether it is among papers that are asked for: by its id, or with the paper it is annexed to; any is where none is named. */
    public boolean isAmong(List<String> papers) {
        return papers.isEmpty() || papers.contains(id) || papers.contains(annexOf + ANNEXES);
    }

    /** True for a form (様式): it is made where a clause of the set names it, and numbered by the first that does. */
    public boolean isForm() {
        return id.startsWith(Document.FORM_PREFIX);
    }

    public Template {
        answers = List.copyOf(answers);
        lines = List.copyOf(lines);
    }
}
