package org.jobun.web.app;

import java.net.URI;
import java.util.Optional;

/** Another process works with the data folder. */
public final class AlreadyRunning extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Optional<URI> wayIn;

    AlreadyRunning(Optional<URI> wayIn) {
        super("the data folder is in use", null, false, false);
        this.wayIn = wayIn;
    }

    /** An address that opens the running program in a browser, once; empty where it does not answer. */
    public Optional<URI> wayIn() {
        return wayIn;
    }
}
