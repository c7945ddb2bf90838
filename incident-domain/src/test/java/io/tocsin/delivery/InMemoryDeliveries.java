package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class InMemoryDeliveries implements Deliveries {

  private final List<Delivery> all = new ArrayList<>();

  @Override
  public void add(Delivery delivery) {
    all.add(delivery);
  }

  @Override
  public Optional<Delivery> find(DeliveryId id) {
    return all.stream().filter(delivery -> delivery.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Delivery> find(DeliveryKey key) {
    return all.stream().filter(delivery -> delivery.key().equals(key)).findFirst();
  }

  @Override
  public List<Delivery> of(IncidentId incident) {
    return all.stream().filter(delivery -> delivery.key().incident().equals(incident)).toList();
  }

  @Override
  public List<Delivery> deadLetters(int limit) {
    return all.stream()
        .filter(
            delivery ->
                delivery.state() == DeliveryState.FAILED
                    || delivery.state() == DeliveryState.UNKNOWN)
        .limit(limit)
        .toList();
  }

  @Override
  public long countDeadLetters() {
    return deadLetters(Integer.MAX_VALUE).size();
  }
}
