package io.tocsin.web.api.intake;

import io.tocsin.text.Phrases;

/** What is said about what comes in. */
public final class IntakeWording {

  public static final Phrases SAY = Phrases.of(IntakeWording.class, "phrases");

  private IntakeWording() {}
}
