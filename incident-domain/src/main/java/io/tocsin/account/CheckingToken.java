package io.tocsin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Recognises a program by its token: a Bearer header, or a routing key of the Events API. */
@ApplicationScoped
public class CheckingToken {

  private final ApiTokens tokens;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CheckingToken() {
    this(null, null);
  }

  @Inject
  CheckingToken(ApiTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Absent when the token is unknown, expired or revoked. */
  @Transactional
  public Optional<Caller> check(Secret secret) {
    Instant now = clock.instant();
    Optional<ApiToken> valid = tokens.find(secret).filter(token -> token.validAt(now));
    valid.ifPresent(token -> token.used(now));
    return valid.map(Caller::of);
  }
}
