package io.tocsin.escalation;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class EscalationWording {

  static final Phrases SAY = Phrases.of(EscalationWording.class, "phrases");

  private EscalationWording() {}
}
