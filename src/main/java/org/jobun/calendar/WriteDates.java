package org.jobun.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Adds days to the text of a matter file; what is written there stays as it is, with its comments and its order. */
public final class WriteDates {
    private final List<String> lines;

    private WriteDates(String text) {
        this.lines = new ArrayList<>(Arrays.asList(text.replace("\r\n", "\n").split("\n", -1)));
    }

    /**
     * The text with days that it does not hold yet.
     *
     * @param days path → day; paths have one dot, as {@code dates.notice}
     */
    public static String into(String text, Map<String, LocalDate> days) {
        WriteDates written = new WriteDates(text);
        days.forEach(written::add);
        String out = String.join("\n", written.lines);
        return text.contains("\r\n") ? out.replace("\n", "\r\n") : out;
    }

    private void add(String path, LocalDate day) {
        String group = path.substring(0, path.indexOf('.'));
        String entry = path.substring(path.indexOf('.') + 1) + ": " + day;
        int head = head(group);
        if (head < 0) {
            append(group, entry);
        } else if (isFlow(head)) {
            int close = lines.get(head).lastIndexOf('}');
            String before = lines.get(head).substring(0, close).stripTrailing();
            String comma = before.endsWith("{") ? " " : ", ";
            lines.set(head, before + comma + entry + " " + lines.get(head).substring(close));
        } else {
            int end = end(head);
            lines.add(end, indent(head, end) + entry);
        }
    }

    /** The line on which a group begins, or -1. */
    private int head(String group) {
        Pattern begins = Pattern.compile(Pattern.quote(group) + "\\s*:.*");
        for (int i = 0; i < lines.size(); i++) {
            if (begins.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** Written on one line: {@code dates: { bid: 2026-11-20 }}. */
    private boolean isFlow(int head) {
        String line = lines.get(head);
        return line.indexOf('{') >= 0 && line.lastIndexOf('}') > line.indexOf('{');
    }

    /** The line behind the last entry of a group. */
    private int end(int head) {
        int end = head + 1;
        for (int i = head + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean inside = line.startsWith(" ") && !line.isBlank();
            if (inside) {
                end = i + 1;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                break;
            }
        }
        return end;
    }

    private String indent(int head, int end) {
        for (String line : lines.subList(head + 1, end)) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                return " ".repeat(line.length() - line.stripLeading().length());
            }
        }
        return "  ";
    }

    private void append(String group, String entry) {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        lines.addAll(List.of("", group + ":", "  " + entry, ""));
    }
}
