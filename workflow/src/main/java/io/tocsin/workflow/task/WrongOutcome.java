package io.tocsin.workflow.task;

import java.util.List;

/** A step was completed with an outcome that it does not have: a mistake of the caller. */
public final class WrongOutcome extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongOutcome(String outcome, List<String> allowed) {
    super("There is no outcome \"" + outcome + "\"; choose one of " + String.join(", ", allowed));
  }
}
