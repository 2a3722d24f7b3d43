package org.jobun.renewal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Severity;
import org.jobun.interview.Answers;
import org.jobun.matter.FactType;
import org.jobun.matter.MatterId;
import org.jobun.matter.WrittenDay;
import org.jobun.service.MakeSet;
import org.jobun.sheet.Look;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.StreamedBook;
import org.jobun.sheet.StreamedPage;

/** Writes the table: a row for each matter of last year, with what is proposed for the new one. */
public final class RenewalTable {
    /** Name of the sheet that is edited. */
    static final String SHEET = "年度更新";

    static final String GUIDE = "記入のしかた";
    /** The matters of last year, hidden. */
    static final String MATTERS = "前年度の案件";

    static final String YES = "する";
    static final String NO = "しない";

    private static final List<String> OF_MATTERS = List.of("元の番号", "年度", "出所", "一式", "作成日", "案件の全部", "案件");
    private static final int WIDTH = 18;
    private static final int WIDE = 44;

    private final Catalog catalog;
    private final NewYear year;
    private final DiagnosticText words;
    private final DraftYears draft;
    private final Set<String> ids = new HashSet<>();

    /** What came of it. */
    public record Result(int matters, int running, int problems) {}

    /** @param words language of the problems */
    public RenewalTable(Catalog catalog, NewYear year, DiagnosticText words) {
        this.catalog = catalog;
        this.year = year;
        this.words = words;
        this.draft = new DraftYears(catalog);
    }

    /**
     * Writes the workbook.
     *
     * @param scratch a folder for what is being written
     */
    public Result write(List<Former> matters, String name, Path scratch, OutputStream out) throws IOException {
        Map<String, FactType> columns = new Columns(catalog.vocabulary()).of(matters, year);
        List<String> headings = Columns.headings(columns);
        int running = 0;
        int problems = 0;
        try (StreamedBook book = new StreamedBook(scratch)) {
            StreamedPage page = book.page(SHEET, headings, widths(headings));
            for (int i = 0; i < matters.size(); i++) {
                Row row = new Row(matters.get(i), i + 1, columns, headings, name);
                running += row.running ? 1 : 0;
                problems += row.problems.isEmpty() ? 0 : 1;
                row.write(page);
            }
            page.freeze(Columns.FRONT.size(), 1);
            page.filter(1, page.last(), headings.size() - 1);
            guide(book);
            keep(matters, book);
            book.write(out);
        }
        return new Result(matters.size(), running, problems);
    }

    /** An id that no row before has: two bodies may call their matters alike. */
    private String id(Answers last) {
        String id = year.id(last.id(), year.years(last));
        String own = ids.contains(MatterId.folded(id)) ? id + "-" + last.municipality() : id;
        ids.add(MatterId.folded(own));
        return own;
    }

    private static int[] widths(List<String> headings) {
        return headings.stream()
                .mapToInt(
                        heading -> Columns.BEHIND.contains(heading) ? WIDE : heading.equals(Columns.NUMBER) ? 8 : WIDTH)
                .toArray();
    }

    private void guide(StreamedBook book) {
        StreamedPage page = book.page(GUIDE, List.of(year.name() + "への更新"), 120);
        List.of(
                        "1行が前年度の1件です。「更新」の列に「する」と書いた行だけを作ります。",
                        "「（前年度）」の付いた列と「変わる条項」以後の列は、見るためのものです。その右の同じ名前の列に、新年度の値を書いてください。",
                        "日付と契約番号は、書いたとおりになります。空のままにすると、まだ決まっていないもの（【 】）になります。",
                        "そのほかの列（金額、担当者など）は、空のままにすると前年度と同じです。",
                        "日付の案: 1年後の同じ日（月の末日は末日）。契約締結日、始期及び終期のほかは、休日に当たるときは次の開庁日。",
                        "一覧（成果物、再委託先など）と、列のない答えは、前年度と同じです。変えるときは、作った案件のファイルを直してください。",
                        "行を並べ替えても、要らない行を消しても、かまいません。「元の番号」の列は変えないでください。",
                        "書き終わったら: jobun renew make （このファイル） -o （フォルダー） --format docx")
                .forEach(line -> page.row(Look.PLAIN, line));
    }

    /** What the rows were made from, so that the workbook is all that is needed later. */
    private void keep(List<Former> matters, StreamedBook book) throws IOException {
        StreamedPage page = book.page(MATTERS, OF_MATTERS, 8, 8, 40, 40, 12, 8, 40);
        page.hide();
        int number = 0;
        for (Former one : matters) {
            number++;
            List<Object> cells = new ArrayList<>(List.of(
                    number,
                    year.year(),
                    one.source(),
                    one.folder()
                            .map(folder -> folder.toAbsolutePath()
                                    .normalize()
                                    .toString()
                                    .replace('\\', '/'))
                            .orElse(""),
                    one.madeOn().map(LocalDate::toString).orElse(""),
                    one.whole() ? YES : NO));
            cells.addAll(Packed.of(one.answers().text()));
            page.row(Look.PLAIN, cells.toArray());
        }
    }

    /** A row, drafted as it is proposed. */
    private final class Row {
        private final Former former;
        private final int number;
        private final Map<String, FactType> columns;
        private final List<String> headings;
        private final String name;
        private final boolean running;
        private final Map<String, String> proposed;
        private final Renewed renewed;
        private final List<Diagnostic> problems;
        private final List<String> clauses;
        private final List<String> laws;

