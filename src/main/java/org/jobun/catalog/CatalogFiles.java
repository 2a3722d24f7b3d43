package org.jobun.catalog;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.font.FontFileReader;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.jobun.stylefile.StyleFile;

/** The files of a catalog by path ({@code clauses/a/b.md}), from a folder or from the program itself. */
public final class CatalogFiles {
    private static final String BUNDLE = "catalog/";
    private static final String EXAMPLES = "matters";

    /** Where an example of each kind of matter is. */
    public static final String KINDS = "matters/kinds";

    static final String VOCABULARY = "clauses/vocabulary.yaml";

    /** The list of what was approved when a catalog was made public, within its folder. */
    public static final String APPROVED = "clauses/approved.txt";

    private static final Pattern MISNAMED =
            Pattern.compile("(?<stem>.*?)(?:\\.(?:yml|YAML|YML)|\\.ya?ml\\.txt|(?<md>\\.md\\.txt|\\.markdown|\\.MD))");

    /** System property: the folder that the program was started from, with {@code clauses/}, {@code templates/} … in it. */
    public static final String HOME = "jobun.home";

    private CatalogFiles() {}

    /** The files of a folder that lies out {@code clauses/}, {@code templates/} … Throws if it cannot be read. */
    public static Map<String, byte[]> in(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String room : new String[] {"clauses", "templates", "laws", "municipalities"}) {
            File under = folder.resolve(room).toFile();
            if (under.isDirectory()) {
                add(under, room + "/", files);
            }
        }
        return files;
    }

    /** At each start all files are read: {@link File} takes half the time of {@link Files#walk}. Folders behind links are not gone into. */
    private static void add(File folder, String path, Map<String, byte[]> files) throws IOException {
        File[] entries = folder.listFiles();
        if (entries == null) {
            throw new AccessDeniedException(folder.getPath());
        }
        for (File entry : entries) {
            String name = path + entry.getName();
            if (isCatalogFile(name) && entry.isFile()) {
                files.put(name, start(entry, most(name)));
            } else if (entry.isDirectory() && !Files.isSymbolicLink(entry.toPath())) {
                add(entry, name + "/", files);
            }
        }
    }

    /** Bytes that a file may have, by its kind. A font of all Japanese characters has some 20 MB. */
    static int most(String path) {
        if (FontFileReader.municipality(path).isPresent()) {
            return 64 << 20;
        }
        if (FirmFile.municipality(path).isPresent()) {
            return FirmFile.LARGEST;
        }
        return StyleFile.municipality(path).isPresent() ? 32 << 20 : SourceFile.LARGEST;
    }

    /** A file; of one that is too large no more than shows it. */
    private static byte[] start(File file, int most) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            return in.readNBytes(most + 1);
        }
    }

    /**
     * The files that come with the program: those of the folder that it was started from, so that what is edited there counts at
     * once; where that has none, those packed into the jar.
     */
    public static Map<String, byte[]> bundled() {
        return bundled(System.getProperty(HOME, ""));
    }

    /** @param home the folder that the program was started from; empty where it is not known */
    static Map<String, byte[]> bundled(String home) {
        try {
            return !home.isEmpty() && Files.isRegularFile(Path.of(home, VOCABULARY)) ? in(Path.of(home)) : packed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example matters that come with the program, by path ({@code matters/a.yaml}); none where it comes without. */
    public static Map<String, byte[]> examples() {
        try {
            String home = System.getProperty(HOME, "");
            Map<String, byte[]> all = !home.isEmpty() && Files.isDirectory(Path.of(home, EXAMPLES))
                    ? examplesIn(Path.of(home))
                    : packedExamples();
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> packedExamples() throws IOException {
        URL root = CatalogFiles.class.getClassLoader().getResource(BUNDLE + VOCABULARY);
        if (root == null || !root.getProtocol().equals("jar")) {
            return root == null ? Map.of() : examplesIn(folderOf(root));
        }
        Map<String, byte[]> all = fromJar((JarURLConnection) root.openConnection());
        all.keySet().removeIf(path -> !path.startsWith(EXAMPLES + "/") || !path.endsWith(".yaml"));
        return all;
    }

    private static Map<String, byte[]> examplesIn(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String examples : List.of(EXAMPLES, KINDS)) {
            if (Files.isDirectory(folder.resolve(examples))) {
                try (Stream<Path> list = Files.list(folder.resolve(examples))) {
                    for (Path file :
                            list.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                        files.put(examples + "/" + file.getFileName(), start(file.toFile(), SourceFile.LARGEST));
                    }
                }
            }
        }
        return files;
    }

    private static Path folderOf(URL vocabulary) {
        try {
            return Path.of(vocabulary.toURI()).getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> packed() throws IOException {
        URL root = CatalogFiles.class.getClassLoader().getResource(BUNDLE + VOCABULARY);
        if (root == null) {
            throw new IllegalStateException("the program was built without its catalog");
        }
        if (root.getProtocol().equals("jar")) {
            Map<String, byte[]> files = fromJar((JarURLConnection) root.openConnection());
            files.keySet().removeIf(path -> path.startsWith(EXAMPLES + "/"));
            return files;
        }
        return in(folderOf(root));
    }

    private static Map<String, byte[]> fromJar(JarURLConnection connection) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        var jar = connection.getJarFile();
        for (var entries = jar.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.getName().startsWith(BUNDLE) && !entry.isDirectory()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(BUNDLE.length()), in.readAllBytes());
                }
            }
        }
        return files;
    }

    /**
     * Whether a file is named so that nobody would read it though somebody has certainly written it for us: {@code a.yml}, {@code
     * 条項.md.txt} (what Windows makes of a file whose ending it hides).
     */
    static boolean isMisnamed(String path) {
        return MISNAMED.matcher(path).matches();
    }

    /** The name under which it would be read. */
    static String wellNamed(String path) {
        Matcher parts = MISNAMED.matcher(path);
        return parts.matches() ? parts.group("stem") + (parts.group("md") == null ? ".yaml" : ".md") : path;
    }

    /**
     * Files of lists that lie in the folder itself, where nothing reads them, by name.
     *
     * @param keys that tell such a file; one that says {@code municipality} is a matter
     */
    static List<String> misplaced(Path folder, Set<String> keys) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(CatalogFiles::isYaml).sorted().toList()) {
                Optional<YamlNode.Mapping> root = SourceFile.read(file, file.toString(), new Diagnostics())
                        .flatMap(text -> YamlReader.read(text, new Diagnostics()));
                if (root.isPresent()
                        && !root.get().entries().containsKey("municipality")
                        && root.get().entries().keySet().stream().anyMatch(keys::contains)) {
                    names.add(file.getFileName().toString());
                }
            }
        }
        return names;
    }

    private static boolean isYaml(Path file) {
        return file.getFileName().toString().matches(".*\\.ya?ml") && Files.isRegularFile(file);
    }

    private static boolean isCatalogFile(String path) {
        // Programs leave files of their own beside those that they edit: .#a.md, .~lock.style.docx#.
        if (path.startsWith(".", path.lastIndexOf('/') + 1)) {
            return false;
        }
        return path.equals(APPROVED)
                || path.endsWith(".md")
                || path.endsWith(".yaml")
                || isMisnamed(path)
                || FirmFile.municipality(path).isPresent()
                || StyleFile.municipality(path).isPresent()
                || FontFileReader.municipality(path).isPresent();
    }
}
