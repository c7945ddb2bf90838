package io.tocsin.web.start;

import io.tocsin.review.ReviewSchedule;
import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.part.StuckRow;
import io.tocsin.web.part.TaskRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a responder needs first: what is burning, what waits for them, and whether Tocsin itself can
 * be relied on tonight.
 *
 * @param open by severity, then by time left
 * @param stuck steps of any incident that do not go on by themselves
 * @param mine steps that wait for the viewer
 * @param readyForP0 at least one P0 route was verified (N5)
 * @param notReady what is wrong with each P0 route that was not
 * @param reviews what has to be seen to about reviews of the plan
 * @param unreached names of contacts none of whose ways was proved
 * @param gaps the next time of each schedule in which nobody is on call, within a week
 * @param deadLetters how many messages that were given up and wait for a person
 */
public record StartView(
    List<IncidentRow> open,
    List<StuckRow> stuck,
    List<TaskRow> mine,
    boolean readyForP0,
    List<Reason> notReady,
    Optional<Refused> refused,
    int deadLetters,
    ReviewSchedule.Standing reviews,
    List<String> unreached,
    List<Gap> gaps,
    boolean mayDeclare) {

  /**
   * Something that is missing before a P0 reaches somebody.
   *
   * @param href the page where it is mended
   */
  public record Reason(String text, String href) {}

  /**
   * A time in which nobody is on call.
   *
   * @param now whether it has begun
   * @param at when it begins, or ends if it has begun; absent where that is farther than a week
   */
  public record Gap(String schedule, boolean now, Optional<Instant> at) {}

  /** What intake turned away because it was overloaded (spec, I6, O3). */
  public record Refused(long count, Instant lastAt, String lastReason) {}
}
