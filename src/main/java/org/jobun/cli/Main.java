package org.jobun.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program {@code jobun}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // picocli would look for Groovy in every library of the class path.
        System.setProperty("picocli.disable.closures", "true");
        // The papers and their messages are Japanese whatever the locale of the machine.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = Jobun.run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
