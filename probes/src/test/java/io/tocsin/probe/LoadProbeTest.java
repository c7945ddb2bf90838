package io.tocsin.probe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadProbeTest implements TalkingProbeContract {

  @RegisterExtension
  static final WireMockExtension SITE =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  @Override
  public Probe probe() {
    return new LoadProbe(Probing.LOOKING, Probing.HTTP);
  }

  @Override
  public Map<String, String> parameters(String host, int port) {
    return Map.of("url", "http://" + host + ":" + port + "/health", "requests", "4");
  }

  @Override
  public Set<String> optional() {
    return Set.of("requests");
  }

  @Override
  public String head() {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 900000000\r\n\r\n";
  }

  @Test
  void sendsAHundredRequestsUnlessTold() {
    SITE.stubFor(get("/health").willReturn(ok("well")));
    ProbeResult result = look(Map.of("url", url()));
    assertThat(result.verdict()).as(result.evidence()).isEqualTo(Verdict.OK);
    SITE.verify(100, getRequestedFor(urlEqualTo("/health")));
    assertThat(result.summary().en()).startsWith("100 requests answered: p50 ");
    assertThat(result.evidence()).contains("100 requests, 0 errors", "p95", "p99", "max");
    assertThat(result.measurements())
        .extracting(Measurement::name)
        .containsExactly(
            "requests",
            "errors",
            "errors.percent",
            "duration",
            "latency.p50",
            "latency.p95",
            "latency.p99",
            "latency.max");
  }

  @Test
  void sendsSoManyAtOnceAndNoMore() throws IOException {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    // Nobody is answered before five have come.
    CyclicBarrier five = new CyclicBarrier(5);
    FaultyServer.Behaviour together =
        (socket, server) -> {
          socket.getInputStream().read();
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          try {
            five.await(5, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IOException(e);
          }
          now.decrementAndGet();
          socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
          socket.shutdownOutput();
        };
    try (FaultyServer server = new FaultyServer(together)) {
      ProbeResult result = look(more("127.0.0.1", server.port(), "20", "5"));
      assertThat(result.verdict()).as(result.evidence()).isEqualTo(Verdict.OK);
      assertThat(most).hasValue(5);
    }
  }

  @ParameterizedTest
  @CsvSource({"PT0.05S,PT10S,WARN", "PT0.05S,PT0.06S,FAIL", "PT5S,PT10S,OK"})
  void judgesTheNinetyFifthPercentile(String warn, String fail, Verdict verdict) {
    SITE.stubFor(get("/health").willReturn(ok().withFixedDelay(100)));
    Map<String, String> parameters = more("127.0.0.1", SITE.getPort(), "4", "4");
    parameters.put("warnLatency", warn);
    parameters.put("failLatency", fail);
    assertThat(look(parameters).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({",FAIL", "5,WARN", "50,OK"})
  void countsAnswersThatAreNotExpected(String bound, Verdict verdict) {
    SITE.stubFor(
        get("/health")
            .inScenario("one fails")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(503))
            .willSetStateTo("well"));
    SITE.stubFor(
        get("/health").inScenario("one fails").whenScenarioStateIs("well").willReturn(ok()));
    Map<String, String> parameters = more("127.0.0.1", SITE.getPort(), "10", "1");
    if (bound != null) {
      parameters.put("errorsWarn", bound);
    }
    ProbeResult result = look(parameters);
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.summary().en()).startsWith("1 of 10 requests failed; the others: p50");
    assertThat(result.summary().zhCn()).startsWith("10 个请求中有 1 个失败");
    assertThat(result.evidence()).contains("1 x status 503");
    assertThat(result.measurements()).contains(new Measurement("errors.percent", 10, "%"));
  }

  @Test
  void tellsWhatWasMeasuredWhenSomeAreNeverAnswered() throws IOException {
    AtomicInteger count = new AtomicInteger();
    FaultyServer.Behaviour someSilent =
        (socket, server) -> {
          if (count.incrementAndGet() % 2 == 0) {
            FaultyServer.SILENT.on(socket, server);
          }
          FaultyServer.saying(ANSWER).on(socket, server);
        };
    try (FaultyServer server = new FaultyServer(someSilent)) {
      Stopwatch watch = new Stopwatch();
      ProbeResult result =
          probe()
              .look(
                  Probing.request(
                      more("127.0.0.1", server.port(), "4", "4"), Duration.ofSeconds(2)));
      assertThat(watch.elapsed()).isLessThan(Duration.ofSeconds(10));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).startsWith("2 of 4 requests failed");
      assertThat(result.evidence()).contains("2 x no answer in time");
    }
  }

  @Test
  void findsPercentilesByTheNearestRank() {
    Percentiles of = Percentiles.of(List.of(40.0, 10.0, 30.0, 20.0));
    assertThat(List.of(of.at(50), of.at(75), of.at(95), of.at(100), of.at(1)))
        .containsExactly(20.0, 30.0, 40.0, 40.0, 10.0);
  }

  @ParameterizedTest
  @CsvSource({"requests,0", "requests,1001", "concurrency,51", "concurrency,0", "url,ftp://x/"})
  void keepsItsBounds(String name, String value) {
    ProbeResult result = look(Probing.with(Map.of("url", url()), name, value));
    assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.SETTING);
    assertThat(result.summary().en()).contains("parameter " + name + " is wrong");
  }

  private Map<String, String> more(String host, int port, String requests, String atOnce) {
    Map<String, String> parameters = new HashMap<>(parameters(host, port));
    parameters.put("requests", requests);
    parameters.put("concurrency", atOnce);
    return parameters;
  }

  private static String url() {
    return "http://127.0.0.1:" + SITE.getPort() + "/health";
  }
}
