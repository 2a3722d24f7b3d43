package org.jobun.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobun.redline.Alignment;
import org.jobun.redline.Pair;

/**
 * A paper as it is in effect on a day: the original with the changes up to then, each sentence with the one that it comes from. A sentence keeps
 * its origin where only numbers in it follow from changes elsewhere.
 *
 * @param stages the original, then the changes in effect, in order
 * @param lines of the paper, in order
 * @param gone what is no more, in the order of the changes
 */
public record InEffect(List<Stage> stages, List<Line> lines, List<Gone> gone) {
    private static final Pattern SENTENCES = Pattern.compile("(?<=。)(?![）」])");

    public InEffect {
        stages = List.copyOf(stages);
        lines = List.copyOf(lines);
        gone = List.copyOf(gone);
    }

    /**
     * One state of the paper.
     *
     * @param name 原契約, 第1回変更
     * @param day from which it is in effect
     */
    public record Stage(String name, LocalDate day, List<Part> paper) {
        public Stage {
            paper = List.copyOf(paper);
        }
    }

    /** @param stage number of the change that it comes from; 0 for the original */
    public record Sentence(String text, int stage) {}

    /**
     * A piece of the paper.
     *
     * @param depth how deep it stands
     * @param numbered the last change by which its number or what it cites was put in order; 0 for none
     */
    public record Line(Part part, int depth, List<Sentence> sentences, int numbered) {
        public Line {
            sentences = List.copyOf(sentences);
        }

        /** Its number; of the first 項 of an article that of the article. */
        public String number() {
            return part.label().text();
        }
    }

    /**
     * What is no more.
     *
     * @param place where it was: 第6条第4項; empty outside of the articles
     * @param stage number of the change that took it away
     */
    public record Gone(String place, Part part, int stage) {}

    /** Whether any change is in effect that this paper shows. */
    public boolean isChanged() {
        return !gone.isEmpty()
                || lines.stream()
                        .anyMatch(line ->
                                line.numbered() > 0 || line.sentences().stream().anyMatch(one -> one.stage() > 0));
    }

    /**
     * The paper on a day.
     *
     * @param stages the original, then all changes, in the order in which they were agreed
     */
    public static InEffect on(LocalDate day, List<Stage> stages, ComparePaper compare) {
        List<Stage> until = new ArrayList<>(List.of(stages.get(0)));
        stages.stream().skip(1).filter(stage -> !stage.day().isAfter(day)).forEach(until::add);
        return new Walk(compare).through(until);
    }

    /** Origins of the words of a piece. */
    private record Origin(List<Sentence> caption, List<Sentence> text, int numbered) {}

    private static final class Walk {
        private final ComparePaper compare;
        private final List<Gone> gone = new ArrayList<>();
        private Map<Part, Origin> origins = new IdentityHashMap<>();
        private int stage;

        Walk(ComparePaper compare) {
            this.compare = compare;
        }

        InEffect through(List<Stage> stages) {
            stages.get(0).paper().forEach(this::fresh);
            for (stage = 1; stage < stages.size(); stage++) {
                Map<Part, Origin> former = origins;
                origins = new IdentityHashMap<>();
                parts(
                        compare.ofParts(
                                stages.get(stage - 1).paper(), stages.get(stage).paper()),
                        "",
                        former);
            }
            List<Line> lines = new ArrayList<>();
            stages.get(stages.size() - 1).paper().forEach(part -> line(part, 0, lines));
            return new InEffect(stages, lines, gone);
        }

        /** A piece that comes with this change, with all that is in it. */
        private void fresh(Part part) {
            part.flattened()
                    .forEach(one -> origins.put(
                            one, new Origin(sentences(one.caption(), stage), sentences(one.text(), stage), 0)));
        }

