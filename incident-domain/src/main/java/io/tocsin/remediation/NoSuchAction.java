package io.tocsin.remediation;

/** Somebody asked for an action that does not exist: a wrong link, not a fault of ours. */
public final class NoSuchAction extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchAction(String id) {
    super("There is no action " + id);
  }
}
