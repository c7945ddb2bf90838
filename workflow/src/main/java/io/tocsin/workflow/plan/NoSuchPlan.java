package io.tocsin.workflow.plan;

/** There is no version, or no draft of whoever asks, of this number. */
public final class NoSuchPlan extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchPlan(long number) {
    super("no plan " + number);
  }
}
