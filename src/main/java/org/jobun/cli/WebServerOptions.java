package org.jobun.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.web.app.WebSettings;
import org.jobun.web.http.Limits;
import org.jobun.web.http.Listening;
import org.jobun.web.http.Network;
import org.jobun.web.http.Proxies;
import picocli.CommandLine.Option;

/** What a server for an office is told beside what one officer's is. */
final class WebServerOptions {
    @Option(names = "--server", description = "課や団体で共同で使うサーバーとして起動します（サインインが必要になります）。 For an office: people sign in.")
    private boolean server;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "待ち受けるアドレス（既定 127.0.0.1。全部なら 0.0.0.0）。 Address to listen on.")
    private String address = "127.0.0.1";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "利用者が開くときのサーバーの名前（繰返し可）。 Name that people open; repeatable.")
    private List<String> hosts = List.of();

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "TLS の証明書（PEM。サーバー証明書を先頭に）。 Certificates in PEM.")
    private Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "その秘密鍵（PEM、PKCS #8）。 Its key.")
    private Path key;

    @Option(
            names = "--proxy-from",
            paramLabel = "NETWORK",
            description = "前に置くプロキシのアドレス（10.1.0.0/16 など。繰返し可）。 Where a proxy comes from; repeatable.")
    private List<String> proxies = List.of();

    @Option(
            names = "--proxy-header",
            paramLabel = "NAME",
            description = "プロキシが利用者名を入れるヘッダー（X-Remote-User など）。 Header in which it says who has signed in.")
    private String userHeader;

    boolean isServer() {
        return server;
    }

    /** Which of the options do not go together, as a key of a message. */
    Optional<String> conflict() {
        boolean any = !address.equals("127.0.0.1")
                || !hosts.isEmpty()
                || certificate != null
                || key != null
                || !proxies.isEmpty()
                || userHeader != null;
        if (!server && any) {
            return Optional.of("web-server-only");
        }
        if ((certificate == null) != (key == null)) {
            return Optional.of("web-tls-both");
        }
        return userHeader != null && proxies.isEmpty() ? Optional.of("web-proxy-from") : Optional.empty();
    }

    /** @throws IllegalArgumentException where a network is none */
    Listening listening() {
        Set<String> names =
                hosts.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Optional<Listening.Tls> tls = Optional.ofNullable(certificate).map(file -> new Listening.Tls(file, key));
        Proxies before = new Proxies(proxies.stream().map(Network::parse).toList(), Optional.ofNullable(userHeader));
        return new Listening(address, List.of(WebSettings.FIRST_PORT), names, tls, before, Limits.USUAL);
    }
}
