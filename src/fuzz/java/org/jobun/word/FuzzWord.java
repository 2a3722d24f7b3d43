package org.jobun.word;

/** Any bytes as a Word file: opened or refused. */
public final class FuzzWord {
    private FuzzWord() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        WordPackage.open(bytes, "a.docx").diagnostics().sorted();
    }
}
