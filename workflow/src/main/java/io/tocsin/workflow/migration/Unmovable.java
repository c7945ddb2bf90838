package io.tocsin.workflow.migration;

import java.util.List;

/** A process stands where the newest version of its model has nothing that fits. */
public final class Unmovable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> steps;

  Unmovable(List<String> steps, Throwable cause) {
    super("not mapped: " + String.join(", ", steps), cause);
    this.steps = List.copyOf(steps);
  }

  /** Their ids in the model that it runs in. */
  public List<String> steps() {
    return steps;
  }
}
