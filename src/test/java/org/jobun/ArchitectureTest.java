package org.jobun;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of {@code docs/architecture.md}: who may use whom, and where each big library lives. */
class ArchitectureTest {
    private static final String ROOT = "org.jobun.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jobun");

    /** Room → the rooms it may use. */
    private static final Map<String, List<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("diagnostic", List.of()),
            Map.entry("source", List.of("text", "diagnostic")),
            Map.entry("document", List.of("text")),
            Map.entry("law", List.of("source", "text", "diagnostic")),
            Map.entry("matter", List.of("source", "text", "diagnostic")),
            Map.entry("look", List.of("word", "document", "text", "diagnostic")),
            Map.entry("catalog", List.of("look", "document", "matter", "law", "source", "text", "diagnostic")),
            Map.entry(
                    "assembly",
                    List.of("catalog", "look", "matter", "law", "document", "source", "text", "diagnostic")),
            Map.entry("check", List.of("catalog", "look", "matter", "law", "document", "source", "text", "diagnostic")),
            Map.entry("render", List.of("document", "text", "diagnostic")),
            Map.entry(
                    "draft",
                    List.of(
                            "render",
                            "check",
                            "assembly",
                            "catalog",
                            "look",
                            "matter",
                            "law",
                            "document",
                            "source",
                            "text",
                            "diagnostic")),
            Map.entry("compare", List.of("document", "text")),
            Map.entry("word", List.of("text", "diagnostic")),
            Map.entry(
                    "readback",
                    List.of(
                            "draft",
                            "check",
                            "word",
                            "render",
                            "assembly",
                            "catalog",
                            "look",
                            "matter",
                            "law",
                            "document",
                            "source",
                            "text",
                            "diagnostic")),
            Map.entry(
                    "api",
                    List.of(
                            "draft",
                            "render",
                            "check",
                            "assembly",
                            "catalog",
                            "look",
                            "matter",
                            "law",
                            "document",
                            "source",
                            "text",
                            "diagnostic")),
            Map.entry(
                    "batch",
                    List.of(
                            "draft",
                            "render",
                            "check",
                            "assembly",
                            "catalog",
                            "look",
                            "matter",
                            "law",
                            "document",
                            "source",
                            "text",
                            "diagnostic")),
            Map.entry(
                    "review",
                    List.of(
                            "readback",
                            "draft",
                            "render",
                            "check",
                            "assembly",
                            "catalog",
                            "look",
                            "matter",
                            "law",
                            "document",
                            "source",
                            "text",
                            "diagnostic")),
            Map.entry(
                    "cli",
                    List.of(
                            "batch",
                            "compare",
                            "readback",
                            "word",
                            "review",
                            "draft",
                            "render",
                            "check",
                            "assembly",
                            "catalog",
                            "look",
                            "matter",
                            "law",
                            "document",
                            "source",
                            "text",
                            "diagnostic"))));

    /** Package of a library → the packages of ours that may use it. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.pdfbox..", Set.of("org.jobun.render.pdf..", "org.jobun.compare..")),
            Map.entry("org.apache.fontbox..", Set.of("org.jobun.render.pdf..")),
            Map.entry("freemarker..", Set.of("org.jobun.assembly..")),
            Map.entry(
                    "tools.jackson..",
                    Set.of(
                            "org.jobun.source..",
                            "org.jobun.render.json..",
                            "org.jobun.draft..",
                            "org.jobun.batch..",
                            "org.jobun.cli..")),
            Map.entry("picocli..", Set.of("org.jobun.cli..")),
            Map.entry("org.sat4j..", Set.of("org.jobun.check.proof..")),
            Map.entry("org.apache.poi..", Set.of("org.jobun.review..", "org.jobun.batch..")),
            Map.entry("org.apache.commons.csv..", Set.of("org.jobun.batch..")),
            Map.entry("org.apache.commons.compress..", Set.of("org.jobun.batch..")),
            Map.entry("me.tongfei..", Set.of("org.jobun.cli..")),
            Map.entry("com.github.difflib..", Set.of("org.jobun.compare..")),
            Map.entry("org.docx4j..", Set.of("org.jobun.look..")));

    @Test
    void everyPackageIsARoomOfTheTable() {
        Set<String> unknown = CLASSES.stream()
                .map(ArchitectureTest::room)
                .filter(room -> !ROOMS.containsKey(room))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(unknown.isEmpty(), () -> "not in the table of rooms: " + unknown);
    }

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length() - 1);
        String[] parts = rest.split("\\.");
        return parts.length < 2 ? "" : parts[1];
    }

    @TestFactory
    List<DynamicTest> aRoomUsesOnlyTheRoomsBelowIt() {
        return ROOMS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    String[] forbidden = ROOMS.keySet().stream()
                            .filter(other -> !other.equals(room.getKey())
                                    && !room.getValue().contains(other))
                            .map(other -> ROOT + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + room.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden)
                            .check(CLASSES);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> renderersDoNotKnowEachOther() {
        List<String> renderers = List.of("docx", "pdf", "html", "text", "json");
        return renderers.stream()
                .map(own -> DynamicTest.dynamicTest(
                        own,
                        () -> noClasses()
                                .that()
                                .resideInAPackage("org.jobun.render." + own + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(renderers.stream()
                                        .filter(other -> !other.equals(own))
                                        .map(other -> "org.jobun.render." + other + "..")
                                        .toArray(String[]::new))
                                .allowEmptyShould(true)
                                .check(CLASSES)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> eachBigLibraryStaysInItsRoom() {
        return LIBRARIES.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(
                        library.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(library.getValue().toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(library.getKey())
                                .check(CLASSES)))
                .toList();
    }
}
