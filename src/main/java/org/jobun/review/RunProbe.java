package org.jobun.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Probe;
import org.jobun.catalog.Template;
import org.jobun.check.proof.ExampleMatter;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Condition;
import org.jobun.matter.MatterReader;
import org.jobun.source.SourceFile;

/** Drafts the matters that probes ask for, and looks for their words. */
final class RunProbe {
    private final Catalog catalog;
    private final DraftPapers drafter;
    private final ExampleMatter examples;
    private final Map<Condition, Optional<PaperSet>> drafted = new HashMap<>();
    private Optional<PaperSet> usualSet;

    RunProbe(Catalog catalog) {
        this.catalog = catalog;
        this.drafter = new DraftPapers(catalog);
        this.examples = new ExampleMatter(catalog);
    }

    /**
     * What a probe found.
     *
     * @param places where its words stand
     * @param missing what was not found, or found where it must not be, a sentence each
     */
    record Answer(List<String> places, List<String> missing) {}

    Answer on(Probe probe) {
        List<String> places = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Optional<Document> paper = paper(probe.when(), probe.paper());
        if (paper.isEmpty()) {
            missing.add("文書「" + title(probe.paper()) + "」を作る案件がありません（" + probe.place() + "）");
        }
        paper.ifPresent(
                document -> probe.says().forEach(words -> look(Pattern.compile(words), document, places, missing)));
        if (!probe.always() && probe.when() != Condition.ALWAYS) {
            paperOtherwise(new Condition.Not(probe.when()), probe.paper())
                    .ifPresent(other ->
                            probe.says().forEach(words -> mustNotSay(Pattern.compile(words), other, probe, missing)));
        }
        return new Answer(places, missing);
    }

    private void look(Pattern words, Document document, List<String> places, List<String> missing) {
        Optional<String> place = PlaceOfWords.find(document, words);
        place.ifPresent(places::add);
        if (place.isEmpty()) {
            missing.add(document.name() + "に「" + words + "」がありません");
        }
    }

    private static void mustNotSay(Pattern words, Document other, Probe probe, List<String> missing) {
        PlaceOfWords.find(other, words)
                .ifPresent(place -> missing.add("ほかの答えでも「" + words + "」と書かれます（" + place + "、" + probe.place() + "）"));
    }

    private String title(String paper) {
        return catalog.template(paper).map(Template::title).orElse(paper);
    }

    /** As {@link #paper}; that of the usual matter where it is one of these, as it is where a probe asks for something rare. */
    private Optional<Document> paperOtherwise(Condition not, String id) {
        return usualSet()
                .filter(set -> not.holds(set.matter().facts()))
                .flatMap(set -> set.document(id))
                .or(() -> paper(not, id));
    }

    private Optional<PaperSet> usualSet() {
        if (usualSet == null) {
            usualSet = draft(usual(Condition.ALWAYS));
        }
        return usualSet;
    }

    /** The paper of a matter for which the condition holds; empty where no matter has both. */
    private Optional<Document> paper(Condition when, String id) {
        List<Condition> ways = catalog.templates().values().stream()
                .filter(template -> template.paper().equals(id))
                .map(Template::when)
                .toList();
        boolean always = ways.isEmpty() || ways.contains(Condition.ALWAYS);
        Condition asked = always ? when : new Condition.All(List.of(when, new Condition.Any(ways)));
        return document(usual(when), id).or(() -> document(usual(asked), id)).or(() -> document(asked, id));
    }

    private Optional<Document> document(Condition asked, String id) {
        return drafted.computeIfAbsent(asked, this::draft).flatMap(set -> set.document(id));
    }

    /** With the usual answer to each choice that has one and is not asked about: probes look for the usual texts. */
    private Condition usual(Condition asked) {
        List<Condition> all = new ArrayList<>(List.of(asked));
        catalog.vocabulary().choices().stream()
                .filter(choice -> !choice.fallback().isEmpty() && !asked.facts().contains(choice.path()))
                .forEach(choice -> all.add(new Condition.OneOf(choice.path(), List.of(choice.fallback()))));
        return new Condition.All(all);
    }

    private Optional<PaperSet> draft(Condition when) {
        Diagnostics found = new Diagnostics();
        return examples.withLittleElse(when)
                .flatMap(yaml -> SourceFile.decode("検証.yaml", yaml.getBytes(StandardCharsets.UTF_8), found))
                .flatMap(file -> new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file))
                .flatMap(matter -> MakingDate.of(matter, Optional.empty(), false, found)
                        .flatMap(making -> drafter.draft(matter, making).value()));
    }
}
