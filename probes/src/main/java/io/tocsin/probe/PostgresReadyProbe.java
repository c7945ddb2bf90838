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
 * Whether PostgreSQL answers a query of the application's role (spec, R2): a server with all its
 * connections used, or one that is stopped, accepts and yet serves nobody. Parameters: {@code url},
 * a libpq address; {@code warnLatency}, {@code failLatency} as ISO durations.
 */
@ApplicationScoped
class PostgresReadyProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PostgresReadyProbe.class, "phrases");
  private static final String QUERY =
      "SELECT current_setting('server_version'), current_database(), current_user";

  private final Looking looking;

  @Inject
  PostgresReadyProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PostgresReadyProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "postgres-ready";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(
        request,
        (parameters, attempt) -> {
          PostgresTarget target = parameters.required("url", PostgresTarget::at);
          Thresholds bounds = parameters.latency();
          Stopwatch watch = new Stopwatch();
          return PostgresAnswer.of(target, attempt, connection -> ready(connection, watch, bounds));
        });
  }

  private static ProbeResult ready(Connection connection, Stopwatch watch, Thresholds bounds)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      row.next();
      String version = row.getString(1);
      String evidence =
          "PostgreSQL " + version + ", database " + row.getString(2) + ", role " + row.getString(3);
      Measurement latency = watch.latency();
      Verdict verdict = bounds.judge(latency.value());
      String wording = verdict == Verdict.OK ? "postgres.ready" : "postgres.slow";
      return new Seen(
          verdict,
          PHRASES.say(wording, version, Numbers.milliseconds(latency)),
          evidence,
          List.of(latency));
    }
  }
}
