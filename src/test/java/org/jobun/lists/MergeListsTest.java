package org.jobun.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Vocabulary;
import org.jobun.samples.Catalogs;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;

/** Lists put into files that somebody wrote by hand. */
class MergeListsTest {
    private static final Vocabulary VOCABULARY = Catalogs.shipped().vocabulary();
    private static final ImportedLists TREE =
            new ImportedLists(Map.of("work.items", List.of(Map.of("level", "1", "text", "受付"))), Map.of());

    private final Diagnostics found = new Diagnostics();

    private Optional<String> merged(String file, ImportedLists lists, boolean replace) {
        SourceFile source = SourceFile.decode("m.yaml", file.getBytes(StandardCharsets.UTF_8), found)
                .orElseThrow();
        return new MergeLists(VOCABULARY, replace, found).into(source, lists);
    }

    private List<Code> codes() {
        return found.sorted().stream().map(Diagnostic::code).toList();
    }

    @Test
    void aGroupThatIsThereTakesTheListInAndNoOtherLineChanges() {
        String file = "id: a # 注\nwork:\n    data: 氏名   # 項目\n\n    persons: 10\n\n# 終わり\nchoices: { kind: desk }\n";
        String text = merged(file, TREE, false).orElseThrow();
        assertEquals(
                "id: a # 注\nwork:\n    data: 氏名   # 項目\n\n    persons: 10\n    items:\n      - " + row()
                        + "\n\n# 終わり\nchoices: { kind: desk }\n",
                text);
    }

    private static String row() {
        return TREE.yaml(VOCABULARY)
                .lines()
                .reduce((one, next) -> next)
                .orElseThrow()
                .strip()
                .substring(2);
    }

    @Test
    void aFileWithoutTheGroupGetsItAtItsEnd() {
        assertEquals(
                "id: a\n\nwork:\n  items:\n    - " + row() + "\n",
                merged("id: a\n", TREE, false).orElseThrow());
        assertEquals(
                "work:\n  items:\n    - " + row() + "\n",
                merged("", TREE, false).orElseThrow());
    }

    @Test
    void whatIsThereAlreadyStaysUnlessItIsToBeReplaced() {
        String file = "work:\n  items:\n  - { text: 前 }\n\n  - { text: 前2 }\n  data: 氏名\n";
        assertTrue(merged(file, TREE, false).isEmpty());
        assertEquals(List.of(Code.IMP_09), codes());
        Diagnostics none = new Diagnostics();
        SourceFile source = SourceFile.decode("m.yaml", file.getBytes(StandardCharsets.UTF_8), none)
                .orElseThrow();
        assertEquals(
                "work:\n  items:\n    - " + row() + "\n  data: 氏名\n",
                new MergeLists(VOCABULARY, true, none).into(source, TREE).orElseThrow());
    }

    @Test
    void aGroupInBracesIsLeftAlone() {
        assertTrue(merged("work: { data: 氏名 }\n", TREE, false).isEmpty());
        assertEquals(List.of(Code.IMP_10), codes());
    }
}
