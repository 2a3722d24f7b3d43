package org.jobun.renewal;

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
import java.util.TreeMap;
import org.jobun.batch.BatchRequest;
import org.jobun.batch.GivenMatter;
import org.jobun.batch.GivenMatters;
import org.jobun.batch.InputCell;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.interview.Answers;
import org.jobun.matter.FactType;
import org.jobun.matter.MatterId;
import org.jobun.render.formats.Renderers;
import org.jobun.sheet.MendedSource;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.WorkbookSource;
import org.jobun.source.SourceFile;

/** Reads the table that people have edited: the matters of the rows that are to be renewed. */
final class ReadTable {
    private final Catalog catalog;
    private final IssuedBefore issued;
    private final DraftYears draft;
    private final Renderers renderers = Renderers.remembering();
    private final Map<String, FactType> known;
    /** By its number in the table. */
    private final Map<String, Kept> kept = new HashMap<>();

    private final List<GivenMatter> matters = new ArrayList<>();
    /** Of rows that are not to be renewed. */
    private final List<GivenMatter> left = new ArrayList<>();
    /** Row → the matter file that is made of it. */
    private final Map<Integer, String> files = new TreeMap<>();

    private SheetSource source;
    private Map<String, Integer> head = Map.of();

    /** A matter of last year with the year that it is renewed for. */
    private record Kept(Former former, NewYear year) {}

    ReadTable(Catalog catalog, IssuedBefore issued) {
        this.catalog = catalog;
        this.issued = issued;
        this.draft = new DraftYears(catalog);
        this.known = new Columns(catalog.vocabulary()).byHeading();
    }

    /** The matter files of the rows. */
    Map<Integer, String> files() {
        return files;
    }

    /** Empty where it is no such table, which is reported. */
    Optional<GivenMatters> read(BatchRequest request, Diagnostics found) throws IOException {
        Path path = request.input();
        source = MendedSource.of(new WorkbookSource(path), request.mended().cells());
        boolean ours = source.sheets().containsAll(List.of(RenewalTable.SHEET, RenewalTable.MATTERS));
        if (ours) {
            source.read(RenewalTable.MATTERS, this::keep);
            source.read(RenewalTable.SHEET, this::take);
        }
        if (!ours || head.isEmpty()) {
            found.add(Diagnostic.of(Code.RNW_07, Location.ofFile(path.toString()))
                    .with("expected", String.join("、", RenewalTable.SHEET, RenewalTable.MATTERS)));
            return Optional.empty();
        }
        return Optional.of(new GivenMatters(path, source, RenewalTable.SHEET, matters, left));
    }

    private static String text(SheetSource.Row row, int column) {
        SheetSource.Cell cell = row.cells().get(column);
        return cell == null ? "" : cell.text().strip();
    }

    private void keep(SheetSource.Row row) {
        StringBuilder letters = new StringBuilder();
        for (int at = 6; row.cells().containsKey(at); at++) {
            letters.append(text(row, at));
        }
        String year = text(row, 1);
        Optional<String> text = Packed.text(letters.toString());
        if (!year.matches("[0-9]{4}") || text.isEmpty()) {
            return;
        }
        String source = text(row, 2);
        Answers.read(source, text.get(), catalog.vocabulary(), new Diagnostics())
                .ifPresent(answers -> kept.put(
                        text(row, 0),
                        new Kept(
                                new Former(
                                        source,
                                        answers,
                                        day(text(row, 4)),
                                        Optional.of(text(row, 3))
                                                .filter(folder -> !folder.isEmpty())
                                                .map(Path::of),
                                        List.of(),
                                        !text(row, 5).equals(RenewalTable.NO)),
                                new NewYear(Integer.parseInt(year)))));
    }

    private static Optional<LocalDate> day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    private void take(SheetSource.Row row) {
        if (head.isEmpty()) {
            head = head(row);
        } else if (!value(row, Columns.NUMBER).isEmpty()
                || !value(row, Columns.ID).isEmpty()) {
            matter(row);
        }
    }

    /** Headings → columns; empty for a row that is not that of the headings. */
    private static Map<String, Integer> head(SheetSource.Row row) {
        Map<String, Integer> head = new LinkedHashMap<>();
        row.cells().forEach((at, cell) -> head.putIfAbsent(cell.text().strip(), at));
        return head.keySet().containsAll(Columns.FRONT) ? head : Map.of();
    }

    private String value(SheetSource.Row row, String heading) {
        return head.containsKey(heading) ? text(row, head.get(heading)) : "";
    }

