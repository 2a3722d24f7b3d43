package org.jobun.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;

/**
 * One matter of a batch, as the input has it.
 *
 * @param index from 0, in the order of the input
 * @param row of its sheet, or line of its file; 0 for a file of its own
 * @param id as written; empty where it has none
 * @param place the row, for an officer
 * @param found on the way
 */
record Entry(int index, int row, String id, Location place, Content content, List<Diagnostic> found) {
    /** Said in the words of a sheet, so that what follows from it need not be. */
    private static final Set<Code> SAID_OF_CELLS = Set.of(Code.BAT_13, Code.BAT_14, Code.BAT_15);

    /** Said of a file or line of which nothing was read. */
    private static final Set<Code> NOTHING_READ = Set.of(Code.SRC_01, Code.SRC_02, Code.SRC_07, Code.SRC_08);

    Entry {
        found = List.copyOf(found);
    }

    /** The matter; problems go to the diagnostics with the cells that they are in. */
    Optional<Matter> read(Catalog catalog, Diagnostics problems) {
        found.forEach(problems::add);
        if (wasFound(NOTHING_READ)) {
            return Optional.empty();
        }
        Diagnostics own = new Diagnostics();
        Optional<Matter> matter = content.read(new MatterReader(catalog.vocabulary(), catalog.municipalities(), own));
        boolean said = wasFound(SAID_OF_CELLS);
        own.sorted().stream()
                .filter(one -> !said || one.code() != Code.CLS_01)
                .forEach(one -> problems.add(content.inCell(one)));
        return own.hasErrors() || problems.hasErrors() ? Optional.empty() : matter;
    }

    private boolean wasFound(Set<Code> codes) {
        return found.stream().map(Diagnostic::code).anyMatch(codes::contains);
    }

    /** A hash of where its cells are: messages that name them hold as long as it is the same. */
    String places() {
        CRC32 hash = new CRC32();
        hash.update(place.toString().getBytes(StandardCharsets.UTF_8));
        content.cells().forEach(cell -> hash.update(cell.toString().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(hash.getValue());
    }
}
