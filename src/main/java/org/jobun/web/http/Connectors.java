package org.jobun.web.http;

import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/** How a server speaks: HTTP, plainly or within TLS. */
record Connectors(Server server, Optional<Listening.Tls> tls) {
    private static final int LARGEST_HEAD = 16 << 10;

    ServerConnector connector() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEAD);
        if (tls.isEmpty()) {
            return new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        }
        // Which names are ours is looked at in one place, for plain requests too.
        http.addCustomizer(new SecureRequestCustomizer(false));
        PemFiles files = new PemFiles(tls.get());
        ServerConnector connector = new ServerConnector(
                server, 1, 1, new SslConnectionFactory(files.context(), "http/1.1"), new HttpConnectionFactory(http));
        connector.addBean(files);
        return connector;
    }
}
