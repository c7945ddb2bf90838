package io.tocsin.workflow.task;

import io.tocsin.incident.WrongState;
import io.tocsin.text.LocalText;

/** Somebody else has the step, or changed it since it was read: expected when two people act. */
public final class TaskChanged extends WrongState {

  private static final long serialVersionUID = 1L;

  TaskChanged(LocalText text) {
    super(text);
  }
}
