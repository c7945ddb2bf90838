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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both PostgreSQL probes against a real server with few connections. */
class PostgresServerTest {

  private static final int MOST = 12;

  private static EmbeddedPostgres server;

  private final Probe ready = new PostgresReadyProbe(Probing.LOOKING);
  private final Probe connections = new PostgresConnectionsProbe(Probing.LOOKING);

  @BeforeAll
  static void start() throws Exception {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", Integer.toString(MOST))
            .setServerConfig("superuser_reserved_connections", "3")
            .start();
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE app LOGIN PASSWORD 'p@ss word+%'");
      statement.execute("CREATE ROLE locked NOLOGIN");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void isReadyWhenTheApplicationsRoleGetsAnAnswer() {
    ProbeResult result = ready.look(Probing.request(app()));
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.summary().en()).startsWith("PostgreSQL 18").contains("answers a query");
    assertThat(result.evidence()).contains("role app").doesNotContain("p@ss");
    assertThat(result.measurements()).extracting(Measurement::name).containsExactly("latency");
  }

  @Test
  void isSlowBeyondItsBound() {
    ProbeResult result =
        ready.look(Probing.request(Probing.with(app(), "warnLatency", "PT0.000001S")));
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.summary().en()).startsWith("Slow");
  }

  @Test
  void countsTheConnectionsPerRole() throws SQLException {
    List<Connection> open = open(4);
    try {
      ProbeResult result = connections.look(Probing.request(app()));
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.evidence()).contains("app 5");
      assertThat(result.measurements()).contains(new Measurement("connections.max", MOST, "1"));
    } finally {
      close(open);
    }
  }

  @ParameterizedTest
  @CsvSource({"99,100,OK", "10,99,WARN", "1,2,FAIL"})
  void judgesThePercentage(String warn, String fail, Verdict verdict) throws SQLException {
    List<Connection> open = open(4);
    try {
      Map<String, String> bounds =
          Probing.with(Probing.with(app(), "connectionsWarn", warn), "connectionsFail", fail);
      assertThat(connections.look(Probing.request(bounds)).verdict()).isEqualTo(verdict);
    } finally {
      close(open);
    }
  }

  @Test
  void saysThatConnectionsAreExhaustedWhileTheServerAccepts() throws SQLException {
    List<Connection> open = open(MOST - 3);
    try {
      for (Probe probe : List.of(ready, connections)) {
        ProbeResult result = probe.look(Probing.request(app()));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.summary().en()).startsWith("Connections exhausted: ");
        assertThat(result.summary().zhCn()).startsWith("连接已耗尽：");
      }
    } finally {
      close(open);
    }
  }

  @Test
  void tellsARefusedSignIn() {
    NotSeen result =
        ProbeContract.notSeen(ready.look(Probing.request(url("locked", "whatever", "postgres"))));
    assertThat(result.reason()).isEqualTo(Reason.AUTHENTICATION);
  }

  @Test
  void tellsWhatTheServerSaysOfAMissingDatabase() {
    ProbeResult result = ready.look(Probing.request(url("app", "x", "nowhere")));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en()).contains("\"nowhere\" does not exist");
  }

  @Test
  void comesBackInTimeFromAFrozenServer() throws Exception {
    List<Long> processes = processes();
    signal("-STOP", processes);
    try {
      Stopwatch watch = new Stopwatch();
      ProbeResult result = ready.look(Probing.request(app(), Duration.ofSeconds(1)));
      assertThat(watch.elapsed()).isLessThan(Duration.ofSeconds(10));
      assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.TIMED_OUT);
    } finally {
      signal("-CONT", processes);
    }
  }

  @Test
  void neverRepeatsAWrongAddress() {
    NotSeen result =
        ProbeContract.notSeen(
            ready.look(Probing.request(Map.of("url", "postgresql://app:hunter 2@db/shop"))));
    assertThat(result.reason()).isEqualTo(Reason.SETTING);
    assertThat(result.summary().en()).contains("parameter url").doesNotContain("hunter");
  }

  private static Map<String, String> app() {
    return url("app", "p%40ss%20word+%25", "postgres");
  }

  private static Map<String, String> url(String role, String password, String database) {
    return Map.of(
        "url",
        "postgresql+psycopg2://%s:%s@localhost:%d/%s?pool_size=20"
            .formatted(role, password, server.getPort(), database));
  }

  private static Connection superuser() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  private static List<Connection> open(int count) throws SQLException {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      open.add(DriverManager.getConnection(server.getJdbcUrl("app", "postgres"), "app", "x"));
    }
    return open;
  }

  private static void close(List<Connection> open) throws SQLException {
    for (Connection connection : open) {
      connection.close();
    }
    awaitNoSessionOf("app");
  }

  /** A closed connection's server process takes a moment to go. */
  private static void awaitNoSessionOf(String role) throws SQLException {
    Stopwatch watch = new Stopwatch();
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      int left = 1;
      while (left > 0 && watch.elapsed().toSeconds() < 10) {
        try (ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE usename = '" + role + "'")) {
          row.next();
          left = row.getInt(1);
        }
      }
    }
  }

  /** The server's processes by its own word: its first, and those that have that one as parent. */
  private static List<Long> processes() throws Exception {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      ProcessHandle postmaster =
          ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
      List<Long> processes = new ArrayList<>(List.of(postmaster.pid()));
      postmaster.descendants().map(ProcessHandle::pid).forEach(processes::add);
      return processes;
    }
  }

  private static void signal(String signal, List<Long> processes) throws Exception {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes.forEach(pid -> command.add(Long.toString(pid)));
    // One that ended by itself meanwhile is no error.
    new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
