package org.jobun.interview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.SpecificationFile;
import org.jobun.matter.SplitMatter;
import org.jobun.matter.Vocabulary;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;

/**
 * The answers of one matter as a set: path → what the officer wrote, right or wrong. Immutable. The same as a matter file
 * ({@link #text}), which the command line reads. An answer that no longer matters stays in it.
 */
public final class Answers {
    /** Key of the name of the matter. */
    static final String ID = "id";
    /** Key of the body whose papers they are. */
    static final String MUNICIPALITY = "municipality";
    /** Key of the papers that are wanted. */
    static final String PAPERS = "papers";
    /** What problems call the file of answers that are in no file. */
    public static final String FILE = "案件";

    private final Vocabulary vocabulary;
    private final Map<String, Written> written;
    /** Unknown keys that stand among the choices. */
    private final Set<String> unknownChoices;

    private volatile MatterText text;
    private volatile AsRead asRead;

    Answers(Vocabulary vocabulary, Map<String, Written> written, Set<String> unknownChoices) {
        this.vocabulary = vocabulary;
        this.written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
        this.unknownChoices = Collections.unmodifiableSet(new LinkedHashSet<>(unknownChoices));
    }

    /** No answers yet, of a matter of a body. */
    public static Answers empty(String id, String municipality, Vocabulary vocabulary) {
        return new Answers(vocabulary, Map.of(), Set.of())
                .put(ID, new Written.Text(clean(id)))
                .put(MUNICIPALITY, new Written.Text(clean(municipality)));
    }

    /**
     * The answers of a matter file.
     *
     * @param name by which problems call the file
     * @param found why it cannot be read at all (no YAML); wrong values are found by {@link #matter}
     */
    public static Optional<Answers> read(String name, String yaml, Vocabulary vocabulary, Diagnostics found) {
        return read(name, yaml.getBytes(StandardCharsets.UTF_8), vocabulary, found);
    }

    /** The same of a file, which has to be UTF-8. */
    public static Optional<Answers> read(String name, byte[] yaml, Vocabulary vocabulary, Diagnostics found) {
        return read(name, yaml, Beside.NOTHING, vocabulary, found);
    }

    /**
     * The same of a file with what came with it: a file that it names for its specification becomes a part of the answers, so that
     * they are whole wherever they are kept or handed on.
     */
    public static Optional<Answers> read(
            String name, byte[] yaml, Beside beside, Vocabulary vocabulary, Diagnostics found) {
        return SourceFile.decode(name, yaml, found)
                .flatMap(file -> SpecificationFile.read(file, beside, found))
                .map(whole -> new AnswersReader(vocabulary).read(whole.root()));
    }

    /** The name of the matter, which names its folder; empty where it has none. */
    public String id() {
        return text(ID).orElse("");
    }

    /** The body as written: its id or its name. */
    public String municipality() {
        return text(MUNICIPALITY).orElse("");
    }

    /** Ids of the papers wanted; none for all that the matter needs. */
    public List<String> papers() {
        Written papers = written.get(PAPERS);
        if (papers instanceof Written.Text one) {
            return one.text().isBlank() ? List.of() : List.of(one.text());
        }
        return papers instanceof Written.Other list && list.shape().items() != null
                ? list.shape().items().stream()
                        .filter(item -> item.text() != null)
                        .map(Written.Shape::text)
                        .toList()
                : List.of();
    }

    /** What is written for a fact or choice that is no list; empty where nothing is. */
    public Optional<String> text(String path) {
        return written.get(path) instanceof Written.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The rows written for a list, each column → text; none where nothing is written, or no rows. */
    public List<Map<String, String>> rows(String path) {
        return written.get(path) instanceof Written.Rows rows ? rows.rows() : List.of();
    }

    /** True where anything is written, be it wrong. */
    public boolean isAnswered(String path) {
        Written value = written.get(path);
        return value != null
                && !(value instanceof Written.Text text && text.text().isBlank());
    }

    /** The facts and choices that something is written for, known or not, without id, body and papers. */
    public Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>(written.keySet());
        paths.removeAll(List.of(ID, MUNICIPALITY, PAPERS));
        return paths;
    }

