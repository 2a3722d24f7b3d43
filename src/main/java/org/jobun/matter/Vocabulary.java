package org.jobun.matter;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.compact.Condensed;
import org.jobun.compact.Expanding;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.house.HouseWords;
import org.jobun.law.MoneyTable;
import org.jobun.source.Amendment;
import org.jobun.source.Layered;
import org.jobun.source.ListFile;
import org.jobun.source.ListFiles;
import org.jobun.source.SourceFile;
import org.jobun.text.Nearest;

/**
 * 語彙: the facts and choices that clauses, templates, profiles and matters may name, and their types. Read
 * from the files of lists of a catalog: {@code clauses/vocabulary.yaml} and whatever is laid over it.
 */
public final class Vocabulary implements Condensed {
    private final Read read;
    private final Map<String, FactType> byPath;
    private final Set<String> groups = new HashSet<>();
    /** Read when first asked for, and kept where nothing is wrong with them. */
    private volatile Map<String, Fact> defaults;

    /** Path of each fact → the group that it is asked in. */
    private final Map<String, Group> groupOf = new LinkedHashMap<>();

    private final Map<String, HouseWord> words;
    private final HouseWords usualWords;
    /** Found when first asked for: the same questions are asked at every key of an officer. */
    private final Map<String, Map<String, List<ComputedFrom.Way>>> changedBy = new ConcurrentHashMap<>();

    /** When a rate that the state announces is known, and all else that a vocabulary is made from. */
    private record Read(
            SourceFile file,
            Condition stateRateKnown,
            List<FactType> types,
            List<Group> together,
            List<HouseWord> words,
            List<String> fixed,
            HeadingWords headings,
            List<Amendment> amendments,
            OwnAmounts amounts,
            UsualAnswers usual)
            implements Expanding {
        @Override
        public Object expanded() {
            return new Vocabulary(this);
        }

        Read with(UsualAnswers more) {
            return new Read(file, stateRateKnown, types, together, words, fixed, headings, amendments, amounts, more);
        }
    }

