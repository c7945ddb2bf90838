package io.tocsin.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Limits wrong passwords from one address, over all names, to 20 at once and one more each 15 s.
 * Right ones cost nothing, so a shared office address locks nobody out.
 */
@ApplicationScoped
public class SignInLimit {

  private static final int BURST = 20;
  private static final Duration INTERVAL = Duration.ofSeconds(15);

  private final RateLimit limit;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected SignInLimit() {
    limit = null;
  }

  @Inject
  public SignInLimit(Clock clock) {
    limit = new RateLimit(BURST, INTERVAL, clock);
  }

  /** How long the address has to wait; zero when it may try now. */
  public Duration wait(String address) {
    return limit.wait(address);
  }

  public void failed(String address) {
    limit.take(address);
  }
}
