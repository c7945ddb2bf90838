package io.tocsin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Signing in with name and password (spec, X1). Each sign-in makes a new session, never continues
 * one that the browser brought. An unknown name, a wrong password, a locked and a disabled account
 * take the same time and give the same answer.
 */
@ApplicationScoped
public class SigningIn {

  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Clock clock;
  private final String nobodysHash;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected SigningIn() {
    accounts = null;
    sessions = null;
    passwords = null;
    clock = null;
    nobodysHash = null;
  }

  @Inject
  SigningIn(Accounts accounts, Sessions sessions, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.clock = clock;
    nobodysHash = passwords.hash(Secret.fresh().value());
  }

  /** The new session's secret, absent when refused. */
  @Transactional
  public Optional<Secret> signIn(String name, String password) {
    Instant now = clock.instant();
    Optional<Account> found = accounts.lockNamed(name);
    boolean matches =
        passwords.match(password, found.map(Account::passwordHash).orElse(nobodysHash));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Account account = found.get();
    if (account.disabled() || account.lockedAt(now)) {
      return Optional.empty();
    }
    if (!matches) {
      account.failed(now);
      return Optional.empty();
    }
    account.forgetFailures();
    sessions.forgetExpired(now);
    Secret secret = Secret.fresh();
    sessions.add(new Session(account, secret, now));
    return Optional.of(secret);
  }
}
