package io.tocsin.delivery;

import io.tocsin.delivery.Destination.Resolved;
import io.tocsin.delivery.MessageRendering.Rendered;
import io.tocsin.delivery.link.AcknowledgeLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Puts together what is sent: the notice of now, in the recipient's language, with its links. */
@ApplicationScoped
class Composing {

  private final Notices notices;
  private final MessageRendering rendering;
  private final AcknowledgeLinks links;
  private final Deliveries deliveries;

  @Inject
  Composing(
      Notices notices, MessageRendering rendering, AcknowledgeLinks links, Deliveries deliveries) {
    this.notices = notices;
    this.rendering = rendering;
    this.links = links;
    this.deliveries = deliveries;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected Composing() {
    this(null, null, null, null);
  }

  Prepared compose(Delivery delivery, Resolved destination) {
    DeliveryKey key = delivery.key();
    Notice notice = notices.of(key.incident(), key.event());
    Locale locale = destination.written().contact().locale();
    Optional<String> acknowledgeUrl =
        notice.acknowledgeable()
            ? Optional.of(links.issue(key.incident(), delivery.id()))
            : Optional.empty();
    Rendered text = rendering.render(notice, locale, acknowledgeUrl, delivery.possibleRepeat());
    Message message =
        new Message(
            delivery.id().value(),
            destination.address(),
            locale,
            delivery.severity(),
            text.subject(),
            text.plainText(),
            text.html(),
            key.incident().value(),
            notice.incidentUrl(),
            acknowledgeUrl,
            delivery.possibleRepeat(),
            new Message.Context(
                Optional.of(notice),
                deliveries
                    .firstTaken(key.incident(), key.recipient(), key.channel())
                    .filter(taken -> !taken.id().equals(delivery.id()))
                    .flatMap(Delivery::providerId),
                callbackUrl(delivery, destination)));
    return new Prepared(destination.written().definition().kind(), message, destination.settings());
  }

  private static Optional<String> callbackUrl(Delivery delivery, Resolved destination) {
    return Optional.ofNullable(destination.settings().get(Channel.CALLBACKS))
        .filter(base -> !base.isBlank())
        .map(base -> base.strip().replaceFirst("/+$", ""))
        .map(base -> base + "/callbacks/" + delivery.key().channel() + "/" + delivery.id());
  }
}
