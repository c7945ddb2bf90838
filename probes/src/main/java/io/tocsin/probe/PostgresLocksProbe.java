package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
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

/**
 * Who waits for whom in PostgreSQL, and who holds a whole table for long (spec, R2): clients that
 * give up early are seldom caught waiting. Parameters: {@code url}, a libpq address; {@code
 * waitWarn} (5), {@code waitFail} (30): seconds of the longest wait; {@code heldWarn} (5), {@code
 * heldFail}: seconds for which a table may be held exclusively. A time that is hidden from the role
 * of the address (it lacks {@code pg_monitor}) is a warning.
 */
@ApplicationScoped
class PostgresLocksProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PostgresLocksProbe.class, "phrases");

  private final Looking looking;

  @Inject
  PostgresLocksProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PostgresLocksProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "postgres-locks";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(
        request,
        (parameters, attempt) -> {
          PostgresTarget target = parameters.required("url", PostgresTarget::at);
          Thresholds wait = parameters.thresholds("wait").orElse(5, 30);
          Thresholds held = parameters.thresholds("held").orWarnAt(5);
          return PostgresAnswer.of(target, attempt, connection -> locks(connection, wait, held));
        });
  }

  private static ProbeResult locks(Connection connection, Thresholds waitBounds, Thresholds held)
      throws SQLException {
    Verdict verdict = Verdict.OK;
    List<LocalText> texts = new ArrayList<>();
    StringBuilder evidence = new StringBuilder();
    List<PostgresLocks.Wait> waits = PostgresLocks.waits(connection);
    long waiting = waits.stream().mapToLong(PostgresLocks.Wait::pid).distinct().count();
    double longest =
        waits.stream()
            .flatMapToDouble(wait -> wait.seconds().stream().mapToDouble(Double::doubleValue))
            .max()
            .orElse(0);
    for (PostgresLocks.Wait wait : waits) {
      verdict = Thresholds.worse(verdict, judge(waitBounds, wait.seconds()));
      evidence.append(wait.line()).append('\n');
    }
    if (!waits.isEmpty()) {
      texts.add(
          PHRASES.say(
              "postgres.locks.waiting",
              Long.toString(waiting),
              Numbers.seconds(longest),
              Lists.brief(PostgresLocks.roots(waits))));
    }
    List<PostgresLocks.Held> exclusive = PostgresLocks.exclusive(connection);
    for (PostgresLocks.Held lock : exclusive) {
      Verdict its = judge(held, lock.seconds());
      verdict = Thresholds.worse(verdict, its);
      evidence.append(lock.line()).append('\n');
      if (its != Verdict.OK) {
        texts.add(lock.text());
      }
    }
    return new Seen(
        verdict,
        texts.isEmpty() ? PHRASES.say("postgres.locks.none") : Lists.joined(texts),
        evidence.toString(),
        List.of(
            new Measurement("locks.waiting", waiting, "1"),
            new Measurement("locks.longestWait", longest, "s"),
            new Measurement("locks.exclusive", exclusive.size(), "1")));
  }

  private static Verdict judge(Thresholds bounds, Optional<Double> seconds) {
    return seconds.map(bounds::judge).orElse(Verdict.WARN);
  }
}