    private Vocabulary(Read read) {
        this.read = read;
        this.byPath = byPath(read.types());
        Map<String, HouseWord> byId = new LinkedHashMap<>();
        read.words().forEach(word -> byId.put(word.id(), word));
        this.words = Collections.unmodifiableMap(byId);
        this.usualWords = usual(words.values());
        for (String path : byPath.keySet()) {
            bestGroup(path).ifPresent(group -> groupOf.put(path, group));
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                groups.add(path.substring(0, dot));
            }
        }
    }

    private static Map<String, FactType> byPath(List<FactType> types) {
        Map<String, FactType> byPath = new LinkedHashMap<>();
        types.forEach(type -> byPath.put(type.path(), type));
        return byPath;
    }

    @Override
    public Record condensed() {
        return read;
    }

    private static Vocabulary read(
            SourceFile file, ListFiles lists, VocabularyReader reader, MoneyTable money, Diagnostics found) {
        Layered<FactType> types = reader.types(lists);
        Layered<HouseWord> words = reader.words(lists);
        Read read = new Read(
                file,
                ComputedDelay.stateRateKnown(money),
                types.values(),
                reader.groups(lists),
                words.values(),
                VocabularyReader.fixed(lists),
                HeadingWords.read(lists),
                Stream.concat(types.amendments().stream(), words.amendments().stream())
                        .toList(),
                OwnAmounts.of(Collections.unmodifiableMap(byPath(types.values())), found),
                UsualAnswers.NONE);
        return new Vocabulary(read.with(new Vocabulary(read).usual(lists, found)));
    }

    private UsualAnswers usual(ListFiles lists, Diagnostics found) {
        UsualAnswers usual = UsualAnswers.NONE;
        for (ListFile file : lists.holding(List.of(UsualAnswers.KEY))) {
            usual = UsualAnswers.read(usual, file.fields(), this, Fact.Source.VOCABULARY, found);
        }
        return usual;
    }

    /**
     * Reads the vocabulary of a catalog; empty where none of its files holds facts or choices.
     *
     * @param money of the state, whose days decide on which days a rate can be computed
     */
    public static Optional<Vocabulary> read(ListFiles lists, MoneyTable money, Diagnostics found) {
        return lists.holding(VocabularyReader.TYPES).stream()
                .findFirst()
                .map(first -> read(first.file(), lists, new VocabularyReader(found), money, found));
    }

    /** Keys of files of lists under which its entries stand. */
    public static List<String> keys() {
        return VocabularyReader.KEYS;
    }

    /**
     * Facts and choices that are asked together.
     *
     * @param of their paths, or what these begin with before a dot
     */
    public record Group(String id, String label, List<String> of) {
        public Group {
            of = List.copyOf(of);
        }

        /** The same with more in it. */
        Group with(Group more) {
            return new Group(
                    id, more.label, Stream.concat(of.stream(), more.of.stream()).toList());
        }

        /** How many characters of a path decide that it belongs here; 0 where it does not. */
        int fits(String path) {
            int most = 0;
            for (String name : of) {
                if (name.length() > most && isAtOrBelow(path, name)) {
                    most = name.length();
                }
            }
            return most;
        }

        private static boolean isAtOrBelow(String path, String name) {
            return path.startsWith(name) && (path.length() == name.length() || path.charAt(name.length()) == '.');
        }
    }

    /** Facts and choices that are asked together, in the order in which people are asked. */
    public List<Group> together() {
        return read.together();
    }

    /** The group of a fact or choice: the one that names most of its path, else the last; empty where there are no groups. */
    public Optional<Group> groupOf(String path) {
        return Optional.ofNullable(groupOf.get(path)).or(() -> bestGroup(path));
    }

    private Optional<Group> bestGroup(String path) {
        Group best = read.together().isEmpty()
                ? null
                : read.together().get(read.together().size() - 1);
        int most = 0;
        for (Group group : read.together()) {
            int fits = group.fits(path);
            if (fits > most) {
                best = group;
                most = fits;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What houses call differently, by id, in the order of the file. */
    public Map<String, HouseWord> words() {
        return words;
    }

    /** Expressions with figures that the state fixes or that mean no more than a word: 1円未満, 各自その1通. */
    public List<String> fixed() {
        return read.fixed();
    }

    /** What people call columns and chapters of their own files. */
    public HeadingWords headings() {
        return read.headings();
    }

    /** The words of a house that chooses none. */
    public HouseWords usualWords() {
        return usualWords;
    }

    private static HouseWords usual(Collection<HouseWord> words) {
        Map<String, String> usual = new LinkedHashMap<>();
        words.forEach(word -> usual.put(word.id(), word.usual()));
        return new HouseWords(usual, Map.of());
    }

    /** Whether a path such as {@code words.fee} names a word. */
    public boolean isWord(String path) {
        return path.startsWith(HouseWords.PREFIX) && words.containsKey(path.substring(HouseWords.PREFIX.length()));
    }

    /** The amounts that authors have computed. */
    public OwnAmounts amounts() {
        return read.amounts();
    }

    /** What usually holds for a kind of matters. */
    public UsualAnswers usual() {
        return read.usual();
    }

    /** When a computed fact exists; those of the program and those of authors. */
    public Condition givenWhen(String path) {
        if (path.equals(ComputedDelay.STATE_RATE)) {
            return read.stateRateKnown();
        }
        return read.amounts().has(path) ? read.amounts().givenWhen(path) : Computed.givenWhen(path);
    }

    /**
     * Whether a computed fact may be missing where {@link #givenWhen} holds: an amount of an author that comes out as none can be, and what
     * rests on columns of a list that may be empty.
     */
    public boolean mayBeMissing(String path) {
        return read.amounts().has(path) || path.equals(ComputedChange.EARLIER_AMOUNT);
    }

    /** The facts that an answer can change, itself among them, with the ways in which it does; amounts of authors too. */
    public Map<String, List<ComputedFrom.Way>> changedBy(String answer) {
        return changedBy.computeIfAbsent(answer, this::findChangedBy);
    }

    private Map<String, List<ComputedFrom.Way>> findChangedBy(String answer) {
        Map<String, List<ComputedFrom.Way>> known = decidedBy(answer);
        Set<String> further = read.amounts().changedBy(known.keySet());
        if (further.isEmpty()) {
            return known;
        }
        Map<String, List<ComputedFrom.Way>> all = new LinkedHashMap<>(known);
        for (String fact : further) {
            ComputedFrom.changedBy(fact).forEach(all::putIfAbsent);
            all.putIfAbsent(fact, List.of(new ComputedFrom.Way(Condition.ALWAYS, false)));
        }
        read.amounts()
                .changedBy(all.keySet())
                .forEach(fact -> all.putIfAbsent(fact, List.of(new ComputedFrom.Way(Condition.ALWAYS, false))));
        return Collections.unmodifiableMap(all);
    }

    /** What is computed from an answer, and what it decides the usual answers of. */
    private Map<String, List<ComputedFrom.Way>> decidedBy(String answer) {
        Map<String, List<ComputedFrom.Way>> computed = ComputedFrom.changedBy(answer);
        Set<String> decided = read.usual().decidedBy(answer);
        if (decided.isEmpty()) {
            return computed;
        }
        Map<String, List<ComputedFrom.Way>> all = new LinkedHashMap<>(computed);
        decided.forEach(path -> ComputedFrom.changedBy(path)
                .forEach((fact, ways) -> all.putIfAbsent(
                        fact,
                        ways.stream()
                                .map(way -> new ComputedFrom.Way(way.when(), true))
                                .toList())));
        return all;
    }

    /** The first file that holds facts: that of the program. */
    public SourceFile file() {
        return read.file();
    }

    /** What files laid over that of the program say they do to its facts, choices and words. */
    public List<Amendment> amendments() {
        return read.amendments();
    }

    public Optional<FactType> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** What holds where neither the municipality nor the matter says anything. */
    Map<String, Fact> defaults(Diagnostics found) {
        Map<String, Fact> known = defaults;
        if (known == null) {
            Diagnostics own = new Diagnostics();
            known = readDefaults(own);
            found.addAll(own);
            defaults = own.isEmpty() ? known : null;
        }
        return known;
    }

    private Map<String, Fact> readDefaults(Diagnostics found) {
        FactReader reader = new FactReader(this, Fact.Source.VOCABULARY, found);
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (FactType type : byPath.values()) {
            reader.fallback(type)
                    .ifPresent(value -> facts.put(
                            type.path(),
                            new Fact(
                                    type.path(),
                                    value,
                                    Fact.Source.VOCABULARY,
                                    read.file().place())));
        }
        return facts;
    }

    /** In the order of the file. */
    public Collection<FactType> all() {
        return byPath.values();
    }

    /** All paths, for suggestions. */
    public Collection<String> paths() {
        return byPath.keySet();
    }

    /** The facts nearest to a mistyped path, or of that label, with their labels: 契約金額（contract.amount）. */
    public String nearest(String path) {
        List<String> named = byPath.values().stream()
                .filter(type -> type.label().equals(path.substring(path.lastIndexOf('.') + 1)))
                .map(FactType::path)
                .toList();
        List<String> near = named.isEmpty() ? Nearest.to(path, byPath.keySet()) : named;
        return near.isEmpty()
                ? "－"
                : near.stream()
                        .map(known -> byPath.get(known).label() + "（" + known + "）")
                        .collect(Collectors.joining("、"));
    }

    /** True if some fact begins with this path and a dot, as {@code contract} does. */
    public boolean isGroup(String path) {
        return groups.contains(path);
    }

    /** The choices that a matter answers. */
    public List<FactType> choices() {
        return byPath.values().stream()
                .filter(type -> type.kind() == FactType.Kind.CHOICE && type.from() == FactType.Origin.MATTER)
                .toList();
    }
}
