package org.jobun.readback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The fields in which we are while a paragraph is read (ECMA-376 part 1, 17.16): each computes something, then shows it. */
final class OpenFields {
    private final Deque<Field> fields = new ArrayDeque<>();

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        /** True once what it computes is said, and what it shows follows. */
        private boolean separated;

        /** The bookmark that it shows the number of, or what else it does. */
        private String aim() {
            String instruction = code.toString().strip();
            String[] words = instruction.split("\\s+");
            boolean number = words.length > 1
                    && words[0].equalsIgnoreCase("REF")
                    && !List.of(words).contains("\\p");
            return number ? words[1] : "{" + instruction + "}";
        }
    }

    /** Begins a field whose code is said at once. */
    void begin(String code) {
        fields.push(new Field());
        addCode(code);
        separate();
    }

    /** @param type of a {@code fldChar} */
    void mark(String type) {
        switch (type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> separate();
            case "end" -> end();
            default -> {}
        }
    }

    private void separate() {
        if (!fields.isEmpty()) {
            fields.peek().separated = true;
        }
    }

    void end() {
        fields.poll();
    }

    void addCode(String code) {
        if (!fields.isEmpty()) {
            fields.peek().code.append(code);
        }
    }

    /** True where words belong to the code of a field, not to what it shows. */
    boolean isInCode() {
        return fields.stream().anyMatch(field -> !field.separated);
    }

    /** What the innermost field leads to; another aim outside all fields. */
    String aimOr(String link) {
        return fields.isEmpty() ? link : fields.peek().aim();
    }
}
