package io.tocsin.workflow.decision;

import io.tocsin.delivery.verification.Route;
import io.tocsin.delivery.verification.Routing;
import io.tocsin.incident.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** Evaluates the decision {@code routing}; each row that fits names one recipient. */
@ApplicationScoped
class DmnRouting implements Routing {

  private final ProcessEngine engine;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DmnRouting() {
    this(null);
  }

  @Inject
  public DmnRouting(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Route> recipients(Severity severity, String area) {
    return engine
        .getDecisionService()
        .evaluateDecisionByKey("routing")
        .variables(Map.of("severity", severity.name(), "area", area))
        .evaluate()
        .stream()
        .map(row -> new Route(row.getEntry("contact"), row.getEntry("channel")))
        .distinct()
        .toList();
  }
}
