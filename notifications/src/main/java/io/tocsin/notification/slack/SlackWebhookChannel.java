package io.tocsin.notification.slack;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.delivery.Message;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.Masking;
import io.tocsin.notification.Timeout;
import io.tocsin.notification.http.ProviderCalls;
import io.tocsin.notification.http.Reply;
import io.tocsin.notification.http.Reply.Answer;
import io.tocsin.notification.http.RetryAfter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slack by an incoming webhook (spec, N2). The webhook is bound to one Slack channel, so the
 * recipient's address is a name for people only.
 *
 * <p>Settings: {@code url} (a secret), {@code timeout}.
 */
@ApplicationScoped
class SlackWebhookChannel implements Channel {

  private static final String URL = "url";

  private final ProviderCalls calls;
  private final Clock clock;

  @Inject
  SlackWebhookChannel(ProviderCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected SlackWebhookChannel() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "slack-webhook";
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    List<String> missing = new ArrayList<>();
    if (webhook(settings).isEmpty()) {
      missing.add(URL);
    }
    if (Timeout.in(settings).isEmpty()) {
      missing.add(Timeout.SETTING);
    }
    return missing;
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> settings) {
    List<String> missing = missing(settings);
    if (!missing.isEmpty()) {
      return new Refused(Attempts.settings(missing));
    }
    URI webhook = webhook(settings).orElseThrow();
    Masking masking = Masking.of(List.of(webhook.getRawPath()));
    Attempts attempts =
        new Attempts(webhook.getHost(), Timeout.in(settings).orElseThrow(), masking);
    Reply reply = calls.postJson(webhook, SlackPayload.of(message), attempts);
    return reply instanceof Answer answer
        ? judge(answer, message, attempts)
        : ((Reply.NoAnswer) reply).outcome();
  }

  /** Slack takes a message with 200 and {@code ok}; 200 alone says nothing. */
  private DeliveryOutcome judge(Answer answer, Message message, Attempts attempts) {
    int status = answer.status();
    var detail = attempts.answered(status + " " + answer.body());
    if (status == 429 || status == 408 || status >= 500) {
      return new Deferred(detail, RetryAfter.in(answer.headers(), clock));
    }
    if (status == 200 && answer.body().strip().equals("ok")) {
      return new Accepted(message.deliveryId(), detail);
    }
    return status == 200 && !answer.whole()
        ? new Uncertain(attempts.brokeAfter())
        : new Refused(detail);
  }

  private static Optional<URI> webhook(Map<String, String> settings) {
    try {
      URI uri = URI.create(settings.getOrDefault(URL, "").strip());
      boolean usable =
          ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
              && uri.getHost() != null;
      return usable ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
