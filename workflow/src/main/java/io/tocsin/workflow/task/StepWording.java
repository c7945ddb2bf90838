package io.tocsin.workflow.task;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class StepWording {

  static final Phrases SAY = Phrases.of(StepWording.class, "phrases");

  private StepWording() {}
}
