package org.jobun.source;

import java.util.Optional;
import org.jobun.diagnostic.Location;

/** What somebody wrote a matter in, as problems name it: a file, or a row of a sheet. */
public interface Writing {
    /** Its name within the program, with {@code /}. */
    String path();

    /** All of it, as the user knows it. */
    Location place();

    /** Hash of what it says, in hex, for the manifest. */
    String sha256();

    /** Where some characters were first written; empty where they stand nowhere as they are. */
    Optional<Location> find(String text);
}
