package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.Test;

/**
 * Forms and records of one sheet keep to it in Word too. PDF sets a sheet that is a little too long tighter; Word has no such
 * means, so what is one sheet there has to be one in PDF with the line pitch of its template.
 */
class OneSheetTest {
    private static final List<Path> EXAMPLES = List.of(
            Path.of("matters", "kinds"),
            Path.of("src", "test", "ways"),
            Path.of("src", "test", "signing"),
            Path.of("src", "test", "after"));

    /** With what has to be mended it is longer than a sheet. */
    private static final String LONGER = "inspection-report";

    private static List<Path> matters() throws IOException {
        List<Path> matters = new ArrayList<>();
        for (Path folder : EXAMPLES) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(matters::add);
            }
        }
        return matters;
    }

    private static boolean isTightened(Document document) {
        FontChain fonts = new OpenFonts().of(document.style().fonts());
        PaperLayout.Laid laid = PaperLayout.of(document, document.style().linePitch(), fonts);
        int height = MarginLayout.frame(document, fonts).textHeight();
        return PageFit.of(document, fonts).pages().size() == 1
                && Paginator.pages(laid.rows(), height).size() > 1;
    }

    @Test
    void aSheetIsOneWithoutTighterLines() throws IOException {
        TreeSet<String> tightened = new TreeSet<>();
        for (Path matter : matters()) {
            boolean kind = matter.startsWith(EXAMPLES.get(0));
            String all = kind ? "award_papers: full\nsubmissions: listed\n" : "";
            for (Document document :
                    Catalogs.papers(Files.readString(matter) + all).documents()) {
                if (!document.id().equals(LONGER) && isTightened(document)) {
                    tightened.add(document.id() + " of " + document.imprint().municipality());
                }
            }
        }
        assertEquals(new TreeSet<>(), tightened);
    }
}
