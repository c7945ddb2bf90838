package io.tocsin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.incident.Actor;
import io.tocsin.persistence.GateBuilder;
import io.tocsin.persistence.Gates;
import io.tocsin.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What accounts, sessions and tokens promise, on any database (spec, X1). */
abstract class AccountContract {

  private static final String PASSWORD = "correct horse 电池";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final VirtualClock clock = new VirtualClock();
  private final Passwords passwords = new Pbkdf2Passwords(10);
  private TestDatabase database;

  abstract TestDatabase open();

  @BeforeEach
  void openDatabase() {
    database = open();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void signsInWithTheNameInAnyCase() {
    add("zhang.wei", Role.COMMANDER);

    Secret session = signIn("Zhang.Wei", PASSWORD).orElseThrow();

    Caller caller = resume(session).orElseThrow();
    assertThat(caller.actor()).isEqualTo(Actor.person("zhang.wei"));
    assertThat(caller.roles())
        .containsExactlyInAnyOrder(Role.COMMANDER, Role.RESPONDER, Role.VIEWER);
    assertThat(caller.zone()).contains(SHANGHAI);
  }

  @Test
  void refusesWrongPasswordUnknownNameAndDisabledAccount() {
    String id = add("li.na", Role.VIEWER);

    assertThat(signIn("li.na", "wrong password")).isEmpty();
    assertThat(signIn("nobody", PASSWORD)).isEmpty();
    managing(use -> use.disable(add("boss", Role.ADMINISTRATOR), false));
    managing(use -> use.disable(id, true));
    assertThat(signIn("li.na", PASSWORD)).isEmpty();
  }

  @Test
  void locksForFifteenMinutesAfterFiveWrongPasswords() {
    add("li.na", Role.VIEWER);
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(signIn("li.na", "wrong password")).isEmpty();
    }

    assertThat(signIn("li.na", PASSWORD)).isEmpty();
    clock.advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(signIn("li.na", PASSWORD)).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(signIn("li.na", PASSWORD)).isPresent();
  }

  @Test
  void doesNotLockWhenWrongPasswordsAreFarApart() {
    add("li.na", Role.VIEWER);
    for (int attempt = 0; attempt < 8; attempt++) {
      signIn("li.na", "wrong password");
      clock.advance(Duration.ofMinutes(4));
    }

    assertThat(signIn("li.na", PASSWORD)).isPresent();
  }

  @Test
  void sessionLastsWhileUsedAndEndsTwelveHoursAfter() {
    add("li.na", Role.VIEWER);
    Secret session = signIn("li.na", PASSWORD).orElseThrow();

    for (int use = 0; use < 3; use++) {
      clock.advance(Duration.ofHours(11));
      assertThat(resume(session)).isPresent();
    }
    clock.advance(Duration.ofHours(12));
    assertThat(resume(session)).isEmpty();
  }

  @Test
  void renewsTheCookieOnlyNowAndThen() {
    add("li.na", Role.VIEWER);
    Secret session = signIn("li.na", PASSWORD).orElseThrow();

    assertThat(continued(session)).hasValueSatisfying(c -> assertThat(c.renewed()).isFalse());
    clock.advance(Duration.ofMinutes(5));
    assertThat(continued(session)).hasValueSatisfying(c -> assertThat(c.renewed()).isTrue());
  }

  @Test
  void signingOutEndsThatSessionOnly() {
    add("li.na", Role.VIEWER);
    Secret here = signIn("li.na", PASSWORD).orElseThrow();
    Secret there = signIn("li.na", PASSWORD).orElseThrow();

    database.doInTransaction(em -> new SigningOut(new JpaSessions(em)).signOut(here));

    assertThat(resume(here)).isEmpty();
    assertThat(resume(there)).isPresent();
  }

  @Test
  void newPasswordEndsSessionsAndUnlocks() {
    String id = add("li.na", Role.VIEWER);
    Secret session = signIn("li.na", PASSWORD).orElseThrow();
    for (int attempt = 0; attempt < 5; attempt++) {
      signIn("li.na", "wrong password");
    }

    managing(use -> use.resetPassword(id, "another password"));

    assertThat(resume(session)).isEmpty();
    assertThat(signIn("li.na", PASSWORD)).isEmpty();
    assertThat(signIn("li.na", "another password")).isPresent();
  }

  @Test
  void otherRolesEndSessionsAndHoldFromTheNextSignIn() {
    add("boss", Role.ADMINISTRATOR);
    String id = add("li.na", Role.VIEWER, Role.PLAN_EDITOR);
    Secret before = signIn("li.na", PASSWORD).orElseThrow();

    managing(use -> use.change(id, details("li.na", Role.RESPONDER)));

    assertThat(resume(before)).isEmpty();
    Secret after = signIn("li.na", PASSWORD).orElseThrow();
    assertThat(resume(after).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.RESPONDER, Role.VIEWER);
  }

  @Test
  void keepsOneAdministrator() {
    String id = add("boss", Role.ADMINISTRATOR);

    assertThatThrownBy(() -> managing(use -> use.disable(id, true)))
        .isInstanceOf(InvalidAccount.class)
        .hasMessageContaining("One administrator must remain");
    assertThat(signIn("boss", PASSWORD)).isPresent();
  }

