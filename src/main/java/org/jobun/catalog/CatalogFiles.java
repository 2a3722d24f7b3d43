package org.jobun.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobun.look.FontFileReader;
import org.jobun.look.StyleFile;

/** The files of a catalog by path ({@code clauses/a/b.md}), from a folder or from the program itself. */
public final class CatalogFiles {
    private static final String BUNDLE = "catalog/";

    private CatalogFiles() {}

    /** The files of a folder that lies out {@code clauses/}, {@code templates/} … Throws if it cannot be read. */
    public static Map<String, byte[]> in(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String room : new String[] {"clauses", "templates", "laws", "municipalities"}) {
            Path under = folder.resolve(room);
            if (Files.isDirectory(under)) {
                try (Stream<Path> walk = Files.walk(under)) {
                    for (Path file : walk.filter(Files::isRegularFile).toList()) {
                        String path = folder.relativize(file).toString().replace('\\', '/');
                        if (isCatalogFile(path)) {
                            files.put(path, Files.readAllBytes(file));
                        }
                    }
                }
            }
        }
        return files;
    }

    /** The files that come with the program. */
    public static Map<String, byte[]> bundled() {
        URL root = CatalogFiles.class.getClassLoader().getResource(BUNDLE + "clauses/vocabulary.yaml");
        if (root == null) {
            throw new IllegalStateException("the program was built without its catalog");
        }
        try {
            if (root.getProtocol().equals("jar")) {
                return fromJar((JarURLConnection) root.openConnection());
            }
            return in(Path.of(root.toURI()).getParent().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
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

    private static boolean isCatalogFile(String path) {
        return path.endsWith(".md")
                || path.endsWith(".yaml")
                || StyleFile.municipality(path).isPresent()
                || FontFileReader.municipality(path).isPresent();
    }
}
