package org.jobun.compact;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what {@link CompactWriter} wrote. Each record is made by its own constructor, so that what that promises holds. Strings are made
 * when they are first met.
 */
public final class CompactReader {
    /** What the names of our classes begin with. */
    private static final String OURS = CompactReader.class.getName().replaceFirst("compact[.].*", "");

    private final byte[] bytes;
    private int at;
    private final Class<?>[] classes;
    private final Plan[] plans;
    private final Strings strings;
    private Object[] shared = {};
    private int known;
    private final Object[] constants;
    private final Object[] given;

    /** How a record is made. */
    private record Plan(Constructor<?> constructor, byte[] kinds) {
        static final byte OBJECT = 0;
        static final byte INT = 1;
        static final byte LONG = 2;
        static final byte BOOLEAN = 3;
    }

    private CompactReader(byte[] bytes, int from, List<?> given) throws ReflectiveOperationException {
        this.bytes = bytes;
        this.at = from;
        this.given = given.toArray();
        this.classes = new Class<?>[number()];
        this.plans = new Plan[classes.length];
        for (int i = 0; i < classes.length; i++) {
            int length = number();
            classes[i] = ours(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
        }
        int count = number();
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = number();
        }
        int narrow = number();
        int wideFrom = at + narrow;
        int narrowFrom = at;
        at = wideFrom;
        int wide = number();
        this.strings = new Strings(lengths, bytes, narrowFrom, at, wide);
        this.constants = new Object[count];
        at += wide;
    }

    /**
     * The record that was written.
     *
     * @param from where its bytes begin
     * @param given the objects that were not written, in the same order
     * @throws NotCompact where these are not the bytes of one, or its class has changed since
     */
    public static Object read(byte[] bytes, int from, List<?> given) throws NotCompact {
        try {
            CompactReader reader = new CompactReader(bytes, from, given);
            return reader.part(reader.at);
        } catch (ReflectiveOperationException | RuntimeException changed) {
            throw new NotCompact("bytes of another program", changed);
        }
    }

