package io.tocsin.notification.monitoring;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import io.tocsin.delivery.Channel;
import io.tocsin.notification.HttpChannelContract;
import io.tocsin.notification.SampleMessage;
import io.tocsin.notification.http.ProviderCalls;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertmanagerChannelTest extends HttpChannelContract {

  private final AlertmanagerChannel channel = new AlertmanagerChannel(new ProviderCalls(), CLOCK);

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Map<String, String> settings(String url) {
    return Map.of("url", url, "user", "tocsin", "password", SECRET);
  }

  @Override
  protected String recipient() {
    return "shop";
  }

  @Override
  protected String goodAnswer() {
    return "{}";
  }

  @Override
  protected String goodStatusThatMeansNo() {
    return "";
  }

  @Override
  protected boolean repeatable() {
    return true;
  }

  @Test
  void postsAnAlertThatLastsUntilTheIncidentIsOver() {
    answer(aResponse().withBody(""));

    send();
    send(SampleMessage.about("shop", "resolved:1"));

    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/api/v2/alerts"))
            .withRequestBody(matchingJsonPath("$[0].labels.alertname", equalTo("TocsinIncident")))
            .withRequestBody(matchingJsonPath("$[0].labels.incident", equalTo("42")))
            .withRequestBody(matchingJsonPath("$[0].startsAt", equalTo("2026-03-01T02:58:00Z")))
            .withRequestBody(matchingJsonPath("$[0].endsAt", equalTo("2026-03-08T03:00:00Z"))));
    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/api/v2/alerts"))
            .withRequestBody(matchingJsonPath("$[0].endsAt", equalTo("2026-03-01T02:59:00Z"))));
  }
}
