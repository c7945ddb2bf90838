package io.tocsin.probe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What watches the site: a query of Prometheus, Grafana, a page of metrics. */
class MonitoringProbesTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Nested
  class Query extends Contract {
    @Override
    public Probe probe() {
      return new PrometheusQueryProbe(Probing.LOOKING, new Prometheus(Probing.HTTP));
    }

    @Override
    public Map<String, String> parameters(String host, int port) {
      return Probing.with(super.parameters(host, port), "query", "sum(rate(x[1m])) > 0 & 'a+b'");
    }

    @ParameterizedTest
    @CsvSource({
      "aboveFail,5,OK",
      "aboveFail,4.5,FAIL",
      "aboveWarn,4,WARN",
      "belowFail,5,FAIL",
      "belowWarn,4.6,WARN",
      "belowFail,4.5,OK",
      "belowFail,4,OK"
    })
    void isJudgedByItsBound(String bound, String value, Verdict verdict) {
      finds("vector", "[{\"metric\":{\"job\":\"app\"},\"value\":[1,\"4.5\"]}]");
      ProbeResult result = ask(Map.of(bound, value, "unit", "%"));
      assertThat(result.verdict()).as(result.summary().en()).isEqualTo(verdict);
      assertThat(result.measurements()).containsExactly(new Measurement("{job=app}", 4.5, "%"));
      assertThat(result.summary().en()).contains("{job=app} 4.500 %");
    }

    @Test
    void tellsTheWorstOfSeveralSeries() {
      finds(
          "vector",
          "[{\"metric\":{\"__name__\":\"up\",\"i\":\"a\"},\"value\":[1,\"1\"]},"
              + "{\"metric\":{\"__name__\":\"up\",\"i\":\"b\"},\"value\":[1,\"0\"]}]");
      ProbeResult result = ask(Map.of("belowFail", "1"));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("Out of bounds: up{i=b} 0.000");
      assertThat(result.evidence()).isEqualTo("up{i=a} 1.0\nup{i=b} 0.0");
    }

    @Test
    void understandsANumberWithoutLabels() {
      finds("scalar", "[1,\"0.25\"]");
      assertThat(ask(Map.of()).summary().en()).isEqualTo("Within bounds: 0.2500");
    }

    @ParameterizedTest
    @CsvSource({
      "[],unseen,FAIL",
      "[],ok,OK",
      "[],warn,WARN",
      "[],fail,FAIL",
      "'[{\"metric\":{},\"value\":[1,\"NaN\"]}]',ok,OK"
    })
    void meansWhatThePlanSaysWhenItFindsNothing(String found, String empty, Verdict verdict) {
      finds("vector", found);
      ProbeResult result = ask(Map.of("empty", empty));
      assertThat(result.verdict()).isEqualTo(verdict);
      assertThat(result instanceof NotSeen).isEqualTo(empty.equals("unseen"));
      assertThat(result.summary().en()).isEqualTo("The query finds nothing");
    }

    @Test
    void countsInfinityAsMuch() {
      finds("vector", "[{\"metric\":{},\"value\":[1,\"+Inf\"]}]");
      assertThat(ask(Map.of("aboveFail", "5")).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void tellsWhatPrometheusSaysOfABadQuery() {
      SERVER.stubFor(
          get(anyUrl())
              .willReturn(
                  aResponse().withStatus(400).withBody("{\"error\":\"parse error: at char 3\"}")));
      assertThat(ProbeContract.notSeen(ask(Map.of())).summary().en())
          .contains("parse error: at char 3");
    }

    @Test
    void wantsAnInstantResult() {
      finds("matrix", "[]");
      assertThat(ProbeContract.notSeen(ask(Map.of())).reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    private void finds(String type, String result) {
      SERVER.stubFor(
          get(urlPathEqualTo("/api/v1/query"))
              .withQueryParam("query", equalTo("sum(rate(x[1m])) > 0 & 'a+b'"))
              .willReturn(
                  okJson(
                      "{\"status\":\"success\",\"data\":{\"resultType\":\"%s\",\"result\":%s}}"
                          .formatted(type, result))));
    }
  }

  @Nested
  class Grafana extends Contract {
    @Override
    public Probe probe() {
      return new GrafanaHealthProbe(Probing.LOOKING, Probing.HTTP);
    }

    @Test
    void isWellWhenItsDatabaseIs() {
      SERVER.stubFor(
          get("/api/health").willReturn(okJson("{\"database\": \"ok\",\"version\": \"11.2.0\"}")));
      ProbeResult result = ask(Map.of());
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.summary().en()).startsWith("Grafana 11.2.0 is well, answers in ");
    }

    @Test
    void failsWhenItsDatabaseDoes() {
      SERVER.stubFor(
          get("/api/health")
              .willReturn(aResponse().withStatus(503).withBody("{\"database\": \"failing\"}")));
      ProbeResult result = ask(Map.of());
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("Grafana answers 503, its database: failing");
    }

    @ParameterizedTest
    @CsvSource({"200,{},NOT_UNDERSTOOD", "404,not found,NOT_UNDERSTOOD", "401,x,AUTHENTICATION"})
    void isNotSeenInAnotherAnswer(int status, String body, Reason reason) {
      SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
      assertThat(ProbeContract.notSeen(ask(Map.of())).reason()).isEqualTo(reason);
    }
  }

  @Nested
  class Metrics extends Contract {
    @Override
    public Probe probe() {
      return new MetricsProbe(Probing.LOOKING, Probing.HTTP);
    }

    private static final String TEXT =
        """
        # HELP http_requests_total Requests
        # TYPE http_requests_total counter
        http_requests_total{path="/a b",code="200"} 1.5e+3 1700000000000
        http_requests_total{path="/}",code="500"} 0

        up 1
        ratio NaN
        limit +Inf
        """;

    @Test
    void areWellWhenTheyAreThere() {
      SERVER.stubFor(get(anyUrl()).willReturn(ok(TEXT)));
      ProbeResult result = ask(Map.of("metrics", "up, http_requests_total"));
      assertThat(result.verdict()).as(result.summary().en()).isEqualTo(Verdict.OK);
      assertThat(result.measurements()).contains(new Measurement("metrics.series", 5, "1"));
    }

    @Test
    void failWhenOneIsMissing() {
      SERVER.stubFor(get(anyUrl()).willReturn(ok(TEXT)));
      ProbeResult result = ask(Map.of("metrics", "up,http_requests"));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("Metrics are missing: http_requests");
    }

    @Test
    void failWhenThePageDoes() {
      SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(502).withBody("Bad")));
      assertThat(ask(Map.of()).summary().en()).isEqualTo("The metrics page answers 502");
    }

    @ParameterizedTest
    @CsvSource({"<html>", "'# HELP only'", "'up'", "'up one'", "'{\"up\": 1}'"})
    void areNotSeenInAnotherPage(String page) {
      SERVER.stubFor(get(anyUrl()).willReturn(ok(page)));
      assertThat(ProbeContract.notSeen(ask(Map.of())).reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
    }
  }

  abstract static class Contract implements TalkingProbeContract {
    @Override
    public Map<String, String> parameters(String host, int port) {
      return Map.of("url", "http://" + host + ":" + port);
    }

    @Override
    public String head() {
      return "HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n";
    }

    ProbeResult ask(Map<String, String> more) {
      Map<String, String> parameters = new HashMap<>(parameters("127.0.0.1", SERVER.getPort()));
      parameters.putAll(more);
      return look(parameters);
    }
  }
}
