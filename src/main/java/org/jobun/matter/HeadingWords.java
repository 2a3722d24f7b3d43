package org.jobun.matter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jobun.source.Fields;
import org.jobun.source.ListFile;
import org.jobun.source.ListFiles;

/**
 * What people call columns of tables, chapters and captions beside the labels of the vocabulary, by which lists of their files are
 * recognised. Kept in files of lists under {@code headings}; files laid over add to it.
 *
 * <p>Words are kept as they are compared ({@link #plain}).
 *
 * @param same label or name of a column → other words for it
 * @param chapters path of a fact → other words for a chapter or caption about it
 * @param serial columns that only count the rows
 * @param totals rows that only add up the others
 * @param levels columns of a table that is a tree, by their level from 1
 * @param joined label of a column that is written behind another where a list has that other only: 単位 → 数量
 * @param register name of a value of a firm → what registers call its column
 */
public record HeadingWords(
        Map<String, List<String>> same,
        Map<String, List<String>> chapters,
        List<String> serial,
        List<String> totals,
        List<List<String>> levels,
        Map<String, List<String>> joined,
        Map<String, List<String>> register) {
    /** Key of files of lists under which it stands. */
    static final String KEY = "headings";

    /** From here on a word is taken for another. */
    public static final int ALIKE = 60;

    /** From here on it is the very word, or one that the catalog says means the same. */
    public static final int SAME = 80;

    /** Labels as they are compared; there are as many as a vocabulary has. */
    private static final Map<String, String> LABELS = new ConcurrentHashMap<>();

    private static final int EQUAL = 100;
    private static final int SYNONYM = 90;
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【〔][^)）\\]】〕]*[)）\\]】〕]");
    private static final Pattern SIGNS = Pattern.compile("[\\s　:：;*＊※・、。,.／/「」『』()（）\\[\\]【】〔〕-]");
    private static final Pattern LIST_END = Pattern.compile("(?<=.)(?:の?一覧表?|一覧|のとおり|について|等|リスト|明細表?|表)$");
    private static final Pattern CAPTION = Pattern.compile("^(?:別紙|別表|別添|表|様式|資料|第)[0-9]{0,3}");

    static HeadingWords read(ListFiles lists) {
        HeadingWords all = new HeadingWords(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        for (ListFile file : lists.holding(List.of(KEY))) {
            file.fields().fields(KEY).ifPresent(all::take);
        }
        return all;
    }

    private void take(Fields fields) {
        take(fields, "same", same);
        take(fields, "chapters", chapters);
        take(fields, "joined", joined);
        take(fields, "register", register);
        serial.addAll(plain(fields.texts("serial")));
        totals.addAll(plain(fields.texts("totals")));
        fields.fields("levels")
                .ifPresent(inner -> inner.entries().keySet().stream()
                        .sorted()
                        .forEach(level -> levels.add(plain(inner.texts(level)))));
        fields.rejectOthers();
    }

    private static void take(Fields fields, String key, Map<String, List<String>> into) {
        fields.fields(key)
                .ifPresent(inner -> inner.entries()
                        .keySet()
                        .forEach(name -> into.computeIfAbsent(name, fresh -> new ArrayList<>())
                                .addAll(plain(inner.texts(name)))));
    }

    private static List<String> plain(List<String> words) {
        return words.stream().map(HeadingWords::plain).toList();
    }

    /** A heading without what says nothing: width, spaces, signs, what is in brackets, 一覧 behind it. */
    public static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String without = SIGNS.matcher(BRACKETS.matcher(narrow).replaceAll("")).replaceAll("");
        String bare = without.isEmpty() ? SIGNS.matcher(narrow).replaceAll("") : without;
        String named = CAPTION.matcher(bare).replaceFirst("");
        String head = LIST_END.matcher(named.isEmpty() ? bare : named).replaceFirst("");
        return head.isEmpty() ? bare : head;
    }

    /** How well a heading says what a column holds: from 0, not at all, to 100. */
    public int column(String heading, String name, String label) {
        int byLabel = likeness(heading, label, same.getOrDefault(label, List.of()));
        int byName = likeness(heading, "", same.getOrDefault(name, List.of())) * SAME / EQUAL;
        return Math.max(byLabel, byName);
    }

    /** How well a caption or chapter says that it is about a fact. */
    public int chapter(String heading, FactType type) {
        return likeness(heading, type.label(), chapters.getOrDefault(type.path(), List.of()));
    }

    /** How well a heading says what a column of a register of firms holds. */
    public int ofRegister(String heading, String value) {
        return likeness(heading, "", register.getOrDefault(value, List.of()));
    }

    /** Whether a column only counts. */
    public boolean isSerial(String heading) {
        String bare = plain(heading);
        return serial.contains(bare);
    }

    /** Whether a row that begins so only adds up the others. */
    public boolean isTotal(String first) {
        String bare = plain(first);
        return totals.contains(bare);
    }

    /** The level of a column of a tree that is called so, from 1; 0 where it is none. */
    public int levelOf(String heading) {
        String bare = plain(heading);
        for (int level = 0; level < levels.size(); level++) {
            if (levels.get(level).contains(bare)) {
                return level + 1;
            }
        }
        return 0;
    }

    private static int likeness(String heading, String label, List<String> others) {
        String bare = plain(heading);
        if (bare.isEmpty()) {
            return 0;
        }
        String own = LABELS.computeIfAbsent(label, HeadingWords::plain);
        if (bare.equals(own)) {
            return EQUAL;
        }
        return others.contains(bare) ? SYNONYM : near(bare, own);
    }

    /** Words that hold each other, or share most pairs of their letters. */
    private static int near(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter < 2) {
            return 0;
        }
        if (one.endsWith(other) || other.endsWith(one)) {
            return ALIKE + 15 * shorter / longer;
        }
        if (one.contains(other) || other.contains(one)) {
            return ALIKE - 15 + 25 * shorter / longer;
        }
        Set<String> pairs = pairs(one);
        Set<String> both = pairs(other);
        int all = pairs.size() + both.size();
        both.retainAll(pairs);
        return EQUAL * 2 * both.size() / all * ALIKE / SYNONYM;
    }

    private static Set<String> pairs(String word) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}
