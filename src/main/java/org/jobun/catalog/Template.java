package org.jobun.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jobun.compact.Late;
import org.jobun.compact.LateList;
import org.jobun.document.Document;
import org.jobun.house.HouseSettings;
import org.jobun.house.HouseWords;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.matter.Condition;
import org.jobun.source.SourceFile;

/**
 * ひな形: frame and order of one kind of paper.
 *
 * @param id e.g. {@code contract}; stem of its file and of the paper's
 * @param name what other papers call it: 契約書, with the usual words of houses
 * @param title 業務委託契約書, with the usual words of houses
 * @param written name and title as they are typed
 * @param numbering {@code articles}, {@code numbers}, {@code outline}, {@code paragraphs} or {@code rules}; a profile may
 *     override it
 * @param captions where its captions stand, whatever the house does; empty for as the house does
 * @param annexOf id of the paper it is attached to, or empty
 * @param inPlaceOf id of the paper in whose place it is made where {@code when} holds: the lease in place of the contract; or empty
 * @param order of its papers in a set: smaller ones first, an annex behind what it is attached to; forms come by their numbers
 * @param wide whether it needs a page on its side, for a table of many columns
 * @param dense whether its lines are closer together, for a long form that is one sheet
 * @param compact the answers for which its letters are no larger than 10.5pt and its lines closer together, so that it keeps to few pages
 * @param when which matters need it
 * @param answers hearing items
 * @param provides what it has in place of clauses that others cite by another id
 */
public record Template(
        String id,
        String name,
        String title,
        Called written,
        String numbering,
        Optional<Captions> captions,
        String annexOf,
        String inPlaceOf,
        int order,
        boolean wide,
        boolean dense,
        Condition compact,
        Condition when,
        List<String> answers,
        @Late List<TemplateLine> lines,
        Provides provides,
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
        return with(id, called, inPlaceOf, when);
    }

    /** Id of the paper that it makes: its own, or that in whose place it stands. By it papers of a set are cited and asked for. */
    public String paper() {
        return inPlaceOf.isEmpty() ? id : inPlaceOf;
    }

    /** As it is in a set, under the id of its paper. */
    public Template asPaper() {
        return inPlaceOf.isEmpty() ? this : with(inPlaceOf, new Called(name, title), "", when);
    }

    /** The same, made only where another condition holds too. */
    Template onlyWhen(Condition also) {
        return with(id, new Called(name, title), inPlaceOf, Condition.all(when, also));
    }

    private Template with(String ownId, Called called, String instead, Condition needed) {
        return new Template(
                ownId,
                called.name(),
                called.title(),
                written,
                numbering,
                captions,
                annexOf,
                instead,
                order,
                wide,
                dense,
                compact,
                needed,
                answers,
                lines,
                provides,
                file);
    }

    /** How its provisions are numbered in a house. */
    public NumberingScheme scheme(HouseSettings house) {
        NumberingScheme usual = house.scheme(id, numbering);
        return captions.map(usual::with).orElse(usual);
    }

    /** Of a template that says nothing of its order: behind those that do. */
    public static final int LAST = 1000;

    /** All conditions that it tests: its own, of its lines, of rows of tables, of parties and what they sign with. */
    public List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(when);
        conditions.add(compact);
        lines.forEach(line -> conditions.addAll(line.conditions()));
        return conditions;
    }

    /** By their order in a set, those of the same order by id. */
    public static final Comparator<Template> IN_A_SET =
            Comparator.comparingInt(Template::order).thenComparing(Template::id);

    /** Its lines that ask for a clause, in order. */
    public List<TemplateLine.ClauseLine> clauseLines() {
        return lines.stream()
                .filter(TemplateLine.ClauseLine.class::isInstance)
                .map(TemplateLine.ClauseLine.class::cast)
                .toList();
    }

    /** Whether one of its lines may take a clause. */
    public boolean asksFor(Clause clause) {
        return clauseLines().stream()
                .anyMatch(line -> line.slot().equals(clause.id()) || line.slot().equals(clause.slot()));
    }

    /** Its headings 章, 節 and 款, in order. */
    public List<TemplateLine.DivisionLine> divisions() {
        return lines.stream()
                .filter(TemplateLine.DivisionLine.class::isInstance)
                .map(TemplateLine.DivisionLine.class::cast)
                .toList();
    }

    /** The lines between a heading and the next that ends what it holds. */
    public List<TemplateLine> heldBy(TemplateLine.DivisionLine division) {
        return lines.subList(lines.indexOf(division) + 1, lines.size()).stream()
                .takeWhile(line -> !ends(division, line))
                .toList();
    }

    private static boolean ends(TemplateLine.DivisionLine open, TemplateLine next) {
        return next instanceof TemplateLine.SupplementLine
                || next instanceof TemplateLine.DivisionLine other
                        && other.rank().depth() <= open.rank().depth();
    }

    /** Identity of a heading in its paper: by its label, else by its place. */
    public String anchorOf(TemplateLine.DivisionLine division) {
        return division.label().isEmpty()
                ? "division-" + (divisions().indexOf(division) + 1)
                : RefTarget.ToDivision.anchor(division.rank(), division.label());
    }

    /** Its 別表, in order. */
    public List<TemplateLine.ScheduleLine> schedules() {
        return lines.stream()
                .filter(TemplateLine.ScheduleLine.class::isInstance)
                .map(TemplateLine.ScheduleLine.class::cast)
                .toList();
    }

    /** The rows of the tables of a 別表, in order. */
    public List<TemplateLine.Row> rowsOf(TemplateLine.ScheduleLine schedule) {
        return lines.subList(lines.indexOf(schedule) + 1, lines.size()).stream()
                .takeWhile(line -> !(line instanceof TemplateLine.ScheduleLine))
                .filter(TemplateLine.TableLines.class::isInstance)
                .flatMap(table -> ((TemplateLine.TableLines) table).rows().stream())
                .toList();
    }

    /** Names of the clauses whose articles it keeps as deleted. */
    public List<String> deleted() {
        return lines.stream()
                .filter(TemplateLine.DeletedLine.class::isInstance)
                .flatMap(line -> ((TemplateLine.DeletedLine) line).ids().stream())
                .toList();
    }

    /** What asks for all papers annexed to one, its forms: {@code special-provisions/*}. */
    public static final String ANNEXES = "/*";

    /** Whether it is among papers that are asked for: by its id, or with the paper it is annexed to; any is where none is named. */
    public boolean isAmong(List<String> papers) {
        return papers.isEmpty()
                || papers.contains(id)
                || papers.contains(paper())
                || papers.contains(annexOf + ANNEXES);
    }

    /** True for a form (様式): it is made where a clause of the set names it, and numbered by the first that does. */
    public boolean isForm() {
        return id.startsWith(Document.FORM_PREFIX);
    }

    public Template {
        answers = List.copyOf(answers);
        lines = LateList.copyOf(lines);
    }
}
