package io.tocsin.notification.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.EventKind;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.Notice;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.http.Json;
import io.tocsin.notification.http.ProviderCall;
import io.tocsin.notification.http.ProviderCalls;
import io.tocsin.notification.http.Reply;
import io.tocsin.notification.http.Reply.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A region on Grafana's graphs for each incident, from its declaration to its end (spec, N2), found
 * again by its tag before it is written.
 *
 * <p>Settings: {@code url}, {@code token} (may write annotations), {@code timeout}. Recipients are
 * a tag that is set besides, for dashboards to choose by.
 */
@ApplicationScoped
class GrafanaAnnotationChannel implements Channel {

  private static final String URL = "url";
  private static final String TOKEN = "token";
  private static final String PATH = "/api/annotations";
  private static final int LONGEST_LISTING = 1024 * 1024;

  private final ProviderCalls calls;
  private final Clock clock;

  @Inject
  GrafanaAnnotationChannel(ProviderCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected GrafanaAnnotationChannel() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "grafana-annotation";
  }

  @Override
  public boolean inOrder() {
    return true;
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    return new ChannelSettings(settings).missing(URL, TOKEN);
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> given) {
    List<String> missing = missing(given);
    if (!missing.isEmpty()) {
      return new Refused(Attempts.settings(missing));
    }
    ChannelSettings settings = new ChannelSettings(given);
    Attempts attempts = settings.attempts(URL, TOKEN);
    Optional<String> known = message.context().conversation();
    if (known.isEmpty()) {
      Reply found = calls.ask(authorized(find(message, settings), settings), attempts);
      Optional<DeliveryOutcome> problem = found.problem(attempts, clock);
      if (problem.isPresent()) {
        return problem.get();
      }
      known = number((Answer) found, message);
    }
    String number = known.orElse("");
    ProviderCall call =
        number.isEmpty()
            ? ProviderCall.post(settings.url(URL, PATH), begun(message)).thatMayBeRepeated()
            : ProviderCall.patch(settings.url(URL, PATH + "/" + number), changed(message));
    Reply reply = calls.ask(authorized(call, settings), attempts);
    return reply.problem(attempts, clock).orElseGet(() -> judge((Answer) reply, number, attempts));
  }

  private static ProviderCall authorized(ProviderCall call, ChannelSettings settings) {
    return call.withBearer(settings.given(TOKEN));
  }

  private static ProviderCall find(Message message, ChannelSettings settings) {
    String tag = URLEncoder.encode(tag(message), StandardCharsets.UTF_8);
    return ProviderCall.get(settings.url(URL, PATH + "?limit=10&tags=" + tag), LONGEST_LISTING);
  }

  private static Optional<String> number(Answer found, Message message) {
    for (JsonNode annotation : Json.read(found.body())) {
      for (JsonNode tag : annotation.path("tags")) {
        if (tag.asText().equals(tag(message))) {
          return Optional.of(annotation.path("id").asText());
        }
      }
    }
    return Optional.empty();
  }

  /** By its address, so that two installations share a Grafana. */
  private static String tag(Message message) {
    return "incident:" + message.incidentUrl().orElse(message.thread());
  }

  private ObjectNode begun(Message message) {
    ObjectNode annotation = Json.object().put("text", message.subject());
    annotation.put(
        "time",
        message.context().about().map(Notice::declaredAt).orElseGet(clock::instant).toEpochMilli());
    annotation
        .putArray("tags")
        .add("tocsin")
        .add(message.severity().name())
        .add(message.recipient())
        .add(tag(message));
    return annotation;
  }

  private ObjectNode changed(Message message) {
    ObjectNode change = Json.object().put("text", message.subject());
    if (message.context().event().filter(EventKind::ends).isPresent()) {
      change.put("timeEnd", clock.instant().toEpochMilli());
    }
    return change;
  }

  private static DeliveryOutcome judge(Answer answer, String number, Attempts attempts) {
    String id = number.isEmpty() ? Json.read(answer.body()).path("id").asText("") : number;
    return id.isEmpty()
        ? new Refused(attempts.answered(answer.status() + " " + answer.body()))
        : new Accepted(id, attempts.taken());
  }
}
