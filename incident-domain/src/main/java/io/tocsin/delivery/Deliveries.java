package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All deliveries, kept longer than the engine's history. */
public interface Deliveries {

  void add(Delivery delivery);

  Optional<Delivery> find(DeliveryId id);

  Optional<Delivery> find(DeliveryKey key);

  /** The delivery, held against others who would change it until the transaction ends. */
  Optional<Delivery> hold(DeliveryId id);

  /**
   * The deliveries to the same recipient over the same channel about the same incident that were
   * planned before this one and have no end yet, oldest first.
   */
  List<Delivery> underWayBefore(Delivery delivery);

  /** The same that were planned after this one, whatever became of them. */
  List<Delivery> plannedAfter(Delivery delivery);

  /** The oldest of these that the provider took and named. */
  Optional<Delivery> firstTaken(IncidentId incident, String recipient, String channel);

  /** What the provider took for this contact over this channel since then, newest first. */
  List<Delivery> takenSince(String recipient, String channel, Instant since);

  /** Of one incident, oldest first. */
  List<Delivery> of(IncidentId incident);

  /**
   * Letters of one kind, newest first.
   *
   * @param limit at most this many
   */
  List<Delivery> letters(String kind, int limit);

  /**
   * What waits for a person's decision, FAILED and UNKNOWN, newest first.
   *
   * @param limit at most this many
   */
  List<Delivery> deadLetters(int limit);

  long countDeadLetters();

  /** The delivery that must be there. */
  default Delivery get(DeliveryId id) {
    return find(id).orElseThrow(() -> new DeliveryNotFound(id));
  }
}
