package io.tocsin.probe;

import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** What a PostgreSQL server remembers of statements and which ones it is executing. */
final class PostgresStatements {

  private static final Phrases PHRASES = Phrases.of(PostgresStatements.class, "phrases");

  /** Said of an extension that was created while the server does not load its library. */
  private static final String NOT_LOADED = "55000";

  private static final String RUNNING =
      "SELECT pid, usename, extract(epoch FROM clock_timestamp() - query_start), left(query, 2000)"
          + " FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid()"
          + " AND backend_type = 'client backend' ORDER BY query_start LIMIT 10";

  /**
   * The view, quoted, and its column. That is asked rather than told from the server's version: an
   * upgraded server keeps the old view until somebody updates the extension.
   */
  private static final String VIEW =
      "SELECT quote_ident(nspname) || '.pg_stat_statements', CASE WHEN EXISTS ("
          + "SELECT 1 FROM pg_attribute WHERE attname = 'mean_exec_time' AND attrelid ="
          + " to_regclass(quote_ident(nspname) || '.pg_stat_statements'))"
          + " THEN 'mean_exec_time' ELSE 'mean_time' END"
          + " FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace"
          + " WHERE extname = 'pg_stat_statements'";

  private static final String RECORDED =
      "SELECT %2$s, calls, coalesce(rolname, '-'), coalesce(left(query, 2000), '')"
          + " FROM %1$s s LEFT JOIN pg_roles r ON r.oid = s.userid"
          + " WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())"
          + " AND calls >= ? ORDER BY 1 DESC LIMIT 10";

  private PostgresStatements() {}

  /** Those in execution, the oldest first. */
  static List<Running> running(Connection connection) throws SQLException {
    List<Running> running = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(RUNNING)) {
      while (row.next()) {
        running.add(
            new Running(
                row.getLong(1),
                row.getString(2),
                row.getDouble(3),
                SqlText.brief(row.getString(4))));
      }
    }
    return running;
  }

  /** Those that took longest on average, the slowest first; absent without the extension. */
  static Optional<List<Recorded>> recorded(Connection connection, int minCalls)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet view = statement.executeQuery(VIEW)) {
      return view.next()
          ? Optional.of(
              recorded(
                  connection, RECORDED.formatted(view.getString(1), view.getString(2)), minCalls))
          : Optional.empty();
    } catch (PSQLException e) {
      if (NOT_LOADED.equals(e.getSQLState())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static List<Recorded> recorded(Connection connection, String query, int minCalls)
      throws SQLException {
    List<Recorded> recorded = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setInt(1, minCalls);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          recorded.add(
              new Recorded(
                  row.getDouble(1),
                  row.getLong(2),
                  row.getString(3),
                  SqlText.brief(row.getString(4))));
        }
      }
    }
    return recorded;
  }

  /**
   * A statement in execution.
   *
   * @param query without literals
   */
  record Running(long pid, String user, double seconds, String query) {
    LocalText text() {
      return PHRASES.say(
          "postgres.statements.running", Numbers.seconds(seconds), user, Long.toString(pid));
    }

    String line() {
      return "running " + Numbers.seconds(seconds) + "  " + user + "  pid " + pid + "  " + query;
    }
  }

  /**
   * A statement that was executed before.
   *
   * @param mean milliseconds
   * @param query without literals
   */
  record Recorded(double mean, long calls, String user, String query) {
    LocalText text() {
      return PHRASES.say("postgres.statements.slowest", shown(), Long.toString(calls), user);
    }

    String line() {
      return "mean " + shown() + "  calls " + calls + "  " + user + "  " + query;
    }

    private String shown() {
      return String.format(Locale.ROOT, mean < 10 ? "%.2f ms" : "%.0f ms", mean);
    }
  }
}
