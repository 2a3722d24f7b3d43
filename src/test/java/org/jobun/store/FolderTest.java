package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Matters and bodies as the files that the command line reads, there and back. */
class FolderTest extends StoreContract {
    private static final Headings HEADINGS = new Headings() {
        @Override
        public Heading ofMatter(String key, String text) {
            return heading(key, "契約課");
        }

        @Override
        public String ofBody(String id, String text) {
            return id;
        }
    };

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), RandomText.sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    /** Our own matters and profiles, and one with everything that an editor on Windows leaves. */
    private Path ours() throws IOException {
        Path ours = folder.resolve("ours");
        for (String room : List.of("matters", "municipalities")) {
            try (Stream<Path> files = Files.list(Path.of(room))) {
                for (Path file : files.toList()) {
                    copy(file, ours.resolve(room).resolve(file.getFileName()));
                }
            }
        }
        Files.writeString(ours.resolve("matters/windows.yaml"), "\uFEFFid: windows\r\nname: 𠮷\t\r\n\r\n");
        Path style = ours.resolve("municipalities/aobano/style.docx");
        Files.createDirectories(style.getParent());
        Files.write(style, new byte[Contents.PART + 5]);
        Path own = ours.resolve("bodies/aobano/clauses/own/a.md");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "own");
        Path every = ours.resolve("clauses/own/a.md");
        Files.createDirectories(every.getParent());
        Files.writeString(every, "every");
        return ours;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenInIsWrittenByteForByte(Kind kind) throws Exception {
        Path ours = ours();
        try (Store store = open(kind)) {
            Imported first = store.importFrom(ours, HEADINGS, "sato");
            assertEquals(new Imported(files(ours).size(), 0, 0, List.of()), first);
            Path out = folder.resolve("out");
            Exported exported = store.exportTo(out, Reach.everything());
            assertEquals(files(ours), files(out));
            assertEquals(3, exported.files());
            assertEquals(new Imported(0, 0, files(ours).size(), List.of()), store.importFrom(out, HEADINGS, "sato"));
            Files.writeString(out.resolve("matters/windows.yaml"), "id: windows\n");
            Files.writeString(out.resolve("municipalities/aobano.yaml"), "changed");
            Files.writeString(out.resolve("clauses/own/a.md"), "changed");
            assertEquals(3, store.importFrom(out, HEADINGS, "sato").changed());
            KeptMatter changed =
                    store.matters(Reach.everything()).find("windows").orElseThrow();
            assertEquals("id: windows\n", changed.text());
            assertTrue(saved(store.matters(Reach.everything()).undo("windows", 2, "sato"))
                    .text()
                    .startsWith("\uFEFF"));
            assertEquals("changed", store.bodies().find("aobano").orElseThrow().profile());
            assertThrows(StoreException.class, () -> store.exportTo(out, Reach.everything()));
            assertEquals(
                    0, store.exportTo(folder.resolve("other"), Reach.of("税務課")).matters());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeTakenInIsNamed(Kind kind) throws Exception {
        Path in = folder.resolve("in");
        Files.createDirectories(in.resolve("matters"));
        Files.write(in.resolve("matters/sjis.yaml"), new byte[] {(byte) 0x8a, (byte) 0xbf});
        Files.writeString(in.resolve("matters/nul.yaml"), "a\0b");
        Files.writeString(in.resolve("matters/Large Name.yaml"), "a");
        Files.writeString(in.resolve("matters/gone.yaml"), "a");
        Files.writeString(in.resolve("readme.txt"), "a");
        Files.write(in.resolve("matters/huge.yaml"), new byte[Matters.LONGEST_TEXT + 1]);
        try (Store store = open(kind)) {
            Matters matters = store.matters(Reach.everything());
            matters.create("gone", heading("a", "契約課"), "a", "sato");
            saved(matters.delete("gone", 1, "sato"));
            List<String> problems = store.importFrom(in, HEADINGS, "sato").problems();
            assertEquals(6, problems.size(), problems::toString);
            assertEquals(Optional.empty(), matters.find("sjis"));
            assertEquals(0, matters.list(MatterFilter.all()).total());
        }
    }
}
