package org.jobun.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@link Prepare} left for a peer.
 *
 * @param folder with the templates
 * @param papers ready-made values of papers
 */
record Prepared(Path folder, List<Map<String, Object>> papers) {
    static final String DATA = "data.tsv";

    static Prepared in(Path folder) throws IOException {
        return new Prepared(
                folder,
                PaperData.read(folder.resolve(DATA)).stream()
                        .map(PaperData::asMap)
                        .toList());
    }

    Map<String, Object> paper(int number) {
        return papers.get(number % papers.size());
    }

    byte[] file(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    String text(String name) throws IOException {
        return new String(file(name), StandardCharsets.UTF_8);
    }
}
