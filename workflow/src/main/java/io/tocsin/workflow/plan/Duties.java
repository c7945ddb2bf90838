package io.tocsin.workflow.plan;

import io.tocsin.oncall.Hours;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.oncall.Rotation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is on call when: {@code schedules.yaml}. */
final class Duties {

  private static final int MOST_ROTATIONS = 20;
  private static final int MOST_PEOPLE = 50;
  private static final int MOST_DAYS = 30;
  private static final int MOST_WEEKS = 8;
  private static final int DAYS_OF_WEEK = 7;
  private static final String RESERVED = "feed";
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  private final Problems problems;
  private final Mentions mentions;

  Duties(Problems problems, Mentions mentions) {
    this.problems = problems;
    this.mentions = mentions;
  }

  OnCallSchedule schedule(Word key, Section section) {
    if (key.text().equals(RESERVED)) {
      problems.add(key, "duty.feed");
    }
    ZoneId zone = zone(section.word("zone"));
    List<Section> rotations = section.list("rotations");
    if (rotations.isEmpty() || rotations.size() > MOST_ROTATIONS) {
      problems.add(key, "duty.rotations", MOST_ROTATIONS);
    }
    return new OnCallSchedule(
        key.text(),
        section.text("name"),
        zone,
        rotations.stream().flatMap(it -> it.read(this::rotation).stream()).toList());
  }

  private ZoneId zone(Word word) {
    if (ZoneId.getAvailableZoneIds().contains(word.text())) {
      return ZoneId.of(word.text());
    }
    problems.add(word, "duty.zone", word.text());
    return ZoneOffset.UTC;
  }

  private Optional<Rotation> rotation(Section section) {
    Word rotate = section.word("rotate");
    boolean weekly = rotate.text().equals("weekly");
    if (!weekly && !rotate.text().equals("daily")) {
      problems.add(rotate, "duty.rotate", rotate.text());
    }
    int every = section.optionalWord("every").map(word -> every(word, weekly)).orElse(1);
    Word handOff = section.word("handOff");
    Word from = section.word("from");
    LocalDate first = date(from);
    LocalTime time = weekly ? weekly(handOff, from, first) : daily(handOff);
    List<String> people = people(rotate, section.words("people"));
    Optional<Hours> only = section.section("only").map(it -> it.read(this::hours));
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rotation(weekly ? every * DAYS_OF_WEEK : every, time, first, people, only));
  }

  private int every(Word word, boolean weekly) {
    int most = weekly ? MOST_WEEKS : MOST_DAYS;
    int every = word.text().matches("[0-9]{1,2}") ? Integer.parseInt(word.text()) : 0;
    if (every < 1 || every > most) {
      problems.add(word, weekly ? "duty.weeks" : "duty.days", most, word.text());
      return 1;
    }
    return every;
  }

  private LocalTime weekly(Word handOff, Word from, LocalDate first) {
    Optional<WeekTime> at = WeekTime.parse(handOff.text());
    if (at.isEmpty()) {
      problems.add(handOff, "duty.handOff", WeekTime.EXAMPLE, handOff.text());
      return LocalTime.MIDNIGHT;
    }
    if (!first.equals(LocalDate.EPOCH) && first.getDayOfWeek() != at.get().day()) {
      String day = handOff.text().split(" ", 2)[0];
      problems.add(from, "duty.from", day);
    }
    return at.get().time();
  }

  private LocalTime daily(Word handOff) {
    if (handOff.text().matches(TIME)) {
      return LocalTime.parse(handOff.text());
    }
    problems.add(handOff, "duty.handOff", "10:00", handOff.text());
    return LocalTime.MIDNIGHT;
  }

  private LocalDate date(Word word) {
    try {
      if (word.text().matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(word.text());
      }
    } catch (DateTimeParseException e) {
      // no day of the calendar, such as February 30
    }
    problems.add(word, "date", "2025-11-03", word.text());
    return LocalDate.EPOCH;
  }

  private List<String> people(Word rotation, List<Word> words) {
    if (words.isEmpty() || words.size() > MOST_PEOPLE) {
      problems.add(rotation, "duty.people", MOST_PEOPLE);
    }
    words.forEach(word -> mentions.add(Mentions.Kind.PERSON, word));
    return words.stream().map(Word::text).toList();
  }

  private Hours hours(Section section) {
    List<Word> days = section.words("days");
    Set<DayOfWeek> counted = EnumSet.noneOf(DayOfWeek.class);
    for (Word word : days) {
      WeekTime.day(word.text())
          .ifPresentOrElse(counted::add, () -> problems.add(word, "duty.day", word.text()));
    }
    Optional<Word> hours = section.optionalWord("hours");
    hours
        .filter(word -> !word.text().matches(TIME + "-" + TIME))
        .ifPresent(word -> problems.add(word, "duty.hours", word.text()));
    String[] ends =
        hours
            .map(Word::text)
            .filter(text -> text.matches(TIME + "-" + TIME))
            .orElse("00:00-00:00")
            .split("-", 2);
    return new Hours(
        days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : counted,
        LocalTime.parse(ends[0]),
        LocalTime.parse(ends[1]));
  }
}
