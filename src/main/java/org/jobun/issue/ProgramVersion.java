package org.jobun.issue;

/** Which program this is, for manifests, help and packages. */
public final class ProgramVersion {
    /** As in {@code pom.xml}. */
    public static final String NUMBER = "0.1.0";

    private ProgramVersion() {}
}