  @Test
  void refusesATakenNameAndAShortPassword() {
    add("li.na", Role.VIEWER);

    assertThatThrownBy(() -> add("li.na", Role.VIEWER)).hasMessage("name: This name is taken");
    assertThatThrownBy(
            () -> managing(use -> Optional.of(use.add(details("wang", Role.VIEWER), "short"))))
        .hasMessage("password: 10 to 200 characters");
  }

  @Test
  void remembersTheLanguage() {
    add("li.na", Role.VIEWER);
    managing(use -> use.speak("li.na", Locale.SIMPLIFIED_CHINESE));

    Secret session = signIn("li.na", PASSWORD).orElseThrow();
    assertThat(resume(session).orElseThrow().locale()).contains(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void listsOpenSessionsOfAnAccount() {
    add("li.na", Role.VIEWER);
    signIn("li.na", PASSWORD);
    signIn("li.na", PASSWORD);

    assertThat(managing(use -> Optional.of(use.all())))
        .hasValueSatisfying(all -> assertThat(all.get(0).sessions()).hasSize(2));
  }

  @Test
  void tokenWorksUntilItExpires() {
    Secret secret = issue(new TokenRequest("alertmanager", Set.of(Role.INTAKE), inHours(1)));

    Caller caller = check(secret).orElseThrow();
    assertThat(caller.actor()).isEqualTo(Actor.program("alertmanager"));
    assertThat(caller.roles()).containsExactly(Role.INTAKE);
    clock.advance(Duration.ofHours(1));
    assertThat(check(secret)).isEmpty();
  }

  @Test
  void revokedTokenStopsAtOnceAndStaysListed() {
    Secret secret = issue(new TokenRequest("script", Set.of(Role.VIEWER), Optional.empty()));
    String id = database.inTransaction(em -> new JpaApiTokens(em).all().get(0).id());

    database.doInTransaction(em -> issuing(em).revoke(id));

    assertThat(check(secret)).isEmpty();
    List<ApiToken> listed = database.inTransaction(em -> new JpaApiTokens(em).all());
    assertThat(listed)
        .singleElement()
        .satisfies(token -> assertThat(token.revokedAt()).contains(clock.instant()));
  }

  @Test
  void neverStoresASecret() {
    add("li.na", Role.VIEWER);
    Secret session = signIn("li.na", PASSWORD).orElseThrow();

    String stored =
        database.inTransaction(
            em ->
                (String)
                    em.createNativeQuery("select secret_hash from account_session", String.class)
                        .getSingleResult());
    assertThat(stored).isEqualTo(session.hash()).isNotEqualTo(session.value());
    assertThat(session.toString()).doesNotContain(session.value());
  }

  @Test
  void bootstrapsAnEmptyDatabaseOnce() {
    Optional<Secret> made = bootstrap(Optional.empty(), Optional.of("world-token"));
    Optional<Secret> again = bootstrap(Optional.empty(), Optional.of("other-token"));

    assertThat(signIn("admin", made.orElseThrow().value())).isPresent();
    assertThat(check(new Secret("world-token")).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.values());
    assertThat(again).isEmpty();
    assertThat(check(new Secret("other-token"))).isEmpty();
  }

  @Test
  void bootstrapTakesTheGivenPasswordAndTellsNothing() {
    assertThat(bootstrap(Optional.of("given"), Optional.empty())).isEmpty();

    assertThat(signIn("admin", "given")).isPresent();
  }

  private Optional<Secret> bootstrap(Optional<String> password, Optional<String> token) {
    return database.inTransaction(
        em ->
            new Bootstrapping(
                    new Gates(em, new GateBuilder(em)),
                    new JpaAccounts(em),
                    new JpaApiTokens(em),
                    passwords,
                    clock)
                .bootstrap(password, token, SHANGHAI));
  }

  private String add(String name, Role... roles) {
    return managing(use -> Optional.of(use.add(details(name, roles), PASSWORD))).orElseThrow().id();
  }

  private static AccountDetails details(String name, Role... roles) {
    return new AccountDetails(name, name, Set.of(roles), SHANGHAI);
  }

  private <T> Optional<T> managing(Function<ManagingAccounts, Optional<T>> work) {
    return database.inTransaction(
        em ->
            work.apply(
                new ManagingAccounts(new JpaAccounts(em), new JpaSessions(em), passwords, clock)));
  }

  private Optional<Secret> signIn(String name, String password) {
    return database.inTransaction(
        em ->
            new SigningIn(new JpaAccounts(em), new JpaSessions(em), passwords, clock)
                .signIn(name, password));
  }

  private Optional<ContinuingSession.Continued> continued(Secret session) {
    return database.inTransaction(
        em -> new ContinuingSession(new JpaSessions(em), clock).resume(session));
  }

  private Optional<Caller> resume(Secret session) {
    return continued(session).map(ContinuingSession.Continued::caller);
  }

  private Secret issue(TokenRequest request) {
    return database.inTransaction(em -> issuing(em).issue(request, Actor.person("boss")));
  }

  private IssuingToken issuing(EntityManager em) {
    return new IssuingToken(new JpaApiTokens(em), clock);
  }

  private Optional<Caller> check(Secret token) {
    return database.inTransaction(
        em -> new CheckingToken(new JpaApiTokens(em), clock).check(token));
  }

  private Optional<Instant> inHours(int hours) {
    return Optional.of(clock.instant().plus(Duration.ofHours(hours)));
  }
}
