package io.tocsin.web.oncall;

import io.tocsin.oncall.Duty;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.oncall.Shift;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.web.page.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A schedule as a calendar (RFC 5545): an event for each shift of the next eight weeks, and one of
 * the category GAP where nobody is on call. Times are in UTC, so that no time zone has to be looked
 * up. An event keeps its UID while it begins when it does: a calendar updates what it has.
 *
 * @param shifts from the present one on, with their own beginnings
 * @param names of contacts by key
 */
record OnCallCalendar(
    OnCallSchedule schedule, List<Shift> shifts, UnaryOperator<String> names, Locale locale) {

  private static final Duration AHEAD = Duration.ofDays(56);

  /** Characters of a line: three octets each in Chinese, and a line has 75 at most. */
  private static final int FOLD = 24;

  String asOf(Instant instant) {
    Instant now = instant.truncatedTo(ChronoUnit.SECONDS);
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Tocsin//On call//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", schedule.name().in(locale)));
    calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
    shifts.stream()
        .filter(shift -> shift.from().isBefore(now.plus(AHEAD)))
        .forEach(shift -> calendar.add(event(shift, now)));
    return written(calendar);
  }

  private VEvent event(Shift shift, Instant now) {
    VEvent event = new VEvent(false);
    event.add(new Uid(schedule.key() + "-" + begins(shift, now) + "@on-call.tocsin"));
    event.add(new DtStamp(now));
    event.add(new DtStart<>(shift.from().truncatedTo(ChronoUnit.SECONDS)));
    event.add(new DtEnd<>(shift.to().truncatedTo(ChronoUnit.SECONDS)));
    event.add(new Summary(summary(shift)));
    event.add(ImmutableTransp.TRANSPARENT);
    if (shift.gap()) {
      event.add(new Categories("GAP"));
    }
    return event;
  }

  /** Of shifts that began farther back than anybody looks there is one at most. */
  private static String begins(Shift shift, Instant now) {
    Instant known = now.minus(WhoIsOnCall.LONGEST).plus(Duration.ofMinutes(1));
    return shift.from().isBefore(known) ? "earlier" : Long.toString(shift.from().getEpochSecond());
  }

  private String summary(Shift shift) {
    String name = schedule.name().in(locale);
    String key = shift.duty() instanceof Duty.ByOverride ? "calendar.override" : "calendar.onCall";
    return shift
        .duty()
        .contact()
        .map(contact -> Messages.say(locale, key, names.apply(contact), name))
        .orElseGet(() -> Messages.say(locale, "calendar.gap", name));
  }

  private static String written(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(true, FOLD).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be written to", e);
    }
    return text.toString();
  }
}
