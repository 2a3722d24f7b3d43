package org.jobun.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Matter;
import org.jobun.render.formats.Renderers;
import org.jobun.tracking.Redline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A redline of a contract beside the contract itself: {@code src/bench/steps Redlines}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m", "-Djava.awt.headless=true"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 2)
public class Redlines {
    private static final Redline.By BY = new Redline.By("契約担当", "2027-01-20T00:00:00Z");

    private JobunPapers jobun;
    private byte[] text;
    private byte[] before;
    private byte[] after;

    /** The contract as it is, and with another clause on subcontracting, which moves what follows. */
    @Setup
    public void open() throws IOException {
        Path matters = Path.of(System.getProperty("jobun.matters"));
        jobun = JobunPapers.open(matters.resolve("consortium.yaml"));
        String old = Files.readString(matters.resolve("resident-data-migration.yaml"));
        text = old.getBytes(StandardCharsets.UTF_8);
        before = word(text);
        after = word(old.replace("choices:\n", "choices:\n  subcontracting: prohibited\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private byte[] word(byte[] matter) throws IOException {
        Matter facts = jobun.matter(matter);
        PaperSet set = jobun.draftFirst(facts);
        Document contract = set.document("contract").orElseThrow();
        return JobunPapers.write(contract, Renderers.plain().of("docx"));
    }

    /** From the text of the matter to the Word file, with nothing remembered. */
    @Benchmark
    public byte[] paper() throws IOException {
        return word(text);
    }

    /** From two Word files to one that is proved. */
    @Benchmark
    public byte[] redline() {
        return Redline.of(before, after, "contract", BY).value().orElseThrow();
    }
}
