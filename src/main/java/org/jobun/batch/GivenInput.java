package org.jobun.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.service.MakeSet;
import org.jobun.sheet.SheetSource;
import org.jobun.source.SourceFile;

/** Matters that were composed from the rows of a workbook. */
final class GivenInput extends Input {
    private final GivenMatters given;

    GivenInput(GivenMatters given) {
        super(given.path());
        this.given = given;
    }

    @Override
    void forEach(Diagnostics found, Taker taker) throws IOException {
        int index = 0;
        for (GivenMatter one : given.matters()) {
            taker.take(entry(index++, one));
        }
    }

    private static Entry entry(int index, GivenMatter one) {
        return new Entry(index, one.row(), one.id(), one.place(), new GivenContent(one), one.found());
    }

    /** Those of which nothing is to be made. */
    List<Entry> left() {
        return given.left().stream().map(one -> entry(0, one)).toList();
    }

    @Override
    Optional<SheetSource> sheets() {
        return Optional.of(given.source());
    }

    @Override
    String main() {
        return given.sheet();
    }

    /** One of them. */
    private record GivenContent(GivenMatter matter) implements Content {
        @Override
        public String sha256() {
            return matter.sha256();
        }

        @Override
        public Optional<Matter> read(MatterReader reader) {
            return matter.file().flatMap(reader::read);
        }

        @Override
        public List<Location> cells() {
            return matter.cells().all();
        }

        @Override
        public List<InputCell> cells(Catalog catalog) {
            return matter.cells().inputs();
        }

        @Override
        public Optional<String> written(String key) {
            return matter.cells().written(key);
        }

        @Override
        public Optional<String> composed() {
            return matter.file().map(SourceFile::text);
        }

        @Override
        public Diagnostic inCell(Diagnostic problem) {
            return matter.cells().inCell(problem);
        }

        @Override
        public List<Document> beside(MakeSet.Result made, Diagnostics found) throws IOException {
            return matter.beside().of(made, found);
        }
    }
}
