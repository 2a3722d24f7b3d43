package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.jobun.document.Paragraph;

/**
 * Reads a finished paper as a counterparty does: counts its provisions, then looks every reference up by
 * the words printed. Knows nothing of how they were made.
 */
final class ReferenceCheck {
    private static final Pattern BEFORE = Pattern.compile("前([0-9０-９一二三四五六七八九十]*)(条|項|号)?.*");

    /** Where a provision stands: numbers of its article, paragraph, item …, and the shown number. */
    private record Place(List<Integer> numbers) {}

    private final Map<Anchor, Place> places = new HashMap<>();
    private int references;

    /** Checks every number and reference of a paper; returns how many references it looked up. */
    static int of(Document document) {
        ReferenceCheck check = new ReferenceCheck();
        check.index(document);
        check.lookUp(document);
        return check.references;
    }

    private void index(Document document) {
        int article = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Article each) {
                article++;
                assertEquals(article, each.label().number(), document.id());
                assertTrue(digits(each.label().text()).contains(String.valueOf(article)), each.label()::text);
                places.put(each.anchor(), new Place(List.of(article)));
                int paragraph = 0;
                for (Paragraph one : each.paragraphs()) {
                    paragraph++;
                    assertEquals(paragraph, one.label().number(), each.caption());
                    List<Integer> numbers = List.of(article, paragraph);
                    places.put(one.anchor(), new Place(numbers));
                    items(one.items(), numbers, each.caption());
                }
            }
        }
    }

    private void items(List<Item> items, List<Integer> above, String where) {
        int number = 0;
        for (Item item : items) {
            number++;
            assertEquals(number, item.label().number(), where);
            assertTrue(item.label().isPrinted(), where);
            List<Integer> numbers = new ArrayList<>(above);
            numbers.add(number);
            places.put(item.anchor(), new Place(numbers));
            items(item.items(), numbers, where);
        }
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
        for (Inline inline : text) {
            if (inline instanceof Inline.Reference reference) {
                references++;
                assertTrue(!reference.text().isEmpty());
                reference.pieces().stream()
                        .filter(piece -> piece.target() != null)
                        .forEach(piece -> piece(piece, own, reference.text()));
            }
        }
    }

    private void piece(Inline.Piece piece, Place own, String whole) {
        Place target = places.get(piece.target());
        assertNotNull(target, () -> whole + " leads nowhere");
        List<Integer> numbers = target.numbers();
        int last = numbers.get(numbers.size() - 1);
        if (piece.kind() == Inline.Piece.Kind.NUMBER) {
            String shown = digits(piece.text());
            boolean kana = shown.chars().noneMatch(Character::isDigit);
            assertTrue(kana || shown.equals(String.valueOf(last)), () -> whole + " shows " + shown + ", not " + last);
            return;
        }
        List<Integer> here = own.numbers();
        Matcher before = BEFORE.matcher(piece.text());
        if (before.matches() && !piece.text().startsWith("前各")) {
            int level = numbers.size() - 1;
            int count = before.group(1).isEmpty() ? 1 : Integer.parseInt(digits(before.group(1)));
            assertEquals(here.get(level) - count, last, () -> whole + " in " + here);
            assertEquals(here.subList(0, level), numbers.subList(0, level), whole);
        } else if (piece.text().startsWith("次")) {
            int level = numbers.size() - 1;
            assertEquals(here.get(level) + 1, last, () -> whole + " in " + here);
            assertEquals(here.subList(0, level), numbers.subList(0, level), whole);
        } else if (piece.text().startsWith("この")) {
            assertEquals(here.subList(0, numbers.size()), numbers, whole);
        }
    }

    /** Digits of any width, and small 漢数字, as ASCII. */
    private static String digits(String text) {
        StringBuilder out = new StringBuilder();
        String kanji = "〇一二三四五六七八九";
        int tens = -1;
        for (char c : text.toCharArray()) {
            if (c >= '０' && c <= '９') {
                out.append((char) (c - '０' + '0'));
            } else if (kanji.indexOf(c) >= 0) {
                out.append(kanji.indexOf(c));
            } else if (c == '十') {
                tens = out.length();
                if (out.length() == 0) {
                    out.append('1');
                }
                tens = out.length();
            } else {
                out.append(c);
            }
        }
        if (tens >= 0 && out.length() == tens) {
            out.append('0');
        }
        return out.toString();
    }
}
