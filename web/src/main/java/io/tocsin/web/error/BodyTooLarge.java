package io.tocsin.web.error;

import java.io.IOException;

/** A request's body went over the limit while it was read (413). */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  public BodyTooLarge(long limit) {
    super("the body is larger than " + limit + " bytes");
  }
}
