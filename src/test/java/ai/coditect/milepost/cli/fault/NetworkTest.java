package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.cli.Main;
import ai.coditect.milepost.cli.ProgramProcess;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.Result;
import ai.coditect.milepost.testing.TlsGitHub;
import ai.coditect.milepost.testing.TunnelProxy;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies and certificates between milepost and a GitHub with TLS. */
@Tag("slow")
class NetworkTest {

    private static final String CONNECT = "CONNECT ghe.example:443 HTTP/1.1";
    private static final String CANNOT =
            "milepost: cannot read the issues of o/r: no connection to ghe.example could be" + " made";

    @TempDir
    private static Path keys;

    private static TlsGitHub.Identity trusted;
    private static TlsGitHub.Identity strange;

    @TempDir
    private Path directory;

    private CliHarness cli;
    private TlsGitHub gitHub;

    @BeforeAll
    static void makeKeys() throws Exception {
        trusted = TlsGitHub.Identity.make(keys, "trusted");
        strange = TlsGitHub.Identity.make(keys, "strange");
    }

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(directory.resolve("issues"));
        Files.writeString(
                directory.resolve("issues/one.yaml"),
                "repository: o/r\nissues:\n  - {id: one, title: One, body: Text}\n");
        cli = new CliHarness(directory).onTheNetwork().withVariable("GITHUB_API_URL", "https://ghe.example");
        gitHub = TlsGitHub.start(cli.sandbox(), trusted);
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void goesThroughTheProxyAndTrustsTheFile() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port())) {
            Result result = trusting()
                    .withVariable("HTTPS_PROXY", "http://" + proxy.address())
                    .run("plan");

            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(result.out()).contains("Plan: 1 to create, 0 to update, 0 to close.");
            assertThat(proxy.asked()).containsOnly(CONNECT);
        }
    }

    @Test
    void trustsAnyCertificateOfTheFile() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port())) {
            Files.writeString(
                    directory.resolve("all.pem"),
                    "# of the company\n" + Files.readString(strange.certificate()) + "\n# of the server\n"
                            + Files.readString(trusted.certificate()));

            Result result = cli.withVariable("https_proxy", proxy.address())
                    .withVariable("SSL_CERT_FILE", "all.pem")
                    .run("plan");

            assertThat(result.exit()).as(result.err()).isZero();
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsOneTry() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port())) {
            Result result = cli.withVariable("HTTPS_PROXY", proxy.address()).run("plan", "-v");

            assertThat(result.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
            assertThat(result.err().replaceFirst("in \\d+ ms", "in 9 ms"))
                    .isEqualTo("POST /graphql -> no answer in 9 ms\n"
                            + CANNOT
                            + ": its certificate is not trusted (unable to find valid certification path to requested"
                            + " target).\n"
                            + "Put the certificate that issued the server's, or that of a proxy which opens TLS, into a file"
                            + " (PEM) and name it in SSL_CERT_FILE, or name a trust store of Java's:"
                            + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE.\n");
            assertThat(proxy.asked()).containsExactly(CONNECT);
        }
    }

    @Test
    void aFileThatLacksTheCertificateIsOneTryToo() throws Exception {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port())) {
            Result result = cli.withVariable("HTTPS_PROXY", proxy.address())
                    .withVariable("SSL_CERT_FILE", strange.certificate().toString())
                    .run("plan");

            assertThat(result.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
            assertThat(result.err())
                    .startsWith(CANNOT + ": its certificate is not trusted (")
                    .endsWith("Only the certificates in the file that SSL_CERT_FILE names are trusted: add the one that"
                            + " issued the server's, or that of a proxy which opens TLS.\n");
            assertThat(proxy.asked()).containsExactly(CONNECT);
        }
    }

    @Test
    void aCertificateForAnotherNameIsOneTry() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port())) {
            Result result = trusting()
                    .withVariable("HTTPS_PROXY", proxy.address())
                    .run("plan", "--api-url", "https://ghe.other");

            assertThat(result.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
            assertThat(result.err())
                    .startsWith("milepost: cannot read the issues of o/r: no connection to ghe.other could be made:"
                            + " its certificate is not trusted (No subject alternative DNS name matching ghe.other"
                            + " found).\n");
            assertThat(proxy.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "407 Proxy Authentication Required | asks for a user and a password (status 407)"
                        + " | Put them into HTTPS_PROXY: http://USER:PASSWORD@PROXY.",
                "403 Forbidden | does not allow it (status 403)"
                        + " | Ask those who run the proxy to allow ghe.example, or go past it: NO_PROXY=ghe.example.",
                "401 Unauthorized | does not allow it (status 401)"
                        + " | Ask those who run the proxy to allow ghe.example, or go past it: NO_PROXY=ghe.example.",
            })
    void aProxyThatRefusesIsOneTry(String status, String reason, String remedy) throws IOException {
        try (TunnelProxy proxy = TunnelProxy.refusing(status)) {
            Result result = cli.withVariable("HTTPS_PROXY", proxy.address()).run("apply", "--yes");

            assertThat(result.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
            assertThat(result.err())
                    .isEqualTo(CANNOT + ": the proxy " + proxy.address() + " " + reason + ".\n"
                            + remedy.replace("PROXY.", proxy.address() + ".") + "\n");
            assertThat(proxy.asked()).containsExactly(CONNECT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aProxyThatCannotReachTheServerIsAskedAgain(int status) throws IOException {
        try (TunnelProxy proxy = TunnelProxy.refusing(status + " Bad")) {
            Result result = cli.withVariable("HTTPS_PROXY", proxy.address()).run("plan");

            assertThat(result.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
            assertThat(result.err().replaceAll("(?m)^Waiting.*\n", ""))
                    .isEqualTo(CANNOT + ", tried 4 times: the proxy " + proxy.address() + " cannot reach it (status "
                            + status + ").\n"
                            + "Check --api-url and the proxy. Run the same command again later; it goes on where it"
                            + " stopped.\n");
            assertThat(proxy.asked()).containsExactly(CONNECT, CONNECT, CONNECT, CONNECT);
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws IOException {
        String nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = "127.0.0.1:" + closed.getLocalPort();
        }
        Result result = cli.withVariable("HTTPS_PROXY", nobody).run("plan");

        assertThat(result.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
        assertThat(result.err())
                .contains(CANNOT + ", tried 4 times: it would go through the proxy " + nobody
                        + ".\nCheck the network and the proxy.");
    }

    @Test
    void thisMachineIsReachedWithoutAProxy() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.refusing("403 Forbidden")) {
            Result result = cli.withVariable("HTTPS_PROXY", proxy.address())
                    .withVariable("HTTP_PROXY", proxy.address())
                    .withVariable("ALL_PROXY", proxy.address())
                    .run("plan", "--api-url", "https://localhost:" + gitHub.port());

            assertThat(result.err())
                    .contains("no connection to localhost could be made: its certificate is not trusted");
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTPS_PROXY | http://user:hunter2@ | HTTPS_PROXY is not the address of a proxy",
                "ALL_PROXY | socks5://user:hunter2@proxy:1 | ALL_PROXY names a proxy of the kind socks5://",
                "SSL_CERT_FILE | missing.pem | SSL_CERT_FILE names DIR/missing.pem, which cannot be read",
                "SSL_CERT_FILE | issues | SSL_CERT_FILE names DIR/issues, which cannot be read",
                "SSL_CERT_FILE | issues/one.yaml | SSL_CERT_FILE names DIR/issues/one.yaml, which holds no certificate",
                "SSL_CERT_FILE | damaged.pem | SSL_CERT_FILE names DIR/damaged.pem, whose certificate number 2 is damaged",
            })
    void aVariableThatCannotBeUsedIsAnErrorOfUsage(String name, String value, String message) throws IOException {
        String good = Files.readString(trusted.certificate());
        Files.writeString(directory.resolve("damaged.pem"), good + good.replaceAll("MII", "XXX"));

        Result result = cli.withVariable(name, value).run("plan");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err())
                .startsWith("milepost: " + message.replace("DIR", directory.toString()))
                .doesNotContain("hunter2");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void doctorTellsTheProxyAndCountsTheCertificates() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port())) {
            Result result = trusting()
                    .withVariable("HTTPS_PROXY", "http://ann:hunter2@" + proxy.address())
                    .run("doctor");

            assertThat(result.exit()).as(result.out() + result.err()).isZero();
            assertThat(result.out())
                    .contains("ok       proxy         " + proxy.address() + ", from HTTPS_PROXY\n")
                    .contains("ok       certificates  1 certificate of SSL_CERT_FILE, and no others\n")
                    .contains("ok       server        https://ghe.example answers\n")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void doctorTellsOfACertificateThatIsNotTrusted() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port())) {
            Result result = cli.withVariable("HTTPS_PROXY", proxy.address()).run("doctor");

            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).isEmpty();
            assertThat(result.out().replaceAll("\\s+", " "))
                    .contains("fault server cannot ask the server: no connection to ghe.example"
                            + " could be made: its certificate is not trusted (unable to find valid certification path"
                            + " to requested target) Put the certificate that issued the server's, or that of a proxy"
                            + " which opens TLS, into a file (PEM) and name it in SSL_CERT_FILE");
            assertThat(proxy.asked()).containsExactly(CONNECT);
        }
    }

    @Test
    void doctorTellsOfAProxyThatRefuses() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.refusing("403 Forbidden")) {
            Result result = cli.withVariable("HTTPS_PROXY", proxy.address()).run("doctor");

            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.out().replaceAll("\\s+", " "))
                    .contains("fault server cannot ask the server: no connection to ghe.example"
                            + " could be made: the proxy " + proxy.address() + " does not allow it (status 403) Ask"
                            + " those who run the proxy to allow ghe.example, or go past it: NO_PROXY=ghe.example.");
            assertThat(proxy.asked()).containsExactly(CONNECT);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"SSL_CERT_FILE | missing.pem | certificates", "HTTPS_PROXY | socks5://x:hunter2@y | proxy"})
    void doctorTellsOfAVariableThatCannotBeUsed(String name, String value, String line) {
        Result result = cli.withVariable(name, value).run("doctor");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .containsPattern("fault    " + line + " +" + name + "\\s+names\\s")
                .doesNotContain("hunter2");
    }

    @Test
    void whatIsNotNeededIsNotLookedAt() throws IOException {
        cli.withVariable("HTTPS_PROXY", "socks5://x").withVariable("SSL_CERT_FILE", "missing.pem");

        assertThat(cli.run("validate").exit()).isZero();
        assertThat(cli.run("plan", "--sandbox").exit()).isZero();
        assertThat(cli.run("plan", "--api-url", "http://127.0.0.1:1").err()).startsWith("Waiting");
    }

    @Test
    void logsInToTheProxyAndTellsNobodyElse() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port(), "ann", "hunter:2")) {
            Result right = trusting()
                    .withVariable("HTTPS_PROXY", "http://ann:hunter%3A2@" + proxy.address())
                    .run("plan");

            assertThat(right.out()).contains("Plan: 1 to create, 0 to update, 0 to close.");
            assertThat(right.out() + right.err()).doesNotContain("hunter");
            assertThat(gitHub.headers()).isNotEmpty().noneMatch(it -> it.containsKey("proxy-authorization"));
        }
    }

    @Test
    void aWrongPasswordIsNotRepeated() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port(), "ann", "hunter:2")) {
            Result wrong = trusting()
                    .withVariable("HTTPS_PROXY", "http://ann:hunter%3A3@" + proxy.address())
                    .run("plan");

            assertThat(wrong.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
            assertThat(wrong.err())
                    .isEqualTo(CANNOT + ": the proxy " + proxy.address()
                            + " does not accept the user and password in HTTPS_PROXY (status 407).\n"
                            + "Correct them there, with special characters percent-encoded. Of the ways to log in to a"
                            + " proxy, milepost knows Basic.\n");
            assertThat(gitHub.headers()).isEmpty();
        }
    }

    @Test
    void aProxyMayTellThatItIsStillThere() throws IOException {
        try (TunnelProxy proxy = TunnelProxy.to(gitHub.port()).saying("HTTP/1.1 102 Processing\r\n\r\n")) {
            Result result = trusting()
                    .withVariable("HTTPS_PROXY", "http://" + proxy.address())
                    .run("plan");

            assertThat(result.exit()).as(result.err()).isZero();
        }
    }

    @Test
    void aTrustStoreThatCannotBeReadIsNotTheNetworksFault() throws Exception {
        Path damaged = Files.writeString(directory.resolve("damaged.jks"), "nothing of the kind");

        Result result = new ProgramProcess(directory)
                .after("env", "-u", "SSL_CERT_FILE")
                .with("-Djavax.net.ssl.trustStore=" + damaged)
                .run(Main.class, List.of("plan", "--api-url", "https://127.0.0.1:" + gitHub.port()));

        assertThat(result.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
        assertThat(result.err())
                .matches("milepost: cannot read the issues of o/r: no connection to 127\\.0\\.0\\.1 could be made: the"
                        + " certificates that Java trusts cannot be read \\(.+\\)\\.\n"
                        + "Correct -Djavax\\.net\\.ssl\\.trustStore in JAVA_TOOL_OPTIONS, or name a file \\(PEM\\) in"
                        + " SSL_CERT_FILE\\.\n");
    }

    private CliHarness trusting() {
        return cli.withVariable("SSL_CERT_FILE", trusted.certificate().toString());
    }
}
