package org.jobun.cli;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Measures what a step takes, by the CPU time of the thread that runs it. */
final class StepTimer {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SLICES = 10;
    private static final double NANOS_OF_MILLI = 1e6;

    private final long nanos;

    /** A step that is measured. */
    interface Step {
        void run() throws IOException;
    }

    /**
     * What a step takes.
     *
     * @param best milliseconds in the best slice: what the machine can do
     * @param mean milliseconds
     * @param allocated megabytes, in the last slice
     */
    record Figures(double best, double mean, double allocated) {}

    StepTimer(int seconds) {
        this.nanos = seconds * 1_000_000_000L;
    }

    /** Half of the time warms up; the rest is measured in slices. */
    Figures measure(Step step) throws IOException {
        long warmUntil = System.nanoTime() + nanos / 2;
        while (System.nanoTime() < warmUntil) {
            step.run();
        }
        double best = Double.MAX_VALUE;
        double sum = 0;
        Slice slice = null;
        for (int i = 0; i < SLICES; i++) {
            slice = slice(step);
            best = Math.min(best, slice.millis());
            sum += slice.millis();
        }
        return new Figures(best, sum / SLICES, slice.megabytes());
    }

    /** Of one run, on average. */
    private record Slice(double millis, double megabytes) {}

    private Slice slice(Step step) throws IOException {
        long until = System.nanoTime() + nanos / 2 / SLICES;
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        int runs = 0;
        while (System.nanoTime() < until || runs == 0) {
            step.run();
            runs++;
        }
        return new Slice(
                (THREADS.getCurrentThreadCpuTime() - cpu) / NANOS_OF_MILLI / runs,
                (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1e6 / runs);
    }
}
