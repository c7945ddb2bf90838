package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
  public Optional<Delivery> hold(DeliveryId id) {
    return find(id);
  }

  @Override
  public List<Delivery> underWayBefore(Delivery delivery) {
    return alike(delivery)
        .takeWhile(other -> other != delivery)
        .filter(
            other ->
                other.state() == DeliveryState.PLANNED || other.state() == DeliveryState.SENDING)
        .toList();
  }

  @Override
  public List<Delivery> plannedAfter(Delivery delivery) {
    return alike(delivery)
        .filter(other -> other.createdAt().isAfter(delivery.createdAt()))
        .toList();
  }

  private Stream<Delivery> alike(Delivery delivery) {
    return all.stream()
        .filter(
            other ->
                other.key().incident().equals(delivery.key().incident())
                    && other.key().recipient().equals(delivery.key().recipient())
                    && other.key().channel().equals(delivery.key().channel()));
  }

  @Override
  public Optional<Delivery> firstTaken(IncidentId incident, String recipient, String channel) {
    return all.stream()
        .filter(
            delivery ->
                delivery.key().incident().equals(Optional.of(incident))
                    && delivery.key().recipient().equals(recipient)
                    && delivery.key().channel().equals(channel))
        .filter(InMemoryDeliveries::taken)
        .findFirst();
  }

  private static boolean taken(Delivery delivery) {
    return delivery.state() == DeliveryState.ACCEPTED
        || delivery.state() == DeliveryState.DELIVERED;
  }

  @Override
  public List<Delivery> takenSince(String recipient, String channel, Instant since) {
    return all.stream()
        .filter(
            delivery ->
                delivery.key().recipient().equals(recipient)
                    && delivery.key().channel().equals(channel)
                    && !delivery.createdAt().isBefore(since))
        .filter(InMemoryDeliveries::taken)
        .toList();
  }

  @Override
  public List<Delivery> of(IncidentId incident) {
    return all.stream()
        .filter(delivery -> delivery.key().incident().equals(Optional.of(incident)))
        .toList();
  }

  @Override
  public List<Delivery> letters(String kind, int limit) {
    return all.stream()
        .filter(delivery -> delivery.key().incident().isEmpty())
        .filter(delivery -> delivery.key().event().startsWith(kind + ":"))
        .sorted(Comparator.comparing(Delivery::createdAt).reversed())
        .limit(limit)
        .toList();
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
