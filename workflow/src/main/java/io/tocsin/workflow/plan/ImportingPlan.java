package io.tocsin.workflow.plan;

import io.tocsin.persistence.Gates;
import io.tocsin.plan.Plan;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.plan.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes a plan's files into the database, as a new version, when they are not the newest already. A
 * plan with problems is refused as a whole.
 */
@ApplicationScoped
public class ImportingPlan {

  /** Behind which the plan in force is decided on. */
  static final String GATE = "plan";

  private final PlanVersions versions;
  private final Gates gates;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ImportingPlan() {
    this(null, null, null);
  }

  @Inject
  public ImportingPlan(PlanVersions versions, Gates gates, Clock clock) {
    this.versions = versions;
    this.gates = gates;
    this.clock = clock;
  }

  /**
   * The plan in force once {@code source} had its say: a folder's files always count, those of the
   * product only while no team has brought its own. Its transaction is its own, so that a caller's
   * failure does not take the plan back.
   *
   * @throws PlanInvalid when files that would be imported have problems
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  PlanVersion inForce(PlanSource source) {
    gates.enter(GATE);
    Optional<PlanVersion> newest = versions.newest();
    return newest.filter(version -> stays(version, source)).orElseGet(() -> importFrom(source));
  }

  /** The plan in force, where it is not that one. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<PlanVersion> newerThan(long number) {
    return versions.newestNumber() == number ? Optional.empty() : versions.newest();
  }

  /** What a source says counts while it is new; what was changed since stays changed. */
  private boolean stays(PlanVersion newest, PlanSource source) {
    boolean teamsOwn = newest.origin() != Origin.SHIPPED && source.origin() == Origin.SHIPPED;
    return teamsOwn
        || versions
            .newest(source.origin())
            .filter(said -> said.files().equals(source.files()))
            .isPresent();
  }

  private PlanVersion importFrom(PlanSource source) {
    Plan plan = PlanFolder.read(source.files());
    PlanVersion version = new PlanVersion(plan, source.origin(), clock.instant(), source.files());
    versions.add(version);
    return version;
  }
}
