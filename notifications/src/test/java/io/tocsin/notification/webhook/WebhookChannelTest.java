package io.tocsin.notification.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Channel;
import io.tocsin.notification.HttpChannelContract;
import io.tocsin.notification.Signatures;
import io.tocsin.notification.http.ProviderCalls;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookChannelTest extends HttpChannelContract {

  private final WebhookChannel channel = new WebhookChannel(new ProviderCalls(), CLOCK);

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Map<String, String> settings(String url) {
    return Map.of("url", url, "secret", SECRET);
  }

  @Override
  protected String recipient() {
    return "shop";
  }

  @Override
  protected String goodAnswer() {
    return "taken";
  }

  @Override
  protected String goodStatusThatMeansNo() {
    return "";
  }

  @Override
  protected boolean repeatable() {
    return false;
  }

  @Test
  void isSignedSoThatTheReceiverKnowsWhoCallsAndWhatItHasSeen() {
    answer(aResponse().withStatus(204));

    send();

    var request = PROVIDER.findAll(postRequestedFor(anyUrl())).get(0);
    String signed = "d-4711." + NOW.getEpochSecond() + "." + request.getBodyAsString();
    String expected =
        Base64.getEncoder().encodeToString(Signatures.hmac("HmacSHA256", SECRET, signed));
    assertThat(request.getHeader("webhook-id")).isEqualTo("d-4711");
    assertThat(request.getHeader("webhook-signature")).isEqualTo("v1," + expected);
    assertThat(request.getBodyAsString())
        .contains("\"type\":\"incident.declared\"", "\"severity\":\"P0\"", "数据库");
  }

  @Test
  void aSecretThatIsNoBase64IsNamed() {
    assertThat(channel.missing(Map.of("url", "https://a", "secret", "whsec_???")))
        .containsExactly("secret");
  }
}
