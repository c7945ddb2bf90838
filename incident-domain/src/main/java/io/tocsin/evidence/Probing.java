package io.tocsin.evidence;

import static io.tocsin.evidence.EvidenceWording.SAY;

import io.tocsin.evidence.ProbeRequest.Purpose;
import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProbeDefinition;
import io.tocsin.plan.Settings;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One look of a procedure's step: by the plan's probe, outside any transaction, then recorded. */
@ApplicationScoped
public class Probing {

  private final @Any Instance<Probe> probes;
  private final CollectedEvidence collected;
  private final Plans plans;
  private final Settings settings;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Probing() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Probing(
      @Any Instance<Probe> probes,
      CollectedEvidence collected,
      Plans plans,
      Settings settings,
      Timeline timeline,
      Clock clock) {
    this.probes = probes;
    this.collected = collected;
    this.plans = plans;
    this.settings = settings;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** A finished look. */
  public record Look(
      String probe, LocalText name, ProbeResult result, Instant startedAt, Duration took) {}

  /** Looks; takes up to the probe's own time-out; must not be called in a transaction. */
  public Look look(String probeKey) {
    return look(probeKey, Purpose.RESPONDING);
  }

  /** The same, on the threads of its purpose. */
  public Look look(String probeKey, Purpose purpose) {
    Instant startedAt = clock.instant();
    Optional<ProbeDefinition> definition = plans.current().probe(probeKey);
    ProbeResult result =
        definition
            .map(found -> lookAt(found, purpose))
            .orElseGet(() -> setting(SAY.say("probe.unknown", probeKey)));
    return new Look(
        probeKey,
        nameOf(probeKey),
        result,
        startedAt,
        Duration.between(startedAt, clock.instant()));
  }

  /** A look as if the probe had seen that; nothing is asked. */
  public Look suppose(String probeKey, ProbeResult result) {
    return new Look(probeKey, nameOf(probeKey), result, clock.instant(), Duration.ZERO);
  }

  private LocalText nameOf(String probeKey) {
    return plans
        .current()
        .probe(probeKey)
        .map(ProbeDefinition::name)
        .orElse(LocalText.verbatim(probeKey));
  }

  private ProbeResult lookAt(ProbeDefinition definition, Purpose purpose) {
    Optional<Probe> probe =
        probes.stream().filter(p -> p.kind().equals(definition.kind())).findFirst();
    if (probe.isEmpty()) {
      return setting(SAY.say("probe.kind.unknown", definition.kind()));
    }
    try {
      Map<String, String> parameters = settings.resolve(definition.parameters());
      return probe
          .get()
          .look(new ProbeRequest(definition.key(), parameters, definition.timeout(), purpose));
    } catch (Settings.SettingMissing missing) {
      return setting(SAY.say("setting.missing", missing.setting()));
    }
  }

  private static ProbeResult setting(LocalText why) {
    return new ProbeResult.NotSeen(ProbeResult.Reason.SETTING, why, "");
  }

  /**
   * Records what was seen.
   *
   * @param step the id of the step that looked
   */
  @Transactional
  public Verdict record(IncidentId incident, String step, Look look) {
    collected.add(
        new Evidence(
            incident,
            step,
            look.probe(),
            look.name(),
            look.result(),
            look.startedAt(),
            look.took()));
    Verdict verdict = look.result().verdict();
    timeline.add(
        incident,
        EntryKind.EVIDENCE,
        Actor.TOCSIN,
        SAY.say("seen", look.name(), look.result().summary()),
        Map.of("step", step, "probe", look.probe(), "verdict", verdict.name()));
    return verdict;
  }
}
