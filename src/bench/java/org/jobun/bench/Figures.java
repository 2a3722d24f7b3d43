package org.jobun.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was measured of a contender. */
final class Figures {
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> rate = new ArrayList<>();
    private final List<Double> cold = new ArrayList<>();
    private long peak;
    private long bytes;
    private int pages;

    /**
     * A slice of time.
     *
     * @param papers made in it
     */
    void slice(long papers, double cpuSeconds, double wallSeconds) {
        if (papers > 0) {
            cpu.add(cpuSeconds * 1000 / papers);
            rate.add(papers / wallSeconds);
        }
    }

    void cold(double seconds) {
        cold.add(seconds);
    }

    void size(long peakMegabytes, long bytesOfPaper) {
        peak = peakMegabytes;
        bytes = bytesOfPaper;
    }

    void pages(int count) {
        pages = count;
    }

    boolean measured() {
        return !cpu.isEmpty();
    }

    /** CPU milliseconds for a paper in the best slice. */
    double bestCpu() {
        return Collections.min(cpu);
    }

    double medianCpu() {
        return median(cpu);
    }

    double bestRate() {
        return Collections.max(rate);
    }

    /** Seconds from the start of the process to its first paper, or 0 where that was not measured. */
    double medianCold() {
        return cold.isEmpty() ? 0 : median(cold);
    }

    long peakMegabytes() {
        return peak;
    }

    long bytes() {
        return bytes;
    }

    int pages() {
        return pages;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
