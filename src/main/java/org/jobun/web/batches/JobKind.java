package org.jobun.web.batches;

import java.io.IOException;
import java.util.stream.Stream;
import org.jobun.batch.Batch;
import org.jobun.batch.BatchRequest;
import org.jobun.batch.BatchSummary;
import org.jobun.batch.CheckBatch;
import org.jobun.batch.CheckedBatch;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.renewal.IssuedBefore;
import org.jobun.renewal.MakeRenewal;
import org.jobun.web.Office;

/** What the workbook of a job is, and so how its rows are looked at and made. */
public enum JobKind {
    /** A matter in each row. */
    BATCH("", "一括", "/batches") {
        @Override
        Outcome<CheckedBatch> check(Office office, BatchRequest request, IssuedBefore issued) throws IOException {
            return new CheckBatch(office.catalog(), office.version(), WORDS).of(request);
        }

        @Override
        Outcome<BatchSummary> make(Office office, BatchRequest request, IssuedBefore issued, Batch.Progress progress) {
            return new Batch(office.catalog(), office.version(), WORDS, progress).run(request);
        }
    },
    /** A matter of last year in each row, with what it is to say in the new year. */
    RENEWAL("renewal:", "年度更新", "/renewal") {
        @Override
        Outcome<CheckedBatch> check(Office office, BatchRequest request, IssuedBefore issued) throws IOException {
            return new MakeRenewal(office.catalog(), office.version(), WORDS, issued).check(request);
        }

        @Override
        Outcome<BatchSummary> make(Office office, BatchRequest request, IssuedBefore issued, Batch.Progress progress)
                throws IOException {
            return new MakeRenewal(office.catalog(), office.version(), WORDS, issued).of(request, progress);
        }
    },
    /** An issued set in each row that a change reaches; no workbook, and pages of its own. */
    RECALL("recall:", "是正", "/recall") {
        @Override
        Outcome<CheckedBatch> check(Office office, BatchRequest request, IssuedBefore issued) {
            throw new IllegalStateException();
        }

        @Override
        Outcome<BatchSummary> make(Office office, BatchRequest request, IssuedBefore issued, Batch.Progress progress) {
            throw new IllegalStateException();
        }
    };

    private static final DiagnosticText WORDS = new DiagnosticText(Language.JA);

    private final String mark;
    private final String label;
    private final String address;

    JobKind(String mark, String label, String address) {
        this.mark = mark;
        this.label = label;
        this.address = address;
    }

    /** The kind of which settings begin so. */
    public static JobKind of(String settings) {
        return Stream.of(values())
                .filter(kind -> !kind.mark.isEmpty() && settings.startsWith(kind.mark))
                .findFirst()
                .orElse(BATCH);
    }

    /** What its settings begin with. */
    public String mark() {
        return mark;
    }

    /** As the navigation calls it. */
    public String label() {
        return label;
    }

    /** Of the page with its jobs. */
    public String address() {
        return address;
    }

    /** Looks at the rows. */
    abstract Outcome<CheckedBatch> check(Office office, BatchRequest request, IssuedBefore issued) throws IOException;

    /** Makes the sets of the rows. */
    abstract Outcome<BatchSummary> make(
            Office office, BatchRequest request, IssuedBefore issued, Batch.Progress progress) throws IOException;
}
