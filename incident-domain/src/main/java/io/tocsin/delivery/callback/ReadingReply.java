package io.tocsin.delivery.callback;

import static io.tocsin.delivery.callback.CallbackWording.SAY;

import io.tocsin.delivery.AcknowledgedIncidents;
import io.tocsin.delivery.AddressBook;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.callback.Report.Reply;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody means who writes back: {@code OK}, {@code 1} or {@code 确认}, with the number of an
 * incident where more than one of a day's messages to them waits for an answer.
 */
@ApplicationScoped
class ReadingReply {

  private static final Duration ANSWERED_WITHIN = Duration.ofHours(24);

  /** Not the number of an incident, unless there is one of this number. */
  private static final String YES_BY_KEY = "1";

  private static final Pattern YES =
      Pattern.compile(
          "\\s*(?:(?:ok|ack|yes|好|好的|收到|确认)[\\s,，:：#]*([0-9]{1,18})?|#?([0-9]{1,18}))[\\s.!。！]*",
          Pattern.CASE_INSENSITIVE);

  private final Plans plans;
  private final AddressBook addressBook;
  private final Deliveries deliveries;
  private final AcknowledgedIncidents acknowledged;
  private final Clock clock;

  @Inject
  ReadingReply(
      Plans plans,
      AddressBook addressBook,
      Deliveries deliveries,
      AcknowledgedIncidents acknowledged,
      Clock clock) {
    this.plans = plans;
    this.addressBook = addressBook;
    this.deliveries = deliveries;
    this.acknowledged = acknowledged;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected ReadingReply() {
    this(null, null, null, null, null);
  }

  sealed interface Meaning {}

  record Acknowledges(DeliveryId delivery) implements Meaning {}

  record Unclear(LocalText say, Locale locale) implements Meaning {}

  /** Nobody of the plan has this address: nobody is answered. */
  record Stranger() implements Meaning {}

  Meaning read(String channelKey, Reply reply) {
    List<Contact> writers =
        plans.current().contacts().stream()
            .filter(contact -> has(contact, channelKey, reply.address()))
            .toList();
    if (writers.isEmpty()) {
      return new Stranger();
    }
    Locale locale = writers.get(0).locale();
    Matcher matcher = YES.matcher(reply.text());
    if (reply.text().isBlank() || !matcher.matches()) {
      return new Unclear(SAY.say("help"), locale);
    }
    Map<String, Delivery> waiting = waiting(writers, channelKey);
    Optional<String> number =
        Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)));
    Optional<Delivery> meant = number.flatMap(given -> Optional.ofNullable(waiting.get(given)));
    if (meant.isPresent()) {
      return new Acknowledges(meant.get().id());
    }
    return switch (waiting.size()) {
      case 0 -> new Unclear(SAY.say("nothing"), locale);
      case 1 ->
          number.orElse(YES_BY_KEY).equals(YES_BY_KEY)
              ? new Acknowledges(waiting.values().iterator().next().id())
              : which(waiting, locale);
      default -> which(waiting, locale);
    };
  }

  private static Unclear which(Map<String, Delivery> waiting, Locale locale) {
    return new Unclear(SAY.say("which", String.join(", ", waiting.keySet())), locale);
  }

  /** The newest message of each incident that waits, by the incident's number. */
  private Map<String, Delivery> waiting(List<Contact> writers, String channelKey) {
    Map<String, Delivery> waiting = new LinkedHashMap<>();
    for (Contact writer : writers) {
      deliveries
          .takenSince(writer.key(), channelKey, clock.instant().minus(ANSWERED_WITHIN))
          .stream()
          .forEach(
              delivery ->
                  delivery
                      .key()
                      .incident()
                      .filter(incident -> !acknowledged.isAcknowledged(incident))
                      .ifPresent(incident -> waiting.putIfAbsent(incident.value(), delivery)));
    }
    return waiting;
  }

  private boolean has(Contact contact, String channelKey, String address) {
    return addressBook
        .resolve(contact.key(), channelKey)
        .fold(found -> found.address().equals(address), why -> false);
  }
}
