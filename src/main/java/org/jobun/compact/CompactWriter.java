package org.jobun.compact;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Writes records, with all that they hold: records, lists, maps, sets, strings, numbers, days, values of enumerations, and what is
 * {@link Condensed}. What is the same object stays the same object; so do constants of a class, such as a condition that always holds.
 */
public final class CompactWriter {
    /** Objects by identity → how often they are met. */
    private final Map<Object, Integer> met = new IdentityHashMap<>();
    /** Objects that are met more than once → their number, from 0, once they are written. */
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();

    private final Map<Object, Record> condensed;
    private final Map<String, Integer> classes;
    private final Map<String, Integer> strings;
    private final Map<Class<?>, RecordComponent[]> components;
    private final Map<Class<?>, Map<Object, String>> constants;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final Map<Object, Integer> given = new IdentityHashMap<>();

    private CompactWriter(List<?> given) {
        condensed = new IdentityHashMap<>();
        classes = new LinkedHashMap<>();
        strings = new LinkedHashMap<>();
        components = new LinkedHashMap<>();
        constants = new LinkedHashMap<>();
        for (Object one : given) {
            this.given.put(one, this.given.size());
        }
    }

    /**
     * The bytes of a record. Throws where it holds what is not of the kinds above.
     *
     * @param given objects that are not written, but their numbers: whoever reads gives objects for them
     */
    public static byte[] write(Record root, List<?> given) throws NotCompact {
        CompactWriter writer = new CompactWriter(given);
        byte[] body = writer.part(root);
        writer.number(writer.classes.size());
        writer.classes.keySet().forEach(writer::raw);
        writer.strings();
        writer.out.writeBytes(body);
        return writer.out.toByteArray();
    }

    /** How many objects come again in a value, and the value: it can be read without what is around it. */
    private byte[] part(Object value) throws NotCompact {
        count(value);
        value(value);
        byte[] body = out.toByteArray();
        out.reset();
        number(numbers.size());
        out.writeBytes(body);
        byte[] part = out.toByteArray();
        out.reset();
        return part;
    }

    private void late(List<?> list) throws NotCompact {
        CompactWriter inner = new CompactWriter(this);
        byte[] part = inner.part(list);
        out.write(Tag.LATE);
        number(part.length);
        out.writeBytes(part);
    }

    /** Whoever writes a part: with the same classes and strings, but with objects of its own that come again. */
    private CompactWriter(CompactWriter around) {
        given.putAll(around.given);
        classes = around.classes;
        strings = around.strings;
        components = around.components;
        constants = around.constants;
        condensed = around.condensed;
    }

    /** Names of classes, which are few. */
    private void raw(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    /** The length of each string, negative where it has Japanese letters; then all letters, those of one byte apart. */
    private void strings() {
        ByteArrayOutputStream narrow = new ByteArrayOutputStream();
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        number(strings.size());
        for (String string : strings.keySet()) {
            boolean isWide = string.chars().anyMatch(letter -> letter > 0xFF);
            number(string.length() << 1 | (isWide ? 1 : 0));
            (isWide ? wide : narrow)
                    .writeBytes(string.getBytes(isWide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1));
        }
        number(narrow.size());
        out.writeBytes(narrow.toByteArray());
        number(wide.size());
        out.writeBytes(wide.toByteArray());
    }

    /** Finds out what is met more than once. */
    private void count(Object value) throws NotCompact {
        if (value == null
                || isPlain(value)
                || given.containsKey(value)
                || constant(value) != null
                || met.merge(value, 1, Integer::sum) > 1) {
            return;
        }
        for (Object part : parts(value)) {
            count(part);
        }
    }

    private List<Object> parts(Object value) throws NotCompact {
        if (value instanceof Record one) {
            List<Object> parts = new ArrayList<>();
            for (RecordComponent component : components(one.getClass())) {
                if (!component.getType().isPrimitive() && !component.isAnnotationPresent(Late.class)) {
                    parts.add(of(component, one));
                }
            }
            return parts;
        }
        if (value instanceof Collection<?> many) {
            return new ArrayList<>(many);
        }
        if (value instanceof Map<?, ?> map) {
            List<Object> parts = new ArrayList<>(map.keySet());
            parts.addAll(map.values());
            return parts;
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.<List<Object>>map(List::of).orElse(List.of());
        }
        return List.of(condensed(value));
    }

    private Record condensed(Object value) throws NotCompact {
        if (!(value instanceof Condensed whole)) {
            throw new NotCompact(value.getClass().getName());
        }
        return condensed.computeIfAbsent(value, known -> whole.condensed());
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof YearMonth
                || value instanceof MonthDay
                || value instanceof Enum<?>;
    }

    private RecordComponent[] components(Class<?> type) {
        return components.computeIfAbsent(type, Class::getRecordComponents);
    }

    /** What the record holds, not what its accessor says of it. */
    private static Object of(RecordComponent component, Record one) throws NotCompact {
        try {
            Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
            field.setAccessible(true);
            return field.get(one);
        } catch (ReflectiveOperationException unreadable) {
            throw new NotCompact(component.toString(), unreadable);
        }
    }

    /** {@code class#field} of a value that is a constant of its class or of an interface of that; null for any other. */
    private String constant(Object value) {
        if (value instanceof Enum<?> one) {
            return one.getDeclaringClass().getName() + "#" + one.name();
        }
        return value instanceof Record || value instanceof Condensed
                ? constants
                        .computeIfAbsent(value.getClass(), CompactWriter::constantsOf)
                        .get(value)
                : null;
    }

    private static Map<Object, String> constantsOf(Class<?> type) {
        Map<Object, String> names = new IdentityHashMap<>();
        List<Class<?>> holders = new ArrayList<>(List.of(type.getInterfaces()));
        holders.removeIf(holder -> !holder.getPackage().equals(type.getPackage()));
        holders.add(type);
        for (Class<?> holder : holders) {
            for (Field field : holder.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType().isAssignableFrom(type)) {
                    constant(field).ifPresent(value -> names.put(value, holder.getName() + "#" + field.getName()));
                }
            }
        }
        return names;
    }

