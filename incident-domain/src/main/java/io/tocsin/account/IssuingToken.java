package io.tocsin.account;

import io.tocsin.incident.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Gives programs their tokens and takes them back. */
@ApplicationScoped
public class IssuingToken {

  private final ApiTokens tokens;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected IssuingToken() {
    this(null, null);
  }

  @Inject
  IssuingToken(ApiTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The token's secret, which nobody can read again.
   *
   * @throws InvalidAccount when it would have expired already
   */
  @Transactional
  public Secret issue(TokenRequest request, Actor by) {
    if (request.expiresAt().filter(end -> !end.isAfter(clock.instant())).isPresent()) {
      throw new InvalidAccount("expiresAt", "expiresAt");
    }
    Secret secret = Secret.fresh();
    tokens.add(new ApiToken(request, secret, by.name(), clock.instant()));
    return secret;
  }

  /** Newest first, with those that have ended. */
  @Transactional
  public List<ApiToken> all() {
    return tokens.all();
  }

  /** The token revoked, now or before; absent when there is none. */
  @Transactional
  public Optional<ApiToken> revoke(String id) {
    Optional<ApiToken> token = tokens.find(id);
    token.ifPresent(found -> found.revoke(clock.instant()));
    return token;
  }
}
