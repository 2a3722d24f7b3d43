package org.jobun.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.junit.jupiter.api.Test;

class TemplateTextTest {
    /** Texts are keys of what is compiled: if thousands had one hash, each look-up would go through all of them. */
    @Test
    void textsThatReadAlikeAreToldApartByTheirPlaces() {
        Set<Integer> hashes = new HashSet<>();
        for (int file = 0; file < 100; file++) {
            for (int line = 1; line <= 100; line++) {
                Location place = new Location("clauses/a/b" + file + ".md", line, 1, 0, "");
                hashes.add(TemplateText.parse("[[#p" + line + "]]の規定による。", place, new Diagnostics())
                        .hashCode());
            }
        }
        assertEquals(10_000, hashes.size());
    }
}
