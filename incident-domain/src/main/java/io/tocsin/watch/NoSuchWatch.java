package io.tocsin.watch;

/** Somebody asked for a watch that the plan does not have: a wrong link, not a fault of ours. */
public final class NoSuchWatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchWatch(String key) {
    super("There is no watch " + key + " in the plan");
  }
}
