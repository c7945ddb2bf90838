package io.tocsin.oncall;

import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is on call (spec, N6): what the plan's rotations and people's overrides say together. An
 * override for a contact that the plan has no more counts for nothing: nobody would be reached.
 */
@ApplicationScoped
public class WhoIsOnCall {

  /** Of an interval that is asked for, and so far to both sides the ends of a shift are known. */
  public static final Duration LONGEST = Duration.ofDays(92);

  private final Plans plans;
  private final ShiftOverrides overrides;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WhoIsOnCall() {
    this(null, null);
  }

  @Inject
  public WhoIsOnCall(Plans plans, ShiftOverrides overrides) {
    this.plans = plans;
    this.overrides = overrides;
  }

  /**
   * @throws NoSuchSchedule when the plan has none of this key
   */
  public OnCallSchedule schedule(String key) {
    return plans
        .current()
        .schedule(key)
        .orElseThrow(() -> new NoSuchSchedule("There is no schedule " + key + " in the plan"));
  }

  /**
   * @throws NoSuchSchedule when the plan has none of this key
   */
  public Duty at(String schedule, Instant instant) {
    return roster(schedule, instant, instant.plusSeconds(1)).at(instant);
  }

  /**
   * One after the other, from the one to the other.
   *
   * @param to after {@code from}, by {@link #LONGEST} at most
   * @throws NoSuchSchedule when the plan has none of this key
   */
  public List<Shift> shifts(String schedule, Instant from, Instant to) {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("shifts from " + from + " to " + to);
    }
    return all(schedule, from, to);
  }

  /**
   * The shift of this instant with its own ends, and those after it.
   *
   * @throws NoSuchSchedule when the plan has none of this key
   */
  public List<Shift> from(String schedule, Instant instant) {
    return all(schedule, instant.minus(LONGEST), instant.plus(LONGEST)).stream()
        .filter(shift -> shift.to().isAfter(instant))
        .toList();
  }

  /** A time in which nobody is on call. */
  public record Gap(OnCallSchedule schedule, Shift shift) {}

  /** Of all schedules, soonest first in each. */
  public List<Gap> gaps(Instant from, Instant to) {
    List<Gap> gaps = new ArrayList<>();
    for (OnCallSchedule schedule : plans.current().schedules()) {
      shifts(schedule.key(), from, to).stream()
          .filter(Shift::gap)
          .map(shift -> new Gap(schedule, shift))
          .forEach(gaps::add);
    }
    return List.copyOf(gaps);
  }

  private List<Shift> all(String schedule, Instant from, Instant to) {
    return roster(schedule, from, to).shifts(from, to);
  }

  private Roster roster(String key, Instant from, Instant to) {
    Plan plan = plans.current();
    return new Roster(
        schedule(key),
        overrides.between(key, from, to).stream()
            .filter(override -> plan.contact(override.contact()).isPresent())
            .map(ShiftOverride::replacement)
            .toList());
  }
}
