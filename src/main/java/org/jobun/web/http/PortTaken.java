package org.jobun.web.http;

import java.io.IOException;

/** No port of those that were asked for is free. */
public final class PortTaken extends IOException {
    private static final long serialVersionUID = 1;

    private final int port;

    /** @param port that was tried first */
    public PortTaken(int port) {
        super("port " + port + " is taken");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
