package io.tocsin.watch;

import io.tocsin.alert.Alert;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.evidence.Measurement;
import io.tocsin.plan.Plans;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what a watch saw, and says which alert follows from it. */
@ApplicationScoped
public class RecordingLook {

  /** The source of its alerts. */
  public static final String SOURCE = "watch";

  private static final Phrases SAY = Phrases.of(RecordingLook.class, "phrases");

  private final WatchStates states;
  private final WatchHistory history;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecordingLook() {
    this(null, null, null);
  }

  @Inject
  public RecordingLook(WatchStates states, WatchHistory history, Plans plans) {
    this.states = states;
    this.history = history;
    this.plans = plans;
  }

  /**
   * Records a finished look.
   *
   * @return the alert to be told now
   */
  @Transactional
  public Optional<Alert> record(WatchDefinition watch, WatchLook look) {
    Judgement judgement = Judgement.of(watch.rule(), look.result());
    WatchState state = states.getOrAdd(watch.key());
    state.seen(watch, look, judgement);
    history.add(watch.key(), look.startedAt(), judgement, reading(watch, look));
    return untold(watch, state);
  }

  /** The alert of a watch that was raised or lowered, and could not be told then. */
  @Transactional
  public Optional<Alert> untold(WatchDefinition watch) {
    return states.find(watch.key()).flatMap(state -> untold(watch, state));
  }

  /** Notes that an alert was told, and which incident took it. */
  @Transactional
  public void told(String watch, Alert alert, AlertReceipt receipt) {
    states.find(watch).ifPresent(state -> state.told(alert, receipt.incident()));
  }

  private Optional<Alert> untold(WatchDefinition watch, WatchState state) {
    return state.untold().map(turned -> alert(watch, state, turned));
  }

  private Alert alert(WatchDefinition watch, WatchState state, Alert.State turned) {
    LocalText summary = SAY.say("raised", watch.name(), state.summary());
    return new Alert(
        SOURCE,
        watch.key(),
        state.alertStartsAt(),
        turned,
        watch.subject().alert(),
        plans.current().alerts().labels(watch.subject()),
        summary);
  }

  /** What its bound is about, else what its probe names first. */
  private static Optional<Measurement> reading(WatchDefinition watch, WatchLook look) {
    List<Measurement> all = look.result().measurements();
    return watch
        .rule()
        .bound()
        .map(bound -> all.stream().filter(one -> one.name().equals(bound.measurement())))
        .orElseGet(all::stream)
        .findFirst();
  }

  /** Forgets the watches that the plan had once and that nobody looked by since {@code cut}. */
  @Transactional
  public void forget(Instant cut) {
    states.forget(plans.current().watches().stream().map(WatchDefinition::key).toList(), cut);
  }
}
