package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions, statements, locks and rows of a real server. */
class PostgresInsightTest {

  private static EmbeddedPostgres server;

  private final Probe sessions = new PostgresSessionsProbe(Probing.LOOKING);
  private final Probe statements = new PostgresStatementsProbe(Probing.LOOKING);
  private final Probe locks = new PostgresLocksProbe(Probing.LOOKING);
  private final Probe rows = new PostgresRowsProbe(Probing.LOOKING);

  @BeforeAll
  static void start() throws Exception {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .start();
    try (Connection connection = open("postgres", "postgres")) {
      run(
          connection,
          "CREATE ROLE app LOGIN",
          "CREATE ROLE report LOGIN",
          "CREATE ROLE guest LOGIN");
      run(connection, "CREATE DATABASE shop", "CREATE DATABASE plain");
    }
    try (Connection connection = open("postgres", "shop")) {
      run(
          connection,
          "CREATE SCHEMA \"Odd schema\"",
          "CREATE EXTENSION pg_stat_statements SCHEMA \"Odd schema\"",
          "CREATE TABLE users AS SELECT generate_series(1, 40) AS id",
          "CREATE TABLE \"Odd schema\".orders (id int)",
          "CREATE SCHEMA stock",
          "CREATE TABLE stock.goods AS SELECT generate_series(1, 7) AS id",
          "GRANT ALL ON users TO app, report");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void listsWhoIsThereFromWhere() throws Exception {
    try (Connection one = open("app", "shop");
        Connection two = open("app", "shop")) {
      ProbeResult result = look(sessions, url("postgres"), "allowedUsers", "postgres, app");
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.summary().en()).contains("app 2").doesNotContain("hidden");
      assertThat(result.evidence()).contains("2  app  127.0.0.1  idle");
      assertThat(result.measurements())
          .contains(new Measurement("sessions.unexpected", 0, "1"))
          .extracting(Measurement::name)
          .containsExactly("sessions", "sessions.unexpected");
      assertThat(one.isClosed() || two.isClosed()).isFalse();
    }
  }

  @Test
  void failsWhenSomebodyElseIsThere() throws Exception {
    try (Connection stranger = open("guest", "postgres")) {
      ProbeResult result = look(sessions, url("postgres"), "allowedUsers", "postgres,app,report");
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en())
          .startsWith("Unexpected users: 1 of ")
          .endsWith("guest (127.0.0.1) 1");
      assertThat(result.summary().zhCn()).startsWith("意外用户：");
      assertThat(result.measurements()).contains(new Measurement("sessions.unexpected", 1, "1"));
      assertThat(stranger.isClosed()).isFalse();
    }
  }

