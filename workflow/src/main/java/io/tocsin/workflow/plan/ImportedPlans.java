package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plan in force, imported at its first use after a start. */
@ApplicationScoped
public class ImportedPlans implements Plans {

  private static final Logger LOG = LoggerFactory.getLogger(ImportedPlans.class);

  private record InForce(Plan plan, Map<String, String> files) {}

  private final ImportingPlan importing;
  private final Optional<String> folder;
  private volatile @Nullable InForce inForce;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ImportedPlans() {
    this(null, null);
  }

  @Inject
  public ImportedPlans(
      ImportingPlan importing,
      @ConfigProperty(name = "tocsin.plan.folder") Optional<String> folder) {
    this.importing = importing;
    this.folder = folder;
  }

  @Override
  public Plan current() {
    return inForce().plan();
  }

  /** The processes and tables of the plan in force, for the engine: texts by path. */
  public Map<String, String> models() {
    Map<String, String> models = new TreeMap<>(inForce().files());
    models.keySet().removeIf(path -> path.endsWith(".yaml"));
    return models;
  }

  private InForce inForce() {
    InForce known = inForce;
    return known != null ? known : load();
  }

  private synchronized InForce load() {
    InForce known = inForce;
    if (known != null) {
      return known;
    }
    PlanVersion version = importing.inForce(source());
    InForce loaded = new InForce(PlanFolder.read(version.files()), version.files());
    LOG.info(
        "Plan {} {} is in force, imported {} from {}",
        version.planKey(),
        version.version(),
        version.importedAt(),
        version.origin());
    inForce = loaded;
    return loaded;
  }

  private PlanSource source() {
    return folder
        .filter(name -> !name.isBlank())
        .map(name -> PlanSource.folder(Path.of(name)))
        .orElseGet(PlanSource::shipped);
  }
}
