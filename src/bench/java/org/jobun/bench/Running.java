package org.jobun.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A {@link Worker}, of Java or Node, seen from outside: what the system says of the whole process. */
final class Running implements AutoCloseable {
    /** {@code USER_HZ}: the unit of CPU time in {@code /proc}, the same on all kinds of Linux machines we know. */
    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    private Running(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts it; returns when it is ready. What it says otherwise goes into a log. */
    static Running start(List<String> command, Path log) throws IOException {
        Running running = new Running(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
        for (String line = running.answer(log); !line.equals("ready"); line = running.answer(log)) {
            Files.writeString(log, line + "\n", java.nio.file.StandardOpenOption.APPEND);
        }
        return running;
    }

    private String answer(Path log) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("ended; see " + log);
        }
        return line;
    }

    /** Gives an order, returns the numbers of the answer. */
    long[] ask(String order, Path log) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        String[] words = answer(log).split(" ");
        long[] numbers = new long[words.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.parseLong(words[i]);
        }
        return numbers;
    }

    /** User and system time of all its threads. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** The most memory it ever held. */
    long peakMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