    /** With another text for a fact or choice; without it where the text is blank. */
    public Answers with(String path, String answer) {
        return answer.isBlank() ? without(path) : put(path, new Written.Text(clean(answer)));
    }

    /** With other rows of a list; rows and cells that are blank are left out. */
    public Answers withRows(String path, List<Map<String, String>> rows) {
        List<Map<String, String>> kept = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.forEach((column, cell) -> {
                if (!cell.isBlank()) {
                    cells.put(column, clean(cell));
                }
            });
            if (!cells.isEmpty()) {
                kept.add(cells);
            }
        }
        return kept.isEmpty() ? without(path) : put(path, new Written.Rows(kept));
    }

    /** With another cell of a list; a row beyond the last is added at the end. */
    public Answers withCell(Place cell, String answer) {
        List<Map<String, String>> rows = new ArrayList<>(rows(cell.path()));
        while (rows.size() < cell.row()) {
            rows.add(Map.of());
        }
        Map<String, String> row = new LinkedHashMap<>(rows.get(cell.row() - 1));
        row.put(cell.column(), answer);
        rows.set(cell.row() - 1, row);
        return withRows(cell.path(), rows);
    }

    /** Without an answer. */
    public Answers without(String path) {
        Map<String, Written> rest = new LinkedHashMap<>(written);
        rest.remove(path);
        return new Answers(vocabulary, rest, unknownChoices);
    }

    /** Of a matter of another name. */
    public Answers withId(String id) {
        return put(ID, new Written.Text(clean(id)));
    }

    /** Of another body. */
    public Answers withMunicipality(String body) {
        return put(MUNICIPALITY, new Written.Text(clean(body)));
    }

    /** With other papers wanted; none for all that the matter needs. */
    public Answers withPapers(List<String> ids) {
        return ids.isEmpty()
                ? without(PAPERS)
                : put(
                        PAPERS,
                        new Written.Other(new Written.Shape(
                                null,
                                ids.stream()
                                        .map(id -> new Written.Shape(clean(id), null, null))
                                        .toList(),
                                null)));
    }

    private Answers put(String path, Written value) {
        Map<String, Written> more = new LinkedHashMap<>(written);
        // A plain value where a group belongs was a slip; it would hide what is in the group.
        more.keySet().removeIf(key -> path.startsWith(key + ".") && !isChoice(key));
        more.put(path, value);
        return new Answers(vocabulary, more, unknownChoices);
    }

    /** Whether an answer stands among the choices of a matter file. */
    boolean isChoice(String path) {
        return unknownChoices.contains(path)
                || vocabulary
                        .find(path)
                        .filter(type -> type.kind() == FactType.Kind.CHOICE)
                        .isPresent();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Map<String, Written> written() {
        return written;
    }

    /** Half a character, which no file can hold, is replaced; all else stays. */
    private static String clean(String answer) {
        return new String(answer.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The matter file: the same answers give the same text, nested as people write it, in the order of the vocabulary. */
    public String text() {
        return laidOut().text();
    }

    /** The matter file with the places of its parts. */
    public MatterText laidOut() {
        MatterText known = text;
        if (known == null) {
            known = new MatterTextWriter(this).write();
            text = known;
        }
        return known;
    }

    /** The matter as a whole, as the command line reads it; empty where it has no name or no known body. */
    public Optional<Matter> matter(Catalog catalog, Diagnostics found) {
        AsRead known = asRead;
        if (known == null || known.catalog() != catalog) {
            known = read(catalog);
            asRead = known;
        }
        found.addAll(known.found());
        return known.matter();
    }

    /** The matter as a catalog reads it: questions, papers and lists all ask for it. */
    private record AsRead(Catalog catalog, Optional<Matter> matter, Diagnostics found) {}

    private AsRead read(Catalog catalog) {
        Diagnostics found = new Diagnostics();
        Optional<Matter> matter = SourceFile.decode(FILE, text().getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(vocabulary, catalog.municipalities(), found).read(file));
        return new AsRead(catalog, matter, found);
    }

    /** Its contracts: one, or those that it is cut into. */
    public List<Matter> contracts(Catalog catalog, Diagnostics found) {
        return matter(catalog, found)
                .map(matter -> SplitMatter.of(matter, found))
                .orElse(List.of());
    }

    /** Equal where the matter files are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && text().equals(answers.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
