package io.tocsin.notification.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.callback.ProviderRequest;
import io.tocsin.delivery.callback.Report;
import io.tocsin.notification.HttpChannelContract;
import io.tocsin.notification.Signatures;
import io.tocsin.notification.http.ProviderCalls;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSmsChannelTest extends HttpChannelContract {

  private final TwilioSmsChannel channel =
      new TwilioSmsChannel(new TwilioAccount(new ProviderCalls(), CLOCK));

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Map<String, String> settings(String url) {
    return Map.of(
        "url",
        url,
        "accountSid",
        "AC1",
        "authToken",
        SECRET,
        "from",
        "+8610",
        "callbacks",
        "https://tocsin.example/");
  }

  @Override
  protected String recipient() {
    return "+8613800000000";
  }

  @Override
  protected String goodAnswer() {
    return "{\"sid\":\"SM1\",\"status\":\"queued\"}";
  }

  @Override
  protected String goodStatusThatMeansNo() {
    return "<html>log in to this network</html>";
  }

  @Override
  protected boolean repeatable() {
    return false;
  }

  @Test
  void saysWhatHappenedHowToAnswerAndForHowLongItIsOfUse() {
    answer(aResponse().withStatus(201).withBody(goodAnswer()));

    send();

    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/2010-04-01/Accounts/AC1/Messages.json"))
            .withFormParam("ValidityPeriod", equalTo("3600"))
            .withFormParam("Body", containing("[P0] 网站宕机"))
            .withFormParam("Body", containing("OK 42"))
            .withFormParam("Body", containing("https://tocsin.example/acknowledge/token")));
  }

  @ParameterizedTest
  @CsvSource({
    "delivered, '', Arrived",
    "undelivered, 30003, NotArrived",
    "failed, 30005, NotArrived",
    "sent, '', News",
    "queued, '', News"
  })
  void readsWhatBecameOfIt(String status, String error, String report) {
    assertThat(report(status, error).getClass().getSimpleName()).isEqualTo(report);
  }

  @Test
  void whatTwilioHadForTooLongIsExpired() {
    assertThat(report("undelivered", "30036"))
        .isInstanceOfSatisfying(
            Report.NotArrived.class, late -> assertThat(late.expired()).isTrue());
  }

  @Test
  void aReplyIsHandedOnWithItsWriter() {
    ProviderRequest reply =
        signed("/callbacks/sms/replies", SECRET, Map.of("From", "+86138", "Body", "ok 42"));

    assertThat(channel.read(reply, settings("https://a")))
        .isEqualTo(new Report.Reply("+86138", "ok 42"));
  }

  @Test
  void whatTwilioDidNotSignIsForged() {
    ProviderRequest reply =
        signed("/callbacks/sms/replies", "guess", Map.of("From", "+86138", "Body", "ok 42"));

    assertThat(channel.read(reply, settings("https://a"))).isEqualTo(new Report.Forged());
  }

  private Report report(String status, String error) {
    return channel.read(
        signed(
            "/callbacks/sms/d-4711/status",
            SECRET,
            Map.of("MessageStatus", status, "ErrorCode", error)),
        settings("https://a"));
  }

  private static ProviderRequest signed(String path, String token, Map<String, String> form) {
    StringBuilder text = new StringBuilder("https://tocsin.example").append(path);
    new java.util.TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
    String signature =
        Base64.getEncoder().encodeToString(Signatures.hmac("HmacSHA1", token, text.toString()));
    return new ProviderRequest(
        path,
        List.of(path.split("/")).subList(3, path.split("/").length),
        Map.of("x-twilio-signature", signature),
        form,
        "");
  }
}
