package org.jobun.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of parts of the program in the form CycloneDX, as its Maven plugin writes it.
 *
 * @param json the file as it is
 * @param libraries what it says of each library, sorted by name
 */
record Bom(byte[] json, List<Library> libraries) {
    /**
     * A library.
     *
     * @param licences identifiers of SPDX where they are known, joined by / where one may choose
     * @param sha256 the sum of its file
     */
    public record Library(String name, String version, String licences, String sha256) {}

    static Bom read(Path file) throws IOException {
        byte[] json = Files.readAllBytes(file);
        List<Library> libraries = new ArrayList<>();
        for (JsonNode part : JsonMapper.shared().readTree(json).path("components")) {
            libraries.add(new Library(
                    part.path("name").asString(),
                    part.path("version").asString(),
                    licences(part.path("licenses")),
                    sha256(part.path("hashes"))));
        }
        libraries.sort(Comparator.comparing(Library::name));
        return new Bom(json, List.copyOf(libraries));
    }

    private static String licences(JsonNode licences) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : licences) {
            JsonNode licence = choice.path("license");
            names.add(choice.path("expression")
                    .asString(licence.path("id").asString(licence.path("name").asString(""))));
        }
        return String.join(" / ", names);
    }

    private static String sha256(JsonNode hashes) {
        for (JsonNode hash : hashes) {
            if (hash.path("alg").asString().equals("SHA-256")) {
                return hash.path("content").asString();
            }
        }
        return "";
    }
}
