package org.jobun.diagnostic;

import java.util.Arrays;

/**
 * A fault of the program met at one matter or file, as a problem to be reported: the others can still be made. What is wrong
 * with the machine (memory, disk) is none, for it would hit the next one too.
 */
public final class Failure {
    /** How the names of our packages begin. */
    private static final String OURS = Failure.class.getPackageName().replaceFirst("[^.]*$", "");

    private static final int LONGEST = 200;

    private Failure() {}

    /** Whether the others can be gone on with: bugs, and a stack that was too small for what was read. */
    public static boolean isOfOne(Throwable failed) {
        return failed instanceof RuntimeException
                || failed instanceof StackOverflowError
                || failed instanceof AssertionError
                || failed instanceof LinkageError;
    }

    /** The problem; its detail is what those who fix the program need, on one line. */
    public static Diagnostic of(Throwable failed, Location place) {
        return Diagnostic.of(Code.PRG_01, place).with("detail", detail(failed));
    }

    /** The kind of fault, what it says, and the line of ours in which it came up. */
    public static String detail(Throwable failed) {
        String said = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
        String cut = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        String where = Arrays.stream(failed.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
        String text = failed.getClass().getSimpleName() + (failed.getMessage() == null ? "" : ": " + cut);
        return text + where;
    }
}
