package org.jobun.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Wording;
import org.jobun.service.CompareReleases;
import org.jobun.service.OverlayChanges;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that every command shares: which catalog, which language. */
final class CatalogOptions {
    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            description = "団体独自の条項集を重ねます（繰返し可。後のものが優先。既定は、今いるワークスペース又は JOBUN_HOME）。"
                    + " Lays a catalog over ours; repeatable. Default: the workspace one stands in, or JOBUN_HOME.")
    private List<Path> given = List.of();

    /** System property: the folder in which catalogs that were read are kept ({@link CatalogReader#keptIn}). */
    private static final String KEPT = "jobun.kept";

    @Option(names = "--no-workspace", description = "ワークスペースの条項集を重ねません。 Lays no workspace over ours.")
    private boolean alone;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private List<Path> folders;

    @Option(names = "--lang", paramLabel = "ja|en", description = "表示の言語（既定 ja）。 Language of messages.")
    private String language = "ja";

    /** The catalog with its layers; problems go to the diagnostics. */
    Optional<Catalog> read(Diagnostics found) throws IOException {
        return layers(CatalogFiles.bundled(), found).read();
    }

    /** The catalog of the program with these folders laid over it, and no workspace. */
    Optional<Catalog> with(List<Path> folders, Diagnostics found) throws IOException {
        return layers(CatalogFiles.bundled(), folders, found).read();
    }

    /**
     * The catalog of the program with what is given below a folder, and the folder; without one that of the program alone.
     */
    Optional<Catalog> below(Optional<Path> folder, Diagnostics found) throws IOException {
        List<Path> all = new ArrayList<>();
        if (folder.isPresent()) {
            all.addAll(given);
            all.add(folder.get());
        }
        return layers(CatalogFiles.bundled(), all, found).read();
    }

    /**
     * The folders laid over the catalog of the program.
     *
     * @param bundled files of the program
     */
    CatalogReader layers(Map<String, byte[]> bundled, Diagnostics found) throws IOException {
        return layers(bundled, folders(), found);
    }

    /** The same, but a workspace is laid over only where it is given by a flag. */
    CatalogReader layersGiven(Map<String, byte[]> bundled, Diagnostics found) throws IOException {
        return layers(bundled, given, found);
    }

    private static CatalogReader layers(Map<String, byte[]> bundled, List<Path> folders, Diagnostics found)
            throws IOException {
        CatalogReader reader = new CatalogReader(found).remembered().layer(bundled);
        String kept = System.getProperty(KEPT, "");
        if (!kept.isEmpty()) {
            reader.keptIn(Path.of(kept));
        }
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(folder.toString())));
                continue;
            }
            reader.layer(folder);
        }
        return reader;
    }

    /** The workspace that is found without a flag; none where a catalog is given, or none is wanted. */
    Optional<Workspace> workspace() {
        return given.isEmpty() && !alone ? Workspace.find() : Optional.empty();
    }

    /** Those given, else the workspace, which is said, for nobody named it. */
    private synchronized List<Path> folders() {
        if (folders == null) {
            Optional<Workspace> workspace = workspace();
            workspace.ifPresent(found -> say("workspace", found.folder()));
            folders = workspace.map(found -> List.of(found.folder())).orElse(given);
        }
        return folders;
    }

    private void say(String key, Path folder) {
        Language spoken = language.equalsIgnoreCase("en") ? Language.EN : Language.JA;
        PrintWriter err = command.commandLine().getErr();
        err.print(Wording.of("messages", spoken).text(key, Map.of("folder", folder.toString())) + "\n");
        err.flush();
    }

    /** The files of the folders that are laid over ours, a later one before an earlier one; a folder that is not there is reported. */
    Map<String, byte[]> ownFiles(Diagnostics found) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path folder : folders()) {
            CompareReleases.files(folder, found).ifPresent(files::putAll);
        }
        return files;
    }

    /**
     * What the catalogs laid over ours change: path → {@code added}, {@code replaced}, {@code withdrawn}.
     *
     * @param read ours with all of them laid over it
     */
    Map<String, String> differences(Catalog read) throws IOException {
        if (folders().isEmpty()) {
            return Map.of();
        }
        Map<String, byte[]> ours = CatalogFiles.bundled();
        Map<String, String> differences = new TreeMap<>();
        Set<String> withdrawn = OverlayChanges.withdrawn(read);
        for (Path folder : folders()) {
            OverlayChanges.of(ours, CatalogFiles.in(folder), withdrawn)
                    .forEach((path, kind) -> differences.put(path, kind.name().toLowerCase(Locale.ROOT)));
        }
        return differences;
    }
}
