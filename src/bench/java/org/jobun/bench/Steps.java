package org.jobun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Matter;
import org.jobun.render.formats.Renderers;
import org.jobun.render.pdf.PdfRenderer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Our own steps, one by one, on the contract of a matter: {@code src/bench/steps}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m", "-Djava.awt.headless=true"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 2)
public class Steps {
    /** A matter of {@code matters/}. */
    @Param({"resident-data-migration", "consortium"})
    private String matter;

    private final Renderers renderers = Renderers.remembering();
    private JobunPapers jobun;
    private byte[] text;
    private Matter facts;
    private Document contract;

    /** Reads the catalog and drafts once. */
    @Setup
    public void open() throws IOException {
        Path matters = Path.of(System.getProperty("jobun.matters"));
        Path file = matters.resolve(matter + ".yaml");
        jobun = JobunPapers.open(matters.resolve("consortium.yaml"));
        text = Files.readAllBytes(file);
        facts = jobun.matter(text);
        contract = jobun.draft(facts).document("contract").orElseThrow();
    }

    /** From text to facts. */
    @Benchmark
    public Matter read() {
        return jobun.matter(text);
    }

    /** Select, fill, number, cite, check the whole set, with nothing remembered. */
    @Benchmark
    public PaperSet draftFirst() {
        return jobun.draftFirst(facts);
    }

    /** The same set again, most of it remembered: its values are put in. */
    @Benchmark
    public PaperSet draftAgain() {
        return jobun.draft(facts);
    }

    /** A Word file with nothing remembered. */
    @Benchmark
    public byte[] docxFirst() throws IOException {
        return JobunPapers.write(contract, Renderers.plain().of("docx"));
    }

    /** The same Word file again, most of it remembered. */
    @Benchmark
    public byte[] docxAgain() throws IOException {
        return write("docx");
    }

    /** Lines and pages of the PDF, nothing written. */
    @Benchmark
    public Object layout() {
        return PdfRenderer.layout(contract);
    }

    @Benchmark
    public byte[] pdf() throws IOException {
        return write("pdf");
    }

    @Benchmark
    public byte[] html() throws IOException {
        return write("html");
    }

    @Benchmark
    public byte[] text() throws IOException {
        return write("text");
    }

    private byte[] write(String format) throws IOException {
        return JobunPapers.write(contract, renderers.of(format));
    }
}
