package io.tocsin.digest;

import io.tocsin.oncall.WallClock;
import io.tocsin.persistence.Gates;
import io.tocsin.plan.Plans;
import io.tocsin.plan.UnreachedDigest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/** When the weekly digest is next due. */
@ApplicationScoped
public class DigestSchedule {

  private final Plans plans;
  private final Gates gates;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DigestSchedule() {
    this(null, null, null);
  }

  @Inject
  public DigestSchedule(Plans plans, Gates gates, Clock clock) {
    this.plans = plans;
    this.gates = gates;
    this.clock = clock;
  }

  /** What decides on waiting for one is decided by one node at a time. */
  public void decideAlone() {
    gates.enter("unreached-digest");
  }

  /** After now; absent where the plan wants none. */
  public Optional<Instant> nextDue() {
    return plans.current().unreachedDigest().map(digest -> after(clock.instant(), digest));
  }

  private static Instant after(Instant now, UnreachedDigest digest) {
    LocalDate today = LocalDate.ofInstant(now, digest.zone());
    LocalDate day = today.with(TemporalAdjusters.nextOrSame(digest.day()));
    return Stream.of(day, day.plusWeeks(1))
        .map(date -> WallClock.first(date.atTime(digest.time()), digest.zone()))
        .filter(now::isBefore)
        .findFirst()
        .orElseThrow();
  }
}
