package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.matter.Condition;
import org.jobun.matter.ConditionReader;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Fields;
import org.jobun.source.Layered;

/** Reads items of the hearing and topics of published papers, with their probes. */
final class HearingItemReader {
    private static final String FORM = "form:";

    private final Vocabulary vocabulary;
    private final Diagnostics found;

    HearingItemReader(Vocabulary vocabulary, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.found = found;
    }

    List<Layered.Entry<HearingItem>> items(Fields all) {
        List<Layered.Entry<HearingItem>> items = new ArrayList<>();
        all.entries()
                .forEach((id, entry) -> all.fields(id)
                        .map(item -> item(id, item))
                        .ifPresent(item -> items.add(new Layered.Entry<>(id, item.title(), entry.key(), item))));
        return items;
    }

    private HearingItem item(String id, Fields fields) {
        List<Probe> probes = fields.list("probes").stream().map(this::probe).toList();
        HearingItem item = new HearingItem(
                id,
                fields.required("title"),
                fields.texts("needs"),
                probes,
                fields.text("outside").orElse(""));
        fields.rejectOthers();
        return item;
    }

    private Probe probe(Fields fields) {
        Condition when = fields.mapping("when")
                .map(map -> new ConditionReader(vocabulary, found).read(map))
                .orElse(Condition.ALWAYS);
        String paper = fields.required("paper");
        List<String> says = fields.texts("says").stream()
                .flatMap(text -> pattern(text, fields).stream())
                .toList();
        boolean always = fields.text("always").filter("yes"::equals).isPresent();
        fields.rejectOthers();
        String id = paper.startsWith(FORM) ? Document.FORM_PREFIX + paper.substring(FORM.length()) : paper;
        return new Probe(when, id, says, always, fields.place("paper"));
    }

    private Optional<String> pattern(String text, Fields fields) {
        try {
            return Optional.of(Pattern.compile(text).pattern());
        } catch (PatternSyntaxException notOne) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place("says"))
                    .with("key", "says")
                    .with("found", text)
                    .with("expected", "再委託.*承認"));
            return Optional.empty();
        }
    }
}
