package org.jobun.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.change.ComparedPart;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
import org.jobun.document.Standing;
import org.jobun.document.Title;
import org.jobun.draft.PaperSet;
import org.jobun.house.HouseSettings;
import org.jobun.house.NumberingScheme;
import org.jobun.interview.Preview;
import org.jobun.issue.FileNames;
import org.jobun.redline.Passage;
import org.jobun.render.formats.Renderers;

/**
 * Compares papers, whatever they are held in: drafted papers as trees; with an earlier Word file or PDF, both as a reader of such a
 * file sees them.
 */
public final class ComparePapers {
    private static final String CONTRACT = "contract";
    private static final BiFunction<HeldPaper, List<ComparedPart>, List<String>> NO_REASONS =
            (paper, parts) -> List.of();

    /** Of a table beside files, which say nothing of a profile. */
    private static final HouseSettings LOOKS = HouseSettings.plain(NumberingScheme.Captions.ABOVE);

    private final ReadPassages read;
    private final ComparePaper compare;

    /** @param compare knows what can stand in place of a clause */
    public ComparePapers(ComparePaper compare, Renderers renderers) {
        this.read = new ReadPassages(renderers);
        this.compare = compare;
    }

    /**
     * The comparisons by the ids of the papers, in their order; of a paper without an earlier one there is none.
     *
     * @param earlier a Word file or PDF, the folder of a set, or the folder that holds sets
     * @param matter id of the matter
     */
    public Map<String, ComparedPaper> of(Path earlier, String matter, List<Document> papers, Diagnostics found)
            throws IOException {
        if (!Files.exists(earlier)) {
            found.add(ReadPassages.incomparable(earlier.toString(), ""));
            return Map.of();
        }
        Map<String, HeldPaper> old = byId(HeldSets.in(earlier, matter));
        boolean single = !Files.isDirectory(earlier);
        List<HeldPair> pairs = new ArrayList<>();
        for (Document paper : single ? comparable(earlier, papers, found) : papers) {
            HeldPaper before = single ? old.values().iterator().next() : old.get(paper.id());
            if (before == null) {
                found.add(missing(paper, earlier));
            } else {
                pairs.add(new HeldPair(before, HeldPaper.of(paper)));
            }
        }
        Map<String, ComparedPaper> compared = new LinkedHashMap<>();
        pairs(pairs, NO_REASONS, found).forEach(one -> compared.put(one.paper().id(), one));
        return compared;
    }

    private static Map<String, HeldPaper> byId(List<HeldPaper> papers) {
        return papers.stream()
                .collect(Collectors.toMap(HeldPaper::id, paper -> paper, (a, b) -> a, LinkedHashMap::new));
    }

    private static Diagnostic missing(Document paper, Path earlier) {
        return Diagnostic.of(Code.OUT_04, Location.ofFile(earlier.toString()))
                .with("paper", paper.title())
                .with("file", earlier);
    }

    /** Of several papers one file is that of the paper by whose name it goes; a file of any name is that of a single one. */
    private static List<Document> comparable(Path earlier, List<Document> papers, Diagnostics found) {
        if (papers.size() <= 1) {
            return papers;
        }
        List<Document> own =
                papers.stream().filter(paper -> isOf(paper, earlier)).toList();
        if (own.isEmpty()) {
            String expected = papers.stream()
                    .map(paper -> FileNames.JAPANESE.of(paper, "pdf"))
                    .collect(Collectors.joining("、"));
            found.add(ReadPassages.incomparable(earlier.toString(), expected));
        }
        return own;
    }

    private static boolean isOf(Document paper, Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(paper.id() + ".") || name.contains(paper.title());
    }

    /** Two states of papers, those of the second first; a paper that only one of them has is new, or gone. */
    public List<ComparedPaper> of(List<HeldPaper> before, List<HeldPaper> after, Diagnostics found) throws IOException {
        return of(before, after, NO_REASONS, found);
    }

    /** Two matters as they are drafted now, with the answers and the law for whose sake pieces differ. */
    public List<ComparedPaper> of(Preview before, Preview after, Catalog catalog, Diagnostics found)
            throws IOException {
        boolean single = before.contracts().size() == 1 && after.contracts().size() == 1;
        PieceReasons known = single
                ? new PieceReasons(
                        catalog,
                        set(before.contracts().get(0)),
                        set(after.contracts().get(0)))
                : null;
        return of(
                held(before),
                held(after),
                (paper, parts) -> known == null ? List.of() : known.of(paper.id(), parts),
                found);
    }

