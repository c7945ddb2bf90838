package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.PostgresTarget;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ten slowest statements of a database by {@code pg_stat_statements}, and those that run now
 * (spec, R2). Parameters: {@code url}, a libpq address; {@code meanWarn}, {@code meanFail}: the
 * mean time of the slowest in milliseconds; {@code minCalls} (1): what ran less often is left out;
 * {@code runningWarn} (30), {@code runningFail}: seconds for which a statement may run. Of other
 * roles, one without {@code pg_read_all_stats} sees neither texts nor what runs.
 */
@ApplicationScoped
class PostgresStatementsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PostgresStatementsProbe.class, "phrases");

  private final Looking looking;

  @Inject
  PostgresStatementsProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PostgresStatementsProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "postgres-statements";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(
        request,
        (parameters, attempt) -> {
          PostgresTarget target = parameters.required("url", PostgresTarget::at);
          Thresholds mean = parameters.thresholds("mean");
          Thresholds running = parameters.thresholds("running").orWarnAt(30);
          int calls = parameters.number("minCalls", 1, 1_000_000).orElse(1);
          return PostgresAnswer.of(
              target, attempt, connection -> statements(connection, mean, running, calls));
        });
  }

  private static ProbeResult statements(
      Connection connection, Thresholds mean, Thresholds running, int calls) throws SQLException {
    List<PostgresStatements.Running> now = PostgresStatements.running(connection);
    Optional<List<PostgresStatements.Recorded>> recorded =
        PostgresStatements.recorded(connection, calls);
    double longest = now.isEmpty() ? 0 : now.get(0).seconds();
    Verdict verdict = running.judge(longest);
    LocalText missing = PHRASES.say("postgres.statements.missing", connection.getCatalog());
    if (recorded.isEmpty() && verdict == Verdict.OK) {
      return new NotSeen(Reason.SETTING, missing, evidence(now, List.of()));
    }
    List<PostgresStatements.Recorded> slowest = recorded.orElse(List.of());
    List<LocalText> texts = new ArrayList<>();
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(new Measurement("statement.running", longest, "s"));
    if (verdict != Verdict.OK && !now.isEmpty()) {
      texts.add(now.get(0).text());
    }
    if (slowest.isEmpty()) {
      texts.add(recorded.isEmpty() ? missing : PHRASES.say("postgres.statements.none"));
    } else {
      PostgresStatements.Recorded first = slowest.get(0);
      measurements.add(new Measurement("statement.mean", first.mean(), "ms"));
      verdict = Thresholds.worse(verdict, mean.judge(first.mean()));
      texts.add(first.text());
    }
    return new Seen(verdict, Lists.joined(texts), evidence(now, slowest), measurements);
  }

  private static String evidence(
      List<PostgresStatements.Running> now, List<PostgresStatements.Recorded> slowest) {
    List<String> lines = new ArrayList<>();
    now.forEach(one -> lines.add(one.line()));
    slowest.forEach(one -> lines.add(one.line()));
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
