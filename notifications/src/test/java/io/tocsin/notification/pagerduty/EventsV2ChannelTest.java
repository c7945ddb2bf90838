package io.tocsin.notification.pagerduty;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsV2ChannelTest extends HttpChannelContract {

  private final EventsV2Channel channel = new EventsV2Channel(new ProviderCalls(), CLOCK);

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Map<String, String> settings(String url) {
    return Map.of("url", url, "routingKey", SECRET);
  }

  @Override
  protected String recipient() {
    return "football";
  }

  @Override
  protected String goodAnswer() {
    return "{\"status\":\"success\",\"dedup_key\":\"k\"}";
  }

  @Override
  protected String goodStatusThatMeansNo() {
    return "{\"status\":\"invalid event\"}";
  }

  @Override
  protected boolean repeatable() {
    return true;
  }

  @ParameterizedTest
  @CsvSource({
    "declared:P0, trigger",
    "update:1, trigger",
    "acknowledged:1, acknowledge",
    "resolved:1, resolve",
    "cancelled:1, resolve"
  })
  void eachEventIsUnderTheIncidentsOneKey(String event, String action) {
    answer(aResponse().withStatus(202).withBody(goodAnswer()));

    send(SampleMessage.about("football", event));

    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/v2/enqueue"))
            .withRequestBody(matchingJsonPath("$.event_action", equalTo(action)))
            .withRequestBody(
                matchingJsonPath(
                    "$.dedup_key", equalTo("tocsin-https://tocsin.example/incidents/42")))
            .withRequestBody(matchingJsonPath("$.payload.severity", equalTo("critical")))
            .withRequestBody(matchingJsonPath("$.payload.component", equalTo("数据库"))));
  }
}
