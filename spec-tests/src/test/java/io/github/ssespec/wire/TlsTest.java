package io.github.ssespec.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server with a certificate of its own making, for the address 127.0.0.1. */
class TlsTest {
    private static final String PASSWORD = "changeit";
    private static final byte[] ANSWER = """
            HTTP/1.1 200 OK\r
            Content-Type: text/event-stream\r
            Content-Length: 9\r
            Connection: close\r
            \r
            data: a

            """.getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path directory;

    private static SSLServerSocket server;
    private static Path authority;

    @BeforeAll
    static void start() throws Exception {
        Path store = directory.resolve("server.p12");
        authority = directory.resolve("authority.pem");
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=a test", "-ext", "san=ip:127.0.0.1");
        keytool(store, "-exportcert", "-rfc", "-file", authority.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Threads.daemon("tls-test").newThread(TlsTest::serve).start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static void keytool(Path store, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "server", "-keystore", store.toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read(new byte[4096]);
                socket.getOutputStream().write(ANSWER);
            } catch (IOException e) {
                // The client did not trust, or the test is over.
            }
        }
    }

    private static Exchange ask(String host, TlsOptions options) {
        try (Dialer dialer = new Dialer(options)) {
            URI uri = URI.create("https://" + host + ":" + server.getLocalPort() + "/events");
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            return new Recorder(dialer, Limits.REAL)
                    .record(1, "a test", Target.of(uri).request(), head -> Duration.ofSeconds(5), deadline, r -> {});
        }
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsNotTrusted() {
        Exchange exchange = ask("127.0.0.1", TlsOptions.DEFAULT);
        assertThat(exchange.head()).isEmpty();
        assertThat(exchange.failure()).startsWith("TLS: ");
    }

    @Test
    void anyCertificateWillDoWhereTheUserSaysSo() {
        Exchange exchange = ask("localhost", new TlsOptions(true, null));
        assertThat(exchange.isEventStream()).as(exchange.failure()).isTrue();
        assertThat(exchange.end()).isEqualTo(End.CLEAN);
    }

    @Test
    void theAuthorityThatTheUserGivesIsTrusted() {
        Exchange exchange = ask("127.0.0.1", new TlsOptions(false, authority));
        assertThat(exchange.isEventStream()).as(exchange.failure()).isTrue();
    }

    @Test
    void theNameMustBeTheCertificates() {
        Exchange exchange = ask("localhost", new TlsOptions(false, authority));
        assertThat(exchange.failure()).startsWith("TLS: ").contains("localhost");
    }

    @Test
    void aFileWithoutCertificatesIsRefusedAtOnce() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.pem"));
        assertThatThrownBy(() -> new Dialer(new TlsOptions(false, empty)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty.pem");
    }
}
