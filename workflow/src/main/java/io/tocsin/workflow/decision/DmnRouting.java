package io.tocsin.workflow.decision;

import io.tocsin.delivery.EventKind;
import io.tocsin.delivery.verification.Route;
import io.tocsin.delivery.verification.Routing;
import io.tocsin.incident.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Evaluates the decision {@code routing}; each row that fits names one recipient. */
@ApplicationScoped
class DmnRouting implements Routing {

  private final Tables tables;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DmnRouting() {
    this(null);
  }

  @Inject
  public DmnRouting(Tables tables) {
    this.tables = tables;
  }

  @Override
  public List<Route> recipients(Severity severity, String area, EventKind event) {
    return tables
        .rows("routing", Map.of("severity", severity.name(), "area", area, "event", event.word()))
        .stream()
        .map(
            row ->
                new Route(String.valueOf(row.get("contact")), String.valueOf(row.get("channel"))))
        .distinct()
        .toList();
  }
}
