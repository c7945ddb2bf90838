package io.tocsin.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.watch.Judgement;
import io.tocsin.watch.WatchPause;
import io.tocsin.watch.WatchState;
import io.tocsin.watch.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A watch on the wire.
 *
 * @param every between two looks, an ISO duration
 * @param failingSince the first look of a failure that lasts
 * @param lastLook absent before the first
 * @param nextLookAt absent while it looks, rests or is not set up
 * @param incidentId which its last alert opened or joined
 * @param pause by which it rests; left out while it does not
 * @param missing settings that it needs and nobody gave
 */
public record WatchJson(
    String key,
    String name,
    String probe,
    String serviceKey,
    Optional<String> component,
    String every,
    Watched.Status state,
    Optional<Instant> failingSince,
    Optional<LookJson> lastLook,
    Optional<Instant> nextLookAt,
    Optional<String> incidentId,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PauseJson> pause,
    List<String> missing) {

  /**
   * The last look.
   *
   * @param lateMillis how long after it was due it began
   */
  public record LookJson(Instant at, Judgement judgement, String text, long lateMillis) {

    static LookJson of(WatchState state, Locale locale) {
      return new LookJson(
          state.lookedAt(), state.judgement(), state.summary().in(locale), state.lateMillis());
    }
  }

  /** Who let it rest. */
  public record PauseJson(Instant at, String by, String reason) {

    static PauseJson of(WatchPause pause) {
      return new PauseJson(pause.at(), pause.by().name(), pause.reason());
    }
  }

  static WatchJson of(Watched watched, Locale locale) {
    WatchDefinition watch = watched.definition();
    Optional<WatchState> state = watched.state();
    return new WatchJson(
        watch.key(),
        watch.name().in(locale),
        watch.probe(),
        watch.subject().service(),
        watch.subject().component(),
        watch.every().toString(),
        watched.status(),
        state.flatMap(WatchState::failingSince),
        state.map(it -> LookJson.of(it, locale)),
        watched.next(),
        state.flatMap(WatchState::incident).map(id -> id.value()),
        watched.pause().map(PauseJson::of),
        watched.missing());
  }
}
