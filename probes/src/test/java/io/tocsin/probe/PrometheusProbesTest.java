package io.tocsin.probe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusProbesTest {

  @RegisterExtension
  static final WireMockExtension PROMETHEUS =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final Prometheus CLIENT = new Prometheus(Probing.HTTP);

  @Nested
  class Targets extends Contract {
    @Override
    public Probe probe() {
      return new PrometheusTargetsProbe(Probing.LOOKING, CLIENT);
    }

    @Test
    void areWellWhenAllAreUp() {
      ProbeResult result = answered("/api/v1/targets", Fixture.text("targets-healthy.json"));
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.summary().en()).matches("All \\d targets up");
    }

    @Test
    void tellWhichAreDownAndWhy() {
      ProbeResult result = answered("/api/v1/targets", Fixture.text("targets-down.json"));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("1 of 6 targets not up: node 127.0.0.1:19100");
      assertThat(result.evidence()).contains("down node 127.0.0.1:19100 Get").contains("refused");
    }

    @Test
    void warnWhenThereAreNone() {
      ProbeResult result = answered("/api/v1/targets", "{\"data\":{\"activeTargets\":[]}}");
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void warnWhileOneWasNotLookedAtYet() {
      ProbeResult result =
          answered("/api/v1/targets", "{\"data\":{\"activeTargets\":[{\"health\":\"unknown\"}]}}");
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
      assertThat(result.measurements()).contains(new Measurement("targets.up", 0, "1"));
    }
  }

  @Nested
  class Alerts extends Contract {
    @Override
    public Probe probe() {
      return new PrometheusAlertsProbe(Probing.LOOKING, CLIENT);
    }

    @Test
    void tellWhichFire() {
      ProbeResult result = answered("/api/v1/alerts", Fixture.text("alerts-firing.json"));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("2 alerts firing: DatabaseDown, RedisDown");
      assertThat(result.summary().zhCn()).isEqualTo("2 个告警正在触发：DatabaseDown, RedisDown");
    }

    @ParameterizedTest
    @CsvSource({
      "Watchdog,critical,firing,OK",
      "InfoInhibitor,none,firing,OK",
      "SiteDown,critical,pending,OK",
      "SiteDown,critical,firing,FAIL"
    })
    void countOnlyWhatFiresAndMatters(String name, String severity, String state, Verdict verdict) {
      String alert =
          "{\"data\":{\"alerts\":[{\"labels\":{\"alertname\":\"%s\",\"severity\":\"%s\"},"
              + "\"state\":\"%s\"}]}}";
      ProbeResult result = answered("/api/v1/alerts", alert.formatted(name, severity, state));
      assertThat(result.verdict()).isEqualTo(verdict);
      assertThat(result.evidence()).contains(name);
    }
  }

  abstract static class Contract implements TalkingProbeContract {
    @Override
    public Map<String, String> parameters(String host, int port) {
      return Map.of("url", "http://" + host + ":" + port);
    }

    @Override
    public String head() {
      return "HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n{\"data\":{\"a\":\"";
    }

    @ParameterizedTest
    @CsvSource({
      "200,'{\"status\":\"error\"}',NOT_UNDERSTOOD",
      "200,'[',NOT_UNDERSTOOD",
      "200,'',NOT_UNDERSTOOD",
      "503,'Service Unavailable',NOT_UNDERSTOOD",
      "401,'who are you',AUTHENTICATION"
    })
    void tellWhenTheAnswerIsOfNoUse(int status, String body, Reason reason) {
      PROMETHEUS.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
      ProbeResult result = look(parameters("127.0.0.1", PROMETHEUS.getPort()));
      assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(reason);
    }

    ProbeResult answered(String path, String json) {
      PROMETHEUS.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(json)));
      return look(parameters("127.0.0.1", PROMETHEUS.getPort()));
    }
  }
}
