package org.jobun.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.issue.MadeSet;
import org.jobun.matter.WrittenDay;
import org.jobun.matter.WrittenNumber;
import org.jobun.readback.OwnRecord;
import org.jobun.source.SourceFile;
import org.jobun.word.PaperRecord;
import org.jobun.word.WordPackage;

/**
 * A set of which there are Word files of ours and no manifest: each says itself of which matter it is, from which clauses it was made and
 * what values it has.
 *
 * @param papers name of a file → what it says of itself
 * @param bytes name of a file → what is in it
 */
public record WordSet(Map<String, PaperRecord> papers, Map<String, byte[]> bytes) {
    public WordSet {
        papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
        bytes = Collections.unmodifiableMap(new LinkedHashMap<>(bytes));
    }

    /** Whose set a file is of. */
    public record Key(String body, String matter, String made) {}

    /** The sets that some Word files are of, in the order of the files; files that are not ours are left out. */
    public static List<WordSet> of(Map<String, byte[]> files) {
        Map<Key, WordSet> sets = new LinkedHashMap<>();
        files.forEach((name, content) -> WordPackage.open(content, name)
                .value()
                .flatMap(OwnRecord::of)
                .ifPresent(own ->
                        sets.merge(key(own), new WordSet(Map.of(name, own), Map.of(name, content)), WordSet::with)));
        return List.copyOf(sets.values());
    }

    private static Key key(PaperRecord own) {
        return new Key(
                own.head().municipality(), own.head().matter(), own.head().made());
    }

    private WordSet with(WordSet more) {
        Map<String, PaperRecord> all = new LinkedHashMap<>(papers);
        all.putAll(more.papers);
        Map<String, byte[]> contents = new LinkedHashMap<>(bytes);
        contents.putAll(more.bytes);
        return new WordSet(all, contents);
    }

    /** Id of its matter. */
    public String matter() {
        return papers.values().iterator().next().head().matter();
    }

    /**
     * The manifest that its papers would have.
     *
     * @param matterHash SHA-256 of its matter file, where that is known
     */
    public byte[] manifest(String matterHash) {
        PaperRecord.Head head = papers.values().iterator().next().head();
        Map<String, String> facts = new LinkedHashMap<>();
        List<MadeSet.Used> clauses = new ArrayList<>();
        List<MadeSet.File> files = new ArrayList<>();
        papers.forEach((name, own) -> {
            own.values().stream()
                    .filter(value -> !value.text().isBlank())
                    .forEach(value -> facts.putIfAbsent(value.fact(), plain(value.text())));
            own.clauses()
                    .forEach(clause ->
                            clauses.add(new MadeSet.Used(own.head().paper(), clause.id(), clause.version(), "")));
            files.add(new MadeSet.File(
                    name,
                    own.head().paper(),
                    own.head().name(),
                    bytes.get(name).length,
                    SourceFile.sha256(bytes.get(name))));
        });
        MadeSet made = new MadeSet(
                head.matter(),
                facts.getOrDefault("contract.name", head.matter()),
                "",
                matterHash,
                head.municipality(),
                "",
                WrittenDay.day(head.made()).toOptional(),
                papers.values().stream().noneMatch(own -> own.head().draft()),
                facts,
                List.of(),
                clauses);
        return made.manifest(files);
    }

    /** A value as conditions compare it: papers print days and amounts in words of their own. */
    private static String plain(String printed) {
        Optional<String> day = WrittenDay.day(printed).toOptional().map(LocalDate::toString);
        if (day.isPresent()) {
            return day.get();
        }
        boolean isAmount = printed.endsWith("円") && printed.chars().anyMatch(Character::isDigit);
        return isAmount
                ? WrittenNumber.yen(printed.startsWith("金") ? printed.substring(1) : printed)
                        .toOptional()
                        .map(String::valueOf)
                        .orElse(printed)
                : printed;
    }
}
