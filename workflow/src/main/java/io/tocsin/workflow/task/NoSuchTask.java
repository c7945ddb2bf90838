package io.tocsin.workflow.task;

/** Somebody asked for a task that never existed: a wrong link, not a fault of ours. */
public final class NoSuchTask extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchTask(String id) {
    super("There is no task " + id);
  }
}
