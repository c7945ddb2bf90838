package io.tocsin.account;

import io.tocsin.persistence.Gates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the first administrator, and the first token if its secret is given, in a database that has
 * no account (spec, X1: no default password). On any other database it does nothing; of several
 * nodes that start at once, one does it.
 */
@ApplicationScoped
public class Bootstrapping {

  /** The name of the first administrator. */
  public static final String ADMINISTRATOR = "admin";

  private final Gates gates;
  private final Accounts accounts;
  private final ApiTokens tokens;
  private final Passwords passwords;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Bootstrapping() {
    this(null, null, null, null, null);
  }

  @Inject
  Bootstrapping(
      Gates gates, Accounts accounts, ApiTokens tokens, Passwords passwords, Clock clock) {
    this.gates = gates;
    this.accounts = accounts;
    this.tokens = tokens;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @param password of the first administrator; one is made when absent
   * @param token the secret of an all-scopes token; none is made when absent
   * @param zone in which the administrator reads times
   * @return the password that was made and that somebody must be told, absent when none was
   */
  @Transactional
  public Optional<Secret> bootstrap(
      Optional<String> password, Optional<String> token, ZoneId zone) {
    gates.enter("bootstrap");
    if (!accounts.all().isEmpty()) {
      return Optional.empty();
    }
    Optional<Secret> made = password.isPresent() ? Optional.empty() : Optional.of(Secret.fresh());
    AccountDetails details =
        new AccountDetails(ADMINISTRATOR, "Administrator", Set.of(Role.ADMINISTRATOR), zone);
    String chosen = password.or(() -> made.map(Secret::value)).orElseThrow();
    accounts.add(new Account(details, passwords.hash(chosen), clock.instant()));
    token.ifPresent(this::addToken);
    return made;
  }

  private void addToken(String secret) {
    TokenRequest all = new TokenRequest("bootstrap", EnumSet.allOf(Role.class), Optional.empty());
    tokens.add(new ApiToken(all, new Secret(secret), ADMINISTRATOR, clock.instant()));
  }
}
