package io.tocsin.web.oncall;

import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is on call (spec, N6).
 *
 * @param earlier first day of the page a week before
 * @param later first day of the page a week after
 * @param present whether it begins today
 * @param contacts who can be put on call
 */
public record OnCallView(
    LocalDate first,
    LocalDate earlier,
    LocalDate later,
    boolean present,
    List<Schedule> schedules,
    List<Choice> contacts,
    boolean mayOverride,
    Typed typed,
    List<Problem> problems) {

  /**
   * A schedule.
   *
   * @param zone in which it hands over
   * @param next who comes after, where that is known
   * @param calendar a complete URL to subscribe to
   */
  public record Schedule(
      String key,
      String name,
      String zone,
      Turn now,
      Optional<Turn> next,
      List<Row> rows,
      String calendar) {}

  /**
   * Who is on call from when to when.
   *
   * @param who absent where nobody is
   * @param until absent where it is farther away than anybody looks
   */
  public record Turn(Optional<String> who, Instant from, Optional<Instant> until) {}

  /**
   * A stretch of time.
   *
   * @param who absent where nobody is on call
   * @param now whether it is now
   */
  public record Row(
      Instant from, Instant to, Optional<String> who, boolean now, Optional<Override> override) {

    public boolean gap() {
      return who.isEmpty();
    }
  }

  /**
   * Why somebody is on call instead of whose turn it is.
   *
   * @param by who decided it
   */
  public record Override(String id, String reason, String by, boolean mayRevoke) {}

  /** What a refused form held; the schedule is empty when there was none. */
  public record Typed(String schedule, String contact, String from, String to, String reason) {

    static final Typed NOTHING = new Typed("", "", "", "", "");

    public boolean of(String key) {
      return schedule.equals(key);
    }
  }

  /** Whether a field of a schedule's form was refused. */
  public boolean wrong(String schedule, String field) {
    return typed.of(schedule) && problems.stream().anyMatch(it -> it.field().equals(field));
  }
}
