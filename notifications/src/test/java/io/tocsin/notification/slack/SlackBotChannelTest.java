package io.tocsin.notification.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.callback.ProviderRequest;
import io.tocsin.delivery.callback.Report;
import io.tocsin.notification.HttpChannelContract;
import io.tocsin.notification.SampleMessage;
import io.tocsin.notification.Signatures;
import io.tocsin.notification.http.ProviderCalls;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackBotChannelTest extends HttpChannelContract {

  private final SlackBotChannel channel = new SlackBotChannel(new ProviderCalls(), CLOCK);

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Map<String, String> settings(String url) {
    return Map.of("url", url, "token", SECRET, "signingSecret", "sign-" + SECRET);
  }

  @Override
  protected String recipient() {
    return "#alerts";
  }

  @Override
  protected String goodAnswer() {
    return "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1700000000.000100\"}";
  }

  @Override
  protected String goodStatusThatMeansNo() {
    return "{\"ok\":false,\"error\":\"channel_not_found\"}";
  }

  @Override
  protected boolean repeatable() {
    return false;
  }

  @Test
  void theFirstMessageBeginsAThreadAndTheOthersGoIntoIt() {
    answer(aResponse().withBody(goodAnswer()));

    Accepted first = (Accepted) send();
    Accepted second =
        (Accepted)
            send(SampleMessage.about("#alerts", "acknowledged:1", Optional.of(first.providerId())));

    assertThat(first.providerId()).isEqualTo("1700000000.000100 1700000000.000100");
    assertThat(second.providerId()).startsWith("1700000000.000100 ");
    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/chat.postMessage"))
            .withHeader("Authorization", equalTo("Bearer " + SECRET))
            .withRequestBody(matchingJsonPath("$.thread_ts", equalTo("1700000000.000100")))
            .withRequestBody(matchingJsonPath("$.reply_broadcast", equalTo("false"))));
  }

  @Test
  void whatGotWorseIsSaidToTheWholeChannelToo() {
    answer(aResponse().withBody(goodAnswer()));

    send(SampleMessage.about("#alerts", "declared:P0", Optional.of("1.2 1.2")));

    PROVIDER.verify(
        1,
        postRequestedFor(anyUrl())
            .withRequestBody(matchingJsonPath("$.reply_broadcast", equalTo("true"))));
  }

  @Test
  void theButtonAcknowledgesInPlaceWhereSlackCanTellUs() {
    answer(aResponse().withBody(goodAnswer()));

    send();

    PROVIDER.verify(
        1,
        postRequestedFor(anyUrl())
            .withRequestBody(matchingJsonPath("$.blocks[2].elements[0].value", equalTo("d-4711"))));
  }

  @ParameterizedTest
  @CsvSource({"ratelimited", "internal_error", "service_unavailable"})
  void slacksOwnTroubleIsDeferred(String error) {
    answer(aResponse().withBody("{\"ok\":false,\"error\":\"" + error + "\"}"));

    assertThat(send()).isInstanceOf(Deferred.class);
  }

  @Test
  void aClickIsAnAcknowledgementOfWhoClicked() {
    assertThat(channel.read(click(NOW.getEpochSecond(), ""), settings("https://a")))
        .isEqualTo(new Report.Acknowledged(new DeliveryId("d-4711"), "wang.fang", "slack"));
  }

  @Test
  void aClickThatSlackDidNotSignOrSignedLongAgoIsForged() {
    assertThat(channel.read(click(NOW.getEpochSecond(), "x"), settings("https://a")))
        .isEqualTo(new Report.Forged());
    assertThat(channel.read(click(NOW.getEpochSecond() - 301, ""), settings("https://a")))
        .isEqualTo(new Report.Forged());
    assertThat(
            channel.read(click(NOW.getEpochSecond(), ""), Map.of("url", "https://a", "token", "t")))
        .isEqualTo(new Report.Forged());
  }

  private static ProviderRequest click(long at, String tampered) {
    String payload =
        "{\"user\":{\"id\":\"U1\",\"name\":\"wang.fang\"},\"actions\":"
            + "[{\"action_id\":\"acknowledge\",\"value\":\"d-4711\"}]}";
    String body = "payload=encoded";
    String signature =
        "v0="
            + HexFormat.of()
                .formatHex(
                    Signatures.hmac("HmacSHA256", "sign-" + SECRET, "v0:" + at + ":" + body));
    return new ProviderRequest(
        "/callbacks/slack/interactions",
        List.of("interactions"),
        Map.of("x-slack-request-timestamp", Long.toString(at), "x-slack-signature", signature),
        Map.of("payload", payload),
        body + tampered);
  }
}
