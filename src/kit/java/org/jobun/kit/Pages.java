package org.jobun.kit;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages of a kit: how to start, and the sheet for the IT division with the figures of this very kit. */
final class Pages {
    /** The port that the program tries first; KitTest compares it with the program. */
    private static final int PORT = 8480;

    /** Files that an IT division lets run, or is asked about. */
    private static final List<String> NAMED =
            List.of("条文.cmd", "jobun.cmd", "jobun", "jobun.jar", "runtime/bin/java.exe", "runtime/bin/java");

    private final Project project;
    private final Bom bom;
    private final Configuration templates;

    /** A file with its size in bytes and its sum. */
    public record Named(String path, long size, String sha256) {}

    Pages(Project project, Bom bom) throws IOException {
        this.project = project;
        this.bom = bom;
        this.templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setDirectoryForTemplateLoading(
                project.base().resolve("src/kit/pages").toFile());
        templates.setDefaultEncoding("UTF-8");
        templates.setLocale(Locale.ROOT);
        templates.setNumberFormat(",##0");
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
    }

    /** Writes the pages and the list of parts into a kit whose other files are there. */
    void into(KitFolder kit, Optional<JavaRuntime> runtime) throws IOException {
        kit.bytes("sbom.json", bom.json());
        Map<String, Object> figures = figures(kit, runtime);
        kit.text("はじめに.html", page("start.ftlh", figures));
        kit.text("申請用説明書.html", page("sheet.ftlh", figures));
    }

    private String page(String template, Map<String, Object> figures) throws IOException {
        try {
            StringWriter out = new StringWriter();
            templates.getTemplate(template).process(figures, out);
            return out.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> figures(KitFolder kit, Optional<JavaRuntime> runtime) throws IOException {
        List<String> files = Folders.files(kit.folder());
        Map<String, Object> figures = new HashMap<>();
        figures.put("version", project.version());
        figures.put("kit", project.kit(kit.platform()));
        figures.put("system", kit.platform().title());
        figures.put("windows", kit.platform() == Platform.WINDOWS);
        figures.put("port", PORT);
        figures.put("javaVersion", runtime.map(JavaRuntime::version).orElse(""));
        figures.put("javaBuilder", runtime.isPresent() ? builder(kit.folder().resolve("runtime/release")) : "");
        figures.put("modules", runtime.map(JavaRuntime::modules).orElse(project.modules()));
        figures.put("libraries", bom.libraries());
        figures.put("files", files.size());
        figures.put("size", size(kit.folder(), files, ""));
        figures.put("runtimeSize", size(kit.folder(), files, "runtime/"));
        figures.put(
                "longest",
                files.stream().max(Comparator.comparingInt(String::length)).orElse(""));
        figures.put("named", named(kit.folder()));
        return figures;
    }

    /** Who built the Java of a kit, as its {@code release} file says; empty where it does not. */
    private static String builder(Path release) throws IOException {
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("IMPLEMENTOR="))
                .map(line -> line.substring("IMPLEMENTOR=".length()).replace("\"", ""))
                .findFirst()
                .orElse("");
    }

    private static long size(Path folder, List<String> files, String below) throws IOException {
        long size = 0;
        for (String file : files) {
            size += file.startsWith(below) ? Files.size(folder.resolve(file)) : 0;
        }
        return size;
    }

    private static List<Named> named(Path folder) throws IOException {
        List<Named> named = new ArrayList<>();
        for (String path : NAMED) {
            Path file = folder.resolve(path);
            if (Files.exists(file)) {
                named.add(new Named(path, Files.size(file), Checksums.of(file)));
            }
        }
        return named;
    }
}
