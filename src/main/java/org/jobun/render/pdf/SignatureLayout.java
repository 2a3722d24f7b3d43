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

    void add(SignatureBlock signature, Tag root) {
        int em = rows.em();
        if (!signature.date().isEmpty()) {
            List<Line> lines = Composer.lines(body.of(signature.date()), em, em, rows.width(), Composer.Fill.NATURAL);
            Tag tag = root.add("P");
            lines.forEach(line -> made.add(rows.row(line, tag, rows.pitch())));
            made.set(0, made.get(0).spaced(rows.pitch()));
        }
        int left = rows.width() * 3 / 10;
        int roles = widest(signature.signatories().stream()
                .map(SignatureBlock.Signatory::role)
                .toList());
        int labels = widest(signature.signatories().stream()
                .flatMap(signatory -> signatory.lines().stream())
                .map(SignatureBlock.Line::label)
                .toList());
        int labelX = left + roles + em * 3 / 2;
        // Beside a long role (a consortium's) there is no room for names: it stands above them.
        boolean above = labelX + labels + em * 3 / 2 + em * LEAST_VALUE > rows.width();
        for (SignatureBlock.Signatory signatory : signature.signatories()) {
            add(signatory, left, above ? left + em : labelX, labels, above, root);
        }
        for (int i = 0; i < made.size(); i++) {
            rows.add(i < made.size() - 1 ? made.get(i).kept() : made.get(i));
        }
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
        int right = rows.width() - (signatory.seal() ? em * 2 : 0);
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
            List<Cluster> value = body.of(line.value());
            List<Line> lines = value.isEmpty()
                    ? List.of(new Line(valueX, List.of(), new int[0], 0))
                    : Composer.lines(value, valueX, valueX, right, Composer.Fill.NATURAL);
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
                        value.isEmpty()
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
