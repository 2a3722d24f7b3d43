package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.jobun.document.TextBlock;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A set never has two forms of one name, and each form is called in all texts what it calls itself. */
class FormTitlesTest {
    private static final Pattern NAMED = Pattern.compile("(?:別[記紙](?:第?[0-9０-９]+)?)?様式第[0-9０-９]+号");

    static Stream<Path> matters() {
        return Catalogs.matters().stream();
    }

    @ParameterizedTest
    @MethodSource("matters")
    void titlesOfFormsAreWhatTheTextsSay(Path matter) throws IOException {
        for (var outcome : Catalogs.drafts(Files.readString(matter), false)) {
            if (outcome.value().isPresent()) {
                check(outcome.value().get().documents());
            }
        }
    }

    private static void check(List<Document> papers) {
        List<String> titles = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Document paper : papers) {
            if (paper.isForm()) {
                String head = words(((TextBlock) paper.blocks().get(0)).text());
                assertTrue(head.contains("（"), head);
                titles.add(head.substring(0, head.indexOf('（')));
            }
            Matcher matcher = NAMED.matcher(text(paper));
            while (matcher.find()) {
                named.add(matcher.group());
            }
        }
        Set<String> once = new HashSet<>(titles);
        assertEquals(once.size(), titles.size(), () -> "two forms of one name: " + titles);
        assertEquals(once, named);
    }

    private static String text(Document paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TextRenderer().render(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String words(List<org.jobun.document.Inline> text) {
        StringBuilder out = new StringBuilder();
        text.forEach(inline -> out.append(inline.text()));
        return out.toString();
    }
}
