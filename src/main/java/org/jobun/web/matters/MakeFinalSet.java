package org.jobun.web.matters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.interview.Answers;
import org.jobun.issue.FileNames;
import org.jobun.issue.Manifest;
import org.jobun.matter.Matter;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import org.jobun.service.MakeSet;
import org.jobun.service.WriteSet;
import org.jobun.web.Office;
import org.jobun.web.Workspace;

/** Makes the whole set of a matter as {@code jobun generate --final} does on its matter file: the same names, the same bytes. */
final class MakeFinalSet {
    private final Office office;
    private final Workspace workspace;

    MakeFinalSet(Office office, Workspace workspace) {
        this.office = office;
        this.workspace = workspace;
    }

    /**
     * A set that was made.
     *
     * @param files name → bytes, in order; of a matter cut into several contracts each below the folder of its contract
     */
    record Made(Map<String, byte[]> files) {}

    /** The set; none where something of it is wrong or open. */
    Outcome<Made> of(Answers answers) throws IOException {
        Diagnostics found = new Diagnostics();
        byte[] yaml = answers.text().getBytes(StandardCharsets.UTF_8);
        List<Matter> contracts = workspace.readMatter().contracts(Answers.FILE, yaml, found);
        List<MakeSet.Result> sets = new ArrayList<>();
        for (Matter contract : contracts) {
            Outcome<MakeSet.Result> made = workspace.makeSet().of(contract, request());
            found.addAll(made.diagnostics());
            made.value().ifPresent(sets::add);
        }
        return found.hasErrors() || sets.isEmpty()
                ? Outcome.failed(found)
                : new Outcome<>(Optional.of(written(sets)), found);
    }

    private static MakeSet.Request request() {
        return new MakeSet.Request(List.of(), formats(), Optional.empty(), true);
    }

    private static List<Format> formats() {
        return Stream.of("docx", "pdf")
                .flatMap(name -> Formats.find(name).stream())
                .toList();
    }

    /** Through a folder that goes again, by the same writer as the command line. */
    private Made written(List<MakeSet.Result> sets) throws IOException {
        Path folder = Files.createTempDirectory(office.folder(), "set");
        try {
            WriteSet write = new WriteSet(workspace.renderers(), new Manifest(workspace.catalog(), office.version()));
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (MakeSet.Result set : sets) {
                WriteSet.Request place =
                        new WriteSet.Request(formats(), folder, FileNames.JAPANESE, Optional.empty(), false);
                Path made = write.of(set, place).value().orElseThrow().written().folder();
                add(made, sets.size() > 1 ? made.getFileName() + "/" : "", files);
            }
            return new Made(files);
        } finally {
            delete(folder);
        }
    }

    private static void add(Path folder, String prefix, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.sorted().toList()) {
                files.put(prefix + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
