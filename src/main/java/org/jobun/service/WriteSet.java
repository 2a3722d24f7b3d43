package org.jobun.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.issue.FileNames;
import org.jobun.issue.IssuedSet;
import org.jobun.issue.Manifest;
import org.jobun.issue.SetFolder;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterId;
import org.jobun.render.Format;
import org.jobun.render.formats.Renderers;

/** Writes a set that was made into its folder, with what differs from earlier papers beside it where that is asked for. */
public final class WriteSet {
    private final Renderers renderers;
    private final Manifest manifest;

    /**
     * Where a set goes.
     *
     * @param output folder of all sets
     * @param names of the files
     * @param earlier a Word file or PDF, the folder of a set or of sets, with which the papers are compared
     * @param replace whether the set of another matter may be replaced
     */
    public record Request(
            List<Format> formats, Path output, FileNames names, Optional<Path> earlier, boolean replace) {}

    /**
     * A set that was written.
     *
     * @param compared id of a paper → how it compares with the earlier one
     */
    public record Result(SetFolder.Written written, Map<String, ComparedPaper> compared) {}

    public WriteSet(Renderers renderers, Manifest manifest) {
        this.renderers = renderers;
        this.manifest = manifest;
    }

    /** Writes it; throws where the disk fails, and then nothing is written. */
    public Outcome<Result> of(MakeSet.Result made, Request request) throws IOException {
        Diagnostics found = new Diagnostics();
        Matter matter = made.set().matter();
        if (!request.replace()) {
            refuseForeignFolder(matter, request.output(), found);
        }
        Map<String, ComparedPaper> compared = found.hasErrors() ? Map.of() : compared(made, request, found);
        return found.hasErrors() ? Outcome.failed(found) : Outcome.of(write(made, request, compared, found), found);
    }

    private Map<String, ComparedPaper> compared(MakeSet.Result made, Request request, Diagnostics found)
            throws IOException {
        return request.earlier().isEmpty()
                ? Map.of()
                : new ComparePapers(new ComparePaper(manifest.catalog()::slotOf), renderers)
                        .of(request.earlier().get(), made.set().matter().id(), made.papers(), found);
    }

    private Result write(MakeSet.Result made, Request request, Map<String, ComparedPaper> compared, Diagnostics found)
            throws IOException {
        SetFolder.Written written = new SetFolder(request.output(), request.names(), renderers)
                .write(made.set(), made.papers(), request.formats(), differing(compared), manifest);
        written.kept().forEach((name, fresh) -> found.add(kept(written.folder().resolve(name), fresh)));
        return new Result(written, compared);
    }

    /** Reports it where the folder of the set is another matter's; on Windows also one whose id differs in case only. */
    private static void refuseForeignFolder(Matter matter, Path output, Diagnostics found) throws IOException {
        for (Path folder : foldersNamedLike(matter, output)) {
            IssuedSet.in(folder)
                    .otherOwner(matter)
                    .ifPresent(owner -> found.add(Diagnostic.of(
                                    Code.OUT_07, Location.ofFile(matter.file().path()))
                            .with("folder", folder)
                            .with(
                                    "other",
                                    String.join("　", owner.file(), owner.name()).strip())));
        }
    }

    private static List<Path> foldersNamedLike(Matter matter, Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        String id = MatterId.folded(matter.id());
        try (Stream<Path> folders = Files.list(output)) {
            return folders.filter(folder -> id.equals(
                            MatterId.folded(MatterId.of(folder.getFileName().toString()))))
                    .sorted()
                    .toList();
        }
    }

    /** Papers that are as they were need no comparison. */
    private static Map<String, Document> differing(Map<String, ComparedPaper> compared) {
        Map<String, Document> differing = new LinkedHashMap<>();
        compared.forEach((paper, one) -> {
            if (!one.isSame()) {
                differing.put(paper, BesideTable.of(List.of(one), one.style(), false));
            }
        });
        return differing;
    }

    private static Diagnostic kept(Path file, String fresh) {
        return Diagnostic.of(Code.OUT_05, Location.ofFile(file.toString()))
                .with("file", file.getFileName())
                .with("fresh", fresh);
    }
}
