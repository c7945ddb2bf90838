package io.tocsin.web.api;

import io.tocsin.oncall.Duty;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.oncall.Shift;
import io.tocsin.oncall.ShiftOverride;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A schedule on the wire.
 *
 * @param zone in which it hands over
 * @param onCall who is on call now; its contact is null where nobody is
 * @param calendar a complete URL to subscribe to
 */
public record ScheduleJson(
    String key, String name, String zone, ShiftJson onCall, String calendar) {

  static ScheduleJson of(
      OnCallSchedule schedule, Shift now, String calendar, Plan plan, Locale locale) {
    return new ScheduleJson(
        schedule.key(),
        schedule.name().in(locale),
        schedule.zone().getId(),
        ShiftJson.of(now, plan, locale),
        calendar);
  }

  /** Why somebody is on call. */
  public enum Why {
    ROTATION,
    OVERRIDE,
    /** Nobody is. */
    GAP
  }

  /**
   * A stretch of time in which the same is on call.
   *
   * @param contact key in the plan; null where nobody is on call
   * @param overrideId null unless an override says so
   */
  public record ShiftJson(
      Instant from,
      Instant to,
      Optional<String> contact,
      Optional<String> name,
      Why why,
      Optional<String> overrideId) {

    static ShiftJson of(Shift shift, Plan plan, Locale locale) {
      Optional<String> override =
          shift.duty() instanceof Duty.ByOverride by
              ? Optional.of(by.override().value())
              : Optional.empty();
      Why why = override.isPresent() ? Why.OVERRIDE : shift.gap() ? Why.GAP : Why.ROTATION;
      return new ShiftJson(
          shift.from(),
          shift.to(),
          shift.duty().contact(),
          shift.duty().contact().flatMap(plan::contact).map(Contact::name).map(n -> n.in(locale)),
          why,
          override);
    }
  }

  /**
   * Somebody on call instead of whose turn it is.
   *
   * @param from as it counts: what had passed when it was made was not changed
   * @param revokedAt null while it stands
   */
  public record OverrideJson(
      String id,
      String schedule,
      String contact,
      Instant from,
      Instant to,
      String reason,
      Instant madeAt,
      String madeBy,
      Optional<Instant> revokedAt,
      Optional<String> revokedBy) {

    static OverrideJson of(ShiftOverride override) {
      return new OverrideJson(
          override.id().value(),
          override.schedule(),
          override.contact(),
          override.from(),
          override.to(),
          override.reason(),
          override.madeAt(),
          override.madeBy().name(),
          override.revokedAt(),
          override.revokedBy().map(by -> by.name()));
    }
  }
}
