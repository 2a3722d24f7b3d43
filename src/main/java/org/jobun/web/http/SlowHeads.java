package org.jobun.web.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request does not come to the end of its head. The idle time of a connection begins anew with each byte, so
 * that a byte now and then would hold it for ever.
 */
final class SlowHeads extends AbstractLifeCycle {
    private final ServerConnector connector;
    private final Duration patience;
    private final Map<EndPoint, Seen> seen = new ConcurrentHashMap<>();
    private Scheduler.Task next;

    /**
     * What a connection was like when it was looked at.
     *
     * @param requests whose heads were whole
     * @param bytes that had come in by then
     * @param since when more bytes are there, which are no whole head yet; 0 where there are none
     */
    private record Seen(long requests, long bytes, long since) {}

    SlowHeads(ServerConnector connector, Duration patience) {
        this.connector = connector;
        this.patience = patience;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void schedule() {
        next = connector.getScheduler().schedule(this::look, patience.toMillis() / 4, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        seen.keySet().retainAll(connector.getConnectedEndPoints());
        connector.getConnectedEndPoints().forEach(endPoint -> look(endPoint, now));
        if (isRunning()) {
            schedule();
        }
    }

    private void look(EndPoint endPoint, long now) {
        Connection outer = endPoint.getConnection();
        Connection connection =
                outer instanceof SslConnection tls ? tls.getSslEndPoint().getConnection() : outer;
        if (connection == null) {
            return;
        }
        long requests = connection.getMessagesIn();
        long bytes = outer.getBytesIn();
        // A request that is being answered is not slow: its answer is still to come.
        boolean working = requests > connection.getMessagesOut();
        Seen before = seen.getOrDefault(endPoint, new Seen(requests, requests == 0 ? 0 : bytes, 0));
        if (working || before.requests() != requests) {
            seen.put(endPoint, new Seen(requests, bytes, 0));
        } else if (bytes > before.bytes() && before.since() == 0) {
            seen.put(endPoint, new Seen(requests, before.bytes(), now));
        } else if (bytes > before.bytes() && now - before.since() > patience.toNanos()) {
            endPoint.close(new TimeoutException("a head that does not end"));
        } else {
            seen.put(endPoint, before);
        }
    }
}
