package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Paragraph;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.house.NumberingScheme;

/**
 * Reads a finished paper as a counterparty does: counts its provisions, then looks every reference up by the words printed and
 * from where it stands. Knows nothing of how they were made.
 */
final class ReferenceCheck {
    private static final Pattern PRECEDING = Pattern.compile("前([0-9０-９一二三四五六七八九十]*)(条|項|号)");
    private static final List<String> UNITS = List.of("条", "項", "号");

    /** Orders in which letters count, by the first of them. */
    private static final Map<Character, String> ORDERS = Map.of(
            'ア', "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
            'イ', "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
            'a', "abcdefghijklmnopqrstuvwxyz");

    /**
     * Where a provision stands.
     *
     * @param numbers of its article, paragraph, item … counted from 1
     * @param silent true where it is not named on the way to what stands in it: the only paragraph of its article, or one
     *     without a printed number in an outline
     */
    private record Place(List<Integer> numbers, int level, boolean silent) {
        int last() {
            return numbers.get(numbers.size() - 1);
        }

        int depth() {
            return numbers.size();
        }
    }

    private final Map<Anchor, Place> places = new HashMap<>();
    private final Map<List<Integer>, Place> byNumbers = new HashMap<>();
    /** Level of a paper → the first letter or digit that was counted there. */
    private final Map<Integer, Character> firsts = new HashMap<>();

    private final boolean outline;
    /** 別表 and their rows, as a reader counts them. */
    private final Map<Anchor, String> schedules = new HashMap<>();

    private int references;

    private ReferenceCheck(Document document) {
        outline = document.numbering().kind() == NumberingScheme.Kind.OUTLINE;
    }

    /** Checks every number and reference of a paper; returns how many references it looked up. */
    static int of(Document document) {
        ReferenceCheck check = new ReferenceCheck(document);
        check.index(document);
        check.lookUp(document);
        return check.references;
    }

    private void schedules(Document document) {
        long all = document.blocks().stream()
                .filter(block -> block instanceof TextBlock text && text.mark() != null)
                .count();
        int schedule = 0;
        int row = 0;
        for (Block block : document.blocks()) {
            if (block instanceof TextBlock text && text.mark() != null) {
                schedule++;
                row = 0;
                String label = all == 1 ? "別表" : "別表第" + schedule;
                assertTrue(Inline.textOf(text.text()).startsWith(label + "（"), label);
                schedules.put(text.mark().anchor(), label);
            } else if (block instanceof Table table) {
                for (Table.Row one : table.rows()) {
                    if (one.number() != null) {
                        row++;
                        String printed = Inline.textOf(
                                one.cells().get(one.number().cell()).lines().get(0));
                        // In the digits of the house.
                        assertEquals(String.valueOf(row), Normalizer.normalize(printed, Normalizer.Form.NFKC));
                        schedules.put(one.number().mark().anchor(), String.valueOf(row));
                    }
                }
            }
        }
    }

