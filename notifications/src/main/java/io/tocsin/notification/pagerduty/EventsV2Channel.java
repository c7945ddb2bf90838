package io.tocsin.notification.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.EventKind;
import io.tocsin.delivery.Message;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.http.Json;
import io.tocsin.notification.http.ProviderCall;
import io.tocsin.notification.http.ProviderCalls;
import io.tocsin.notification.http.Reply;
import io.tocsin.notification.http.Reply.Answer;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Incidents handed on by PagerDuty's Events API v2 (spec, I3): to PagerDuty, or to whatever else
 * takes its format. Triggered, acknowledged and resolved under one {@code dedup_key}, so that an
 * event may be sent again.
 *
 * <p>Settings: {@code url} (https://events.pagerduty.com), {@code routingKey}, {@code timeout}.
 * Recipients are what the field {@code source} says.
 */
@ApplicationScoped
class EventsV2Channel implements Channel {

  private static final String URL = "url";
  private static final String KEY = "routingKey";
  private static final int LONGEST_SUMMARY = 1024;

  private final ProviderCalls calls;
  private final Clock clock;

  @Inject
  EventsV2Channel(ProviderCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected EventsV2Channel() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "events-v2";
  }

  @Override
  public boolean inOrder() {
    return true;
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    return new ChannelSettings(settings).missing(URL, KEY);
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> given) {
    List<String> missing = missing(given);
    if (!missing.isEmpty()) {
      return new Refused(Attempts.settings(missing));
    }
    ChannelSettings settings = new ChannelSettings(given);
    Attempts attempts = settings.attempts(URL, KEY);
    ProviderCall call =
        ProviderCall.post(
                settings.url(URL, "/v2/enqueue"),
                event(message).put("routing_key", settings.given(KEY)))
            .thatMayBeRepeated();
    Reply reply = calls.ask(call, attempts);
    return reply.problem(attempts, clock).orElseGet(() -> judge((Answer) reply, attempts));
  }

  private static DeliveryOutcome judge(Answer answer, Attempts attempts) {
    var body = Json.read(answer.body());
    return body.path("status").asText().equals("success")
        ? new Accepted(body.path("dedup_key").asText(""), attempts.taken())
        : new Refused(attempts.answered(answer.status() + " " + answer.body()));
  }

  private static ObjectNode event(Message message) {
    ObjectNode event = Json.object();
    event.put("event_action", action(message));
    event.put("dedup_key", "tocsin-" + key(message));
    event.put("client", "Tocsin");
    message.incidentUrl().ifPresent(url -> event.put("client_url", url));
    ObjectNode payload = event.putObject("payload");
    String summary = message.subject();
    payload.put(
        "summary",
        summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY));
    payload.put("source", message.recipient());
    payload.put("severity", severity(message));
    message
        .context()
        .about()
        .ifPresent(
            notice -> {
              payload.put("timestamp", notice.declaredAt().toString());
              payload.put("group", notice.service().in(message.locale()));
              notice
                  .component()
                  .map((LocalText part) -> part.in(message.locale()))
                  .ifPresent(part -> payload.put("component", part));
            });
    return event;
  }

  /** By its address, so that two installations share an integration; 255 characters at the most. */
  private static String key(Message message) {
    String key = message.incidentUrl().orElse(message.thread());
    return key.length() <= 240 ? key : key.substring(key.length() - 240);
  }

  private static String action(Message message) {
    Optional<EventKind> event = message.context().event();
    if (message.context().over()) {
      return "resolve";
    }
    return event.filter(EventKind.ACKNOWLEDGED::equals).isPresent() ? "acknowledge" : "trigger";
  }

  private static String severity(Message message) {
    if (message.context().about().isEmpty()) {
      return "info";
    }
    return switch (message.severity()) {
      case P0 -> "critical";
      case P1 -> "error";
      case P2 -> "warning";
      case P3 -> "info";
    };
  }
}
