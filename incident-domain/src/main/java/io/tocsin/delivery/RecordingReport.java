package io.tocsin.delivery;

import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * What a provider reports on a message that it took. Reports come in any order, more than once, and
 * before the provider's answer to the attempt itself has been recorded; the first end counts, and
 * an arrival counts always.
 */
@ApplicationScoped
public class RecordingReport {

  private final Deliveries deliveries;
  private final FallingBack fallingBack;
  private final Clock clock;

  @Inject
  RecordingReport(Deliveries deliveries, FallingBack fallingBack, Clock clock) {
    this.deliveries = deliveries;
    this.fallingBack = fallingBack;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected RecordingReport() {
    this(null, null, null);
  }

  @Transactional
  public void arrived(DeliveryId id, LocalText detail) {
    deliveries
        .hold(id)
        .filter(delivery -> delivery.state() != DeliveryState.DELIVERED)
        .ifPresent(delivery -> delivery.delivered(detail, clock.instant()));
  }

  /**
   * A dead letter, then, which goes over the fallback where there is one; or too late to matter.
   */
  @Transactional
  public void notArrived(DeliveryId id, boolean expired, LocalText detail) {
    deliveries
        .hold(id)
        .filter(delivery -> !delivery.reported())
        .ifPresent(
            delivery -> {
              delivery.undelivered(
                  expired ? DeliveryState.EXPIRED : DeliveryState.FAILED, detail, clock.instant());
              fallingBack.from(delivery);
            });
  }
}
