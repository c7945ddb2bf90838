package io.tocsin.probe;

import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The locks of a PostgreSQL server that somebody waits for, or may have to. */
final class PostgresLocks {

  private static final Phrases PHRASES = Phrases.of(PostgresLocks.class, "phrases");

  /** Since version 14 the lock itself tells since when; before, its session does, to some roles. */
  private static final int TELLS_WAIT_START = 14;

  private static final String WAITS =
      "SELECT l.pid, coalesce(w.usename, '-'),"
          + " extract(epoch FROM clock_timestamp() - coalesce(%s w.query_start)),"
          + " b.pid, coalesce(a.usename, '-'), coalesce(a.state, '?'),"
          + " coalesce(host(a.client_addr), '-'), coalesce(left(a.query, 2000), '')"
          + " FROM pg_locks l LEFT JOIN pg_stat_activity w ON w.pid = l.pid"
          + " CROSS JOIN LATERAL unnest(pg_blocking_pids(l.pid)) AS b (pid)"
          + " LEFT JOIN pg_stat_activity a ON a.pid = b.pid"
          + " WHERE NOT l.granted ORDER BY 3 DESC NULLS FIRST LIMIT 50";

  private static final String EXCLUSIVE =
      "SELECT l.pid, coalesce(usename, '-'), extract(epoch FROM clock_timestamp() - xact_start),"
          + " l.relation::regclass::text, coalesce(state, '?'), coalesce(left(query, 2000), '')"
          + " FROM pg_locks l JOIN pg_class c ON c.oid = l.relation AND c.relkind IN ('r', 'p', 'm')"
          + " AND c.relpersistence <> 't' JOIN pg_stat_activity a ON a.pid = l.pid"
          + " WHERE l.granted AND l.mode IN ('ExclusiveLock', 'AccessExclusiveLock')"
          + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
          + " AND usename IS NOT NULL ORDER BY 3 DESC NULLS FIRST LIMIT 50";

  private PostgresLocks() {}

  /** The longest waits first; one that waits for several is there several times. */
  static List<Wait> waits(Connection connection) throws SQLException {
    boolean tells = connection.getMetaData().getDatabaseMajorVersion() >= TELLS_WAIT_START;
    List<Wait> waits = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WAITS.formatted(tells ? "l.waitstart," : ""))) {
      while (row.next()) {
        Session blocker =
            new Session(
                row.getLong(4),
                row.getString(5),
                row.getString(6) + ", " + row.getString(7),
                SqlText.brief(row.getString(8)));
        waits.add(new Wait(row.getLong(1), row.getString(2), seconds(row, 3), blocker));
      }
    }
    return waits;
  }

  /** Tables that nobody else may write, or even read, until a transaction ends. */
  static List<Held> exclusive(Connection connection) throws SQLException {
    List<Held> held = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(EXCLUSIVE)) {
      while (row.next()) {
        Session holder =
            new Session(
                row.getLong(1),
                row.getString(2),
                row.getString(5),
                SqlText.brief(row.getString(6)));
        held.add(new Held(row.getString(4), seconds(row, 3), holder));
      }
    }
    return held;
  }

  /** Those who block others and wait for nobody: where to look first. */
  static List<String> roots(List<Wait> waits) {
    Set<Long> waiting = waits.stream().map(Wait::pid).collect(Collectors.toSet());
    return waits.stream()
        .map(Wait::blocker)
        .filter(blocker -> !waiting.contains(blocker.pid()))
        .map(Session::name)
        .distinct()
        .toList();
  }

  private static Optional<Double> seconds(ResultSet row, int column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Math.max(0, seconds));
  }

  private static String shown(Optional<Double> seconds) {
    return seconds.map(Numbers::seconds).orElse("?");
  }

  /**
   * Somebody's session.
   *
   * @param pid 0 for a prepared transaction, which has none
   * @param query without literals
   */
  record Session(long pid, String user, String state, String query) {
    String name() {
      return user + " (pid " + pid + ", " + state + ")";
    }
  }

  /**
   * One that waits for another.
   *
   * @param seconds absent when hidden from the role that asks
   */
  record Wait(long pid, String user, Optional<Double> seconds, Session blocker) {
    String line() {
      return "%s (pid %d) waits %s for %s  %s"
          .formatted(user, pid, shown(seconds), blocker.name(), blocker.query());
    }
  }

  /**
   * A table held by a transaction.
   *
   * @param seconds the transaction's age; absent when hidden from the role that asks
   */
  record Held(String table, Optional<Double> seconds, Session holder) {
    LocalText text() {
      return PHRASES.say("postgres.locks.held", holder.name(), table, shown(seconds));
    }

    String line() {
      return "%s holds %s exclusively for %s  %s"
          .formatted(holder.name(), table, shown(seconds), holder.query());
    }
  }
}
