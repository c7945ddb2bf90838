package io.tocsin.workflow.plan;

/** Somebody saved a draft after the text was read that is to replace it. */
public final class DraftOutdated extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DraftOutdated(long number) {
    super("draft " + number + " was saved meanwhile");
  }
}
