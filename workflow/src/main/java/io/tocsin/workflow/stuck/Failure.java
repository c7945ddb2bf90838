package io.tocsin.workflow.stuck;

import io.tocsin.evidence.Masking;
import org.jspecify.annotations.Nullable;

/** What the engine kept of a failure, fit to be read. */
final class Failure {

  private static final int LONGEST = 300;
  private static final Masking MASKING = Masking.byPattern();

  private Failure() {}

  static String text(@Nullable String message) {
    String masked = MASKING.mask(message == null ? "" : message.strip());
    return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
  }
}
