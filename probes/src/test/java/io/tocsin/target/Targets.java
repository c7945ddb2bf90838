package io.tocsin.target;

import javax.net.ssl.SSLContext;

/** Targets for tests, with what CDI would bring. */
public final class Targets {

  private Targets() {}

  /** HTTP that trusts what {@code tls} trusts. */
  public static HttpTarget trusting(SSLContext tls) {
    return new HttpTarget(tls);
  }

  /** Looks whose threads have not come free. */
  public static int working(Attempts attempts) {
    return attempts.working();
  }
}
