package org.jobun.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jobun.web.WebFixture;
import org.jobun.web.app.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS from files in PEM, also when they are renewed while the server runs. */
class TlsTest {
    private static final char[] PASSWORD = "secret".toCharArray();

    @TempDir
    Path folder;

    @Test
    void speaksTlsAndSaysSo() throws Exception {
        Listening.Tls files = files("one");
        Listening listening =
                new Listening("127.0.0.1", List.of(0), Set.of(), Optional.of(files), Proxies.NONE, Limits.USUAL);
        try (WebFixture web = WebFixture.start(WebSettings.office(folder.resolve("data"), listening))) {
            HttpsURLConnection connection = open(web.uri("/account"));
            assertEquals(303, connection.getResponseCode());
            assertTrue(connection.getHeaderField("Strict-Transport-Security").startsWith("max-age="));
            assertEquals("https", web.app().address().getScheme());
        }
    }

    @Test
    void takesRenewedFiles() throws Exception {
        Listening.Tls files = files("one");
        PemFiles pem = new PemFiles(files);
        pem.context().start();
        Certificate before = pem.context().getKeyStore().getCertificate("jobun");
        Listening.Tls renewed = files("two");
        Files.writeString(files.key(), "half");
        later(files);
        pem.reloadIfChanged();
        assertEquals(before, pem.context().getKeyStore().getCertificate("jobun"));
        Files.copy(renewed.certificate(), files.certificate(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(renewed.key(), files.key(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        later(files);
        pem.reloadIfChanged();
        assertNotEquals(before, pem.context().getKeyStore().getCertificate("jobun"));
        pem.context().stop();
    }

    private static void later(Listening.Tls files) throws IOException {
        Files.setLastModifiedTime(
                files.key(),
                java.nio.file.attribute.FileTime.fromMillis(
                        Files.getLastModifiedTime(files.key()).toMillis() + 5000));
    }

    @Test
    void filesThatHoldNoKeyAreRefused() throws Exception {
        Listening.Tls files = files("one");
        Files.writeString(files.key(), "nothing");
        assertThrows(IllegalArgumentException.class, () -> new PemFiles(files));
    }

    /** A certificate of its own, made by the keytool of every Java. */
    private Listening.Tls files(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "jobun",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        Path certificate = folder.resolve(name + ".crt");
        Path key = folder.resolve(name + ".key");
        Files.writeString(
                certificate, pem("CERTIFICATE", keys.getCertificate("jobun").getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY", keys.getKey("jobun", PASSWORD).getEncoded()));
        return new Listening.Tls(certificate, key);
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }

    private static HttpsURLConnection open(URI uri) throws Exception {
        URL url = uri.toURL();
        HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new AnyCertificate()}, null);
        connection.setSSLSocketFactory(context.getSocketFactory());
        connection.setInstanceFollowRedirects(false);
        return connection;
    }

    /** The certificate is its own authority. */
    private static final class AnyCertificate implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no client is asked for one");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            assertEquals("CN=localhost", chain[0].getSubjectX500Principal().getName());
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
