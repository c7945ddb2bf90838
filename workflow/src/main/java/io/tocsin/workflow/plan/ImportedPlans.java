package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import io.tocsin.plan.PlanChange;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plan in force, imported at its first use after a start. */
@ApplicationScoped
public class ImportedPlans implements Plans {

  private static final Logger LOG = LoggerFactory.getLogger(ImportedPlans.class);

  /** After so long a plan that another node put in force is in force here. */
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(1);

  /**
   * What belongs together.
   *
   * @param change by which it came into force
   * @param files of the plan, texts by path
   */
  public record InForce(PlanChange change, Plan plan, Map<String, String> files) {

    /** Of the version. */
    public long number() {
      return change.number();
    }
  }

  private final ImportingPlan importing;
  private final Optional<String> folder;
  private final Clock clock;
  private final AtomicReference<Instant> lookAt = new AtomicReference<>(Instant.MAX);
  private volatile @Nullable InForce inForce;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ImportedPlans() {
    this(null, null, null);
  }

  @Inject
  public ImportedPlans(
      ImportingPlan importing,
      @ConfigProperty(name = "tocsin.plan.folder") Optional<String> folder,
      Clock clock) {
    this.importing = importing;
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Plan current() {
    return inForce().plan();
  }

  /** The files of the plan in force, texts by path. */
  public Map<String, String> files() {
    return inForce().files();
  }

  /** The number of the version in force. */
  public long number() {
    return inForce().number();
  }

  /** A plan was put in force here: the next who asks gets it. */
  public void changed() {
    lookAt.set(Instant.MIN);
  }

  /** All of what is in force at one moment. */
  public InForce inForce() {
    InForce known = inForce;
    if (known == null) {
      return first();
    }
    Instant due = lookAt.get();
    Instant now = clock.instant();
    if (now.isBefore(due) || !lookAt.compareAndSet(due, now.plus(NOTICED_WITHIN))) {
      return known;
    }
    return looked(known);
  }

  private synchronized InForce first() {
    InForce known = inForce;
    return known != null ? known : taken(importing.inForce(source()));
  }

  /** While the database is away the plan that is known is the one in force. */
  private InForce looked(InForce known) {
    try {
      return importing.newerThan(known.number()).map(this::taken).orElse(known);
    } catch (RuntimeException e) {
      LOG.warn("Whether another plan is in force could not be seen: {}", e.toString());
      return known;
    }
  }

  private InForce taken(PlanVersion version) {
    InForce taken =
        new InForce(version.change(), PlanFolder.kept(version.files()), version.files());
    LOG.info(
        "Plan {} {} is in force, imported {} from {}",
        version.planKey(),
        version.version(),
        version.importedAt(),
        version.origin());
    inForce = taken;
    lookAt.set(clock.instant().plus(NOTICED_WITHIN));
    return taken;
  }

  private PlanSource source() {
    return folder
        .filter(name -> !name.isBlank())
        .map(name -> PlanSource.folder(Path.of(name)))
        .orElseGet(PlanSource::shipped);
  }
}