  @Test
  void seesAStrangerByNameAsAnOrdinaryRoleAndSaysWhatIsHidden() throws Exception {
    try (Connection stranger = open("guest", "postgres")) {
      ProbeResult result = look(sessions, url("app"), "allowedUsers", "postgres,app,report");
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en())
          .contains("guest (?) 1", "hidden from role app, which lacks pg_monitor");
      assertThat(stranger.isClosed()).isFalse();
    }
  }

  @Test
  void judgesNobodyWithoutAListOfUsers() throws Exception {
    try (Connection stranger = open("guest", "postgres")) {
      assertThat(sessions.look(Probing.request(url("postgres"))).verdict()).isEqualTo(Verdict.OK);
      assertThat(stranger.isClosed()).isFalse();
    }
  }

  @Test
  void namesTheSlowestStatementsWithoutTheirData() throws Exception {
    try (Connection connection = open("app", "shop")) {
      for (int i = 0; i < 3; i++) {
        run(connection, "SELECT pg_sleep(0.05), 'hunter2' AS the_slowest");
      }
    }
    try (Connection connection = open("postgres", "shop")) {
      run(connection, "ALTER ROLE app PASSWORD 'hunter2'");
    }
    Map<String, String> parameters = Probing.with(url("postgres"), "minCalls", "3");
    ProbeResult result = look(statements, parameters, "meanWarn", "20");
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.summary().en()).startsWith("Slowest statement").contains("3 calls, app");
    assertThat(result.evidence().lines().findFirst().orElseThrow())
        .startsWith("mean 5")
        .contains("calls 3  app  SELECT pg_sleep($1), $2 AS the_slowest");
    assertThat(look(statements, parameters, "meanFail", "40").verdict()).isEqualTo(Verdict.FAIL);
    assertThat(look(statements, parameters, "meanFail", "10000").verdict()).isEqualTo(Verdict.OK);
    ProbeResult all = statements.look(Probing.request(url("postgres")));
    assertThat(all.verdict()).isEqualTo(Verdict.OK);
    assertThat(all.evidence()).doesNotContain("hunter2");
  }

  @Test
  void saysThatStatementsAreNotRecorded() {
    NotSeen result =
        ProbeContract.notSeen(statements.look(Probing.request(url("postgres", "plain"))));
    assertThat(result.reason()).isEqualTo(Reason.SETTING);
    assertThat(result.summary().en()).contains("pg_stat_statements", " in plain");
    assertThat(result.summary().zhCn()).contains("plain 中未加载");
  }

  @Test
  void showsWhatRunsForLongEvenWhereNothingIsRecorded() throws Exception {
    try (Connection connection = open("report", "plain")) {
      CompletableFuture<Void> sleep = inBackground(connection, "SELECT pg_sleep(60), 'hunter2'");
      await("SELECT count(*) FROM pg_stat_activity WHERE usename = 'report' AND state = 'active'");
      ProbeResult result = look(statements, url("postgres", "plain"), "runningFail", "0");
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).startsWith("A statement has run for").contains("(report,");
      assertThat(result.evidence()).contains("SELECT pg_sleep(?), '***'").doesNotContain("hunter");
      assertThat(result.measurements())
          .extracting(Measurement::name)
          .containsExactly("statement.running");
      end("report", sleep);
    }
  }

  @ParameterizedTest
  @CsvSource({"postgres,99,999,OK", "postgres,0,999,WARN", "postgres,0,0,FAIL", "app,0,999,WARN"})
  void tellsWhoWaitsForWhom(String role, String warn, String fail, Verdict verdict)
      throws Exception {
    try (Connection holder = open("report", "shop");
        Connection waiter = open("app", "shop")) {
      run(holder, "BEGIN", "LOCK TABLE users IN SHARE MODE");
      CompletableFuture<Void> waiting = inBackground(waiter, "DELETE FROM users WHERE id = 4711");
      await("SELECT count(*) FROM pg_locks WHERE NOT granted");
      ProbeResult result = look(locks, Probing.with(url(role), "waitWarn", warn), "waitFail", fail);
      assertThat(result.verdict()).isEqualTo(verdict);
      assertThat(result.summary().en())
          .startsWith("1 sessions wait for a lock, the longest for ")
          .contains("blocked by report (pid ");
      assertThat(result.evidence()).contains("app (pid ").doesNotContain("4711");
      assertThat(result.measurements()).contains(new Measurement("locks.waiting", 1, "1"));
      run(holder, "ROLLBACK");
      waiting.join();
    }
  }

  @Test
  void namesTheStateAndStatementOfTheBlocker() throws Exception {
    try (Connection holder = open("report", "shop");
        Connection waiter = open("app", "shop")) {
      run(holder, "BEGIN", "LOCK TABLE users IN ACCESS EXCLUSIVE MODE");
      CompletableFuture<Void> waiting = inBackground(waiter, "TABLE users");
      await("SELECT count(*) FROM pg_locks WHERE NOT granted");
      assertThat(locks.look(Probing.request(url("postgres"))).evidence())
          .contains("idle in transaction, 127.0.0.1)  LOCK TABLE users IN ACCESS EXCLUSIVE MODE");
      run(holder, "ROLLBACK");
      waiting.join();
    }
  }

  @ParameterizedTest
  @CsvSource({"postgres,99,OK", "postgres,0,WARN", "app,99,WARN"})
  void tellsWhoHoldsAWholeTableThoughNobodyWaits(String role, String warn, Verdict verdict)
      throws Exception {
    try (Connection holder = open("report", "shop")) {
      run(holder, "BEGIN", "LOCK TABLE users IN ACCESS EXCLUSIVE MODE");
      ProbeResult result = look(locks, url(role), "heldWarn", warn);
      assertThat(result.verdict()).isEqualTo(verdict);
      assertThat(result.evidence()).contains("holds users exclusively for");
      if (verdict == Verdict.WARN) {
        assertThat(result.summary().en()).contains("report (pid ", "holds table users exclusively");
      }
      run(holder, "ROLLBACK");
    }
  }

  @Test
  void isWellWhenNobodyWaits() {
    ProbeResult result = locks.look(Probing.request(url("postgres")));
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.summary().en()).isEqualTo("Nobody waits for a lock");
  }

  @Test
  void countsTheRowsOfKeyTables() {
    ProbeResult result = look(rows, url("postgres"), "tables", "users>=40, stock.goods >= 7");
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.evidence()).isEqualTo("users  40  (>= 40)\nstock.goods  7  (>= 7)\n");
    assertThat(result.measurements())
        .containsExactly(
            new Measurement("rows.users", 40, "1"), new Measurement("rows.stock.goods", 7, "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users>=1000|users has 40 rows, fewer than 1000",
        "users, gone>=1|gone does not exist",
        "nowhere.users|nowhere.users does not exist",
        "Users|Users does not exist",
      })
  void failsWhenRowsOrTablesAreMissing(String tables, String summary) {
    ProbeResult result = look(rows, url("postgres"), "tables", tables);
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en()).isEqualTo(summary);
  }

  @Test
  void saysThatATableMayNotBeRead() {
    ProbeResult result = look(rows, url("app"), "tables", "stock.goods");
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en()).contains("permission denied");
  }

  @Test
  void givesUpCountingWhatIsLocked() throws Exception {
    try (Connection holder = open("report", "shop")) {
      run(holder, "BEGIN", "LOCK TABLE users IN ACCESS EXCLUSIVE MODE");
      NotSeen result =
          ProbeContract.notSeen(
              rows.look(
                  Probing.request(
                      Probing.with(url("app"), "tables", "users"), Duration.ofSeconds(2))));
      assertThat(result.reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(result.evidence()).contains("users could not be counted in time");
      run(holder, "ROLLBACK");
    }
  }

  @Test
  void changesNothingThroughAView() throws Exception {
    try (Connection connection = open("postgres", "shop")) {
      run(
          connection,
          "CREATE FUNCTION evil() RETURNS int LANGUAGE sql AS"
              + " 'INSERT INTO stock.goods VALUES (0) RETURNING 1'",
          "CREATE VIEW trap AS SELECT evil() OFFSET 0");
      ProbeResult result = look(rows, url("postgres"), "tables", "trap");
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).contains("read-only transaction");
    }
  }

  private static ProbeResult look(
      Probe probe, Map<String, String> parameters, String name, String value) {
    return probe.look(Probing.request(Probing.with(parameters, name, value)));
  }

  private static Map<String, String> url(String role) {
    return url(role, "shop");
  }

  private static Map<String, String> url(String role, String database) {
    return Map.of(
        "url", "postgresql://%s@127.0.0.1:%d/%s".formatted(role, server.getPort(), database));
  }

  private static Connection open(String role, String database) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    return DriverManager.getConnection(url, role, "");
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private static CompletableFuture<Void> inBackground(Connection connection, String statement) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            run(connection, statement);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void end(String role, CompletableFuture<Void> running) throws SQLException {
    try (Connection connection = open("postgres", "postgres")) {
      run(
          connection,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + role + "'");
    }
    assertThat(running).failsWithin(Duration.ofSeconds(20));
  }

  /** Asks again until the count is not 0. */
  private static void await(String count) throws SQLException {
    Stopwatch watch = new Stopwatch();
    try (Connection connection = open("postgres", "postgres");
        Statement statement = connection.createStatement()) {
      int found = 0;
      while (found == 0 && watch.elapsed().toSeconds() < 20) {
        try (ResultSet row = statement.executeQuery(count)) {
          row.next();
          found = row.getInt(1);
        }
      }
      assertThat(found).isPositive();
    }
  }
}
