package org.jobun.compact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CompactTest {
    /** Of each kind that can be written, one. */
    private record Kinds(
            int number,
            long large,
            boolean flag,
            Integer boxed,
            Long boxedLarge,
            Boolean boxedFlag,
            String text,
            LocalDate day,
            YearMonth month,
            MonthDay anniversary,
            BigDecimal decimal,
            BigInteger whole,
            RoundingMode rounding,
            Optional<String> present,
            Optional<String> absent,
            String missing,
            List<Object> list,
            Map<String, Integer> map,
            Set<Integer> set) {}

    private record Pair(Object left, Object right) {
        static final Pair NOTHING = new Pair("", "");
    }

    private record Shelf(String name, @Late List<Pair> books) {
        Shelf {
            books = LateList.copyOf(books);
        }
    }

    private static final class Sum implements Condensed {
        private final int total;

        Sum(int left, int right) {
            total = left + right;
        }

        @Override
        public Record condensed() {
            return new Parts(total);
        }

        private record Parts(int total) implements Expanding {
            @Override
            public Object expanded() {
                return new Sum(total, 0);
            }
        }
    }

    private static Object again(Record root, List<?> given) throws NotCompact {
        byte[] bytes = CompactWriter.write(root, given);
        byte[] behind = new byte[bytes.length + 5];
        System.arraycopy(bytes, 0, behind, 5, bytes.length);
        return CompactReader.read(behind, 5, given);
    }

    private static Kinds kinds(int number, long large, String text) {
        return new Kinds(
                number,
                large,
                true,
                -number,
                -large,
                false,
                text,
                LocalDate.of(1868, 1, 25),
                YearMonth.of(2026, 11),
                MonthDay.of(2, 29),
                new BigDecimal("-0.2500"),
                new BigInteger("123456789012345678901234567890"),
                RoundingMode.HALF_EVEN,
                Optional.of(text),
                Optional.empty(),
                null,
                new ArrayList<>(List.of(1, "二", List.of(), List.of(text))),
                new LinkedHashMap<>(Map.of("乙", 2)),
                Set.of(7));
    }

    @Test
    void whatIsWrittenIsRead() throws NotCompact {
        for (int number : new int[] {0, 1, -1, 63, 64, -64, -65, 8191, 8192, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            Kinds written = kinds(number, number * 4_000_000_000L, "第" + number + "条 é\uD842\uDFB7 plain");
            assertEquals(written, again(written, List.of()));
        }
        assertEquals(kinds(0, Long.MIN_VALUE, ""), again(kinds(0, Long.MIN_VALUE, ""), List.of()));
        assertEquals(kinds(0, 0, "é"), again(kinds(0, 0, "é"), List.of()));
    }

    @Test
    void theOrderOfMapsAndSetsStays() throws NotCompact {
        Map<String, Integer> written = new LinkedHashMap<>();
        List.of("三", "一", "二").forEach(key -> written.put(key, key.length()));
        Pair read = (Pair) again(new Pair(written, new TreeSet<>(List.of(3, 1))), List.of());
        assertEquals(List.of("三", "一", "二"), new ArrayList<>(((Map<?, ?>) read.left()).keySet()));
        assertEquals(List.of(1, 3), new ArrayList<>((Set<?>) read.right()));
        Pair sorted = (Pair) again(new Pair(new TreeMap<>(Map.of(2, "b", 1, "a")), null), List.of());
        assertTrue(sorted.left() instanceof TreeMap);
    }

    @Test
    void oneObjectStaysOne() throws NotCompact {
        Pair once = new Pair("a", 1);
        Pair read = (Pair) again(new Pair(new Pair(once, once), new Pair(List.of(once), new Pair("a", 1))), List.of());
        Pair left = (Pair) read.left();
        Pair right = (Pair) read.right();
        assertSame(left.left(), left.right());
        assertSame(left.left(), ((List<?>) right.left()).get(0));
        assertNotSame(left.left(), right.right());
    }

    @Test
    void aConstantStaysThatConstant() throws NotCompact {
        Pair read = (Pair) again(new Pair(Pair.NOTHING, new Pair("", "")), List.of());
        assertSame(Pair.NOTHING, read.left());
        assertNotSame(Pair.NOTHING, read.right());
    }

    @Test
    void whatWhoeverReadsHasIsNotWritten() throws NotCompact {
        Object own = new Object();
        Pair read = (Pair) again(new Pair(own, List.of(own)), List.of("other", own));
        assertSame(own, read.left());
        assertEquals(List.of(own), read.right());
    }

    @Test
    void anObjectThatIsAsGoodAsARecordIsMadeAgain() throws NotCompact {
        Sum sum = new Sum(2, 3);
        Pair read = (Pair) again(new Pair(sum, sum), List.of());
        assertEquals(5, ((Sum) read.left()).total);
        assertSame(read.left(), read.right());
    }

    @Test
    void aLateListIsReadWhenItIsAskedFor() throws NotCompact {
        Pair book = new Pair("民法", 1);
        Shelf shelf = new Shelf("法律", List.of(book, book, new Pair("商法", List.of(book))));
        Pair read = (Pair) again(new Pair(shelf, shelf.name()), List.of());
        Shelf late = (Shelf) read.left();
        assertTrue(late.books() instanceof LateList);
        assertEquals(shelf, late);
        assertSame(late.books().get(0), late.books().get(1));
        assertEquals("法律", read.right());
    }

    @Test
    void aLateListIsMadeOnce() {
        AtomicInteger made = new AtomicInteger();
        List<String> late = new LateList<>(() -> {
            made.incrementAndGet();
            return List.of("a", "b");
        });
        assertSame(late, LateList.copyOf(late));
        assertEquals(0, made.get());
        assertEquals(List.of("a", "b"), late);
        assertEquals(2, late.size());
        assertEquals(1, made.get());
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        NotCompact refused =
                assertThrows(NotCompact.class, () -> CompactWriter.write(new Pair("a", new Object()), List.of()));
        assertEquals("java.lang.Object", refused.getMessage());
    }

    @Test
    void whatWasNotWrittenByItIsRefused() throws NotCompact {
        byte[] bytes = CompactWriter.write(new Pair("a", Pair.NOTHING), List.of());
        assertThrows(NotCompact.class, () -> CompactReader.read(Arrays.copyOf(bytes, bytes.length - 2), 0, List.of()));
        assertThrows(NotCompact.class, () -> CompactReader.read(new byte[] {1, 16, 'j'}, 0, List.of()));
        byte[] foreign = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("org.jobun.compact", "com.other.compact")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(Arrays.equals(bytes, foreign));
        assertThrows(NotCompact.class, () -> CompactReader.read(foreign, 0, List.of()));
    }
}
