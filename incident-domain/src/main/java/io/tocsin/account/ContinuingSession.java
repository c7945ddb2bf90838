package io.tocsin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Recognises a browser that signed in before, and lengthens its session while it is used. */
@ApplicationScoped
public class ContinuingSession {

  private final Sessions sessions;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ContinuingSession() {
    this(null, null);
  }

  @Inject
  ContinuingSession(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * @param renewed whether the session now lasts longer, so that the cookie should too
   */
  public record Continued(Caller caller, boolean renewed) {}

  /** Absent when the session is unknown, ended or of a disabled account. */
  @Transactional
  public Optional<Continued> resume(Secret secret) {
    Instant now = clock.instant();
    return sessions
        .find(secret)
        .filter(session -> session.validAt(now) && !session.account().disabled())
        .map(session -> new Continued(Caller.of(session.account()), session.renew(now)));
  }
}
