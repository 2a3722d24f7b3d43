package org.jobun.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The contract without its values, for contenders that are programs rather than templates. */
record Template(List<Line> lines) implements Serializable {
    static final String FILE = "template.bin";

    Template {
        lines = List.copyOf(lines);
    }

    void write(Path folder) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(FILE));
                ObjectOutputStream objects = new ObjectOutputStream(file)) {
            objects.writeObject(this);
        }
    }

    static Template read(Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(folder.resolve(FILE));
                ObjectInputStream objects = new ObjectInputStream(file)) {
            return (Template) objects.readObject();
        } catch (ClassNotFoundException notOurs) {
            throw new IOException(notOurs);
        }
    }

    /** A finished line. */
    record Filled(Look look, String label, String text) {}

    /** The lines of a paper; those of a table as {@link Look#HEAD} and {@link Look#CELL} in turn. */
    List<Filled> fill(PaperData data) {
        List<Filled> out = new ArrayList<>();
        fill(lines, data, data.values(), out);
        return out;
    }

    private static void fill(List<Line> lines, PaperData data, Map<String, String> values, List<Filled> out) {
        for (Line line : lines) {
            if (line instanceof Line.Text text) {
                out.add(new Filled(text.look(), words(text.label(), values), words(text.text(), values)));
            } else if (line instanceof Line.Ruled ruled) {
                for (Line.Row row : ruled.rows()) {
                    out.add(new Filled(Look.HEAD, "", row.head()));
                    row.cell().forEach(cell -> out.add(new Filled(Look.CELL, "", words(cell, values))));
                }
            } else if (line instanceof Line.When when) {
                if (data.conditions().contains(when.condition())) {
                    fill(when.lines(), data, values, out);
                }
            } else if (line instanceof Line.EachMember each) {
                data.members().forEach(member -> fill(each.lines(), data, member, out));
            }
        }
    }

    private static String words(List<Span> spans, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            out.append(span instanceof Span.Slot slot ? values.get(slot.name()) : ((Span.Words) span).text());
        }
        return out.toString();
    }
}
