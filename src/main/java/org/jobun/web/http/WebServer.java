package org.jobun.web.http;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jobun.store.LedgerEntry;

/** The server. It listens from {@link #start()} on. */
public final class WebServer implements AutoCloseable {
    private static final int THREADS = 24;

    private final FrontDoor door;
    private final Server server;
    private final ServerConnector connector;
    private final List<Integer> ports;

    /**
     * What the server serves.
     *
     * @param ledger keeps who saw and took what
     * @param ready whether pages that need the catalog can be made yet
     */
    public record Parts(
            Routes routes,
            StaticFiles files,
            Pages pages,
            Visitors visitors,
            Consumer<List<LedgerEntry>> ledger,
            Clock clock,
            BooleanSupplier ready) {}

    /**
     * A server that does not listen yet.
     *
     * @param faults gets what is a fault of the program
     */
    public WebServer(Listening listening, Parts parts, Consumer<Throwable> faults) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("web");
        server = new Server(threads);
        Limits limits = listening.limits();
        connector = new Connectors(server, listening.tls()).connector();
        ports = listening.ports();
        connector.setHost(listening.address());
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        connector.addBean(new SlowHeads(connector, limits.head()));
        server.addConnector(connector);
        door = new FrontDoor(listening, parts, faults);
        CompressionHandler compression = new CompressionHandler(door);
        compression.putCompression(new GzipCompression());
        // What comes in is never unpacked: a few bytes could become many.
        compression.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .defaults()
                        .decompressIncludeEncoding("none")
                        .build());
        server.setErrorHandler(new PlainErrors());
        server.setHandler(compression);
        server.setStopTimeout(Duration.ofSeconds(5).toMillis());
    }

    /**
     * Listens on the first port that is free.
     *
     * @throws PortTaken if none is
     */
    public void start() throws Exception {
        bind();
        server.start();
    }

    private void bind() throws IOException {
        for (int port : ports) {
            connector.setPort(port);
            try {
                connector.open();
                return;
            } catch (IOException taken) {
                if (!(taken.getCause() instanceof BindException)) {
                    throw taken;
                }
            }
        }
        throw new PortTaken(ports.get(0));
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Whether somebody waits for an answer. */
    public boolean isAnswering() {
        return door.isAnswering();
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