    private static Class<?> ours(String name) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            throw new ClassNotFoundException(name);
        }
        return Class.forName(name);
    }

    /** What can be read by itself: while it is, the rest waits. */
    private synchronized Object part(int from) throws ReflectiveOperationException {
        int before = at;
        int knownBefore = known;
        Object[] around = shared;
        at = from;
        known = 0;
        shared = new Object[number()];
        Object value = value();
        at = before;
        known = knownBefore;
        shared = around;
        return value;
    }

    private LateList<Object> late() {
        int length = number();
        int from = at;
        at += length;
        return new LateList<>(() -> lateList(from));
    }

    @SuppressWarnings("unchecked")
    private List<Object> lateList(int from) {
        try {
            return (List<Object>) part(from);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private Object value() throws ReflectiveOperationException {
        int tag = number();
        if (tag >= Tag.FIRST_CLASS) {
            return record(tag - Tag.FIRST_CLASS);
        }
        return switch (tag) {
            case Tag.STRING -> strings.get(number());
            case Tag.AGAIN -> shared[number()];
            case Tag.LIST -> list();
            case Tag.CONSTANT -> constant();
            case Tag.SHARED -> {
                Object value = value();
                shared[known++] = value;
                yield value;
            }
            case Tag.NULL -> null;
            case Tag.LATE -> late();
            case Tag.GIVEN -> given[number()];
            case Tag.MAP -> Collections.unmodifiableMap(map(new LinkedHashMap<>()));
            case Tag.SORTED_MAP -> map(new TreeMap<>());
            case Tag.SET -> Collections.unmodifiableSet(set(new LinkedHashSet<>()));
            case Tag.SORTED_SET -> set(new TreeSet<>());
            case Tag.ABSENT -> Optional.empty();
            case Tag.PRESENT -> Optional.of(value());
            case Tag.CONDENSED -> ((Expanding) record(number() - Tag.FIRST_CLASS)).expanded();
            default -> plain(tag);
        };
    }

    private Object plain(int tag) {
        return switch (tag) {
            case Tag.INTEGER -> (int) signed();
            case Tag.LONG -> signed();
            case Tag.TRUE -> true;
            case Tag.FALSE -> false;
            case Tag.DATE -> LocalDate.ofEpochDay(signed());
            case Tag.MONTH -> YearMonth.parse(strings.get(number()));
            case Tag.DAY_OF_YEAR -> MonthDay.parse(strings.get(number()));
            case Tag.DECIMAL -> new BigDecimal(strings.get(number()));
            case Tag.WHOLE -> new BigInteger(strings.get(number()));
            default -> throw new IllegalStateException("tag " + tag);
        };
    }

    private Object record(int type) throws ReflectiveOperationException {
        Plan plan = plans[type];
        if (plan == null) {
            plan = plan(classes[type]);
            plans[type] = plan;
        }
        byte[] kinds = plan.kinds();
        Object[] values = new Object[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            values[i] = switch (kinds[i]) {
                case Plan.INT -> (Object) (int) signed();
                case Plan.LONG -> (Object) signed();
                case Plan.BOOLEAN -> (Object) (bytes[at++] != 0);
                default -> value();
            };
        }
        return plan.constructor().newInstance(values);
    }

    private static Plan plan(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        byte[] kinds = new byte[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            kinds[i] = types[i] == int.class
                    ? Plan.INT
                    : types[i] == long.class ? Plan.LONG : types[i] == boolean.class ? Plan.BOOLEAN : Plan.OBJECT;
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return new Plan(constructor, kinds);
    }

    private List<Object> list() throws ReflectiveOperationException {
        int size = number();
        if (size == 0) {
            return List.of();
        }
        Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = value();
        }
        return List.of(values);
    }

    private Map<Object, Object> map(Map<Object, Object> empty) throws ReflectiveOperationException {
        int size = number();
        for (int i = 0; i < size; i++) {
            Object key = value();
            empty.put(key, value());
        }
        return empty;
    }

    private Set<Object> set(Set<Object> empty) throws ReflectiveOperationException {
        int size = number();
        for (int i = 0; i < size; i++) {
            empty.add(value());
        }
        return empty;
    }

    private Object constant() throws ReflectiveOperationException {
        int name = number();
        if (constants[name] == null) {
            String written = strings.get(name);
            int sign = written.indexOf('#');
            constants[name] = constant(written.substring(0, sign), written.substring(sign + 1));
        }
        return constants[name];
    }

    private static Object constant(String type, String name) throws ReflectiveOperationException {
        // Enumerations of Java itself: how to round, days of the week.
        if (!type.startsWith(OURS)) {
            Field field = Class.forName(type, false, null).getField(name);
            if (!field.isEnumConstant()) {
                throw new ClassNotFoundException(type);
            }
            return field.get(null);
        }
        Field field = ours(type).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    private int number() {
        int next = bytes[at++];
        int value = next & 0x7F;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
        }
        return value;
    }

    private long signed() {
        long folded = 0;
        int next;
        int shift = 0;
        do {
            next = bytes[at++];
            folded |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return folded >>> 1 ^ -(folded & 1);
    }

    /** The strings, each made when first asked for. */
    private static final class Strings {
        private final int[] from;
        private final int[] lengths;
        private final byte[] bytes;
        private final char[] wide;
        private final String[] made;

        /** @param lengths of each, doubled, and one more where its letters stand among the wide ones */
        Strings(int[] lengths, byte[] bytes, int narrowFrom, int wideFrom, int wideBytes) {
            this.lengths = lengths;
            this.bytes = bytes;
            this.from = new int[lengths.length];
            this.made = new String[lengths.length];
            int narrow = narrowFrom;
            int letter = 0;
            for (int i = 0; i < lengths.length; i++) {
                boolean isWide = (lengths[i] & 1) == 1;
                from[i] = isWide ? letter : narrow;
                letter += isWide ? lengths[i] >> 1 : 0;
                narrow += isWide ? 0 : lengths[i] >> 1;
            }
            this.wide = new char[letter];
            ByteBuffer.wrap(bytes, wideFrom, wideBytes).asCharBuffer().get(wide);
        }

        String get(int number) {
            String known = made[number];
            if (known == null) {
                int length = lengths[number] >> 1;
                known = (lengths[number] & 1) == 1
                        ? new String(wide, from[number], length)
                        : new String(bytes, from[number], length, StandardCharsets.ISO_8859_1);
                made[number] = known;
            }
            return known;
        }
    }
}
