package io.tocsin.it;

import static io.tocsin.it.Incidents.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.it.FakeProviders.Call;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What providers are sent, and what they report (spec, N2, N3, N4). */
class MessageContractIT {

  private static final Duration SOON = Duration.ofMinutes(1);

  private final Api api = Api.withToken();
  private final FakeProviders providers = TocsinServer.running().site().providers();

  @Test
  void aKeyPressedInACallAcknowledgesAndTheCallArrivedOnlyWhenTwilioSaysSo() {
    String title = Incidents.unique("电话");
    String id = Incidents.declare(api, title, "P0");
    Call call = called("/Calls.json", form -> form.getOrDefault("Twiml", "").contains(title));
    String status = URI.create(call.form().get("StatusCallback")).getPath();

    Map<String, String> one = Map.of("Digits", "1");
    String keys = status.replace("/status", "/keys");
    assertThat(anonymous(keys, one, "guessed").status()).isEqualTo(403);
    assertThat(Incidents.get(api, id).path("status").asText()).isEqualTo("TRIGGERED");

    Api.Answer spoken = anonymous(keys, one, TocsinServer.TWILIO_TOKEN);
    assertThat(spoken.status()).as("%s", spoken).isEqualTo(200);
    assertThat(spoken.header("Content-Type")).startsWith("text/xml");
    assertThat(spoken.text()).contains("<Say language=\"zh-CN\">谢谢：事件 " + id + " 已确认。</Say>");
    assertThat(Incidents.get(api, id).path("status").asText()).isEqualTo("ACKNOWLEDGED");

    await().atMost(SOON).until(() -> state(id, status), "ACCEPTED"::equals);
    anonymous(status, Map.of("CallStatus", "completed"), TocsinServer.TWILIO_TOKEN);
    assertThat(state(id, status)).isEqualTo("DELIVERED");
    assertThat(timelineOf(id)).contains("\"way\":\"phone\"", "技术负责人");
  }

  @Test
  void aCallThatNobodyTakesIsADeadLetter() {
    String title = Incidents.unique("无人接听");
    String id = Incidents.declare(api, title, "P0");
    Call call = called("/Calls.json", form -> form.getOrDefault("Twiml", "").contains(title));
    String status = URI.create(call.form().get("StatusCallback")).getPath();
    await().atMost(SOON).until(() -> state(id, status), "ACCEPTED"::equals);

    anonymous(status, Map.of("CallStatus", "no-answer"), TocsinServer.TWILIO_TOKEN);

    assertThat(state(id, status)).isEqualTo("FAILED");
  }

  @Test
  void aReplyWithTheNumberAcknowledgesAndIsAnswered() {
    String title = Incidents.unique("短信");
    String id = Incidents.declare(api, title, "P0");
    called("/Messages.json", form -> form.getOrDefault("Body", "").contains("OK " + id));
    await().atMost(SOON).until(() -> states(id, "sms"), List.of("ACCEPTED")::equals);

    Api.Answer answer =
        anonymous(
            "/callbacks/sms/replies",
            Map.of("From", TocsinServer.MANAGEMENT_PHONE, "Body", "OK " + id),
            TocsinServer.TWILIO_TOKEN);

    assertThat(answer.text()).contains("<Message>谢谢：事件 " + id + " 已确认。</Message>");
    assertThat(Incidents.get(api, id).path("status").asText()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void anIncidentIsOneIssueThatIsCommentedOnAndClosed() {
    String title = Incidents.unique("缓慢");
    String id = Incidents.declare(api, title, "P2");
    await().atMost(SOON).until(() -> states(id, "github"), List.of("ACCEPTED")::equals);

    api.post(PATH + "/" + id + "/acknowledge", "{}");
    api.post(PATH + "/" + id + "/cancel", "{\"reason\": \"no emergency\"}");
    await()
        .atMost(SOON)
        .until(() -> states(id, "github"), List.of("ACCEPTED", "ACCEPTED", "ACCEPTED")::equals);

    List<Call> created =
        providers.calls(
            call ->
                call.method().equals("POST")
                    && call.path().endsWith("/issues")
                    && call.body().contains(title));
    assertThat(created).hasSize(1);
    assertThat(
            providers.calls(
                call -> call.path().endsWith("/comments") && call.body().contains(title)))
        .filteredOn(call -> call.method().equals("POST"))
        .hasSize(2);
    assertThat(providers.calls(call -> call.method().equals("PATCH")))
        .anySatisfy(call -> assertThat(call.body()).contains("closed"));
  }

  @Test
  void aChannelWithoutReportsHasNoCallbacks() {
    assertThat(anonymous("/callbacks/mail/x/status", Map.of(), "x").status()).isEqualTo(404);
    assertThat(anonymous("/callbacks/nothing/x/status", Map.of(), "x").status()).isEqualTo(404);
  }

  private Call called(String end, Predicate<Map<String, String>> form) {
    return await()
        .atMost(SOON)
        .until(
            () -> providers.calls(call -> call.path().endsWith(end) && form.test(call.form())),
            found -> !found.isEmpty())
        .get(0);
  }

  /** Of the delivery that a callback's path names. */
  private String state(String incident, String callback) {
    for (JsonNode delivery : api.get(PATH + "/" + incident + "/deliveries").json().path("items")) {
      if (callback.contains("/" + delivery.path("id").asText() + "/")) {
        return delivery.path("state").asText();
      }
    }
    throw new AssertionError("no delivery of " + incident + " is named in " + callback);
  }

  private List<String> states(String incident, String channel) {
    List<String> states = new ArrayList<>();
    for (JsonNode delivery : api.get(PATH + "/" + incident + "/deliveries").json().path("items")) {
      if (delivery.path("channel").asText().equals(channel)) {
        states.add(delivery.path("state").asText());
      }
    }
    return states;
  }

  private String timelineOf(String incident) {
    return api.get(PATH + "/" + incident + "/timeline").text();
  }

  /** As Twilio calls: a form, signed over the address and its fields. */
  private Api.Answer anonymous(String path, Map<String, String> form, String token) {
    StringBuilder signed = new StringBuilder(TocsinServer.running().url()).append(path);
    new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return Api.anonymous()
        .post(
            path,
            body,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "X-Twilio-Signature",
            hmac(token, signed.toString()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String hmac(String token, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
