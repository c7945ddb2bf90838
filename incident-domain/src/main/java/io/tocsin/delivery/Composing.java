package io.tocsin.delivery;

import io.tocsin.delivery.Destination.Resolved;
import io.tocsin.delivery.MessageRendering.Rendered;
import io.tocsin.delivery.link.AcknowledgeLinks;
import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts together what is sent: the notice or the letter of now, in the recipient's language, with
 * its links.
 */
@ApplicationScoped
class Composing {

  private final Notices notices;
  private final MessageRendering rendering;
  private final Letters letters;
  private final AcknowledgeLinks links;
  private final Deliveries deliveries;

  @Inject
  Composing(
      Notices notices,
      MessageRendering rendering,
      Letters letters,
      AcknowledgeLinks links,
      Deliveries deliveries) {
    this.notices = notices;
    this.rendering = rendering;
    this.letters = letters;
    this.links = links;
    this.deliveries = deliveries;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected Composing() {
    this(null, null, null, null, null);
  }

  Prepared compose(Delivery delivery, Resolved destination) {
    Message message =
        delivery
            .key()
            .incident()
            .map(incident -> about(incident, delivery, destination))
            .orElseGet(() -> letter(delivery, destination));
    return new Prepared(destination.written().definition().kind(), message, destination.settings());
  }

  private Message about(IncidentId incident, Delivery delivery, Resolved destination) {
    DeliveryKey key = delivery.key();
    Notice notice = notices.of(incident, key.event());
    Locale locale = destination.written().contact().locale();
    Optional<String> acknowledgeUrl =
        notice.acknowledgeable()
            ? Optional.of(links.issue(incident, delivery.id()))
            : Optional.empty();
    Rendered text = rendering.render(notice, locale, acknowledgeUrl, delivery.possibleRepeat());
    return new Message(
        delivery.id().value(),
        destination.address(),
        locale,
        delivery.severity(),
        text.subject(),
        text.plainText(),
        text.html(),
        incident.value(),
        notice.incidentUrl(),
        acknowledgeUrl,
        delivery.possibleRepeat(),
        new Message.Context(
            Optional.of(notice),
            deliveries
                .firstTaken(incident, key.recipient(), key.channel())
                .filter(taken -> !taken.id().equals(delivery.id()))
                .flatMap(Delivery::providerId),
            callbackUrl(delivery, destination)));
  }

  private Message letter(Delivery delivery, Resolved destination) {
    Locale locale = destination.written().contact().locale();
    Rendered text = letters.write(delivery.key().event(), locale);
    return new Message(
        delivery.id().value(),
        destination.address(),
        locale,
        delivery.severity(),
        text.subject(),
        text.plainText(),
        text.html(),
        delivery.id().value(),
        Optional.empty(),
        Optional.empty(),
        delivery.possibleRepeat(),
        new Message.Context(
            Optional.empty(), Optional.empty(), callbackUrl(delivery, destination)));
  }

  private static Optional<String> callbackUrl(Delivery delivery, Resolved destination) {
    return Optional.ofNullable(destination.settings().get(Channel.CALLBACKS))
        .filter(base -> !base.isBlank())
        .map(base -> base.strip().replaceFirst("/+$", ""))
        .map(base -> base + "/callbacks/" + delivery.key().channel() + "/" + delivery.id());
  }
}
