package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import java.util.List;
import java.util.Optional;

/** All deliveries, kept longer than the engine's history. */
public interface Deliveries {

  void add(Delivery delivery);

  Optional<Delivery> find(DeliveryId id);

  Optional<Delivery> find(DeliveryKey key);

  /** Of one incident, oldest first. */
  List<Delivery> of(IncidentId incident);

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
