package io.tocsin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What administrators do with accounts. Whatever narrows what somebody may do (a reset password,
 * other roles, disabling) ends that account's sessions at once. All methods but {@link #add} and
 * {@link #all} answer absent when there is no such account.
 */
@ApplicationScoped
public class ManagingAccounts {

  private static final int SHORTEST_PASSWORD = 10;
  private static final int LONGEST_PASSWORD = 200;

  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ManagingAccounts() {
    this(null, null, null, null);
  }

  @Inject
  ManagingAccounts(Accounts accounts, Sessions sessions, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** An account and the sessions that it has open. */
  public record Listed(Account account, List<Session> sessions, boolean locked) {}

  @Transactional
  public List<Listed> all() {
    return accounts.all().stream()
        .map(
            account -> new Listed(account, sessions.of(account), account.lockedAt(clock.instant())))
        .toList();
  }

  /**
   * @throws InvalidAccount when the name is taken or the password's length is not 10 to 200
   */
  @Transactional
  public Account add(AccountDetails details, String password) {
    checkPassword(password);
    if (accounts.named(details.name()).isPresent()) {
      throw new InvalidAccount("name", "nameTaken");
    }
    Account account = new Account(details, passwords.hash(password), clock.instant());
    accounts.add(account);
    return account;
  }

  /**
   * @throws InvalidAccount when nobody would be left to administer accounts
   */
  @Transactional
  public Optional<Account> change(String id, AccountDetails details) {
    return onSignedOut(
        id,
        account -> {
          account.change(details);
          keepAnAdministrator("roles");
        });
  }

  /**
   * @throws InvalidAccount when the password's length is not 10 to 200
   */
  @Transactional
  public Optional<Account> resetPassword(String id, String password) {
    checkPassword(password);
    return onSignedOut(id, account -> account.resetPassword(passwords.hash(password)));
  }

  /**
   * @throws InvalidAccount when nobody would be left to administer accounts
   */
  @Transactional
  public Optional<Account> disable(String id, boolean off) {
    return onSignedOut(
        id,
        account -> {
          account.disable(off);
          keepAnAdministrator("disabled");
        });
  }

  @Transactional
  public Optional<Account> revokeSessions(String id) {
    return onSignedOut(id, account -> {});
  }

  /** The language that the named person reads from now on. */
  @Transactional
  public Optional<Account> speak(String name, Locale locale) {
    Optional<Account> account = accounts.named(name);
    account.ifPresent(found -> found.speak(locale));
    return account;
  }

  private Optional<Account> onSignedOut(String id, Consumer<Account> change) {
    Optional<Account> account = accounts.find(id);
    account.ifPresent(
        found -> {
          change.accept(found);
          sessions.endAllOf(found);
        });
    return account;
  }

  private void keepAnAdministrator(String field) {
    boolean someone =
        accounts.all().stream()
            .anyMatch(
                account -> !account.disabled() && account.roles().contains(Role.ADMINISTRATOR));
    if (!someone) {
      throw new InvalidAccount(field, "administratorNeeded");
    }
  }

  private static void checkPassword(String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new InvalidAccount("password", "password");
    }
  }
}
