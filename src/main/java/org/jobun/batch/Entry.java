package org.jobun.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.Municipality;
import org.jobun.matter.Vocabulary;
import org.jobun.source.SourceFile;

/**
 * One matter of a batch, as it stands in the input.
 *
 * @param index from 0, in the order of the input
 * @param row of its sheet, or line of its file; 0 for a file of its own
 * @param id as written; empty where it has none
 * @param file the matter in the form that matters are written in
 * @param cells the cell from which each line of the file was made; empty where the file is the user's own
 * @param columns where each fact would stand in the row
 * @param place the row, for an officer
 * @param found on the way
 */
record Entry(
        int index,
        int row,
        String id,
        SourceFile file,
        List<Location> cells,
        Columns columns,
        Location place,
        List<Diagnostic> found) {
    /** Said in the words of a sheet, so that what follows from it need not be. */
    private static final Set<Code> SAID_OF_CELLS = Set.of(Code.BAT_13, Code.BAT_14, Code.BAT_15);

    /** Said of a file or line of which nothing was read. */
    private static final Set<Code> NOTHING_READ = Set.of(Code.SRC_01, Code.SRC_02, Code.SRC_07, Code.SRC_08);

    /** Finds the cell of a fact, be it empty. */
    interface Columns {
        Optional<Location> find(String fact);
    }

    Entry {
        cells = List.copyOf(cells);
        found = List.copyOf(found);
    }

    /** A matter that no sheet holds. */
    static Entry ofFile(
            int index,
            int row,
            String id,
            SourceFile file,
            List<Location> cells,
            Location place,
            List<Diagnostic> found) {
        return new Entry(index, row, id, file, cells, fact -> Optional.empty(), place, found);
    }

    /** The matter; problems go to the diagnostics with the cells that they are in. */
    Optional<Matter> read(
            Vocabulary vocabulary, java.util.Map<String, Municipality> municipalities, Diagnostics problems) {
        found.forEach(problems::add);
        if (found.stream().map(Diagnostic::code).anyMatch(NOTHING_READ::contains)) {
            return Optional.empty();
        }
        Diagnostics own = new Diagnostics();
        Optional<Matter> matter = new MatterReader(vocabulary, municipalities, own).read(file);
        boolean said = found.stream().map(Diagnostic::code).anyMatch(SAID_OF_CELLS::contains);
        own.sorted().stream().filter(one -> !said || one.code() != Code.CLS_01).forEach(one -> problems.add(at(one)));
        return own.hasErrors() || problems.hasErrors() ? Optional.empty() : matter;
    }

    /** A hash of where its cells are: messages that name them hold as long as it is the same. */
    String places() {
        CRC32 hash = new CRC32();
        hash.update(place.toString().getBytes(StandardCharsets.UTF_8));
        cells.forEach(cell -> hash.update(cell.toString().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(hash.getValue());
    }

    /** The same problem, at the cell that it is in. */
    Diagnostic at(Diagnostic diagnostic) {
        Location location = diagnostic.location();
        if (!location.file().equals(file.path())) {
            return diagnostic;
        }
        boolean known = location.line() > 0 && location.line() <= cells.size();
        Location cell = known
                ? cells.get(location.line() - 1)
                : columns.find(diagnostic.values().getOrDefault("fact", ""))
                        .orElse(cells.isEmpty() && place.line() == 0 ? location : place);
        Diagnostic there = diagnostic.movedTo(cell);
        return cells.isEmpty() || cell.equals(location) ? there : there.inSheet();
    }
}
