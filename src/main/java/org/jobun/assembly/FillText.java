package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jobun.catalog.Block;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Inline;
import org.jobun.house.HouseSettings;
import org.jobun.matter.Matter;

/** Puts the values of a matter into the texts of one paper. */
final class FillText {
    private final TextFiller filler;
    private final HouseSettings house;
    private final Function<TemplateText, Optional<TextPlan>> plans;
    private final MatterModel model;
    private final Room room;
    private final MissingValues missing;
    private final Diagnostics found;

    /** @param found where faults of the texts go */
    FillText(TextFiller filler, Matter matter, MatterModel model, Room room, MissingValues missing, Diagnostics found) {
        this.filler = filler;
        this.house = matter.municipality().style();
        this.plans = filler.plansFor(house);
        this.model = model;
        this.room = room;
        this.missing = missing;
        this.found = found;
    }

    /** The text with its values; empty where the paper has no room for it. */
    FilledText text(TemplateText template) {
        Optional<TextPlan> plan = plans.apply(template);
        if (plan.isPresent() && plan.get().constant() != null) {
            return within(plan.get().constant(), plan.get().length());
        }
        FilledText text = plan.or(() -> chosen(template))
                .map(one -> planned(one, template))
                .orElseGet(() -> filled(template));
        return within(text, text.length());
    }

    /** The plan of what the text says in this matter. */
    private Optional<TextPlan> chosen(TemplateText template) {
        return filler.choice(template).flatMap(choice -> choice.chosen(model)).flatMap(plans);
    }

    private FilledText within(FilledText text, int length) {
        return room.takes(length, text.place()) ? text : new FilledText(List.of(), text.place());
    }

    /** Gives something its value while a row of a list is known under the name of a loop's variable. */
    <T> T inRow(Block.Loop loop, int number, Map<String, String> row, Supplier<T> body) {
        model.enter(loop, number, row);
        T value = body.get();
        model.leave(loop);
        return value;
    }

    /** A text by its plan; null where a path leads to no value, which FreeMarker reports. */
    private FilledText planned(TextPlan plan, TemplateText template) {
        model.reset();
        List<FilledText.Run> runs = new ArrayList<>(plan.parts().size());
        for (TextPlan.Part part : plan.parts()) {
            FilledText.Run run = part.run(model);
            if (run == null) {
                return null;
            }
            runs.add(run);
        }
        runs.forEach(this::reportIfBlank);
        return new FilledText(runs, template.place());
    }

    private void reportIfBlank(FilledText.Run run) {
        if (run instanceof FilledText.Done done) {
            missing.report(done.inline());
        }
    }

    /** A text as FreeMarker fills it. */
    private FilledText filled(TemplateText template) {
        model.reset();
        String marked = filler.fill(template, model, found).orElse("");
        List<FilledText.Run> runs = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            int end = endOfRun(marked, at);
            runs.add(run(marked.substring(at, end), template));
            at = end;
        }
        return new FilledText(runs, template.place());
    }

    /** Where a mark, a quoted string or the words between them end. */
    private static int endOfRun(String marked, int from) {
        return switch (marked.charAt(from)) {
            case TemplateText.OPEN -> marked.indexOf(TemplateText.CLOSE, from) + 1;
            case MarkFormat.QUOTE -> marked.indexOf(MarkFormat.QUOTE, from + 1) + 1;
            default -> endOfWords(marked, from);
        };
    }

    private static int endOfWords(String marked, int from) {
        int end = from;
        while (end < marked.length()
                && marked.charAt(end) != TemplateText.OPEN
                && marked.charAt(end) != MarkFormat.QUOTE) {
            end++;
        }
        return end;
    }

    private FilledText.Run run(String run, TemplateText template) {
        return switch (run.charAt(0)) {
            case TemplateText.OPEN -> marked(run.substring(1, run.length() - 1), template);
            case MarkFormat.QUOTE -> new FilledText.Done(new Inline.Value("", "", run.substring(1, run.length() - 1)));
            default -> FilledText.Done.words(house.styled(run));
        };
    }

    /** @param mark its kind letter and its number */
    private FilledText.Run marked(String mark, TemplateText template) {
        int number = Integer.parseInt(mark.substring(1));
        if (mark.charAt(0) == TemplateText.REFERENCE) {
            return new FilledText.Symbolic(template.references().get(number));
        }
        missing.report(model.value(number));
        return new FilledText.Done(model.value(number));
    }
}
