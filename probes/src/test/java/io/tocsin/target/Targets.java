package io.tocsin.target;

import io.tocsin.remediation.CommandRunner;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;

/** Targets for tests, with what CDI would bring. */
public final class Targets {

  private Targets() {}

  /** HTTP that trusts what {@code tls} trusts. */
  public static HttpTarget trusting(SSLContext tls) {
    return new HttpTarget(tls);
  }

  /** TLS that trusts what is in {@code store}. */
  public static TlsTarget trusting(KeyStore store) {
    return new TlsTarget(TlsTarget.trusting(store));
  }

  /** Looks whose threads have not come free. */
  public static int working(Attempts attempts) {
    return attempts.working();
  }

  /** The runner of commands on this host, whose class is hidden, as it should be. */
  public static CommandRunner localRunner() {
    try {
      var constructor =
          Class.forName("io.tocsin.action.LocalCommandRunner").getDeclaredConstructor();
      constructor.setAccessible(true);
      return (CommandRunner) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
