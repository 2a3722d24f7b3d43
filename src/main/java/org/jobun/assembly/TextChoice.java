package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jobun.catalog.ChoiceTags;
import org.jobun.catalog.TemplateText;
import org.jobun.catalog.TextLimits;
import org.jobun.diagnostic.Diagnostics;

/**
 * A text that says one thing or another, {@code <#if urgency.incident == "promptly">速やかに<#else>直ちに</#if>}, without
 * running FreeMarker, whose start is expensive. Any condition but comparisons of names with values, whether they have one, and these
 * joined by {@code &&} and {@code ||} is FreeMarker's. Safe for several threads.
 */
final class TextChoice {
    private final TemplateText text;
    private final List<Piece> pieces;
    /** The text as it reads for each outcome of its choices. */
    private final Map<List<String>, TemplateText> chosen = new ConcurrentHashMap<>();

    /** A part of a text. */
    private sealed interface Piece {
        /** What it says in a matter; empty where only FreeMarker can tell. */
        Optional<String> words(MatterModel model);
    }

    /** The same in every matter. */
    private record Words(String said) implements Piece {
        @Override
        public Optional<String> words(MatterModel model) {
            return Optional.of(said);
        }
    }

    /** What the first branch says that holds, else the rest. */
    private record Choice(List<Branch> branches, List<Piece> rest) implements Piece {
        @Override
        public Optional<String> words(MatterModel model) {
            for (Branch branch : branches) {
                Optional<Boolean> holds = branch.holds(model);
                if (holds.isEmpty()) {
                    return Optional.empty();
                }
                if (holds.get()) {
                    return joined(branch.pieces(), model);
                }
            }
            return joined(rest, model);
        }

        private static Optional<String> joined(List<Piece> pieces, MatterModel model) {
            StringBuilder words = new StringBuilder();
            for (Piece piece : pieces) {
                Optional<String> said = piece.words(model);
                if (said.isEmpty()) {
                    return said;
                }
                words.append(said.get());
            }
            return Optional.of(words.toString());
        }
    }

    /**
     * What is said where a condition holds.
     *
     * @param any of these holds where all of its tests do
     */
    private record Branch(List<List<Test>> any, List<Piece> pieces) {
        /** Empty where only FreeMarker can tell: it asks from the left, and no more than it must. */
        private Optional<Boolean> holds(MatterModel model) {
            for (List<Test> all : any) {
                Optional<Boolean> together = allHold(all, model);
                if (together.isEmpty() || together.get()) {
                    return together;
                }
            }
            return Optional.of(false);
        }

        private static Optional<Boolean> allHold(List<Test> all, MatterModel model) {
            for (Test test : all) {
                Optional<Boolean> holds = test.holds(model);
                if (holds.isEmpty() || !holds.get()) {
                    return holds;
                }
            }
            return Optional.of(true);
        }
    }

    /** @param wanted what the value must be; null where it must be anything */
    private record Test(List<String> path, String wanted) {
        private static Test of(String condition) {
            Matcher found = ChoiceTags.TEST.matcher(condition.strip());
            if (!found.matches()) {
                throw new IllegalStateException(condition);
            }
            return new Test(List.of(found.group(1).split("\\.")), found.group(2));
        }

        private Optional<Boolean> holds(MatterModel model) {
            String plain = model.plain(path);
            if (plain == null
                    || wanted != null && !ChoiceTags.VALUE.matcher(plain).matches()) {
                return Optional.empty();
            }
            return Optional.of(wanted == null ? !plain.isEmpty() : plain.equals(wanted));
        }
    }

    /** Reads the pieces of a source, tag by tag. */
    private static final class Reader {
        private final String source;
        private final Matcher tags;
        private int at;
        /** The last tag; null behind the last of all. */
        private String tag;

        private boolean unknown;

        Reader(String source) {
            this.source = source;
            this.tags = ChoiceTags.TAG.matcher(source);
        }

        /** Empty where a tag is of another kind, or stands where none may. */
        Optional<List<Piece>> all() {
            List<Piece> pieces = pieces();
            return unknown || tag != null ? Optional.empty() : Optional.of(pieces);
        }

        /** Up to a tag that ends a branch. */
        private List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            next(pieces);
            while (tag != null && tag.startsWith("<#if")) {
                pieces.add(choice());
                next(pieces);
            }
            return pieces;
        }

        /** Adds the words before the next tag. */
        private void next(List<Piece> pieces) {
            boolean found = tags.find();
            String words = source.substring(at, found ? tags.start() : source.length());
            unknown |= ChoiceTags.isTagged(words);
            if (!words.isEmpty()) {
                pieces.add(new Words(words));
            }
            at = found ? tags.end() : source.length();
            tag = found ? tags.group() : null;
        }

        private Choice choice() {
            List<Branch> branches = new ArrayList<>();
            List<Piece> rest = List.of();
            while (tag != null && tag.contains("if ")) {
                List<List<Test>> any = any(tag);
                branches.add(new Branch(any, pieces()));
            }
            if ("<#else>".equals(tag)) {
                rest = pieces();
            }
            unknown |= !"</#if>".equals(tag);
            return new Choice(branches, rest);
        }

        private static List<List<Test>> any(String tag) {
            String condition = tag.substring(tag.indexOf(' ') + 1, tag.length() - 1);
            return Stream.of(condition.split("\\|\\|"))
                    .map(all -> Stream.of(all.split("&&")).map(Test::of).toList())
                    .toList();
        }
    }

    private TextChoice(TemplateText text, List<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
    }

    /** The choices of a text; empty where it has none, or others than this class knows. */
    static Optional<TextChoice> of(TemplateText text) {
        return new Reader(text.source())
                .all()
                .filter(pieces -> pieces.stream().anyMatch(Choice.class::isInstance))
                .filter(pieces -> TextLimits.keeps(text, new Diagnostics()))
                .map(pieces -> new TextChoice(text, List.copyOf(pieces)));
    }

    /** The text as it reads in a matter; empty where only FreeMarker can tell. */
    Optional<TemplateText> chosen(MatterModel model) {
        List<String> outcomes = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            Optional<String> words = piece.words(model);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            outcomes.add(words.get());
        }
        TemplateText known = chosen.get(outcomes);
        return Optional.of(known != null ? known : chosen.computeIfAbsent(outcomes, this::text));
    }

    private TemplateText text(List<String> outcomes) {
        return new TemplateText(String.join("", outcomes), text.references(), text.place(), false);
    }
}
