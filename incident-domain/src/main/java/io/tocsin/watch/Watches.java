package io.tocsin.watch;

import io.tocsin.plan.Plans;
import io.tocsin.plan.Settings;
import io.tocsin.plan.WatchDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The watches of the plan in force, with how they stand. */
@ApplicationScoped
public class Watches {

  private final Plans plans;
  private final Settings settings;
  private final WatchStates states;
  private final WatchPauses pauses;
  private final WatchHistory history;
  private final WatchSchedule schedule;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Watches() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Watches(
      Plans plans,
      Settings settings,
      WatchStates states,
      WatchPauses pauses,
      WatchHistory history,
      WatchSchedule schedule) {
    this.plans = plans;
    this.settings = settings;
    this.states = states;
    this.pauses = pauses;
    this.history = history;
    this.schedule = schedule;
  }

  /** All, in the order of the plan. */
  @Transactional
  public List<Watched> all() {
    Map<String, WatchState> stands =
        states.all().stream().collect(Collectors.toMap(WatchState::key, Function.identity()));
    Map<String, WatchPause> rests =
        pauses.present().stream().collect(Collectors.toMap(WatchPause::watch, Function.identity()));
    Map<String, Instant> next = schedule.next();
    return plans.current().watches().stream()
        .map(
            watch ->
                watched(
                    watch,
                    Optional.ofNullable(stands.get(watch.key())),
                    Optional.ofNullable(rests.get(watch.key())),
                    next))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws NoSuchWatch when the plan has none of this key
   */
  @Transactional
  public Watched get(String key) {
    WatchDefinition watch = plans.current().watch(key).orElseThrow(() -> new NoSuchWatch(key));
    return watched(watch, states.find(key), pauses.present(key), schedule.next());
  }

  /** What rests has no next look, whatever still waits in the queue. */
  private Watched watched(
      WatchDefinition watch,
      Optional<WatchState> state,
      Optional<WatchPause> pause,
      Map<String, Instant> next) {
    List<String> missing = missing(watch);
    boolean looks = pause.isEmpty() && missing.isEmpty();
    return new Watched(
        watch,
        missing,
        state,
        pause,
        looks ? Optional.ofNullable(next.get(watch.key())) : Optional.empty());
  }

  /** Those that look, by key: not those that rest, and not those that lack a setting. */
  @Transactional
  public Map<String, WatchDefinition> looking() {
    List<String> rests = pauses.present().stream().map(WatchPause::watch).toList();
    return plans.current().watches().stream()
        .filter(watch -> !rests.contains(watch.key()) && missing(watch).isEmpty())
        .collect(Collectors.toMap(WatchDefinition::key, Function.identity()));
  }

  /**
   * A watch that is due.
   *
   * @param quick whether its last look came back before the deadline, so that this one may be
   *     expected to
   * @param owes whether its alert could not be told the last time
   */
  public record Due(WatchDefinition watch, boolean quick, boolean owes) {}

  /** The watch, unless it rests, lacks a setting or is not in the plan any more. */
  @Transactional
  public Optional<Due> due(String key) {
    return plans
        .current()
        .watch(key)
        .filter(watch -> missing(watch).isEmpty() && pauses.present(key).isEmpty())
        .map(watch -> due(watch, states.find(key)));
  }

  private static Due due(WatchDefinition watch, Optional<WatchState> state) {
    return new Due(
        watch,
        state.filter(it -> !it.hung()).isPresent(),
        state.flatMap(WatchState::untold).isPresent());
  }

  /** What was measured since, of all watches; of the last hours only. Oldest first. */
  @Transactional
  public Map<String, List<WatchHistory.Point>> recent(Instant since) {
    return history.recent(since);
  }

  /** What one watch measured since, at most two weeks ago. Oldest first. */
  @Transactional
  public List<WatchHistory.Point> measured(String key, Instant since) {
    return history.of(key, since);
  }

  /** Who let it rest and look again, newest first. */
  @Transactional
  public List<WatchPause> journal(String key, int most) {
    return pauses.of(key, most);
  }

  private List<String> missing(WatchDefinition watch) {
    return watch.needs().stream().filter(name -> settings.get(name).isEmpty()).toList();
  }
}
