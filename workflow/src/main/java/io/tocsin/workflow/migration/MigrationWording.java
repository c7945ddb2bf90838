package io.tocsin.workflow.migration;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class MigrationWording {

  static final Phrases SAY = Phrases.of(MigrationWording.class, "phrases");

  private MigrationWording() {}
}
