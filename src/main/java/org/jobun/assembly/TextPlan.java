package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.TemplateText;
import org.jobun.document.Inline;
import org.jobun.house.HouseSettings;

/**
 * A text of the catalog cut into its parts once for a house, so that it is filled without running FreeMarker. Nearly all
 * texts print values by their path and nothing else ({@code ${contract.amount}}); any other is FreeMarker's.
 *
 * @param parts in order
 * @param constant the filled text where no fact of a matter is in it, else null
 * @param length of the constant, in characters; 0 where there is none
 */
record TextPlan(List<Part> parts, FilledText constant, int length) {
    private static final Pattern MARK =
            Pattern.compile("\\$\\{\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)\\s*}" + "|"
                    + TemplateText.OPEN + TemplateText.REFERENCE + "([0-9]+)" + TemplateText.CLOSE);

    /** A part of a text. */
    sealed interface Part {
        /** The run that it is in a matter; null where it leads to no value. */
        FilledText.Run run(MatterModel model);
    }

    /** Words or a reference, the same in every matter. */
    record Fixed(FilledText.Run run) implements Part {
        @Override
        public FilledText.Run run(MatterModel model) {
            return run;
        }

        /** True for an interpolation that is more than a path: a form, a default, an expression. */
        private boolean isLeftOver() {
            return run.words().contains("${");
        }
    }

    /** A value by its path. */
    record ValueAt(List<String> path) implements Part {
        @Override
        public FilledText.Run run(MatterModel model) {
            Inline value = model.at(path);
            return value == null ? null : new FilledText.Done(value);
        }
    }

    /** The plan of a text in a house; empty where only FreeMarker can fill it. */
    static Optional<TextPlan> of(TemplateText text, HouseSettings house) {
        if (text.source().indexOf('<') >= 0) {
            return Optional.empty();
        }
        List<Part> parts = partsOf(text, house);
        boolean leftOver = parts.stream().anyMatch(part -> part instanceof Fixed fixed && fixed.isLeftOver());
        return leftOver ? Optional.empty() : Optional.of(of(parts, constant(parts, text)));
    }

    private static TextPlan of(List<Part> parts, FilledText constant) {
        return new TextPlan(List.copyOf(parts), constant, constant == null ? 0 : constant.length());
    }

    private static List<Part> partsOf(TemplateText text, HouseSettings house) {
        String source = house.words().in(text.source());
        List<Part> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(source);
        int at = 0;
        while (mark.find()) {
            words(source.substring(at, mark.start()), house, parts);
            parts.add(mark.group(1) != null ? value(mark.group(1), house) : reference(mark.group(2), text));
            at = mark.end();
        }
        words(source.substring(at), house, parts);
        return parts;
    }

    private static Part reference(String number, TemplateText text) {
        return new Fixed(new FilledText.Symbolic(text.references().get(Integer.parseInt(number))));
    }

    private static void words(String words, HouseSettings house, List<Part> parts) {
        if (!words.isEmpty()) {
            parts.add(new Fixed(FilledText.Done.words(house.styled(words))));
        }
    }

    /** Party words are the house's own, the same in every matter. */
    private static Part value(String path, HouseSettings house) {
        return MatterModel.partyWord(path, house)
                .<Part>map(word -> new Fixed(new FilledText.Done(word)))
                .orElseGet(() -> new ValueAt(List.of(path.split("\\."))));
    }

    private static FilledText constant(List<Part> parts, TemplateText text) {
        List<FilledText.Run> runs = new ArrayList<>();
        for (Part part : parts) {
            if (!(part instanceof Fixed fixed)) {
                return null;
            }
            runs.add(fixed.run());
        }
        return new FilledText(runs, text.place());
    }
}
