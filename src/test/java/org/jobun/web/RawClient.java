package org.jobun.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes to the server as they are, which no library would send. */
public final class RawClient implements AutoCloseable {
    private final Socket socket;

    public RawClient(URI server) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(60_000);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Sends; false where the server has closed the connection. */
    public boolean send(String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** All that comes until the server closes the connection. */
    public String rest() {
        try {
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            return "";
        }
    }

    /** What one request gets, on a connection of its own. */
    public static String ask(URI server, String request) {
        try (RawClient client = new RawClient(server)) {
            client.send(request);
            return client.rest();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
