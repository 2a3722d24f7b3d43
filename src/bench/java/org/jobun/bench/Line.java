package org.jobun.bench;

import java.io.Serializable;
import java.util.List;

/** A piece of the contract as a template holds it, from top to bottom. */
sealed interface Line extends Serializable {
    /**
     * A paragraph.
     *
     * @param label what stands before it: 第1条, 2, (1), 所在地; empty for none
     */
    record Text(Look look, List<Span> label, List<Span> text) implements Line {
        public Text {
            label = List.copyOf(label);
            text = List.copyOf(text);
        }
    }

    /** A table of two columns, ruled. */
    record Ruled(List<Row> rows) implements Line {
        public Ruled {
            rows = List.copyOf(rows);
        }
    }

    /** A row: what a value is, and the value in one or more lines. */
    record Row(String head, List<List<Span>> cell) implements Serializable {
        public Row {
            cell = cell.stream().map(List::copyOf).toList();
        }
    }

    /** Lines that stand in the paper only where a condition holds. */
    record When(String condition, List<Line> lines) implements Line {
        public When {
            lines = List.copyOf(lines);
        }
    }

    /** Lines for each member of the consortium; the slots in them are the member's. */
    record EachMember(List<Line> lines) implements Line {
        public EachMember {
            lines = List.copyOf(lines);
        }
    }
}
