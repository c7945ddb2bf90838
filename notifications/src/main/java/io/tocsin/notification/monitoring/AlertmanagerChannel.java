package io.tocsin.notification.monitoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.Notice;
import io.tocsin.delivery.OwnAlert;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.http.Json;
import io.tocsin.notification.http.ProviderCall;
import io.tocsin.notification.http.ProviderCalls;
import io.tocsin.notification.http.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alerts to Alertmanager's API v2 (spec, N2): one for each incident, resolved when it is over. Its
 * name is {@code TocsinIncident}; what comes back of it by Alertmanager's own webhook is no
 * emergency ({@link OwnAlert}). The same alert may be posted any number of times.
 *
 * <p>Settings: {@code url}, {@code user} and {@code password} where it asks for them, {@code
 * timeout}. Recipients are what the label {@code receiver} says, for the team's routes.
 */
@ApplicationScoped
class AlertmanagerChannel implements Channel {

  private static final String URL = "url";
  private static final String PASSWORD = "password";

  /** Alertmanager resolves by itself what it does not hear of again before this. */
  private static final Duration LASTS = Duration.ofDays(7);

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
  private static final Duration TEST_LASTS = Duration.ofMinutes(1);

  private final ProviderCalls calls;
  private final Clock clock;

  @Inject
  AlertmanagerChannel(ProviderCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected AlertmanagerChannel() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "alertmanager";
  }

  @Override
  public boolean inOrder() {
    return true;
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    return new ChannelSettings(settings).missing(URL);
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> given) {
    List<String> missing = missing(given);
    if (!missing.isEmpty()) {
      return new Refused(Attempts.settings(missing));
    }
    ChannelSettings settings = new ChannelSettings(given);
    Attempts attempts = settings.attempts(URL, PASSWORD);
    ProviderCall post =
        ProviderCall.post(settings.url(URL, "/api/v2/alerts"), Json.array().add(alert(message)))
            .thatMayBeRepeated();
    ProviderCall call =
        settings
            .text("user")
            .map(user -> post.withBasic(user, settings.text(PASSWORD).orElse("")))
            .orElse(post);
    Reply reply = calls.ask(call, attempts);
    return reply
        .problem(attempts, clock)
        .orElseGet(() -> new Accepted(message.deliveryId(), attempts.taken()));
  }

  private ObjectNode alert(Message message) {
    Instant now = clock.instant();
    Optional<Notice> about = message.context().about();
    ObjectNode alert = Json.object();
    ObjectNode labels = alert.putObject("labels");
    labels.put("alertname", about.isPresent() ? OwnAlert.NAME : OwnAlert.NAME + "Test");
    labels.put(OwnAlert.BY, OwnAlert.TOCSIN);
    labels.put("incident", message.thread());
    labels.put("receiver", message.recipient());
    alert.putObject("annotations").put("summary", message.subject());
    message.incidentUrl().ifPresent(url -> alert.put("generatorURL", url));
    about.ifPresent(notice -> alert.put("startsAt", notice.declaredAt().toString()));
    boolean over = message.context().over();
    Instant end = over ? passed(now, about) : now.plus(about.isPresent() ? LASTS : TEST_LASTS);
    alert.put("endsAt", end.toString());
    return alert;
  }

  /** A little before now, so that it has passed by Alertmanager's clock too. */
  private static Instant passed(Instant now, Optional<Notice> about) {
    Instant end = now.minus(CLOCKS_DIFFER);
    return about.map(Notice::declaredAt).filter(end::isBefore).orElse(end);
  }
}