    private static Optional<Object> constant(Field field) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(null));
        } catch (ReflectiveOperationException unreadable) {
            return Optional.empty();
        }
    }

    private void value(Object value) throws NotCompact {
        String constant = value == null ? null : constant(value);
        if (constant != null) {
            out.write(Tag.CONSTANT);
            string(constant);
        } else if (value == null) {
            out.write(Tag.NULL);
        } else if (isPlain(value)) {
            plain(value);
        } else if (given.containsKey(value)) {
            out.write(Tag.GIVEN);
            number(given.get(value));
        } else if (numbers.containsKey(value)) {
            out.write(Tag.AGAIN);
            number(numbers.get(value));
        } else {
            boolean shared = met.get(value) > 1;
            if (shared) {
                out.write(Tag.SHARED);
            }
            compound(value);
            // Numbered when it is complete: what it holds is numbered before it, as whoever reads it has it.
            if (shared) {
                numbers.put(value, numbers.size());
            }
        }
    }

    private void compound(Object value) throws NotCompact {
        if (value instanceof Record one) {
            record(one);
        } else if (value instanceof List<?> list) {
            many(Tag.LIST, list);
        } else if (value instanceof Set<?> set) {
            many(set instanceof SortedSet ? Tag.SORTED_SET : Tag.SET, set);
        } else if (value instanceof Map<?, ?> map) {
            out.write(map instanceof SortedMap ? Tag.SORTED_MAP : Tag.MAP);
            number(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                value(entry.getKey());
                value(entry.getValue());
            }
        } else if (value instanceof Optional<?> maybe) {
            out.write(maybe.isPresent() ? Tag.PRESENT : Tag.ABSENT);
            if (maybe.isPresent()) {
                value(maybe.get());
            }
        } else {
            out.write(Tag.CONDENSED);
            record(condensed(value));
        }
    }

    private void many(int tag, Collection<?> values) throws NotCompact {
        out.write(tag);
        number(values.size());
        for (Object value : values) {
            value(value);
        }
    }

    private void record(Record one) throws NotCompact {
        number(Tag.FIRST_CLASS + classes.computeIfAbsent(one.getClass().getName(), name -> classes.size()));
        for (RecordComponent component : components(one.getClass())) {
            Object value = of(component, one);
            if (component.getType() == int.class) {
                signed((Integer) value);
            } else if (component.getType() == long.class) {
                signed((Long) value);
            } else if (component.getType() == boolean.class) {
                out.write(value.equals(true) ? 1 : 0);
            } else if (component.getType().isPrimitive()) {
                throw new NotCompact(component.toString());
            } else if (component.isAnnotationPresent(Late.class)) {
                late((List<?>) value);
            } else {
                value(value);
            }
        }
    }

    private void plain(Object value) throws NotCompact {
        if (value instanceof String string) {
            out.write(Tag.STRING);
            string(string);
        } else if (value instanceof Integer number) {
            out.write(Tag.INTEGER);
            signed(number);
        } else if (value instanceof Long number) {
            out.write(Tag.LONG);
            signed(number);
        } else if (value instanceof Boolean bool) {
            out.write(bool ? Tag.TRUE : Tag.FALSE);
        } else if (value instanceof LocalDate day) {
            out.write(Tag.DATE);
            signed(day.toEpochDay());
        } else if (value instanceof YearMonth || value instanceof MonthDay) {
            out.write(value instanceof YearMonth ? Tag.MONTH : Tag.DAY_OF_YEAR);
            string(value.toString());
        } else if (value instanceof BigDecimal || value instanceof BigInteger) {
            out.write(value instanceof BigDecimal ? Tag.DECIMAL : Tag.WHOLE);
            string(value.toString());
        } else {
            throw new NotCompact(value.getClass().getName());
        }
    }

    private void string(String string) {
        number(strings.computeIfAbsent(string, fresh -> strings.size()));
    }

    private void signed(long value) {
        long folded = value << 1 ^ value >> Long.SIZE - 1;
        while ((folded & ~0x7FL) != 0) {
            out.write((int) (folded & 0x7F | 0x80));
            folded >>>= 7;
        }
        out.write((int) folded);
    }

    private void number(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
