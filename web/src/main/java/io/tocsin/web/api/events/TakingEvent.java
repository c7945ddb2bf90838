package io.tocsin.web.api.events;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.account.Caller;
import io.tocsin.alert.AcknowledgingAlert;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import io.tocsin.web.api.intake.CountingRefusals;
import io.tocsin.web.api.intake.Intake;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.security.RoutingKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an event that proves itself by its routing key, which is a token for intake (spec, I3). */
@RequestScoped
class TakingEvent {

  private static final Logger LOG = LoggerFactory.getLogger(TakingEvent.class);
  private static final int LONGEST_KEY = 500;

  private final Intake intake;
  private final RoutingKeys keys;
  private final AcknowledgingAlert acknowledging;
  private final Plans plans;
  private final ObjectMapper json;
  private final HttpServletRequest request;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TakingEvent() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  TakingEvent(
      Intake intake,
      RoutingKeys keys,
      AcknowledgingAlert acknowledging,
      Plans plans,
      ObjectMapper json,
      HttpServletRequest request,
      Visitor visitor,
      Clock clock) {
    this.intake = intake;
    this.keys = keys;
    this.acknowledging = acknowledging;
    this.plans = plans;
    this.json = json;
    this.request = request;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Answers 202 when the event is on disk, 400 when it is none. */
  public Response take(byte[] body) {
    try {
      JsonNode event = event(body);
      String key = routingKey(event);
      return Response.accepted(intake.admit(() -> process(event, key))).build();
    } catch (InvalidEvent e) {
      return refuse(e);
    }
  }

  private EventAnswer process(JsonNode body, String key) {
    Caller caller = keys.recognise(request, key).orElseThrow(TakingEvent::wrongKey);
    Plan plan = plans.current();
    Event event = new EventReader(body, plan.intake().events()).read();
    if (event.action() == Event.Action.ACKNOWLEDGE) {
      intake.store(() -> acknowledging.acknowledge(Event.SOURCE, event.dedupKey(), caller.actor()));
    } else {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      intake.take(
          Event.SOURCE,
          List.of(new Reading.Good(event.alert(plan.alerts(), now), true)),
          visitor.locale());
    }
    return EventAnswer.processed(event.dedupKey());
  }

  private JsonNode event(byte[] body) {
    try {
      JsonNode event = json.readTree(body);
      if (event != null && event.isObject()) {
        return event;
      }
    } catch (JsonProcessingException e) {
      LOG.debug("An event is not JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw invalid(SAY.say("event.json"));
  }

  private static String routingKey(JsonNode event) {
    String key = event.path("routing_key").asText("").strip();
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw invalid(SAY.say("event.key"));
    }
    return key;
  }

  private static InvalidEvent wrongKey() {
    LOG.info("An event came with a routing key that is no token for intake");
    return invalid(SAY.say("event.key"));
  }

  private static InvalidEvent invalid(LocalText error) {
    return new InvalidEvent(List.of(error));
  }

  private Response refuse(InvalidEvent invalid) {
    CountingRefusals.because(request, invalid.errors().get(0));
    return Response.status(400)
        .header("Cache-Control", "no-store")
        .entity(
            EventAnswer.invalid(
                invalid.errors().stream().map(error -> error.in(visitor.locale())).toList()))
        .build();
  }
}
