package io.tocsin.evidence;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class EvidenceWording {

  static final Phrases SAY = Phrases.of(EvidenceWording.class, "phrases");

  private EvidenceWording() {}
}
