package org.jobun.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The texts of licences and notices: ours, of the fonts, and those that libraries carry in their files. */
final class Licences {
    private static final Pattern TEXT =
            Pattern.compile("(?:META-INF/)?[^/]*(?:LICENSE|LICENCE|NOTICE|COPYING|about[.]html)[^/]*");

    private Licences() {}

    /** Lays the texts into {@code licences}; of libraries each text once, however many carry it. */
    static void lay(Project project, Path kit) throws IOException {
        Path folder = Files.createDirectories(kit.resolve("licences"));
        Files.copy(project.base().resolve("LICENSE"), folder.resolve("LICENSE.txt"));
        Files.copy(project.base().resolve("NOTICE"), folder.resolve("NOTICE.txt"));
        Path fonts = project.base().resolve("src/main/resources/fonts");
        for (String name : Folders.files(fonts)) {
            if (name.endsWith(".txt")) {
                Files.copy(fonts.resolve(name), folder.resolve(name));
            }
        }
        Set<String> known = new HashSet<>();
        for (String name : Folders.files(kit.resolve("lib"))) {
            if (name.endsWith(".jar")) {
                fromLibrary(kit.resolve("lib").resolve(name), folder, known);
            }
        }
    }

    private static void fromLibrary(Path jar, Path folder, Set<String> known) throws IOException {
        String library = jar.getFileName().toString().replaceFirst("[.]jar$", "");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> texts = zip.stream()
                    .filter(entry -> TEXT.matcher(entry.getName()).matches())
                    .toList();
            for (ZipEntry entry : texts) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] text = in.readAllBytes();
                    if (known.add(Checksums.of(text))) {
                        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                        Files.write(folder.resolve(library + "-" + name.replaceFirst("([^.]{4})$", "$1.txt")), text);
                    }
                }
            }
        }
    }
}
