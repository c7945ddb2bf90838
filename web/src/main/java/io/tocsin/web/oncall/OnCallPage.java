package io.tocsin.web.oncall;

import io.tocsin.account.Role;
import io.tocsin.oncall.CalendarLinks;
import io.tocsin.oncall.CalendarLinks.Subscribed;
import io.tocsin.oncall.Duty;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.oncall.OverrideId;
import io.tocsin.oncall.Shift;
import io.tocsin.oncall.ShiftOverride;
import io.tocsin.oncall.ShiftOverrides;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plans;
import io.tocsin.web.oncall.OnCallView.Row;
import io.tocsin.web.oncall.OnCallView.Turn;
import io.tocsin.web.oncall.OnCallView.Typed;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Viewer;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fills the page of who is on call. */
@ApplicationScoped
class OnCallPage {

  private static final Period SHOWN = Period.ofDays(14);
  private static final Period STEP = Period.ofDays(7);
  private static final Period FARTHEST = Period.ofYears(2);

  /** So far to both sides a row is shown with its own ends. */
  private static final Duration AROUND = Duration.ofDays(38);

  private final WhoIsOnCall onCall;
  private final ShiftOverrides overrides;
  private final CalendarLinks calendars;
  private final Plans plans;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected OnCallPage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  OnCallPage(
      WhoIsOnCall onCall,
      ShiftOverrides overrides,
      CalendarLinks calendars,
      Plans plans,
      Visitor visitor,
      Clock clock) {
    this.onCall = onCall;
    this.overrides = overrides;
    this.calendars = calendars;
    this.plans = plans;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * @param first day that is shown; today where it is no day, or years away
   */
  @Transactional
  View show(String first) {
    return view(day(first), Typed.NOTHING, List.of());
  }

  /** The page again, with what was typed in a form that was refused. */
  @Transactional
  View show(Typed typed, io.tocsin.web.error.Problem problem) {
    String form = "-" + typed.schedule();
    return view(
        today(), typed, Problems.of(problem, visitor.locale(), field -> "#" + field + form));
  }

  private View view(LocalDate first, Typed typed, List<Problem> problems) {
    Locale locale = visitor.locale();
    return new View(
        "on-call",
        new OnCallView(
            first,
            first.minus(STEP),
            first.plus(STEP),
            first.equals(today()),
            plans.current().schedules().stream().map(it -> schedule(it, first)).toList(),
            plans.current().contacts().stream()
                .filter(Contact::human)
                .map(contact -> new Choice(contact.key(), contact.name().in(locale)))
                .toList(),
            visitor.may(Role.RESPONDER),
            typed,
            problems));
  }

  private OnCallView.Schedule schedule(OnCallSchedule schedule, LocalDate first) {
    List<Shift> from = onCall.from(schedule.key(), clock.instant());
    return new OnCallView.Schedule(
        schedule.key(),
        schedule.name().in(visitor.locale()),
        schedule.zone().getId(),
        turn(from.get(0)),
        from.stream().skip(1).findFirst().map(this::turn),
        rows(schedule.key(), first),
        calendars.issue(new Subscribed(schedule.key(), visitor.locale())));
  }

  private Turn turn(Shift shift) {
    Instant horizon = clock.instant().plus(WhoIsOnCall.LONGEST).minus(Duration.ofMinutes(1));
    return new Turn(
        name(shift.duty()),
        shift.from(),
        Optional.of(shift.to()).filter(end -> end.isBefore(horizon)));
  }

  private List<Row> rows(String schedule, LocalDate first) {
    Viewer viewer = visitor.viewer();
    Instant from = first.atStartOfDay(viewer.zone()).toInstant();
    Instant to = first.plus(SHOWN).atStartOfDay(viewer.zone()).toInstant();
    return onCall.shifts(schedule, from.minus(AROUND), to.plus(AROUND)).stream()
        .filter(shift -> shift.to().isAfter(from) && shift.from().isBefore(to))
        .map(shift -> row(schedule, shift, viewer))
        .toList();
  }

  private Row row(String schedule, Shift shift, Viewer viewer) {
    return new Row(
        shift.from(),
        shift.to(),
        name(shift.duty()),
        shift.covers(clock.instant()),
        shift.duty() instanceof Duty.ByOverride by
            ? Optional.of(override(schedule, by.override(), viewer))
            : Optional.empty());
  }

  private OnCallView.Override override(String schedule, OverrideId id, Viewer viewer) {
    ShiftOverride override = overrides.get(schedule, id);
    boolean stands = override.revokedAt().isEmpty() && override.to().isAfter(clock.instant());
    return new OnCallView.Override(
        id.value(),
        override.reason(),
        override.madeBy().name(),
        stands && viewer.may(Role.RESPONDER));
  }

  private Optional<String> name(Duty duty) {
    return duty.contact()
        .map(
            key ->
                plans
                    .current()
                    .contact(key)
                    .map(Contact::name)
                    .map(name -> name.in(visitor.locale()))
                    .orElse(key));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), visitor.viewer().zone());
  }

  private LocalDate day(String text) {
    LocalDate today = today();
    try {
      return Optional.of(text)
          .filter(it -> it.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
          .map(LocalDate::parse)
          .filter(it -> it.isAfter(today.minus(FARTHEST)) && it.isBefore(today.plus(FARTHEST)))
          .orElse(today);
    } catch (DateTimeParseException e) {
      return today;
    }
  }
}
