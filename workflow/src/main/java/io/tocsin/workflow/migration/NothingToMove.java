package io.tocsin.workflow.migration;

/** No process of a plan by that id runs on an earlier version. */
public final class NothingToMove extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NothingToMove(String process) {
    super("nothing to move: " + process);
  }
}
