package io.tocsin.probe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Targets;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpProbeTest implements TalkingProbeContract {

  @RegisterExtension
  static final WireMockExtension SITE =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().dynamicHttpsPort())
          .build();

  @Override
  public Probe probe() {
    return probe(Probing.CLOCK);
  }

  @Override
  public Map<String, String> parameters(String host, int port) {
    return Map.of("url", "http://" + host + ":" + port + "/health");
  }

  @Override
  public String head() {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 900000000\r\n\r\n";
  }

  @Test
  void isWellWhenStatusAndBodyAreAsExpected() {
    SITE.stubFor(get("/health").willReturn(ok("{\"status\": \"ok\", \"token\": \"abcd1234\"}")));
    ProbeResult result = look(Probing.with(site(), "contains", "\"ok\""));
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.summary().en()).startsWith("Answers 200 in ");
    assertThat(result.evidence()).contains("\"status\": \"ok\"").doesNotContain("abcd1234");
    assertThat(result.measurements()).extracting(Measurement::name).containsExactly("latency");
  }

  @Test
  void failsOnAnotherStatusAndShowsTheBody() {
    SITE.stubFor(get("/health").willReturn(aResponse().withStatus(502).withBody("Bad Gateway")));
    ProbeResult result = look(site());
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en()).startsWith("Answers 502").endsWith("expected 200");
    assertThat(result.evidence()).contains("Bad Gateway");
  }

  @Test
  void failsWhenTheBodyLacksTheText() {
    SITE.stubFor(get("/health").willReturn(ok("degraded")));
    ProbeResult result = look(Probing.with(site(), "contains", "it's {0}"));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en()).contains("lacks “it's {0}”");
  }

  @ParameterizedTest
  @CsvSource({"'\"status\": *\"(ok|well)\"',OK", "ok$,FAIL"})
  void searchesTheBodyForARegularExpression(String regex, Verdict verdict) {
    SITE.stubFor(get("/health").willReturn(ok("{\"status\": \"ok\"}")));
    ProbeResult result = look(Probing.with(site(), "matches", regex));
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.summary().en().contains("lacks “ok$”")).isEqualTo(verdict != Verdict.OK);
  }

  @ParameterizedTest
  @CsvSource({"PT0.05S,PT10S,WARN", "PT0.05S,PT0.06S,FAIL", "PT5S,PT10S,OK"})
  void judgesTheLatency(String warn, String fail, Verdict verdict) {
    SITE.stubFor(get("/health").willReturn(ok().withFixedDelay(100)));
    Map<String, String> bounds =
        Probing.with(Probing.with(site(), "warnLatency", warn), "failLatency", fail);
    assertThat(look(bounds).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"never,FAIL", "follow,OK"})
  void followsARedirectOnlyWhenTold(String policy, Verdict verdict) {
    SITE.stubFor(get("/health").willReturn(temporaryRedirect("/elsewhere")));
    SITE.stubFor(get("/elsewhere").willReturn(ok()));
    assertThat(look(Probing.with(site(), "redirect", policy)).verdict()).isEqualTo(verdict);
  }

  @Test
  void looksAgainUntilAllIsWell() {
    SITE.stubFor(
        get("/health")
            .inScenario("restart")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(503))
            .willSetStateTo("up"));
    SITE.stubFor(get("/health").inScenario("restart").whenScenarioStateIs("up").willReturn(ok()));
    assertThat(look(Probing.with(site(), "within", "PT8S")).verdict()).isEqualTo(Verdict.OK);
    SITE.verify(2, WireMock.getRequestedFor(WireMock.urlEqualTo("/health")));
  }

  @Test
  void tellsWhatItSawLastWhenItDoesNotBecomeWell() {
    SITE.stubFor(get("/health").willReturn(aResponse().withStatus(503)));
    ProbeResult result = look(Probing.with(site(), "within", "PT1.5S"));
    assertThat(result.summary().en()).startsWith("Answers 503");
    SITE.verify(2, WireMock.getRequestedFor(WireMock.urlEqualTo("/health")));
  }

  @Test
  void opensAConnectionForEachLook() {
    SITE.stubFor(get("/health").willReturn(ok()));
    look(site());
    SITE.resetRequests();
    look(site());
    assertThat(SITE.getAllServeEvents()).hasSize(1);
    assertThat(SITE.getAllServeEvents().get(0).getRequest().getHeader("Connection"))
        .isNotEqualTo("Upgrade");
  }

  @Test
  void tellsThatTheCertificateIsNotTrusted() {
    assertThat(reason(Map.of("url", secure()))).isEqualTo(Reason.TLS);
  }

  @Test
  void tellsThatTheServerSpeaksNoTls() {
    assertThat(reason(Map.of("url", "https://127.0.0.1:" + SITE.getPort() + "/")))
        .isEqualTo(Reason.TLS);
  }

  @Test
  void warnsBeforeTheCertificateEnds() throws Exception {
    SITE.stubFor(get("/health").willReturn(ok()));
    Instant end = certificateEnd();
    assertThat(lookSecurely(end.minus(Duration.ofDays(15)).minusSeconds(1)).verdict())
        .isEqualTo(Verdict.OK);
    ProbeResult late = lookSecurely(end.minus(Duration.ofDays(13)));
    assertThat(late.verdict()).isEqualTo(Verdict.WARN);
    assertThat(late.summary().en()).contains("ends in 13 days");
    assertThat(late.measurements()).contains(new Measurement("tls.daysLeft", 13, "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "url,ftp://example.org/",
    "url,no address",
    "expectStatus,OK",
    "redirect,sometimes",
    "matches,(",
    "warnLatency,5 s",
    "failLatency,PT-1S",
    "within,soon",
    "tlsWarnDays,-1"
  })
  void namesAWrongParameter(String name, String value) {
    ProbeResult result = look(Probing.with(site(), name, value));
    assertThat(reason(result)).isEqualTo(Reason.SETTING);
    assertThat(result.summary().en()).contains("parameter " + name + " is wrong");
    assertThat(result.summary().zhCn()).contains("参数 " + name + " 有误");
  }

  private ProbeResult lookSecurely(Instant now) throws Exception {
    return probe(Clock.fixed(now, ZoneOffset.UTC), trustingAll())
        .look(Probing.request(Map.of("url", secure())));
  }

  private static Probe probe(Clock clock) {
    return new HttpProbe(Probing.LOOKING, Probing.ATTEMPTS, Probing.HTTP, clock);
  }

  private static Probe probe(Clock clock, SSLContext tls) {
    return new HttpProbe(Probing.LOOKING, Probing.ATTEMPTS, Targets.trusting(tls), clock);
  }

  private Reason reason(Map<String, String> parameters) {
    return reason(look(parameters));
  }

  private static Reason reason(ProbeResult result) {
    return ProbeContract.notSeen(result).reason();
  }

  private static Map<String, String> site() {
    return Map.of("url", "http://127.0.0.1:" + SITE.getPort() + "/health");
  }

  private static String secure() {
    return "https://localhost:" + SITE.getHttpsPort() + "/health";
  }

  private static Instant certificateEnd() throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            trustingAll().getSocketFactory().createSocket("localhost", SITE.getHttpsPort())) {
      X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return certificate.getNotAfter().toInstant();
    }
  }

  private static SSLContext trustingAll() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustsAll()}, null);
    return context;
  }

  private static final class TrustsAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
