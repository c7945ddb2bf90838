package io.tocsin.notification.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.http.Json;
import io.tocsin.notification.http.ProviderCall;
import io.tocsin.notification.http.ProviderCalls;
import io.tocsin.notification.http.Reply;
import io.tocsin.notification.http.Reply.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Twilio's REST API, version 2010-04-01, or what speaks like it. It queues what it takes: its
 * answer says nothing about arrival.
 */
@ApplicationScoped
class TwilioAccount {

  static final String URL = "url";
  static final String SID = "accountSid";
  static final String TOKEN = "authToken";
  static final String FROM = "from";

  private final ProviderCalls calls;
  private final Clock clock;

  @Inject
  TwilioAccount(ProviderCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected TwilioAccount() {
    this(null, null);
  }

  static List<String> missing(Map<String, String> settings) {
    return new ChannelSettings(settings).missing(URL, SID, TOKEN, FROM);
  }

  /**
   * @param resource {@code Calls} or {@code Messages}
   * @param form besides the sender
   */
  DeliveryOutcome create(String resource, Map<String, String> form, ChannelSettings settings) {
    Attempts attempts = settings.attempts(URL, TOKEN, SID);
    String sid = settings.given(SID);
    Reply reply =
        calls.ask(
            ProviderCall.form(
                    settings.url(URL, "/2010-04-01/Accounts/" + sid + "/" + resource + ".json"),
                    form)
                .withBasic(sid, settings.given(TOKEN)),
            attempts);
    return reply.problem(attempts, clock).orElseGet(() -> judge((Answer) reply, attempts));
  }

  private static DeliveryOutcome judge(Answer answer, Attempts attempts) {
    JsonNode body = Json.read(answer.body());
    String sid = body.path("sid").asText("");
    return sid.isEmpty()
        ? new Refused(attempts.answered(answer.status() + " " + answer.body()))
        : new Accepted(sid, attempts.answered(body.path("status").asText("queued") + " " + sid));
  }
}