    private Location cell(SheetSource.Row row, String heading) {
        return source.location(RenewalTable.SHEET, row.number(), head.getOrDefault(heading, 0));
    }

    private void matter(SheetSource.Row row) {
        String renew = value(row, Columns.RENEW);
        Kept one = kept.get(value(row, Columns.NUMBER));
        if (renew.equals(RenewalTable.NO)) {
            if (one != null) {
                left.add(renewed(row, one));
            }
            return;
        }
        if (!renew.equals(RenewalTable.YES)) {
            matters.add(unread(
                    row, Diagnostic.of(Code.RNW_08, cell(row, Columns.RENEW)).with("found", renew)));
        } else if (one == null) {
            matters.add(unread(
                    row,
                    Diagnostic.of(Code.RNW_09, cell(row, Columns.NUMBER)).with("found", value(row, Columns.NUMBER))));
        } else {
            GivenMatter next = renewed(row, one);
            files.put(row.number(), next.file().orElseThrow().text());
            matters.add(next);
        }
    }

    private GivenMatter unread(SheetSource.Row row, Diagnostic problem) {
        Location place = cell(row, Columns.NUMBER);
        return new GivenMatter(
                row.number(),
                place,
                value(row, Columns.ID),
                Optional.empty(),
                "",
                new RowCells(
                        "", Answers.empty("", "", catalog.vocabulary()).laidOut(), place, Map.of(), written(row, "")),
                (made, found) -> List.of(),
                List.of(problem));
    }

    private GivenMatter renewed(SheetSource.Row row, Kept one) {
        Map<FactType, String> cells = new LinkedHashMap<>();
        Map<String, Location> places = new LinkedHashMap<>();
        places.put("id", cell(row, Columns.ID));
        places.put("municipality", cell(row, Columns.BODY));
        known.forEach((heading, type) -> {
            if (head.containsKey(heading)) {
                cells.put(type, value(row, heading));
                places.put(type.path(), cell(row, heading));
            }
        });
        String id = MatterId.of(value(row, Columns.ID));
        Renewed renewed = Renewed.of(one.former(), one.year(), id, cells);
        SourceFile file = renewed.file();
        Location place = cell(row, Columns.NUMBER);
        RowCells at = new RowCells(
                renewed.name(),
                renewed.laidOut(),
                place,
                places,
                written(row, renewed.answers().text("contract.name").orElse("")));
        return new GivenMatter(
                row.number(),
                place,
                id,
                Optional.of(file),
                key(renewed),
                at,
                new AgainstLastYear(renewed, draft, issued, renderers, place),
                renewed.remarks(place, catalog).stream().map(at::inCell).toList());
    }

    private RowCells.Written written(SheetSource.Row row, String name) {
        Map<String, String> texts = new HashMap<>();
        texts.put("municipality", value(row, Columns.BODY));
        texts.put("contract.name", name);
        MakeRenewal.REMARKS.forEach(heading -> texts.put(heading, value(row, heading)));
        return new RowCells.Written(inputs(row), texts);
    }

    /** The cells of a row that people write in. */
    private List<InputCell> inputs(SheetSource.Row row) {
        List<InputCell> inputs = new ArrayList<>();
        inputs.add(input(row, Columns.RENEW, List.of(RenewalTable.YES, RenewalTable.NO), ""));
        inputs.add(input(row, Columns.ID, List.of(), value(row, Columns.FORMER_ID)));
        known.forEach((heading, type) -> {
            if (head.containsKey(heading)) {
                boolean isChoice = type.kind() == FactType.Kind.CHOICE;
                List<String> words = isChoice ? List.copyOf(type.values().values()) : List.of();
                inputs.add(input(row, heading, words, value(row, heading + Columns.FORMER)));
            }
        });
        return inputs;
    }

    private InputCell input(SheetSource.Row row, String heading, List<String> choices, String former) {
        int column = head.get(heading);
        return new InputCell(
                cell(row, heading).toString(),
                RenewalTable.SHEET,
                SheetSource.letters(column) + row.number(),
                heading,
                value(row, heading),
                choices,
                former.isEmpty() ? "" : "前年度　" + former);
    }

    /** Of what is new and what it is set beside. */
    private static String key(Renewed renewed) {
        Former former = renewed.former();
        String all = String.join(
                "\0",
                renewed.answers().text(),
                former.answers().text(),
                former.madeOn().map(LocalDate::toString).orElse(""),
                former.folder().map(Path::toString).orElse(""),
                renewed.year().name());
        return SourceFile.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
