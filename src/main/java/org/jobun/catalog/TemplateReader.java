package org.jobun.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.HouseWords;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;

/** Reads a template file: front matter, then its lines ({@link TemplateLines}). */
final class TemplateReader {
    private final Vocabulary vocabulary;
    private final Diagnostics found;

    TemplateReader(Vocabulary vocabulary, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.found = found;
    }

    Optional<Template> read(SourceFile file) {
        return FrontMatter.read(file, found).map(front -> template(file, front));
    }

    private Template template(SourceFile file, FrontMatter front) {
        Fields fields = front.fields();
        String numbering = oneOf(fields, "numbering", List.of("articles", "numbers", "outline", "paragraphs", "rules"));
        String id = fields.required("id");
        String name = wordsOnly(fields, "name");
        String title = wordsOnly(fields, "title");
        HouseWords usual = vocabulary.usualWords();
        String page = oneOf(fields, "page", List.of("upright", "wide", "dense"));
        Template template = new Template(
                id,
                usual.in(name),
                usual.in(title),
                new Template.Called(name, title),
                numbering,
                captions(fields),
                fields.text("annex_of").orElse(""),
                fields.text("in_place_of").orElse(""),
                fields.number("order").orElse(Template.LAST),
                page.equals("wide"),
                page.equals("dense"),
                fields.mapping("compact")
                        .map(new ConditionReader(vocabulary, found)::read)
                        .orElse(Condition.NEVER),
                fields.mapping("when")
                        .map(new ConditionReader(vocabulary, found)::read)
                        .orElse(Condition.ALWAYS),
                fields.texts("answers"),
                new TemplateLines(new TemplateCursor(file, front, vocabulary, found)).read(),
                Provides.read(fields),
                file);
        fields.rejectOthers();
        return template;
    }

    /** Where captions stand; empty for as the house does. */
    private Optional<Captions> captions(Fields fields) {
        String written = oneOf(fields, "captions", List.of("house", "above", "inline", "none"));
        return Stream.of(Captions.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }

    /** One of the words, the first where none is written; one that is not known is reported and kept. */
    private String oneOf(Fields fields, String key, List<String> words) {
        String written = fields.text(key).orElse(words.get(0));
        if (!words.contains(written)) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place(key))
                    .with("key", key)
                    .with("found", written)
                    .with("expected", String.join(", ", words)));
        }
        return written;
    }

    /** Words, also of the house: a title is used in heads, in lists and in properties of files, which no value reaches. */
    private String wordsOnly(Fields fields, String key) {
        String written = fields.required(key);
        String title = vocabulary.usualWords().in(written);
        if (title.contains("${") || title.contains("[[") || title.contains("<#")) {
            found.add(Diagnostic.of(Code.TPL_05, fields.place(key)).with("found", title));
        }
        return written;
    }
}
