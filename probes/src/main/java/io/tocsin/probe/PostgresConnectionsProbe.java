package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.PostgresTarget;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * PostgreSQL's used connections against {@code max_connections} (spec, R2), per role in the
 * evidence. Parameters: {@code url}, a libpq address; {@code connectionsWarn} (80) and {@code
 * connectionsFail} (95) in percent.
 */
@ApplicationScoped
class PostgresConnectionsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PostgresConnectionsProbe.class, "phrases");

  /** Sessions in a database: what counts against the maximum. Any role may see this much. */
  private static final String QUERY =
      "SELECT coalesce(usename, '-'), count(*), current_setting('max_connections')::int"
          + " FROM pg_stat_activity WHERE datid IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200";

  private final Looking looking;

  @Inject
  PostgresConnectionsProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PostgresConnectionsProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "postgres-connections";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(
        request,
        (parameters, attempt) -> {
          PostgresTarget target = parameters.required("url", PostgresTarget::at);
          Thresholds bounds = parameters.thresholds("connections").orElse(80, 95);
          return PostgresAnswer.of(target, attempt, connection -> used(connection, bounds));
        });
  }

  private static ProbeResult used(Connection connection, Thresholds bounds) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      StringBuilder roles = new StringBuilder();
      int used = 0;
      int most = 1;
      while (row.next()) {
        roles.append(row.getString(1)).append(' ').append(row.getInt(2)).append('\n');
        used += row.getInt(2);
        most = row.getInt(3);
      }
      double percent = 100.0 * used / most;
      Verdict verdict = bounds.judge(percent);
      String wording = verdict == Verdict.OK ? "postgres.connections" : "postgres.connections.many";
      return new Seen(
          verdict,
          PHRASES.say(
              wording, Integer.toString(used), Integer.toString(most), Numbers.percent(percent)),
          roles.toString(),
          List.of(
              new Measurement("connections", used, "1"),
              new Measurement("connections.max", most, "1"),
              new Measurement("connections.used", percent, "%")));
    }
  }
}
