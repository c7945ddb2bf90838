package io.tocsin.notification.monitoring;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.notification.HttpChannelContract;
import io.tocsin.notification.SampleMessage;
import io.tocsin.notification.http.ProviderCalls;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrafanaAnnotationChannelTest extends HttpChannelContract {

  private final GrafanaAnnotationChannel channel =
      new GrafanaAnnotationChannel(new ProviderCalls(), CLOCK);

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Map<String, String> settings(String url) {
    return Map.of("url", url, "token", SECRET);
  }

  @Override
  protected String recipient() {
    return "shop";
  }

  @Override
  protected String goodAnswer() {
    return "{\"id\":5,\"message\":\"Annotation added\"}";
  }

  @Override
  protected String goodStatusThatMeansNo() {
    return "{\"message\":\"nothing\"}";
  }

  @Override
  protected boolean repeatable() {
    return true;
  }

  @Test
  void marksTheBeginningOnceAndTheEndInTheSamePlace() {
    answer(aResponse().withBody(goodAnswer()));
    PROVIDER.stubFor(get(anyUrl()).willReturn(aResponse().withBody("[]")));

    Accepted first = (Accepted) send();
    send(SampleMessage.about("shop", "resolved:1", Optional.of(first.providerId())));

    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/api/annotations"))
            .withRequestBody(matchingJsonPath("$.time", equalTo("1772333880000"))));
    PROVIDER.verify(
        1,
        patchRequestedFor(urlEqualTo("/api/annotations/5"))
            .withRequestBody(matchingJsonPath("$.timeEnd", equalTo("1772334000000"))));
  }

  @Test
  void aMarkThatWasSetBeforeTheAnswerWasLostIsNotSetAgain() {
    answer(aResponse().withBody(goodAnswer()));
    PROVIDER.stubFor(
        get(anyUrl())
            .willReturn(
                aResponse()
                    .withBody(
                        "[{\"id\":4,\"tags\":[\"x\"]},{\"id\":5,\"tags\":[\"incident:"
                            + "https://tocsin.example/incidents/42\"]}]")));

    assertThat(((Accepted) send()).providerId()).isEqualTo("5");
    PROVIDER.verify(0, postRequestedFor(anyUrl()));
  }
}
