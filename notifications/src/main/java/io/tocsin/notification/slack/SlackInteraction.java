package io.tocsin.notification.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.callback.ProviderRequest;
import io.tocsin.delivery.callback.Report;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.Signatures;
import io.tocsin.notification.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A click on a button in Slack, signed as Slack signs its requests: version, time-stamp and body,
 * five minutes at the most old.
 */
final class SlackInteraction {

  private static final Duration OLDEST = Duration.ofMinutes(5);

  private final ProviderRequest request;
  private final Clock clock;

  SlackInteraction(ProviderRequest request, Clock clock) {
    this.request = request;
    this.clock = clock;
  }

  Report read(ChannelSettings settings) {
    Optional<String> secret = settings.text(SlackBotChannel.SIGNING_SECRET);
    if (secret.isEmpty() || !signed(secret.get())) {
      return new Report.Forged();
    }
    JsonNode click = Json.read(request.field("payload"));
    for (JsonNode action : click.path("actions")) {
      String delivery = action.path("value").asText("");
      if (action.path("action_id").asText().equals(SlackPayload.ACKNOWLEDGE)
          && delivery.matches("[A-Za-z0-9-]{1,36}")) {
        return new Report.Acknowledged(new DeliveryId(delivery), name(click.path("user")), "slack");
      }
    }
    return new Report.News();
  }

  private static String name(JsonNode user) {
    String name = user.path("name").asText(user.path("username").asText(""));
    return name.length() <= 100 ? name : name.substring(0, 100);
  }

  private boolean signed(String secret) {
    String stamp = request.header("x-slack-request-timestamp").orElse("");
    if (!stamp.matches("\\d{1,12}")) {
      return false;
    }
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(stamp)), clock.instant());
    String expected =
        "v0="
            + HexFormat.of()
                .formatHex(
                    Signatures.hmac("HmacSHA256", secret, "v0:" + stamp + ":" + request.body()));
    return age.abs().compareTo(OLDEST) <= 0
        && Signatures.same(expected, request.header("x-slack-signature").orElse(""));
  }
}
