package org.jobun.kit;

/** A system that a kit is for. */
enum Platform {
    LINUX("linux-x64", "Linux (x64)", "bin/java"),
    WINDOWS("windows-x64", "Windows (x64)", "bin/java.exe");

    private final String suffix;
    private final String title;
    private final String java;

    Platform(String suffix, String title, String java) {
        this.suffix = suffix;
        this.title = title;
        this.java = java;
    }

    /** The end of the names of its kit and folder. */
    String suffix() {
        return suffix;
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** Where its Java program lies in a JDK or a runtime. */
    String java() {
        return java;
    }
}
