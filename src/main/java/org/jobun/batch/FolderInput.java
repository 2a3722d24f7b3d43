package org.jobun.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
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
        for (int index = 0; index < files.size(); index++) {
            taker.take(entry(index, files.get(index)));
        }
    }

    private static Entry entry(int index, Path path) {
        String name = path.getFileName().toString();
        Diagnostics own = new Diagnostics();
        Optional<SourceFile> file = SourceFile.read(path, name, own);
        String id = name.substring(0, name.lastIndexOf('.'));
        return new Entry(index, 0, id, Location.ofFile(name), FileContent.of(file, name), own.sorted());
    }
}
