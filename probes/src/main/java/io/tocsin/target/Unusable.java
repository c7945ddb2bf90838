package io.tocsin.target;

import io.tocsin.evidence.ProbeResult.Reason;
import java.io.IOException;

/** An answer that came and cannot be used; says why. */
public final class Unusable extends IOException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public Unusable(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
