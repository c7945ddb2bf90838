package io.tocsin.probe;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Targets;
import io.tocsin.target.TlsTarget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // the servers are there before all
class TlsProbeTest implements ProbeContract {

  @TempDir static Path folder;

  private static WireMockServer good;
  private static WireMockServer expired;
  private static TlsTarget trusting;

  @BeforeAll
  static void start() throws Exception {
    Path goodStore = certificate("good", "-validity", "100");
    Path expiredStore = certificate("expired", "-startdate", "-30d", "-validity", "10");
    good = server(goodStore);
    expired = server(expiredStore);
    KeyStore both = KeyStore.getInstance("PKCS12");
    both.load(null, null);
    for (Path store : List.of(goodStore, expiredStore)) {
      KeyStore one = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        one.load(in, "changeit".toCharArray());
      }
      both.setCertificateEntry(store.toString(), one.getCertificate("it"));
    }
    trusting = Targets.trusting(both);
  }

  @AfterAll
  static void stop() {
    good.stop();
    expired.stop();
  }

  @Override
  public Probe probe() {
    return new TlsProbe(Probing.LOOKING, trusting, Clock.systemUTC());
  }

  @Override
  public Map<String, String> parameters(String host, int port) {
    return Map.of("host", host, "port", "" + port);
  }

  @Override
  public Set<String> optional() {
    return Set.of("port");
  }

  @Test
  void isWellWithATrustedCertificateOfTheRightName() {
    ProbeResult result = look(parameters("localhost", good.httpsPort()));
    assertThat(result.verdict()).as(result.evidence()).isEqualTo(Verdict.OK);
    assertThat(result.summary().en())
        .matches("The certificate of localhost is well and ends in (99|100) days \\(TLSv1.3\\)");
    assertThat(result.evidence()).contains("CN=good", "TLSv1.3");
    assertThat(result.measurements())
        .extracting(Measurement::name)
        .containsExactly("latency", "tls.daysLeft");
  }

  @ParameterizedTest
  @CsvSource({"80,OK", "87,WARN", "97,FAIL"})
  void judgesTheDaysThatAreLeft(int later, Verdict verdict) {
    Clock clock = Clock.fixed(Instant.now().plus(Duration.ofDays(later)), ZoneOffset.UTC);
    Map<String, String> parameters = new HashMap<>(parameters("localhost", good.httpsPort()));
    parameters.put("failDays", "7");
    ProbeResult result =
        new TlsProbe(Probing.LOOKING, trusting, clock).look(Probing.request(parameters));
    assertThat(result.verdict()).isEqualTo(verdict);
  }

  @Test
  void failsOnAnExpiredOne() {
    ProbeResult result = look(parameters("localhost", expired.httpsPort()));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en())
        .matches("The certificate of localhost expired 2[01] days ago");
  }

  @Test
  void failsOnAnotherName() {
    ProbeResult result =
        look(Probing.with(parameters("localhost", good.httpsPort()), "name", "shop.example"));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en()).startsWith("The certificate is not of shop.example: No ");
    assertThat(result.summary().zhCn()).startsWith("证书不属于 shop.example");
  }

  @Test
  void failsOnOneThatNobodyVouchesFor() {
    ProbeResult result =
        new TlsProbe(Probing.LOOKING, new TlsTarget(), Clock.systemUTC())
            .look(Probing.request(parameters("localhost", good.httpsPort())));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en())
        .startsWith("The certificate of localhost is not trusted: ")
        .contains("certification path");
    assertThat(result.evidence()).contains("CN=good");
  }

  @Test
  void tellsThatThereIsNoTls() throws IOException {
    assertThat(reason(FaultyServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n")))
        .isEqualTo(Reason.TLS);
  }

  @Test
  void tellsThatTheConnectionBrokeOff() throws IOException {
    assertThat(reason(FaultyServer.RESET)).isIn(Reason.RESET, Reason.TLS);
  }

  @Test
  void comesBackInTime() throws IOException {
    for (FaultyServer.Behaviour behaviour :
        List.of(FaultyServer.SILENT, FaultyServer.dripping("\u0016\u0003\u0003\u0010"))) {
      Stopwatch watch = new Stopwatch();
      assertThat(reason(behaviour)).isEqualTo(Reason.TIMED_OUT);
      assertThat(watch.elapsed()).isLessThan(Duration.ofSeconds(10));
    }
  }

  private Reason reason(FaultyServer.Behaviour behaviour) throws IOException {
    try (FaultyServer server = new FaultyServer(behaviour)) {
      return ProbeContract.notSeen(
              probe()
                  .look(
                      Probing.request(
                          parameters("127.0.0.1", server.port()), Duration.ofMillis(700))))
          .reason();
    }
  }

  private static WireMockServer server(Path store) {
    WireMockServer server =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(store.toString())
                .keystorePassword("changeit")
                .keyManagerPassword("changeit"));
    server.start();
    return server;
  }

  private static Path certificate(String name, String... more) throws Exception {
    Path store = folder.resolve(name + ".p12");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "it",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString(),
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost"));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    return store;
  }
}
