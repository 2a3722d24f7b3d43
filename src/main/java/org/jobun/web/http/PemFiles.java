package org.jobun.web.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Certificate and key in PEM. Where the files change, new connections have the new ones. */
final class PemFiles extends AbstractLifeCycle {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final long SECONDS = 10;
    /** The key store lives in memory only; it must have a password, which protects nothing. */
    private static final String PASSWORD = "memory";

    private final Listening.Tls files;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private final ScheduledExecutorScheduler scheduler = new ScheduledExecutorScheduler("tls-files", true);
    private FileTime seen;

    /** @throws IllegalArgumentException where the files hold no certificate and key that belong together */
    PemFiles(Listening.Tls files) {
        this.files = files;
        context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        context.setKeyStorePassword(PASSWORD);
        seen = changed();
        context.setKeyStore(store());
    }

    SslContextFactory.Server context() {
        return context;
    }

    @Override
    protected void doStart() throws Exception {
        scheduler.start();
        schedule();
    }

    @Override
    protected void doStop() throws Exception {
        scheduler.stop();
    }

    private void schedule() {
        scheduler.schedule(this::look, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            reloadIfChanged();
        } finally {
            schedule();
        }
    }

    /** A file that is half written is looked at again later; the old ones serve until then. */
    void reloadIfChanged() {
        try {
            FileTime now = changed();
            if (!now.equals(seen)) {
                KeyStore store = store();
                context.reload(factory -> factory.setKeyStore(store));
                seen = now;
            }
        } catch (Exception notYet) {
            // See above.
        }
    }

    private FileTime changed() {
        try {
            FileTime certificate = Files.getLastModifiedTime(files.certificate());
            FileTime key = Files.getLastModifiedTime(files.key());
            return certificate.compareTo(key) > 0 ? certificate : key;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private KeyStore store() {
        try {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(files.certificate())))
                    .toArray(Certificate[]::new);
            if (chain.length == 0) {
                throw new IllegalArgumentException("no certificate in " + files.certificate());
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            PrivateKey key = key(chain[0].getPublicKey().getAlgorithm());
            store.setKeyEntry("jobun", key, PASSWORD.toCharArray(), chain);
            return store;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private PrivateKey key(String algorithm) throws IOException, GeneralSecurityException {
        Matcher found = KEY.matcher(Files.readString(files.key(), StandardCharsets.US_ASCII));
        if (!found.find()) {
            throw new IllegalArgumentException("no key in PKCS #8 without a password in " + files.key());
        }
        byte[] bytes = Base64.getMimeDecoder().decode(found.group(1));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }
}
