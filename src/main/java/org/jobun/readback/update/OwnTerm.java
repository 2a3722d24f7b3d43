package org.jobun.readback.update;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.readback.PaperLine;
import org.jobun.redline.Pair;

/**
 * What one article of a returned paper says in words of its own, as a special term of the matter: each 項 that was changed is given
 * anew in place of the former, one that was taken away no longer applies.
 *
 * @param rows of the list of special terms
 * @param unsure citations that could not be led to a provision
 * @param says own words that the term must say when it is drafted
 */
record OwnTerm(List<Map<String, String>> rows, List<String> unsure, List<String> says) {
    /** Words that cannot follow の規定にかかわらず、. */
    private static final String CITED = "\\[\\[";

    /**
     * The term; empty where nothing but captions or tables differ.
     *
     * @param former lines of the article as the other side got it: what it left as it was is none of its words
     * @param paper where a term stands that stands in place of nothing; empty for the usual place
     */
    static Optional<OwnTerm> of(PaperDistance.Both both, List<PaperLine> former, TermText text, String paper) {
        return new Writer(both, former, text).term(paper);
    }

    /**
     * Other words of a special term that the matter has: 項 of its article → its text; empty where 項 came or went.
     *
     * @param both the article of the term
     */
    static Map<Integer, String> otherWords(PaperDistance.Both both, TermText text, List<String> says) {
        Map<Integer, List<PaperLine>> before = Writer.paragraphs(both.before());
        Map<Integer, List<PaperLine>> after = Writer.paragraphs(both.after());
        Map<Integer, String> texts = new TreeMap<>();
        if (!before.keySet().equals(after.keySet())) {
            return texts;
        }
        after.forEach((number, lines) -> {
            if (!Writer.isSame(before.get(number), lines)) {
                Writer writer = new Writer(both, List.of(), text);
                writer.own(lines, "");
                texts.put(number, writer.rows.get(0).get("text"));
                says.addAll(writer.says);
            }
        });
        return texts;
    }

    private static final class Writer {
        private final PaperDistance.Both both;
        private final List<PaperLine> former;
        private final TermText text;
        private final List<Map<String, String>> rows = new ArrayList<>();
        private final Set<String> overrides = new LinkedHashSet<>();
        private final List<String> says = new ArrayList<>();

        Writer(PaperDistance.Both both, List<PaperLine> former, TermText text) {
            this.both = both;
            this.former = former;
            this.text = text;
        }

        Optional<OwnTerm> term(String paper) {
            if (both.drafted() == null) {
                whole();
            } else if (both.returned() == null || both.returned().isGone()) {
                gone(both.drafted().clause(), "");
            } else {
                changed();
            }
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            Map<String, String> first = new LinkedHashMap<>();
            first.put("caption", caption());
            if (!overrides.isEmpty()) {
                first.put("overrides", String.join(", ", overrides));
            } else if (!paper.isEmpty()) {
                first.put("paper", paper);
            }
            first.putAll(rows.get(0));
            rows.set(0, first);
            return Optional.of(new OwnTerm(rows, text.unsure(), says));
        }

        private String caption() {
            return both.drafted() == null
                    ? both.returned().caption()
                    : both.drafted().caption() + "の特例";
        }

        private void row(String words) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("text", words);
            rows.add(row);
        }

        /** An article that was added by hand. */
        private void whole() {
            paragraphs(both.after()).forEach((number, lines) -> own(lines, ""));
        }

        /** Whether the other side got lines as they are. */
        private boolean wasThere(List<PaperLine> lines) {
            return lines.stream().allMatch(line -> former.stream().anyMatch(line::saysTheSameAs));
        }

        private void gone(String clause, String path) {
            String cited = text.cite(clause, path, "");
            overrides.add(name(cited));
            row(cited + "の規定は、適用しない。");
        }

        private static String name(String cited) {
            return cited.replaceFirst("^\\[\\[([^] ]+)[^]]*]].*$", "$1");
        }

        private void changed() {
            Map<Integer, List<PaperLine>> before = paragraphs(both.before());
            Map<Integer, List<PaperLine>> after = paragraphs(both.after());
            Map<Integer, Integer> became = became();
            String clause = both.drafted().clause();
            before.forEach((number, lines) -> {
                Integer now = became.get(number);
                if (now == null || !after.containsKey(now)) {
                    if (wasThere(lines)) {
                        gone(clause, "/" + number);
                    }
                } else if (!isSame(lines, after.get(now)) && !wasThere(after.get(now))) {
                    String cited = text.cite(clause, "/" + number, "");
                    overrides.add(name(cited));
                    own(after.get(now), cited);
                }
            });
            after.forEach((number, lines) -> {
                if (!became.containsValue(number) && !wasThere(lines)) {
                    own(lines, "");
                }
            });
        }

        /** Which 項 became which, by their first lines. */
        private Map<Integer, Integer> became() {
            Map<Integer, Integer> became = new TreeMap<>();
            for (Pair<PaperLine> pair : both.lines()) {
                if (!pair.isAdded() && !pair.isRemoved()) {
                    int from = paragraph(pair.before());
                    int to = paragraph(pair.after());
                    if (from > 0 && to > 0 && !became.containsKey(from) && !became.containsValue(to)) {
                        became.put(from, to);
                    }
                }
            }
            return became;
        }

        private static boolean isSame(List<PaperLine> before, List<PaperLine> after) {
            if (before.size() != after.size()) {
                return false;
            }
            for (int i = 0; i < before.size(); i++) {
                if (!before.get(i).saysTheSameAs(after.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** A 項 with its 号, in place of another where one is cited. */
        private void own(List<PaperLine> lines, String instead) {
            StringBuilder words = new StringBuilder(text.of(lines.get(0), both.returned()));
            says.add(lines.get(0).ordered());
            for (PaperLine item : lines.subList(1, lines.size())) {
                int depth = item.path().split("/").length - 2;
                words.append('\n').append("  ".repeat(Math.max(1, depth))).append("- ");
                words.append(text.of(item, both.returned()));
                says.add(item.ordered());
            }
            if (instead.isEmpty()) {
                row(words.toString());
            } else if (words.toString().matches("(?s)^(?:" + CITED + "|第[0-9]|前項|前条|ただし).*")) {
                row(instead + "の規定は適用せず、次項に定めるところによる。");
                row(words.toString());
            } else {
                row(instead + "の規定にかかわらず、" + words);
            }
        }

        private static int paragraph(PaperLine line) {
            String[] numbers = line.path().split("/");
            return line.isCaption() || numbers.length < 2 ? 0 : Integer.parseInt(numbers[1]);
        }

        /** 項 → its lines; captions, tables and heads that stand above their text are left out. */
        private static Map<Integer, List<PaperLine>> paragraphs(List<PaperLine> lines) {
            Map<Integer, List<PaperLine>> paragraphs = new TreeMap<>();
            for (PaperLine line : lines) {
                int number = paragraph(line);
                boolean onlyHead = line.head()
                        && lines.stream()
                                .anyMatch(other -> other != line
                                        && !other.isCaption()
                                        && other.path().equals(line.path()));
                if (number > 0 && !line.table() && !onlyHead) {
                    paragraphs
                            .computeIfAbsent(number, fresh -> new ArrayList<>())
                            .add(line);
                }
            }
            return paragraphs;
        }
    }
}
