package io.tocsin.notification.twilio;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.callback.ProviderRequest;
import io.tocsin.delivery.callback.Report;
import io.tocsin.delivery.callback.ReportingChannel;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Calls over Twilio (spec, N2): the message is read out, and key 1 acknowledges where Twilio can
 * reach this installation. What is said goes with the request, so that a call works without that.
 *
 * <p>Settings: {@code url}, {@code accountSid}, {@code authToken}, {@code from} (a number of the
 * account), {@code callbacks}, {@code ring} (how long it rings, 5 to 120 s, default 30), {@code
 * timeout}. Recipients are numbers as in E.164: {@code +8613800000000}.
 */
@ApplicationScoped
class TwilioCallChannel implements Channel, ReportingChannel {

  private static final Phrases SAY = Phrases.of(TwilioCallChannel.class, "twilio");
  private static final String RING = "ring";
  private static final int LONGEST_SPEECH = 400;

  private final TwilioAccount account;

  @Inject
  TwilioCallChannel(TwilioAccount account) {
    this.account = account;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected TwilioCallChannel() {
    this(null);
  }

  @Override
  public String kind() {
    return "twilio-call";
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    List<String> missing = TwilioAccount.missing(settings);
    if (!ring(settings).matches("[5-9]|[1-9]\\d|1[01]\\d|120")) {
      missing.add(RING);
    }
    return missing;
  }

  private static String ring(Map<String, String> settings) {
    return new ChannelSettings(settings).text(RING).orElse("30");
  }

  @Override
  public boolean rings() {
    return true;
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
    form.put("Timeout", ring(given));
    form.put("Twiml", speech(message));
    message.context().callbackUrl().ifPresent(url -> form.put("StatusCallback", url + "/status"));
    return account.create("Calls", form, settings);
  }

  private static String speech(Message message) {
    Locale locale = message.locale();
    String repeat = message.possibleRepeat() ? SAY.say("repeat").in(locale) + " " : "";
    String words = repeat + shortened(message.subject());
    Optional<String> keys = message.context().callbackUrl().map(url -> url + "/keys");
    return message.acknowledgeUrl().isPresent() && keys.isPresent()
        ? TwiMl.question(words, SAY.say("press").in(locale), keys.get(), locale)
        : TwiMl.announcement(words, locale);
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST_SPEECH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SPEECH));
  }

  @Override
  public Report read(ProviderRequest request, Map<String, String> given) {
    if (!new TwilioRequest(request).signed(new ChannelSettings(given))) {
      return new Report.Forged();
    }
    if (!request.part(0).matches("[A-Za-z0-9-]{1,36}")) {
      return new Report.News();
    }
    DeliveryId delivery = new DeliveryId(request.part(0));
    if (request.part(1).equals("keys")) {
      return request.field("Digits").equals("1")
          ? new Report.Acknowledged(delivery, "", "phone")
          : new Report.News();
    }
    LocalText detail = SAY.say("call." + known(request.field("CallStatus")));
    return switch (request.field("CallStatus")) {
      case "completed" -> new Report.Arrived(delivery, detail);
      case "busy", "no-answer", "failed", "canceled" ->
          new Report.NotArrived(delivery, false, detail);
      default -> new Report.News();
    };
  }

  private static String known(String status) {
    return switch (status) {
      case "completed", "busy", "no-answer", "failed", "canceled" -> status;
      default -> "other";
    };
  }

  @Override
  public Response answer(Optional<LocalText> say, Locale locale) {
    return new Response(TwiMl.TYPE, TwiMl.spoken(say.map(text -> text.in(locale)), locale));
  }
}
