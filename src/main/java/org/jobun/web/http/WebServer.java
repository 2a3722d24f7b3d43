package org.jobun.web.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server. It listens from {@link #start()} on. */
public final class WebServer implements AutoCloseable {
    /** Name of the cookie of a session. */
    public static final String COOKIE = "jobun";

    private static final int THREADS = 24;

    private final Server server;
    private final ServerConnector connector;

    /**
     * What the server serves.
     *
     * @param ready whether pages that need the catalog can be made yet
     */
    public record Parts(Routes routes, StaticFiles files, Pages pages, Visitors visitors, BooleanSupplier ready) {}

    /**
     * A server that does not listen yet.
     *
     * @param hosts names by which it may be called, with ports; none for any
     * @param faults gets what is a fault of the program
     */
    public WebServer(InetSocketAddress address, Set<String> hosts, Parts parts, Consumer<Throwable> faults) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("web");
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 << 10);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(Duration.ofSeconds(30).toMillis());
        server.addConnector(connector);
        CompressionHandler compression = new CompressionHandler(new FrontDoor(parts, new Guard(hosts), faults));
        compression.putCompression(new GzipCompression());
        server.setHandler(compression);
        server.setStopTimeout(Duration.ofSeconds(5).toMillis());
    }

    /** Listens. Throws where the port is taken. */
    public void start() throws Exception {
        server.start();
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception atTheEnd) {
            throw new IllegalStateException(atTheEnd);
        }
    }
}
