package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The plan that comes with the product, as it is or with a file of it changed. */
public final class ShippedPlan {

  private final Map<String, String> files;

  private ShippedPlan(Map<String, String> files) {
    this.files = files;
  }

  public static ShippedPlan asItIs() {
    return new ShippedPlan(PlanSource.shipped().files());
  }

  /** The same with another text of one file. */
  public ShippedPlan with(String file, UnaryOperator<String> change) {
    Map<String, String> changed = new HashMap<>(files);
    changed.computeIfPresent(file, (path, text) -> change.apply(text));
    return new ShippedPlan(changed);
  }

  /** Texts by path. */
  public Map<String, String> files() {
    return Map.copyOf(files);
  }

  public Plan read() {
    return PlanFolder.read(files);
  }
}
