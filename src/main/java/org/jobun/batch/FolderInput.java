package org.jobun.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.SpecificationFile;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;

/** A folder of matter files. */
final class FolderInput extends Input {
    FolderInput(Path path) {
        super(path);
    }

    @Override
    void forEach(Diagnostics found, Taker taker) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(path)) {
            files = list.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
        Set<Path> specifications = specifications(files);
        int index = 0;
        for (Path file : files) {
            if (!specifications.contains(file)) {
                taker.take(entry(index++, file));
            }
        }
    }

    /** Files that matters of the folder name for their specifications, and which are therefore no matters themselves. */
    private Set<Path> specifications(List<Path> files) {
        Set<Path> named = new HashSet<>();
        for (Path file : files) {
            SourceFile.read(file, file.toString(), new Diagnostics())
                    .flatMap(SpecificationFile::named)
                    .filter(Beside::isName)
                    .ifPresent(name -> named.add(path.resolve(name)));
        }
        return named;
    }

    private Entry entry(int index, Path path) {
        String name = path.getFileName().toString();
        Diagnostics own = new Diagnostics();
        Optional<SourceFile> file = SourceFile.read(path, name, own);
        String id = name.substring(0, name.lastIndexOf('.'));
        return new Entry(
                index, 0, id, Location.ofFile(name), FileContent.of(file, name, Beside.in(this.path)), own.sorted());
    }
}
