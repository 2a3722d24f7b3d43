package org.jobun.catalog;

import java.nio.charset.StandardCharsets;
import org.jobun.assembly.TextFiller;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Forbidden;
import org.jobun.source.YamlReader;

/** Any text as a line of a clause: marks, conditions, references, and what FreeMarker is asked. */
public final class FuzzText {
    private static Vocabulary vocabulary;

    private FuzzText() {}

    /** Called by Jazzer once. */
    public static void fuzzerInitialize() {
        vocabulary = new CatalogReader(new Diagnostics())
                .layer(CatalogFiles.bundled())
                .read()
                .orElseThrow()
                .vocabulary();
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8).replaceAll("[\r\n]", " ");
        if (Forbidden.firstIn(line) >= 0) {
            return;
        }
        Location place = new Location("a.md", 1, 1, 0, line);
        Diagnostics found = new Diagnostics();
        BlockMarks marks = BlockMarks.read(line, 0, place, vocabulary, found);
        TemplateText text = TemplateText.parse(line.substring(marks.start(), marks.end()), place, found);
        new TextFiller().compile(text, found);
        ConditionReader conditions = new ConditionReader(vocabulary, found);
        Condition read = YamlReader.readFlow("{" + line + "}", place, found)
                .map(conditions::read)
                .orElseGet(() -> conditions.readShort(line, place));
        read.facts();
        found.sorted();
    }
}
