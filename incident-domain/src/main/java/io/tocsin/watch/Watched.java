package io.tocsin.watch;

import io.tocsin.plan.WatchDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A watch of the plan and how it stands.
 *
 * @param missing settings that it needs and nobody gave
 * @param state absent before its first look
 * @param pause by which it rests; absent while it looks
 * @param next when it looks again
 */
public record Watched(
    WatchDefinition definition,
    List<String> missing,
    Optional<WatchState> state,
    Optional<WatchPause> pause,
    Optional<Instant> next) {

  /** How a watch stands, in one word. */
  public enum Status {
    OK,
    /** The last look failed, not yet long enough to be an alert. */
    FAILING,
    /** Its alert fires. */
    ALERTING,
    /** The last look could not see, or there was none yet. */
    UNSEEN,
    PAUSED,
    /** A setting that it needs is missing. */
    NOT_SET_UP
  }

  public Status status() {
    if (pause.isPresent()) {
      return Status.PAUSED;
    }
    if (!missing.isEmpty()) {
      return Status.NOT_SET_UP;
    }
    return state.map(Watched::status).orElse(Status.UNSEEN);
  }

  private static Status status(WatchState state) {
    if (state.raised()) {
      return Status.ALERTING;
    }
    return switch (state.judgement()) {
      case PASS -> Status.OK;
      case FAIL -> Status.FAILING;
      case UNKNOWN -> Status.UNSEEN;
    };
  }
}
