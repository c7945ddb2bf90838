package io.tocsin.notification.slack;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.Message;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.Masking;
import io.tocsin.notification.http.ProviderCall;
import io.tocsin.notification.http.ProviderCalls;
import io.tocsin.notification.http.Reply;
import io.tocsin.notification.http.Reply.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

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
    return new ChannelSettings(settings).missing(URL);
  }

  /** Slack takes a message with 200 and {@code ok}; 200 alone says nothing. */
  @Override
  public DeliveryOutcome send(Message message, Map<String, String> given) {
    List<String> missing = missing(given);
    if (!missing.isEmpty()) {
      return new Refused(Attempts.settings(missing));
    }
    ChannelSettings settings = new ChannelSettings(given);
    URI webhook = settings.url(URL).orElseThrow();
    Attempts attempts =
        new Attempts(
            webhook.getHost(), settings.timeout(), Masking.of(List.of(webhook.getRawPath())));
    Reply reply = calls.ask(ProviderCall.post(webhook, SlackPayload.of(message)), attempts);
    return reply instanceof Answer answer
            && answer.status() == 200
            && answer.body().strip().equals("ok")
        ? new Accepted(message.deliveryId(), attempts.answered("200 ok"))
        : reply.failure(attempts, clock);
  }
}
