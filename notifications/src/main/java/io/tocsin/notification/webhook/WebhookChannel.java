package io.tocsin.notification.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.Notice;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.Signatures;
import io.tocsin.notification.http.Json;
import io.tocsin.notification.http.ProviderCall;
import io.tocsin.notification.http.ProviderCalls;
import io.tocsin.notification.http.Reply;
import io.tocsin.notification.http.Reply.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any system's webhook (spec, N2), signed as the Standard Webhooks specification says: {@code
 * webhook-id} (the delivery's, the same over all attempts, for the receiver to drop repeats by),
 * {@code webhook-timestamp}, and {@code webhook-signature}, {@code v1,} and the HMAC-SHA256 of id,
 * time-stamp and body, joined by full stops, in Base64.
 *
 * <p>Settings: {@code url}, {@code secret} ({@code whsec_} and Base64, or any text), {@code
 * timeout}. Recipients are handed on as they are.
 */
@ApplicationScoped
class WebhookChannel implements Channel {

  private static final String URL = "url";
  private static final String SECRET = "secret";
  private static final String ENCODED = "whsec_";

  private final ProviderCalls calls;
  private final Clock clock;

  @Inject
  WebhookChannel(ProviderCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected WebhookChannel() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "webhook";
  }

  @Override
  public boolean inOrder() {
    return true;
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    ChannelSettings given = new ChannelSettings(settings);
    List<String> missing = given.missing(URL, SECRET);
    if (given.text(SECRET).filter(secret -> key(secret).isEmpty()).isPresent()) {
      missing.add(SECRET);
    }
    return missing;
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> given) {
    List<String> missing = missing(given);
    if (!missing.isEmpty()) {
      return new Refused(Attempts.settings(missing));
    }
    ChannelSettings settings = new ChannelSettings(given);
    Attempts attempts = settings.attempts(URL, SECRET);
    byte[] body = Json.bytes(event(message));
    String stamp = Long.toString(clock.instant().getEpochSecond());
    String signed =
        message.deliveryId() + "." + stamp + "." + new String(body, StandardCharsets.UTF_8);
    byte[] signature =
        Signatures.hmac("HmacSHA256", key(settings.given(SECRET)).orElseThrow(), signed);
    Reply reply =
        calls.ask(
            ProviderCall.json("POST", settings.url(URL).orElseThrow(), body)
                .with("webhook-id", message.deliveryId())
                .with("webhook-timestamp", stamp)
                .with("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature)),
            attempts);
    return reply
        .problem(attempts, clock)
        .orElseGet(() -> accepted((Answer) reply, message, attempts));
  }

  private static DeliveryOutcome accepted(Answer answer, Message message, Attempts attempts) {
    return new Accepted(message.deliveryId(), attempts.answered(Integer.toString(answer.status())));
  }

  private static Optional<byte[]> key(String secret) {
    if (!secret.startsWith(ENCODED)) {
      return Optional.of(secret.getBytes(StandardCharsets.UTF_8));
    }
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring(ENCODED.length()));
      return key.length == 0 ? Optional.empty() : Optional.of(key);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ObjectNode event(Message message) {
    ObjectNode event = Json.object();
    event.put(
        "type", message.context().event().map(kind -> "incident." + kind.word()).orElse("message"));
    event.put("timestamp", clock.instant().toString());
    ObjectNode data = event.putObject("data");
    data.put("recipient", message.recipient());
    data.put("subject", message.subject());
    data.put("text", message.plainText());
    data.put("possibleRepeat", message.possibleRepeat());
    message
        .context()
        .about()
        .ifPresent(notice -> incident(notice, message, data.putObject("incident")));
    return event;
  }

  private static void incident(Notice notice, Message message, ObjectNode incident) {
    incident.put("id", notice.incidentId().value());
    incident.put("title", notice.title());
    incident.put("severity", notice.severity().name());
    incident.put("status", notice.status().in(message.locale()));
    incident.put("service", notice.service().in(message.locale()));
    notice
        .component()
        .ifPresent(component -> incident.put("component", component.in(message.locale())));
    incident.put("declaredAt", notice.declaredAt().toString());
    incident.put("drill", notice.drill());
    notice.incidentUrl().ifPresent(url -> incident.put("url", url));
  }
}