        /** @param above where they stand: 第6条 */
        private void parts(List<ComparedPart> parts, String above, Map<Part, Origin> former) {
            List<ComparedPart> going = new ArrayList<>(
                    parts.stream().filter(ComparedPart::isRemoved).toList());
            for (ComparedPart part : parts) {
                if (part.isRemoved()) {
                    continue;
                }
                Optional<ComparedPart> moved = part.isAdded() ? from(part.after(), going) : Optional.empty();
                if (moved.isPresent()) {
                    going.remove(moved.get());
                    Part before = moved.get().before();
                    kept(
                            new ComparedPart(
                                    before,
                                    part.after(),
                                    compare.ofParts(before.below(), part.after().below())),
                            above,
                            former);
                } else if (part.isAdded()) {
                    fresh(part.after());
                } else {
                    kept(part, above, former);
                }
            }
            going.forEach(part -> gone.add(new Gone(place(above, part.before()), part.before(), stage)));
        }

        private static String place(String above, Part part) {
            return switch (part.kind()) {
                case ARTICLE, HEADING, SCHEDULE -> part.label().text();
                case PARAGRAPH ->
                    above
                            + (part.label().text().isEmpty()
                                    ? ""
                                    : "第" + part.label().number() + "項");
                case ITEM ->
                    above
                            + (part.label().level() <= 2
                                    ? "第" + part.label().number() + "号"
                                    : part.label().text());
                default -> above;
            };
        }

        /** What left its order was taken away and added: it is the same piece. */
        private static Optional<ComparedPart> from(Part after, List<ComparedPart> going) {
            return going.stream()
                    .filter(part -> part.before().kind() == after.kind())
                    .filter(part -> part.before().allMeaning().equals(after.allMeaning())
                            || !after.id().isEmpty() && part.before().id().equals(after.id()))
                    .findFirst();
        }

        private void kept(ComparedPart part, String above, Map<Part, Origin> former) {
            Origin before = former.get(part.before());
            boolean cited = part.before().meaning().equals(part.after().meaning());
            boolean numbered =
                    !part.before().label().text().equals(part.after().label().text())
                            || cited
                                    && !part.before().text().equals(part.after().text());
            origins.put(
                    part.after(),
                    new Origin(
                            carried(part.before().caption(), part.after().caption(), before.caption(), false),
                            carried(part.before().text(), part.after().text(), before.text(), cited),
                            numbered ? stage : before.numbered()));
            parts(part.below(), place(above, part.before()), former);
        }

        /** @param cited whether nothing but numbers of what is cited can differ */
        private List<Sentence> carried(String was, String is, List<Sentence> known, boolean cited) {
            List<String> before = split(was);
            List<String> after = split(is);
            List<Sentence> all = new ArrayList<>();
            if (cited && before.size() == after.size()) {
                for (int i = 0; i < after.size(); i++) {
                    all.add(new Sentence(after.get(i), known.get(i).stage()));
                }
                return all;
            }
            int from = 0;
            for (Pair<String> pair : Alignment.of(before, after, (a, b) -> a.equals(b) ? 0 : 3 * Alignment.ALONE)) {
                if (!pair.isAdded() && !pair.isRemoved()) {
                    all.add(new Sentence(pair.after(), known.get(from).stage()));
                } else if (pair.isAdded()) {
                    all.add(new Sentence(pair.after(), stage));
                }
                from += pair.isAdded() ? 0 : 1;
            }
            return all;
        }

        private void line(Part part, int depth, List<Line> lines) {
            Origin origin = origins.get(part);
            // The caption of a row is its first cell, by which it is known.
            if (!part.caption().isEmpty() && part.kind() != Part.Kind.ROW) {
                lines.add(new Line(part, depth, origin.caption(), 0));
            }
            if (!part.text().isEmpty()) {
                lines.add(new Line(part, depth, origin.text(), origin.numbered()));
            }
            part.below().forEach(one -> line(one, depth + 1, lines));
        }
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(SENTENCES.split(text));
    }

    private static List<Sentence> sentences(String text, int stage) {
        return split(text).stream().map(one -> new Sentence(one, stage)).toList();
    }
}