    private void index(Document document) {
        schedules(document);
        int article = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Article each) {
                article++;
                put(each.anchor(), List.of(article), each.label(), false, document.id());
                boolean alone = each.paragraphs().size() == 1;
                int paragraph = 0;
                for (Paragraph one : each.paragraphs()) {
                    paragraph++;
                    List<Integer> numbers = List.of(article, paragraph);
                    boolean silent = alone || outline && !one.label().isPrinted();
                    put(one.anchor(), numbers, one.label(), silent, each.caption());
                    items(one.items(), numbers, each.caption());
                }
            }
        }
    }

    private void items(List<Item> items, List<Integer> above, String where) {
        int number = 0;
        for (Item item : items) {
            number++;
            assertTrue(item.label().isPrinted(), where);
            List<Integer> numbers = with(above, number);
            put(item.anchor(), numbers, item.label(), false, where);
            items(item.items(), numbers, where);
        }
    }

    private void put(Anchor anchor, List<Integer> numbers, Label label, boolean silent, String where) {
        int number = numbers.get(numbers.size() - 1);
        Place place = new Place(numbers, label.level(), silent);
        assertEquals(number, label.number(), where);
        if (label.isPrinted()) {
            String shown = bare(label.text());
            if (number == 1) {
                firsts.putIfAbsent(label.level(), shown.charAt(0));
            }
            assertEquals(number, count(shown, label.level()), where + " " + label.text());
        }
        places.put(anchor, place);
        byNumbers.put(numbers, place);
    }

    private static List<Integer> with(List<Integer> above, int number) {
        List<Integer> numbers = new ArrayList<>(above);
        numbers.add(number);
        return List.copyOf(numbers);
    }

    private void lookUp(Document document) {
        for (Block block : document.blocks()) {
            if (block instanceof Article article) {
                for (Paragraph paragraph : article.paragraphs()) {
                    text(paragraph.text(), places.get(paragraph.anchor()));
                    itemTexts(paragraph.items());
                }
            }
        }
    }

    private void itemTexts(List<Item> items) {
        for (Item item : items) {
            text(item.text(), places.get(item.anchor()));
            itemTexts(item.items());
        }
    }

    private void text(List<Inline> text, Place own) {
        Place said = null;
        for (Inline inline : text) {
            if (inline instanceof Inline.Reference reference) {
                references++;
                assertTrue(!reference.text().isEmpty());
                said = reference(reference, own, said);
            } else if (inline instanceof Inline.LawCitation) {
                // After a statute 同条 would mean an article of the statute.
                said = null;
            }
        }
    }

    /** Reads a reference piece by piece; returns what it named last, null where that lies in another paper. */
    private Place reference(Inline.Reference reference, Place own, Place before) {
        Place said = before;
        Place named = null;
        for (Inline.Piece piece : reference.pieces()) {
            if (piece.target() != null && schedules.containsKey(piece.target())) {
                assertEquals(schedules.get(piece.target()), piece.text());
                named = own;
            } else if (piece.target() != null) {
                Place target = places.get(piece.target());
                assertNotNull(target, () -> reference.text() + " leads nowhere");
                String where = reference.text() + " in " + own.numbers();
                if (piece.kind() == Inline.Piece.Kind.NUMBER) {
                    assertEquals(target.last(), count(bare(piece.text()), target.level()), where);
                    assertEquals(above(target), reached(named, own, target), where);
                } else {
                    relative(piece.text(), reference, own, said, target, where);
                }
                named = target;
                said = target;
            }
        }
        return named == null ? null : said;
    }

    /** What a bare number stands in, for a reader: what was named before it, filled up with what is never named; else his own. */
    private List<Integer> reached(Place named, Place own, Place target) {
        int depth = target.depth() - 1;
        if (depth == 0) {
            return List.of();
        }
        List<Integer> way = named == null ? own.numbers() : named.numbers();
        List<Integer> reached = way.subList(0, Math.min(depth, way.size()));
        while (reached.size() < depth) {
            List<Integer> next = silentBelow(reached);
            assertTrue(!next.isEmpty(), "a step is not named below " + reached);
            reached = next;
        }
        return reached;
    }

    /** The paragraph that is not named below an article; empty where there is none. */
    private List<Integer> silentBelow(List<Integer> article) {
        for (int number = 1; byNumbers.containsKey(with(article, number)); number++) {
            if (byNumbers.get(with(article, number)).silent()) {
                return with(article, number);
            }
        }
        return List.of();
    }

    private static List<Integer> above(Place place) {
        return place.numbers().subList(0, place.depth() - 1);
    }

    private void relative(String words, Inline.Reference reference, Place own, Place said, Place target, String where) {
        Matcher preceding = PRECEDING.matcher(words);
        if (words.startsWith("前各")) {
            everyOneBefore(words, reference, own, target, where);
        } else if (preceding.matches()) {
            int count = preceding.group(1).isEmpty() ? 1 : count(bare(preceding.group(1)), -1);
            assertUnit(preceding.group(2), target, where);
            directlyBefore(count, reference, own, target, where);
        } else if (words.startsWith("次")) {
            assertUnit(words.substring(1), target, where);
            assertPeers(own, target, where);
            assertEquals(own.numbers().get(target.depth() - 1) + 1, target.last(), where);
        } else if (words.startsWith("この")) {
            assertUnit(words.substring(2), target, where);
            assertEquals(own.numbers().subList(0, target.depth()), target.numbers(), where);
        } else {
            assertTrue(words.startsWith("同"), where);
            assertUnit(words.substring(1), target, where);
            assertNotNull(said, where + ": nothing was named before");
            assertTrue(said.depth() >= target.depth(), where + ": only " + said.numbers() + " was named before");
            assertEquals(said.numbers().subList(0, target.depth()), target.numbers(), where);
        }
    }

    private void everyOneBefore(String words, Inline.Reference reference, Place own, Place target, String where) {
        assertUnit(words.substring(2), target, where);
        int count = own.numbers().get(target.depth() - 1) - 1;
        assertTrue(count > 2, where + ": there are only " + count + " before");
        directlyBefore(count, reference, own, target, where);
    }

    /** The first of several is the target of the words; all of them are what the reference means. */
    private void directlyBefore(int count, Inline.Reference reference, Place own, Place target, String where) {
        assertPeers(own, target, where);
        int here = own.numbers().get(target.depth() - 1);
        assertEquals(here - count, target.last(), where);
        if (count > 1) {
            List<Integer> meant = reference.aims().stream()
                    .map(aim -> places.get(aim.target()).last())
                    .sorted()
                    .toList();
            List<Integer> before = new ArrayList<>();
            for (int number = here - count; number < here; number++) {
                before.add(number);
            }
            assertEquals(before, meant, where);
        }
    }

    private static void assertPeers(Place own, Place target, String where) {
        assertTrue(own.depth() >= target.depth(), where);
        assertEquals(own.numbers().subList(0, target.depth() - 1), above(target), where);
    }

    private static void assertUnit(String unit, Place target, String where) {
        assertTrue(target.depth() <= UNITS.size(), where);
        assertEquals(UNITS.get(target.depth() - 1), unit, where);
    }

    /** What is left of a label without 第, 条 and brackets, digits of any width and kind as ASCII. */
    private static String bare(String label) {
        StringBuilder out = new StringBuilder();
        String kanji = "〇一二三四五六七八九";
        for (char c : label.replaceAll("[第条()（）\\s　]", "").toCharArray()) {
            if (c >= '０' && c <= '９') {
                out.append((char) (c - '０' + '0'));
            } else if (kanji.indexOf(c) >= 0) {
                out.append(kanji.indexOf(c));
            } else {
                out.append(c);
            }
        }
        return tens(out.toString());
    }

    /** 十 as it counts: 10, 11 of 十1, 20 of 2十, 23 of 2十3. */
    private static String tens(String text) {
        int at = text.indexOf('十');
        if (at < 0) {
            return text;
        }
        String before = at == 0 ? "1" : text.substring(0, at);
        String after = at == text.length() - 1 ? "0" : text.substring(at + 1);
        return before + after;
    }

    /** The number that a reader counts: digits, or letters in the order that begins at their level. */
    private int count(String shown, int level) {
        if (shown.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(shown);
        }
        String order = ORDERS.get(firsts.get(level));
        assertNotNull(order, () -> shown + " at a level that begins with " + firsts.get(level));
        String wide = java.text.Normalizer.normalize(shown, java.text.Normalizer.Form.NFKC);
        int round = wide.length() - 1;
        return round * order.length() + order.indexOf(wide.charAt(0)) + 1;
    }
}