    private static PaperSet set(Preview.Contract contract) {
        return new PaperSet(contract.matter(), contract.making(), contract.selection(), contract.documents());
    }

    private static List<HeldPaper> held(Preview preview) {
        return preview.contracts().stream()
                .flatMap(contract -> contract.documents().stream())
                .map(HeldPaper::of)
                .toList();
    }

    /** @param reasons why each piece of a paper differs; none where nothing is known of any */
    List<ComparedPaper> of(
            List<HeldPaper> before,
            List<HeldPaper> after,
            BiFunction<HeldPaper, List<ComparedPart>, List<String>> reasons,
            Diagnostics found)
            throws IOException {
        if (before.size() == 1 && after.size() == 1) {
            return pairs(List.of(new HeldPair(before.get(0), after.get(0))), reasons, found);
        }
        Map<String, HeldPaper> old = byId(before);
        Map<String, HeldPaper> now = byId(after);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        return pairs(
                ids.stream().map(id -> new HeldPair(old.get(id), now.get(id))).toList(), reasons, found);
    }

    /** One paper in both states; null where there is none. */
    private record HeldPair(HeldPaper before, HeldPaper after) {
        boolean isDrafted() {
            return Stream.of(before, after)
                    .allMatch(one -> one == null || one.document().isPresent());
        }

        /** Both as Word files where both can be, else as PDF. */
        boolean isByWord() {
            boolean word = Stream.of(before, after).allMatch(one -> one == null || one.hasWord());
            boolean pdf = Stream.of(before, after).allMatch(one -> one == null || one.hasPdf());
            return word || !pdf;
        }

        HeldPaper shown() {
            return after == null ? before : after;
        }

        Optional<Document> document() {
            return Stream.of(after, before)
                    .filter(Objects::nonNull)
                    .flatMap(one -> one.document().stream())
                    .findFirst();
        }
    }

    private List<ComparedPaper> pairs(
            List<HeldPair> pairs, BiFunction<HeldPaper, List<ComparedPart>, List<String>> reasons, Diagnostics found)
            throws IOException {
        Map<HeldPair, ComparePaper.Printed> printed = new LinkedHashMap<>();
        for (HeldPair pair : contractFirst(pairs)) {
            if (!pair.isDrafted()) {
                Optional<List<Passage>> old = passages(pair.before(), pair.isByWord(), found);
                Optional<List<Passage>> now = passages(pair.after(), pair.isByWord(), found);
                if (old.isPresent() && now.isPresent()) {
                    printed.put(pair, new ComparePaper.Printed(old.get(), now.get()));
                }
            }
        }
        List<List<ComparedPart>> read = compare.ofPrinted(List.copyOf(printed.values()));
        List<HeldPair> order = List.copyOf(printed.keySet());
        List<ComparedPaper> compared = new ArrayList<>();
        for (HeldPair pair : pairs) {
            Document paper = pair.document().orElseGet(() -> frame(pair.shown()));
            if (pair.isDrafted()) {
                List<ComparedPart> parts = compare.of(blocks(pair.before()), blocks(pair.after()));
                compared.add(new ComparedPaper(paper, parts, reasons.apply(pair.shown(), parts)));
            } else if (printed.containsKey(pair)) {
                compared.add(new ComparedPaper(paper, read.get(order.indexOf(pair))));
            }
        }
        return compared;
    }

    private static List<HeldPair> contractFirst(List<HeldPair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparing(pair -> !pair.shown().id().equals(CONTRACT)))
                .toList();
    }

    private static List<Block> blocks(HeldPaper paper) {
        return paper == null ? List.of() : paper.document().orElseThrow().blocks();
    }

    private Optional<List<Passage>> passages(HeldPaper paper, boolean word, Diagnostics found) throws IOException {
        return paper == null ? Optional.of(List.of()) : read.of(paper, word, found);
    }

    /** A paper of which there are only files, to set a table beside it. */
    private static Document frame(HeldPaper paper) {
        return new Document(
                paper.id(),
                paper.title(),
                paper.title(),
                paper.title(),
                "",
                false,
                LocalDate.EPOCH,
                new Imprint("compare", "compare", '、', false),
                Standing.ALONE,
                LOOKS.scheme(paper.id(), "articles"),
                LOOKS.pages(),
                List.of(new Title(paper.title())));
    }
}
