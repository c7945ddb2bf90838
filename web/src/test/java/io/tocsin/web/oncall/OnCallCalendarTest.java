package io.tocsin.web.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.oncall.Duty;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.oncall.OverrideId;
import io.tocsin.oncall.Shift;
import io.tocsin.text.LocalText;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

/** A schedule as calendar programs read it (RFC 5545). */
class OnCallCalendarTest {

  private static final Instant NOW = Instant.parse("2026-11-27T07:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final OnCallSchedule SCHEDULE =
      new OnCallSchedule("duty", new LocalText("DevOps duty", "运维值班"), ZoneOffset.UTC, List.of());

  @Test
  void eachShiftIsAnEventInUtcAndAGapIsMarked() throws Exception {
    String text = calendar(Locale.ENGLISH).asOf(NOW);

    assertThat(text.replace("\r\n ", ""))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("VERSION:2.0\r\n", "DTSTART:20261123T020000Z\r\n", "DTEND:20261130T020000Z\r\n")
        .contains("DTSTAMP:20261127T070000Z\r\n", "SUMMARY:Li\\, Na is on call")
        .doesNotContain("VTIMEZONE");
    assertThat(all(text, Property.SUMMARY))
        .containsExactly(
            "Tech lead is on call: DevOps duty",
            "Li, Na is on call (override): DevOps duty",
            "NOBODY is on call: DevOps duty");
    assertThat(text.split("CATEGORIES:GAP", -1)).hasSize(2);
  }

  @Test
  void anEventKeepsItsUidAndLeavesWhenItIsFarAhead() throws Exception {
    List<String> now = all(calendar(Locale.ENGLISH).asOf(NOW), Property.UID);
    List<String> later = all(calendar(Locale.ENGLISH).asOf(NOW.plusSeconds(90_000)), Property.UID);

    assertThat(now).hasSize(3).doesNotHaveDuplicates().isEqualTo(later);
    assertThat(all(calendar(Locale.ENGLISH).asOf(NOW.minus(WEEK.multipliedBy(8))), Property.UID))
        .hasSize(1);
  }

  @Test
  void aShiftThatBeganBeforeAnybodyLooksHasOneUid() throws Exception {
    for (int day : List.of(0, 1)) {
      Instant now = NOW.plus(Duration.ofDays(day));
      Shift cut = new Shift(now.minus(Duration.ofDays(92)), MONDAY.plus(WEEK), new Duty.Nobody());
      String text =
          new OnCallCalendar(SCHEDULE, List.of(cut), key -> key, Locale.ENGLISH).asOf(now);
      assertThat(all(text, Property.UID)).containsExactly("duty-earlier@on-call.tocsin");
    }
  }

  @Test
  void readsInChineseInLinesOfSeventyFiveOctetsAtMost() throws Exception {
    String text = calendar(Locale.SIMPLIFIED_CHINESE).asOf(NOW);

    assertThat(all(text, Property.SUMMARY)).contains("Tech lead 值班：运维值班", "无人值班：运维值班");
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  private static OnCallCalendar calendar(Locale locale) {
    return new OnCallCalendar(
        SCHEDULE,
        List.of(
            new Shift(MONDAY, MONDAY.plus(WEEK), new Duty.ByRotation("Tech lead")),
            new Shift(
                MONDAY.plus(WEEK),
                MONDAY.plus(WEEK).plusSeconds(3600),
                new Duty.ByOverride("Li, Na", new OverrideId("7"))),
            new Shift(
                MONDAY.plus(WEEK).plusSeconds(3600),
                MONDAY.plus(WEEK.multipliedBy(2)),
                new Duty.Nobody())),
        key -> key,
        locale);
  }

  /** As another program would read it. */
  private static List<String> all(String text, String property) throws Exception {
    Calendar read = new CalendarBuilder().build(new StringReader(text));
    return read.getComponents("VEVENT").stream()
        .map(event -> event.getProperty(property).orElseThrow())
        .map(it -> ((Property) it).getValue())
        .toList();
  }
}