        Row(Former former, int number, Map<String, FactType> columns, List<String> headings, String name) {
            this.former = former;
            this.number = number;
            this.columns = columns;
            this.headings = headings;
            this.name = name;
            this.running = Renewed.isRunning(former, year, catalog);
            this.proposed = Renewed.proposed(former, year, columns, catalog);
            Map<FactType, String> cells = new LinkedHashMap<>();
            columns.forEach((heading, type) -> cells.put(type, proposed.getOrDefault(heading, "")));
            Answers last = former.answers();
            this.renewed = Renewed.of(former, year, id(last), cells);
            Diagnostics old = new Diagnostics();
            Diagnostics fresh = new Diagnostics();
            List<MakeSet.Result> before = draft.of(last, former.madeOn(), old);
            List<MakeSet.Result> now = draft.of(renewed.answers(), Optional.empty(), fresh);
            this.problems = problems(old, fresh);
            this.clauses = WhatChanges.clauses(former, before, now, catalog);
            this.laws = WhatChanges.laws(former, renewed.answers(), now, catalog);
        }

        private int row() {
            return number + 1;
        }

        private Location cell(int column) {
            return Location.ofFile(name + " " + SHEET + "!" + SheetSource.letters(column) + row());
        }

        /** Errors, and warnings that last year did not have. */
        private List<Diagnostic> problems(Diagnostics old, Diagnostics fresh) {
            Map<String, Location> places = new HashMap<>();
            columns.forEach((heading, type) -> places.put(type.path(), cell(headings.indexOf(heading))));
            places.put("id", cell(headings.indexOf(Columns.ID)));
            places.put("municipality", cell(headings.indexOf(Columns.BODY)));
            RowCells cells = new RowCells(Answers.FILE, renewed.laidOut(), cell(0), places, RowCells.Written.NOTHING);
            Set<String> known = old.sorted().stream().map(RenewalTable::said).collect(Collectors.toSet());
            List<Diagnostic> all = new ArrayList<>(renewed.remarks(cell(0), catalog));
            fresh.sorted().stream()
                    .filter(one -> one.isError() || one.severity() == Severity.WARNING && !known.contains(said(one)))
                    .forEach(all::add);
            return all.stream().map(cells::inCell).toList();
        }

        void write(StreamedPage page) {
            text(page, Columns.NUMBER, String.valueOf(number));
            text(page, Columns.BODY, body());
            text(page, Columns.FORMER_ID, former.answers().id());
            text(page, Columns.RENEW, running ? NO : YES);
            text(page, Columns.ID, renewed.answers().id());
            columns.forEach((heading, type) -> {
                String was = former.answers().text(type.path()).orElse(type.fallback());
                value(page, heading + Columns.FORMER, type, was, false);
                value(page, heading, type, proposed.getOrDefault(heading, ""), true);
            });
            lines(page, Columns.CLAUSES, clauses);
            lines(page, Columns.LAWS, laws);
            lines(
                    page,
                    Columns.PROBLEMS,
                    problems.stream().map(RenewalTable.this::shown).toList());
            text(page, Columns.SOURCE, former.source());
            page.height(row(), Math.max(clauses.size(), Math.max(laws.size(), problems.size() * 2)));
        }

        private String body() {
            return former.answers()
                    .matter(catalog, new Diagnostics())
                    .map(matter -> matter.municipality().name())
                    .orElseGet(former.answers()::municipality);
        }

        private void text(StreamedPage page, String heading, String text) {
            page.text(Look.PLAIN, row(), headings.indexOf(heading), text);
        }

        private void lines(StreamedPage page, String heading, List<String> lines) {
            Look look = heading.equals(Columns.PROBLEMS) && !lines.isEmpty()
                    ? problems.stream().anyMatch(Diagnostic::isError) ? Look.ERROR : Look.WARNING
                    : Look.PLAIN;
            page.lines(look, row(), headings.indexOf(heading), String.join("\n", lines));
        }

        /** @param edited whether people write in it */
        private void value(StreamedPage page, String heading, FactType type, String text, boolean edited) {
            int column = headings.indexOf(heading);
            Look look = edited ? look(column) : Look.HEAD;
            Optional<LocalDate> day =
                    type.kind() == FactType.Kind.DATE ? WrittenDay.day(text).toOptional() : Optional.empty();
            if (day.isPresent()) {
                page.cell(look, row(), column, new SheetSource.Cell(day.get().toString(), SheetSource.Kind.DATE));
            } else if (type.kind() == FactType.Kind.MONEY && text.matches("\\d{1,15}")) {
                page.cell(look, row(), column, new SheetSource.Cell(text, SheetSource.Kind.NUMBER));
            } else {
                page.text(look, row(), column, Columns.shown(type, text));
            }
        }

        /** A cell in question is coloured. */
        private Look look(int column) {
            Location cell = cell(column);
            boolean wrong = problems.stream()
                    .anyMatch(one -> one.isError() && one.location().equals(cell));
            boolean asked = problems.stream().anyMatch(one -> one.location().equals(cell));
            return wrong ? Look.ERROR : asked ? Look.WARNING : Look.PLAIN;
        }
    }

    private static String said(Diagnostic one) {
        return one.code() + " " + one.values();
    }

    private String shown(Diagnostic one) {
        String place = one.location().file();
        String cell = place.substring(place.lastIndexOf('!') + 1);
        return words.severity(one.severity()) + " " + one.code().id() + " " + cell + ": " + words.found(one);
    }
}
