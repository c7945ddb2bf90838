package io.tocsin.workflow.world;

import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.workflow.plan.ImportedPlans;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Optional;

/** The plan in force: the shipped one, unless a test put another in its place. */
@Alternative
@Priority(1)
@ApplicationScoped
class PlanOfTests implements Plans {

  private final ImportedPlans shipped;
  private Optional<Plan> another = Optional.empty();

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PlanOfTests() {
    shipped = null;
  }

  @Inject
  PlanOfTests(ImportedPlans shipped) {
    this.shipped = shipped;
  }

  void use(Plan plan) {
    another = Optional.of(plan);
  }

  void useShipped() {
    another = Optional.empty();
  }

  @Override
  public Plan current() {
    return another.orElseGet(shipped::current);
  }
}
