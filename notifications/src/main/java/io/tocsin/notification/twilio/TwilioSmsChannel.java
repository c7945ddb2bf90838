package io.tocsin.notification.twilio;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.callback.ProviderRequest;
import io.tocsin.delivery.callback.Report;
import io.tocsin.delivery.callback.ReportingChannel;
import io.tocsin.incident.Severity;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Text messages over Twilio (spec, N2). Twilio drops what it could not hand on within the validity
 * period, an hour for P0 and P1 and four for the others, so that nobody is woken by old news. A
 * reply acknowledges where the number's messaging webhook is {@code <callbacks>/callbacks/<key of
 * this channel>/replies}.
 *
 * <p>Settings: {@code url}, {@code accountSid}, {@code authToken}, {@code from}, {@code callbacks},
 * {@code timeout}. Recipients are numbers as in E.164.
 */
@ApplicationScoped
class TwilioSmsChannel implements Channel, ReportingChannel {

  private static final Phrases SAY = Phrases.of(TwilioSmsChannel.class, "twilio");

  /** In characters; Twilio refuses more than 1,600, and each 67 of Chinese cost a message. */
  private static final int LONGEST_SUBJECT = 160;

  /** Twilio's error for a message that it had for too long. */
  private static final String VALIDITY_OVER = "30036";

  private final TwilioAccount account;

  @Inject
  TwilioSmsChannel(TwilioAccount account) {
    this.account = account;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected TwilioSmsChannel() {
    this(null);
  }

  @Override
  public String kind() {
    return "twilio-sms";
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    return TwilioAccount.missing(settings);
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> given) {
    List<String> missing = missing(given);
    if (!missing.isEmpty()) {
      return new Refused(Attempts.settings(missing));
    }
    ChannelSettings settings = new ChannelSettings(given);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("To", message.recipient());
    form.put("From", settings.given(TwilioAccount.FROM));
    form.put("Body", text(message));
    form.put("ValidityPeriod", Long.toString(validity(message.severity()).toSeconds()));
    message.context().callbackUrl().ifPresent(url -> form.put("StatusCallback", url + "/status"));
    return account.create("Messages", form, settings);
  }

  private static Duration validity(Severity severity) {
    return severity.worseThan(Severity.P2) ? Duration.ofHours(1) : Duration.ofHours(4);
  }

  /** The subject and where to answer; by a reply as well where one would reach us. */
  private static String text(Message message) {
    StringBuilder text = new StringBuilder();
    if (message.possibleRepeat()) {
      text.append(SAY.say("repeat").in(message.locale())).append(' ');
    }
    text.append(shortened(message.subject()));
    if (message.acknowledgeUrl().isPresent() && message.context().callbackUrl().isPresent()) {
      text.append('\n').append(SAY.say("reply", message.thread()).in(message.locale()));
    }
    message
        .acknowledgeUrl()
        .or(message::incidentUrl)
        .ifPresent(url -> text.append('\n').append(url));
    if (message.incidentUrl().isEmpty()) {
      text.append('\n').append(message.plainText().strip());
    }
    return text.length() <= 1600 ? text.toString() : text.substring(0, 1600);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SUBJECT ? text : text.substring(0, LONGEST_SUBJECT - 1) + "…";
  }

  @Override
  public Report read(ProviderRequest request, Map<String, String> given) {
    if (!new TwilioRequest(request).signed(new ChannelSettings(given))) {
      return new Report.Forged();
    }
    if (request.part(0).equals("replies")) {
      return new Report.Reply(request.field("From"), request.field("Body"));
    }
    if (!request.part(0).matches("[A-Za-z0-9-]{1,36}")) {
      return new Report.News();
    }
    DeliveryId delivery = new DeliveryId(request.part(0));
    String code = request.field("ErrorCode").replaceAll("[^0-9]", "");
    return switch (request.field("MessageStatus")) {
      case "delivered", "read" -> new Report.Arrived(delivery, SAY.say("sms.delivered"));
      case "undelivered", "failed" ->
          new Report.NotArrived(
              delivery, code.equals(VALIDITY_OVER), SAY.say("sms.undelivered", code));
      default -> new Report.News();
    };
  }

  @Override
  public Response answer(Optional<LocalText> say, Locale locale) {
    return new Response(TwiMl.TYPE, TwiMl.message(say.map(text -> text.in(locale))));
  }
}
