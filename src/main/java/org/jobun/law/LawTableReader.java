package org.jobun.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;
import org.jobun.text.EraDate;
import org.jobun.text.Validity;

/** Reads {@code laws/*.yaml}: one file a statute, and {@code wording.yaml} for words that change by date. */
public final class LawTableReader {
    private final Diagnostics found;
    private final List<Statute> statutes = new ArrayList<>();
    private final List<LawTable.Imprisonment> imprisonment = new ArrayList<>();

    public LawTableReader(Diagnostics found) {
        this.found = found;
    }

    /** Adds one file. */
    public void read(SourceFile file) {
        YamlReader.read(file, found).ifPresent(root -> {
            Fields fields = new Fields(root, found);
            if (file.path().endsWith("wording.yaml")) {
                fields.list("imprisonment")
                        .forEach(entry -> imprisonment.add(
                                new LawTable.Imprisonment(entry.validity("valid"), entry.required("word"))));
            } else {
                statutes.add(statute(fields));
            }
            fields.rejectOthers();
        });
    }

    /** The table of all files read. */
    public LawTable table() {
        return new LawTable(statutes, imprisonment);
    }

    private Statute statute(Fields fields) {
        String id = fields.required("id");
        Map<String, Provision> provisions = new LinkedHashMap<>();
        fields.fields("provisions")
                .ifPresent(all -> all.entries()
                        .keySet()
                        .forEach(key -> all.fields(key)
                                .ifPresent(entry -> provisions.put(key, provision(id + "." + key, entry)))));
        Optional<Fields> enacted = fields.fields("enacted");
        Statute statute = new Statute(
                id,
                fields.required("name"),
                fields.text("short").orElse(""),
                enacted.flatMap(number -> number.oneOf("era", EraDate.Era.class))
                        .orElse(EraDate.Era.REIWA),
                enacted.flatMap(number -> number.number("year")).orElse(1),
                enacted.map(number -> number.required("kind")).orElse(""),
                enacted.flatMap(number -> number.number("no")).orElse(0),
                provisions,
                fields.location());
        enacted.ifPresentOrElse(Fields::rejectOthers, () -> fields.required("enacted"));
        return statute;
    }

    private Provision provision(String id, Fields entry) {
        List<Provision.Span> spans = new ArrayList<>();
        entry.list("spans").forEach(span -> span(span).ifPresent(spans::add));
        Provision provision =
                new Provision(id, entry.required("about"), entry.text("source").orElse(""), spans, entry.location());
        entry.rejectOthers();
        checkOverlap(provision);
        return provision;
    }

    private Optional<Provision.Span> span(Fields fields) {
        Validity validity = fields.validity("valid");
        String written = fields.required("cite");
        Optional<Cite> cite = Cite.parse(written);
        if (cite.isEmpty()) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place("cite"))
                    .with("key", "cite")
                    .with("found", written)
                    .with("expected", "66.2"));
        }
        Optional<Penalty> penalty = fields.fields("penalty").map(this::penalty);
        String open = fields.text("open").orElse("");
        fields.rejectOthers();
        return cite.map(place -> new Provision.Span(validity, place, penalty.orElse(null), open));
    }

    private Penalty penalty(Fields fields) {
        Penalty penalty = new Penalty(
                fields.number("years").orElse(0),
                fields.number("fine").orElse(0),
                fields.text("both").map("true"::equals).orElse(false));
        fields.rejectOthers();
        return penalty;
    }

    private void checkOverlap(Provision provision) {
        List<Provision.Span> spans = provision.spans();
        for (int i = 0; i < spans.size(); i++) {
            for (int j = i + 1; j < spans.size(); j++) {
                if (spans.get(i).validity().overlaps(spans.get(j).validity())) {
                    found.add(Diagnostic.of(Code.CLS_06, provision.place())
                            .with("clause", provision.id())
                            .with("first", spans.get(i).validity())
                            .with("second", spans.get(j).validity()));
                }
            }
        }
    }
}
