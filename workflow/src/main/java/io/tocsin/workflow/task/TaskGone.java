package io.tocsin.workflow.task;

/** The step was done, or its time box ended, before this click: expected when two people act. */
public final class TaskGone extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TaskGone(String id) {
    super("Task " + id + " was done by somebody else, or its time is over; look at the incident");
  }
}
