package org.jobun.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the kits of both systems below {@code target/kit}, and a list of their checksums beside them. */
public final class BuildKit {
    private static final String WINDOWS_JDK = "--windows-jdk=";

    private BuildKit() {}

    /**
     * @param arguments folder of the project, its {@code target}, version, time of the build, {@code --windows-jdk=} with a folder
     *     or without, folder for the kits
     */
    public static void main(String[] arguments) throws IOException {
        Optional<Path> windows = Optional.of(arguments[4].substring(WINDOWS_JDK.length()))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
        windows.ifPresent(JavaRuntime::refuseUnlessModular);
        Project project = new Project(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[5]),
                arguments[2],
                Instant.parse(arguments[3]),
                windows);
        Files.createDirectories(project.kits());
        Bom bom = Bom.read(project.target().resolve("sbom/sbom.json"));
        List<Path> zips = new ArrayList<>();
        List<String> classes = List.of();
        for (Platform platform : Platform.values()) {
            Path folder = project.kits().resolve(project.kit(platform));
            Optional<JavaRuntime> runtime = JavaRuntime.link(project, platform, folder.resolve("runtime"));
            KitFolder kit = new KitFolder(project, platform, folder);
            kit.layProgram();
            if (platform == Platform.LINUX) {
                classes = ClassList.of(folder, project.kits().resolve("first-run"));
            }
            kit.layLaunchers(classes);
            new Pages(project, bom).into(kit, runtime);
            kit.close();
            Path zip = project.kits().resolve(project.kit(platform) + ".zip");
            KitZip.write(folder, zip, project.time());
            zips.add(zip);
            System.out.printf("%s: %.1f MB%s%n", zip.getFileName(), Files.size(zip) / 1e6, withRuntime(runtime));
        }
        Files.write(project.kits().resolve("SHA256SUMS"), Checksums.of(project.kits(), zips), StandardCharsets.UTF_8);
    }

    private static String withRuntime(Optional<JavaRuntime> runtime) {
        return runtime.isPresent() ? "" : " (without Java: no JDK of this system was given)";
    }
}
