package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.SignatureBlock;

/** The signature block: whole on one page, labels evenly spaced to one width (均等割付け). */
final class SignatureLayout {
    /** Ems that a name or address has at least, with its seal. */
    private static final int LEAST_VALUE = 8;

    private final Rows rows;
    private final Clusters body;
    private final List<Row> made = new ArrayList<>();

    SignatureLayout(Rows rows, Clusters body) {
        this.rows = rows;
        this.body = body;
    }

    /** Returns the height of the block. */
    int add(SignatureBlock signature, Tag root) {
        int em = rows.em();
        if (!signature.date().isEmpty()) {
            List<Line> lines = Composer.lines(body.of(signature.date()), em, em, rows.width(), Composer.Fill.NATURAL);
            Tag tag = root.add("P");
            lines.forEach(line -> made.add(rows.row(line, tag, rows.pitch())));
            made.set(0, made.get(0).spaced(rows.pitch()));
        }
        int roles = widest(signature.signatories().stream()
                .map(SignatureBlock.Signatory::role)
                .toList());
        int labels = widest(signature.signatories().stream()
                .flatMap(signatory -> signatory.lines().stream())
                .map(SignatureBlock.Line::label)
                .toList());
        int left = rows.width() * 3 / 10;
        // Beside a long role (a consortium's) there is no room for names: it stands above them.
        boolean above = left + roles + em * 3 / 2 + labels + em * 3 / 2 + em * LEAST_VALUE > rows.width();
        int beforeValues = (above ? em : roles + em * 3 / 2) + labels + em * 3 / 2;
        left = left(signature, left, beforeValues);
        int labelX = above ? left + em : left + roles + em * 3 / 2;
        List<Integer> starts = new ArrayList<>();
        for (SignatureBlock.Signatory signatory : signature.signatories()) {
            starts.add(made.size());
            add(signatory, left, labelX, labels, above, root);
        }
        int height = made.stream().mapToInt(row -> row.height() + row.space()).sum();
        // A block taller than a page is divided between two signatories.
        boolean divided = height > rows.pageHeight();
        for (int i = 0; i < made.size(); i++) {
            boolean ends = i == made.size() - 1 || divided && i > starts.get(0) && starts.contains(i + 1);
            rows.add(ends ? made.get(i) : made.get(i).kept());
        }
        return height;
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
        for (int left = usual; left >= rows.em() * 2 && fewest > all; left -= rows.em()) {
            int count = 0;
            for (SignatureBlock.Signatory signatory : signature.signatories()) {
                for (SignatureBlock.Line line : signatory.lines()) {
                    count += value(line, left + beforeValues, right(signatory)).size();
                }
            }
            if (count < fewest) {
                fewest = count;
                best = left;
            }
        }
        return best;
    }

    private int right(SignatureBlock.Signatory signatory) {
        return rows.width() - (signatory.seal() ? rows.em() * 2 : 0);
    }

    private List<Line> value(SignatureBlock.Line line, int x, int right) {
        List<List<Cluster>> phrases = Phrases.ofValue(line.value(), body);
        return phrases.isEmpty()
                ? List.of(new Line(x, List.of(), new int[0], 0))
                : Phrases.lines(phrases, x, right, Composer.Fill.NATURAL);
    }

    private int widest(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> Composer.width(body.of(text)))
                .max()
                .orElse(0);
    }

    private void add(
            SignatureBlock.Signatory signatory, int roleX, int labelX, int labelWidth, boolean above, Tag root) {
        int em = rows.em();
        int valueX = labelX + labelWidth + em * 3 / 2;
        int right = right(signatory);
        int start = made.size();
        if (!signatory.role().isEmpty() && (above || signatory.lines().isEmpty())) {
            Tag tag = root.add("P");
            for (Line role :
                    Composer.lines(body.of(signatory.role()), roleX, roleX, rows.width(), Composer.Fill.NATURAL)) {
                made.add(rows.row(role, tag, rows.pitch()));
            }
        }
        for (int i = 0; i < signatory.lines().size(); i++) {
            SignatureBlock.Line line = signatory.lines().get(i);
            Tag tag = root.add("P");
            List<Line> lines = value(line, valueX, right);
            Line label = Composer.evenly(body.of(line.label()), labelX, labelWidth);
            for (int part = 0; part < lines.size(); part++) {
                List<Row.Text> texts = new ArrayList<>();
                int baseline = Rows.baseline(rows.pitch(), em);
                if (!above && i == 0 && part == 0 && !signatory.role().isEmpty()) {
                    Line role = Composer.lines(
                                    body.of(signatory.role()), roleX, roleX, rows.width(), Composer.Fill.NATURAL)
                            .get(0);
                    texts.add(new Row.Text(role, baseline, tag));
                }
                if (part == 0) {
                    texts.add(new Row.Text(label, baseline, tag));
                }
                texts.add(new Row.Text(lines.get(part), baseline, tag));
                boolean last = i == signatory.lines().size() - 1 && part == lines.size() - 1;
                if (last && signatory.seal()) {
                    Line seal = Composer.lines(
                                    body.of("印"),
                                    rows.width() - em,
                                    rows.width() - em,
                                    rows.width(),
                                    Composer.Fill.NATURAL)
                            .get(0);
                    texts.add(new Row.Text(seal, baseline, tag));
                }
                Row row = new Row(rows.pitch(), 0, texts, List.of(), false, null, List.of());
                made.add(
                        line.value().isEmpty()
                                ? row.fillable(List.of(new Row.Field(
                                        valueX, 0, right - valueX, rows.pitch(), false, line.label(), tag)))
                                : row);
            }
        }
        if (made.size() > start) {
            made.set(start, made.get(start).spaced(rows.pitch()));
        }
    }
}
