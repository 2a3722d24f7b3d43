package org.jobun.store;

/** What is known of a file that is taken in: whoever can read it says so, because nothing here can. */
public interface Headings {
    /** What lists show of a matter file. */
    Heading ofMatter(String key, String text);

    /** How people call the municipality of a profile. */
    String ofBody(String id, String text);
}
