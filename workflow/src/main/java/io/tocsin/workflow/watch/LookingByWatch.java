package io.tocsin.workflow.watch;

import io.tocsin.alert.Alert;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.alert.ReceivingAlerts;
import io.tocsin.evidence.ProbeRequest.Purpose;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Probing;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.watch.RecordingLook;
import io.tocsin.watch.WatchLook;
import io.tocsin.watch.Watches;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.engine.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * One look of a watch: the call in no transaction, then what was seen, then the alert that follows
 * from it, told like one from elsewhere. A watch whose last look came back in time goes ahead; one
 * that hung, or never looked, needs one of few places, so that however many targets hang, threads
 * are left for those that do not.
 */
@ApplicationScoped
class LookingByWatch {

  static final int SLOW_AT_ONCE = 32;

  private static final Duration PLACE_AGAIN_IN = Duration.ofSeconds(1);

  private final Semaphore slow = new Semaphore(SLOW_AT_ONCE);

  private final Watches watches;
  private final Probing probing;
  private final RecordingLook recording;
  private final ReceivingAlerts receiving;
  private final Pace pace;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected LookingByWatch() {
    this(null, null, null, null, null, null);
  }

  @Inject
  LookingByWatch(
      Watches watches,
      Probing probing,
      RecordingLook recording,
      ReceivingAlerts receiving,
      Pace pace,
      Clock clock) {
    this.watches = watches;
    this.probing = probing;
    this.recording = recording;
    this.receiving = receiving;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * Looks, unless the watch rests or is gone.
   *
   * @param dueAt when it was to begin
   * @return when it is due again; empty when it is not
   */
  Optional<Instant> look(String key, Instant dueAt) {
    return pace.take(() -> watches.due(key)).map(due -> look(due, dueAt));
  }

  private Instant look(Watches.Due due, Instant dueAt) {
    if (due.quick()) {
      return lookNow(due, dueAt);
    }
    if (!slow.tryAcquire()) {
      return clock.instant().plus(PLACE_AGAIN_IN);
    }
    try {
      return lookNow(due, dueAt);
    } finally {
      slow.release();
    }
  }

  private Instant lookNow(Watches.Due due, Instant dueAt) {
    WatchDefinition watch = due.watch();
    if (due.owes()) {
      pace.take(() -> recording.untold(watch)).ifPresent(alert -> tell(watch, alert));
    }
    Duration late = Duration.between(dueAt, clock.instant());
    Probing.Look look = probing.look(watch.probe(), Purpose.WATCHING);
    if (interrupted(look.result())) {
      return clock.instant(); // this node stops, and another one looks
    }
    WatchLook seen =
        new WatchLook(
            look.result(), look.startedAt(), look.took(), late.isNegative() ? Duration.ZERO : late);
    Conflict.retryFor(() -> pace.take(() -> recording.record(watch, seen)))
        .ifPresent(alert -> tell(watch, alert));
    return next(dueAt, watch.every());
  }

  /** An interrupt that stays on the thread would break the next statement to the database. */
  private static boolean interrupted(ProbeResult result) {
    boolean interrupted = Thread.interrupted();
    return interrupted
        || (result instanceof ProbeResult.NotSeen notSeen
            && notSeen.reason() == ProbeResult.Reason.INTERRUPTED);
  }

  private void tell(WatchDefinition watch, Alert alert) {
    AlertReceipt receipt = Conflict.retryFor(() -> pace.ahead(() -> receiving.receive(alert)));
    Conflict.retry(() -> pace.run(() -> recording.told(watch.key(), alert, receipt)));
  }

  /** The next time of the same beat; what was missed is left out. */
  private Instant next(Instant dueAt, Duration every) {
    long missed = Math.max(0, Duration.between(dueAt, clock.instant()).dividedBy(every));
    return dueAt.plus(every.multipliedBy(missed + 1));
  }
}
