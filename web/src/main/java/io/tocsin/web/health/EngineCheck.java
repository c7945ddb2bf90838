package io.tocsin.web.health;

import io.tocsin.workflow.model.Procedures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The engine runs and has the process that each incident lives in. That process never goes again,
 * so the database is asked until it is there; whether the database answers is another check.
 */
@Startup
@Readiness
@ApplicationScoped
public class EngineCheck implements HealthCheck {

  private static final String LIFECYCLE = "incident-lifecycle";

  private final Procedures procedures;
  private volatile boolean found;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected EngineCheck() {
    this(null);
  }

  @Inject
  public EngineCheck(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("engine").status(hasLifecycle()).build();
  }

  private boolean hasLifecycle() {
    if (!found) {
      found = deployed();
    }
    return found;
  }

  private boolean deployed() {
    try {
      return procedures.find(LIFECYCLE).isPresent();
    } catch (RuntimeException e) {
      return false;
    }
  }
}
