package io.tocsin.notification.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.callback.ProviderRequest;
import io.tocsin.delivery.callback.Report;
import io.tocsin.notification.HttpChannelContract;
import io.tocsin.notification.SampleMessage;
import io.tocsin.notification.Signatures;
import io.tocsin.notification.http.ProviderCalls;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioCallChannelTest extends HttpChannelContract {

  private final TwilioCallChannel channel =
      new TwilioCallChannel(new TwilioAccount(new ProviderCalls(), CLOCK));

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
    return "{\"sid\":\"CA1\",\"status\":\"queued\"}";
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
  void readsTheMessageOutInTheRecipientsLanguageAndAsksForAKey() {
    answer(aResponse().withStatus(201).withBody(goodAnswer()));

    assertThat(((Accepted) send()).providerId()).isEqualTo("CA1");

    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/2010-04-01/Accounts/AC1/Calls.json"))
            .withFormParam("To", equalTo("+8613800000000"))
            .withFormParam("From", equalTo("+8610"))
            .withFormParam(
                "StatusCallback", equalTo("https://tocsin.example/callbacks/channel/d-4711/status"))
            .withFormParam("Twiml", containing("language=\"zh-CN\""))
            .withFormParam("Twiml", containing("网站宕机：502 &amp; &lt;!channel"))
            .withFormParam(
                "Twiml",
                containing("action=\"https://tocsin.example/callbacks/channel/d-4711/keys\"")));
  }

  @Test
  void aCallThatNobodyCanAnswerToOnlySpeaks() {
    answer(aResponse().withStatus(201).withBody(goodAnswer()));

    send(SampleMessage.to("+8613800000000"));

    PROVIDER.verify(
        1,
        postRequestedFor(anyUrl())
            .withFormParam("Twiml", matching("(?s)<Response><Say.*</Say><Pause/>.*")));
  }

  @ParameterizedTest
  @CsvSource({"busy", "no-answer", "failed", "canceled"})
  void aCallThatNobodyTookDidNotArrive(String status) {
    assertThat(report("status", "CallStatus", status)).isInstanceOf(Report.NotArrived.class);
  }

  @Test
  void aCallThatWasAnsweredArrivedAndOneThatRingsHasNot() {
    assertThat(report("status", "CallStatus", "completed")).isInstanceOf(Report.Arrived.class);
    assertThat(report("status", "CallStatus", "ringing")).isEqualTo(new Report.News());
  }

  @Test
  void keyOneAcknowledgesAndNoOther() {
    assertThat(report("keys", "Digits", "1"))
        .isEqualTo(new Report.Acknowledged(new DeliveryId("d-4711"), "", "phone"));
    assertThat(report("keys", "Digits", "2")).isEqualTo(new Report.News());
  }

  @Test
  void whatTwilioDidNotSignIsForged() {
    Map<String, String> form = Map.of("Digits", "1");

    assertThat(
            channel.read(
                signed("/callbacks/phone/d-4711/keys", "guess", form), settings("https://a")))
        .isEqualTo(new Report.Forged());
    assertThat(channel.read(signed("/callbacks/phone/d-4711/keys", " ", form), Map.of()))
        .isEqualTo(new Report.Forged());
  }

  @Test
  void howLongItRingsIsBounded() {
    assertThat(channel.missing(with("ring", "121"))).containsExactly("ring");
    assertThat(channel.missing(with("ring", "120"))).isEmpty();
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> settings = new java.util.HashMap<>(settings("https://a"));
    settings.put(name, value);
    return settings;
  }

  private Report report(String about, String field, String value) {
    return channel.read(
        signed("/callbacks/phone/d-4711/" + about, SECRET, Map.of(field, value)),
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
