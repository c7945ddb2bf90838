package io.tocsin.web.watch;

import io.tocsin.web.part.Plot;
import io.tocsin.web.part.Problem;
import java.time.Instant;
import java.util.List;

/**
 * One watch (spec, I7).
 *
 * @param probe what it looks with
 * @param rule when a look fails, as a sentence
 * @param hysteresis when a failure is an alert, and when it is over, as a sentence
 * @param weeks the plot of what is kept
 * @param reason what was typed in a form that was refused
 */
public record WatchView(
    WatchRow watch,
    String probe,
    String rule,
    String hysteresis,
    Plot weeks,
    List<Entry> journal,
    boolean mayPause,
    String reason,
    List<Problem> problems) {

  public boolean paused() {
    return watch.status() == io.tocsin.watch.Watched.Status.PAUSED;
  }

  /** Somebody let it rest, or look again. */
  public record Entry(Instant at, boolean paused, String by, String reason) {}
}
