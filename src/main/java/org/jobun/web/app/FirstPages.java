package org.jobun.web.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Asks a server that has just started for its first pages, as a browser would, and drafts an example: whether it works here, before anybody needs it. */
public final class FirstPages {
    private static final int MILLISECONDS = 30_000;

    private FirstPages() {}

    /**
     * The first page that does not come.
     *
     * @param app for one officer
     * @return empty where all come
     */
    public static Optional<String> missing(WebApp app) throws IOException {
        app.awaitCatalog();
        HttpURLConnection start = open(app.wayIn(), "");
        if (start.getResponseCode() != HttpURLConnection.HTTP_OK) {
            return Optional.of("/start");
        }
        String cookie = start.getHeaderField("Set-Cookie").replaceAll(";.*", "");
        for (String path : List.of("/matters", "/matters/new", "/library", "/account")) {
            HttpURLConnection page = open(app.address().resolve(path), cookie);
            if (page.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return Optional.of(path);
            }
            try (InputStream in = page.getInputStream()) {
                in.readAllBytes();
            }
        }
        app.draftExample();
        return Optional.empty();
    }

    private static HttpURLConnection open(URI address, String cookie) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setReadTimeout(MILLISECONDS);
        if (!cookie.isEmpty()) {
            connection.setRequestProperty("Cookie", cookie);
        }
        return connection;
    }
}
