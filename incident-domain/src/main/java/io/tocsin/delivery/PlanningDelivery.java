package io.tocsin.delivery;

import io.tocsin.delivery.Attempt.Outcome;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Decides that something is to be sent: recorded first, then queued, in one transaction. */
@ApplicationScoped
public class PlanningDelivery {

  private final Deliveries deliveries;
  private final AddressBook addressBook;
  private final DeliveryQueue queue;
  private final Audience audience;
  private final Clock clock;

  @Inject
  public PlanningDelivery(
      Deliveries deliveries,
      AddressBook addressBook,
      DeliveryQueue queue,
      Audience audience,
      Clock clock) {
    this.deliveries = deliveries;
    this.addressBook = addressBook;
    this.queue = queue;
    this.audience = audience;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected PlanningDelivery() {
    this(null, null, null, null, null);
  }

  /**
   * Plans once for the same incident, event, contact and channel; later calls answer the first
   * one's delivery. What cannot be sent, because the plan has no such contact, channel or address,
   * is recorded as FAILED: there is no silence. Nothing is planned for who may not hear of it.
   *
   * @param event names what happened, unique within the incident; pages of the escalation are
   *     {@link EventKind#PAGE} by their first word, and expire once acknowledged
   */
  @Transactional
  public Optional<DeliveryId> plan(
      IncidentId incident, String event, Severity severity, String contactKey, String channelKey) {
    return plan(new DeliveryKey(incident, event, contactKey, channelKey), severity);
  }

  /**
   * The same for what is about no incident.
   *
   * @param event the kind of a {@link LetterWriter}, a colon, and what makes it unique
   */
  @Transactional
  public DeliveryId planLetter(
      String event, Severity severity, String contactKey, String channelKey) {
    return planned(new DeliveryKey(Optional.empty(), event, contactKey, channelKey), severity);
  }

  Optional<DeliveryId> plan(DeliveryKey key, Severity severity) {
    if (key.incident().filter(id -> !audience.hears(id, key.recipient())).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(planned(key, severity));
  }

  private DeliveryId planned(DeliveryKey key, Severity severity) {
    Optional<Delivery> earlier = deliveries.find(key);
    if (earlier.isPresent()) {
      return earlier.get().id();
    }
    Delivery delivery =
        addressBook
            .find(key.recipient(), key.channel())
            .fold(found -> queued(key, severity, found), why -> failed(key, severity, why));
    return delivery.id();
  }

  private Delivery queued(DeliveryKey key, Severity severity, Destination destination) {
    Delivery delivery = new Delivery(key, severity, destination.address(), clock.instant());
    deliveries.add(delivery);
    queue.enqueue(delivery.id(), key.channel(), severity.priority());
    return delivery;
  }

  private Delivery failed(DeliveryKey key, Severity severity, LocalText why) {
    Delivery delivery = new Delivery(key, severity, "", clock.instant());
    delivery.failed(Outcome.NOT_SENT, why, clock.instant());
    deliveries.add(delivery);
    return delivery;
  }
}
