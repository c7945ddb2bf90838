package io.tocsin.oncall;

import static io.tocsin.oncall.OnCallWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts somebody on call instead of whose turn it is, and takes that back (spec, N6). */
@ApplicationScoped
public class OverridingShift {

  private static final Logger LOG = LoggerFactory.getLogger(OverridingShift.class);
  private static final Duration FARTHEST = Duration.ofDays(366);
  private static final int MOST_STANDING = 500;

  private final WhoIsOnCall onCall;
  private final ShiftOverrides overrides;
  private final Plans plans;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected OverridingShift() {
    this(null, null, null, null);
  }

  @Inject
  public OverridingShift(WhoIsOnCall onCall, ShiftOverrides overrides, Plans plans, Clock clock) {
    this.onCall = onCall;
    this.overrides = overrides;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * From then on it wins over the rotations and over older overrides.
   *
   * @param from what has passed already counts from now on: who was on call stays true
   * @param to later than now and than {@code from}, by 92 days at most, and within a year
   * @param reason at most 1000 characters
   * @throws NoSuchSchedule when the plan has no such schedule
   * @throws UnfitOverride when a value cannot be
   */
  @Transactional
  public ShiftOverride override(
      String schedule, String contact, Instant from, Instant to, String reason, Actor by) {
    onCall.schedule(schedule);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant start = from.isBefore(now) ? now : from;
    check(contact, now, start, to);
    if (overrides.standing(schedule, now) >= MOST_STANDING) {
      throw new UnfitOverride("contact", SAY.say("override.many", MOST_STANDING));
    }
    ShiftOverride made = new ShiftOverride(schedule, contact, start, to, reason, now, by);
    overrides.add(made);
    LOG.info("{} put {} on call on {} from {} to {}", by.name(), contact, schedule, start, to);
    return made;
  }

  private void check(String contact, Instant now, Instant from, Instant to) {
    if (plans.current().contact(contact).filter(Contact::human).isEmpty()) {
      throw new UnfitOverride("contact", SAY.say("override.contact"));
    } else if (!to.isAfter(now)) {
      throw new UnfitOverride("to", SAY.say("override.over"));
    } else if (!to.isAfter(from)) {
      throw new UnfitOverride("to", SAY.say("override.order"));
    } else if (Duration.between(from, to).compareTo(WhoIsOnCall.LONGEST) > 0) {
      throw new UnfitOverride("to", SAY.say("override.long", WhoIsOnCall.LONGEST.toDays()));
    } else if (to.isAfter(now.plus(FARTHEST))) {
      throw new UnfitOverride("to", SAY.say("override.far"));
    }
  }

  /**
   * From now on it counts no more; one that is revoked already stays so, one that is over as well.
   *
   * @throws NoSuchSchedule when the schedule has no such override
   */
  @Transactional
  public ShiftOverride revoke(String schedule, OverrideId id, Actor by) {
    ShiftOverride override = overrides.get(schedule, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (override.revokedAt().isEmpty() && now.isBefore(override.to())) {
      override.revoke(now, by);
      LOG.info("{} revoked the override {} of {}", by.name(), id, schedule);
    }
    return override;
  }
}
