package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobun.document.SignatureBlock;
import org.jobun.document.SignatureBlock.Signatory;

/** The signature block: whole on one page, labels evenly spaced to one width (均等割付け). */
final class SignatureLayout {
    /** Ems that a name or address has at least, with its seal. */
    private static final int LEAST_VALUE = 8;

    private final RowBuilder rows;
    private final Shaper body;
    private final int em;
    private final List<Row> made = new ArrayList<>();

    SignatureLayout(RowBuilder rows, Shaper body) {
        this.rows = rows;
        this.body = body;
        this.em = rows.em();
    }

    /**
     * Where the parts of its lines begin.
     *
     * @param above true where a role stands on a line above, else on the first line
     */
    private record Columns(int role, int label, int labelWidth, int value, boolean above) {}

    /** Returns the height of the block. */
    int add(SignatureBlock signature, Tag root) {
        if (!signature.date().isEmpty()) {
            Tag tag = root.add("P");
            natural(body.of(signature.date()), em).forEach(line -> made.add(rows.row(line, tag, rows.pitch())));
            made.set(0, made.get(0).spaced(rows.pitch()));
        }
        Columns columns = columns(signature);
        List<Integer> starts = new ArrayList<>();
        for (Signatory signatory : signature.signatories()) {
            starts.add(made.size());
            add(signatory, columns, root);
        }
        int height = made.stream().mapToInt(row -> row.height() + row.space()).sum();
        addMade(starts, height > rows.pageHeight());
        return height;
    }

    /** @param divided a block taller than a page is divided between two signatories */
    private void addMade(List<Integer> starts, boolean divided) {
        for (int i = 0; i < made.size(); i++) {
            boolean ends = i == made.size() - 1 || divided && i > starts.get(0) && starts.contains(i + 1);
            rows.add(ends ? made.get(i) : made.get(i).kept());
        }
    }

    private List<Line> natural(List<Cluster> text, int x) {
        return LineBreaker.lines(text, x, x, rows.width(), LineBreaker.Fill.NATURAL);
    }

    private Columns columns(SignatureBlock signature) {
        int gap = em * 3 / 2;
        int roles = widest(signature.signatories().stream().map(Signatory::role));
        int labels = widest(signature.signatories().stream()
                .flatMap(signatory -> signatory.lines().stream())
                .map(SignatureBlock.Line::label));
        int usual = rows.width() * 3 / 10;
        // Beside a long role (a consortium's) there is no room for names: it stands above them.
        boolean above = usual + roles + gap + labels + gap + em * LEAST_VALUE > rows.width();
        int beforeLabels = above ? em : roles + gap;
        int beforeValues = beforeLabels + labels + gap;
        int left = left(signature, usual, beforeValues);
        return new Columns(left, left + beforeLabels, labels, left + beforeValues, above);
    }

    /**
     * The left edge of the block: where its lines are fewest, as far to the right as that is possible.
     *
     * @param usual where it stands where all fits
     * @param beforeValues from the edge to the names
     */
    private int left(SignatureBlock signature, int usual, int beforeValues) {
        int best = usual;
        int fewest = Integer.MAX_VALUE;
        int all = signature.signatories().stream()
                .mapToInt(signatory -> signatory.lines().size())
                .sum();
        for (int left = usual; left >= em * 2 && fewest > all; left -= em) {
            int count = count(signature, left + beforeValues);
            best = count < fewest ? left : best;
            fewest = Math.min(count, fewest);
        }
        return best;
    }

    /** How many lines there are with names that begin at a place. */
    private int count(SignatureBlock signature, int x) {
        int count = 0;
        for (Signatory signatory : signature.signatories()) {
            for (SignatureBlock.Line line : signatory.lines()) {
                count += value(line, x, right(signatory)).size();
            }
        }
        return count;
    }

    private int right(Signatory signatory) {
        return rows.width() - (signatory.seal() ? em * 2 : 0);
    }

    private List<Line> value(SignatureBlock.Line line, int x, int right) {
        List<List<Cluster>> phrases = Phrases.ofValue(line.value(), body);
        return phrases.isEmpty() ? List.of(Line.empty(x)) : Phrases.lines(phrases, x, right, LineBreaker.Fill.NATURAL);
    }

    private int widest(Stream<String> texts) {
        return texts.mapToInt(text -> Spacing.width(body.of(text))).max().orElse(0);
    }

    private void add(Signatory signatory, Columns columns, Tag root) {
        int start = made.size();
        if (!signatory.role().isEmpty() && (columns.above() || signatory.lines().isEmpty())) {
            Tag tag = root.add("P");
            natural(body.of(signatory.role()), columns.role())
                    .forEach(role -> made.add(rows.row(role, tag, rows.pitch())));
        }
        for (int i = 0; i < signatory.lines().size(); i++) {
            addLine(signatory, i, columns, root.add("P"));
        }
        if (made.size() > start) {
            made.set(start, made.get(start).spaced(rows.pitch()));
        }
    }

    /** A line of a signatory with its label; the role before the first one, the seal behind the last one. */
    private void addLine(Signatory signatory, int index, Columns columns, Tag tag) {
        SignatureBlock.Line line = signatory.lines().get(index);
        List<Line> values = value(line, columns.value(), right(signatory));
        boolean role = index == 0 && !columns.above() && !signatory.role().isEmpty();
        boolean seal = index == signatory.lines().size() - 1 && signatory.seal();
        for (int i = 0; i < values.size(); i++) {
            List<Line> set = new ArrayList<>();
            if (i == 0 && role) {
                set.add(natural(body.of(signatory.role()), columns.role()).get(0));
            }
            if (i == 0) {
                set.add(LineSetter.evenly(body.of(line.label()), columns.label(), columns.labelWidth()));
            }
            set.add(values.get(i));
            if (seal && i == values.size() - 1) {
                set.add(natural(body.of("印"), rows.width() - em).get(0));
            }
            Row row = row(set, tag);
            made.add(line.value().isEmpty() ? row.fillable(List.of(room(line, signatory, columns, tag))) : row);
        }
    }

    private Row row(List<Line> lines, Tag tag) {
        int baseline = RowBuilder.baseline(rows.pitch(), em);
        return Row.of(
                rows.pitch(),
                lines.stream().map(line -> new Row.Text(line, baseline, tag)).toList());
    }

    private Row.Field room(SignatureBlock.Line line, Signatory signatory, Columns columns, Tag tag) {
        int width = right(signatory) - columns.value();
        return new Row.Field(columns.value(), 0, width, rows.pitch(), false, line.label(), tag);
    }
}
