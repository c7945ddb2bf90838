package io.tocsin.notification.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.EventKind;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.callback.ProviderRequest;
import io.tocsin.delivery.callback.Report;
import io.tocsin.delivery.callback.ReportingChannel;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Slack by a bot's token (spec, N2): each incident is a thread, and with a signing secret and an
 * address for callbacks its button acknowledges in place. Recipients are channels, with or without
 * {@code #}, or members' ids.
 *
 * <p>Settings: {@code url} (https://slack.com/api), {@code token}, {@code signingSecret}, {@code
 * callbacks}, {@code timeout}. Slack's app needs the scope {@code chat:write}, and as its
 * interactivity request URL {@code <callbacks>/callbacks/<key of this channel>/interactions}.
 */
@ApplicationScoped
class SlackBotChannel implements Channel, ReportingChannel {

  private static final String URL = "url";
  private static final String TOKEN = "token";
  static final String SIGNING_SECRET = "signingSecret";

  /** Errors of Slack's own, which pass; all others are ours. */
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org");

  /** What is said in the thread and to the whole channel: it got worse, or it is back. */
  private static final Set<EventKind> LOUD =
      Set.of(EventKind.DECLARED, EventKind.REOPENED, EventKind.GLASS);

  private final ProviderCalls calls;
  private final Clock clock;

  @Inject
  SlackBotChannel(ProviderCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected SlackBotChannel() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "slack-bot";
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
    Attempts attempts = settings.attempts(URL, TOKEN, SIGNING_SECRET);
    ProviderCall call =
        ProviderCall.post(settings.url(URL, "/chat.postMessage"), payload(message, settings))
            .withBearer(settings.given(TOKEN));
    Reply reply = calls.ask(call, attempts);
    return reply.problem(attempts, clock).orElseGet(() -> judge((Answer) reply, message, attempts));
  }

  private static ObjectNode payload(Message message, ChannelSettings settings) {
    boolean answeredHere =
        settings.text(SIGNING_SECRET).isPresent() && message.context().callbackUrl().isPresent();
    ObjectNode payload = SlackPayload.of(message, answeredHere);
    payload.put("channel", message.recipient());
    message
        .context()
        .conversation()
        .ifPresent(
            root -> {
              payload.put("thread_ts", root.split(" ")[0]);
              payload.put(
                  "reply_broadcast", message.context().event().filter(LOUD::contains).isPresent());
            });
    return payload;
  }

  /** 200 alone says nothing: the answer's {@code ok} does. */
  private static DeliveryOutcome judge(Answer answer, Message message, Attempts attempts) {
    JsonNode body = Json.read(answer.body());
    if (body.path("ok").asBoolean(false) && body.path("ts").isTextual()) {
      String own = body.path("ts").asText();
      String root = message.context().conversation().map(first -> first.split(" ")[0]).orElse(own);
      return new Accepted(root + " " + own, attempts.taken());
    }
    LocalText detail = attempts.answered(answer.status() + " " + answer.body());
    return PASSING.contains(body.path("error").asText(""))
        ? new Deferred(detail, Optional.empty())
        : new Refused(detail);
  }

  @Override
  public Report read(ProviderRequest request, Map<String, String> settings) {
    return new SlackInteraction(request, clock).read(new ChannelSettings(settings));
  }

  /** Slack shows what it is answered to nobody. */
  @Override
  public Response answer(Optional<LocalText> say, Locale locale) {
    return new Response("text/plain", "");
  }
}
