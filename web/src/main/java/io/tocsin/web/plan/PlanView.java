package io.tocsin.web.plan;

import io.tocsin.review.ContactConfirmation.State;
import io.tocsin.review.PlanReview.Outcome;
import io.tocsin.review.ReviewSchedule.Standing;
import io.tocsin.web.part.Deadline;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.TaskRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plan in force and its reviews (spec, PR8, D3).
 *
 * @param nextDue the day of the next review; absent while one runs
 * @param standing what has to be seen to
 * @param steps of the review that runs, which wait for people
 * @param past newest first
 * @param mayDecide the viewer is a commander
 * @param typed into a form that was refused
 */
public record PlanView(
    PlanLine plan,
    Optional<Instant> nextDue,
    Standing standing,
    Optional<Review> running,
    List<TaskRow> steps,
    List<Review> past,
    boolean mayDecide,
    Typed typed,
    List<Problem> problems) {

  /** A note on a contact's confirmation that was not kept yet. */
  public record Typed(String confirmation, String note) {

    static final Typed NOTHING = new Typed("", "");

    public boolean at(Asked asked) {
      return asked.id().equals(confirmation) && !note.isEmpty();
    }
  }

  /** Which version of which plan, whose, and since when it is in force here. */
  public record PlanLine(
      String name, String version, LocalDate updated, String team, Optional<Instant> since) {}

  /**
   * One review.
   *
   * @param begunBy empty when its day had come
   * @param deadline of one that runs
   * @param findings empty when nobody wrote any
   * @param reviewedBy empty while nobody read the plan
   */
  public record Review(
      String id,
      String planVersion,
      Instant begunAt,
      String begunBy,
      Optional<Deadline> deadline,
      Optional<Outcome> outcome,
      String findings,
      String reviewedBy,
      Optional<Instant> endedAt,
      List<Asked> asked,
      List<Entry> log) {

    public long confirmed() {
      return count(State.CONFIRMED);
    }

    public long wrong() {
      return count(State.WRONG);
    }

    public long unanswered() {
      return count(State.UNANSWERED);
    }

    private long count(State state) {
      return asked.stream().filter(it -> it.state() == state).count();
    }

    /** How many contacts have not answered yet. */
    public long open() {
      return asked.stream().filter(it -> it.state().open()).count();
    }
  }

  /**
   * Whether a contact is reached over a channel.
   *
   * @param address as the plan writes it; empty once the plan does not have it any more
   * @param tried what came of the last message, as a sentence; empty before there was one
   * @param note of whoever answered; empty where there is none
   */
  public record Asked(
      String id,
      String contact,
      String channel,
      String address,
      State state,
      String tried,
      Optional<Instant> answeredAt,
      String answeredBy,
      String note) {}

  /** One line of the log. */
  public record Entry(Instant at, String by, String text) {}
}
