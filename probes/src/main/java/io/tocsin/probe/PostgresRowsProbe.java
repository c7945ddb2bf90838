package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.PostgresTarget;
import io.tocsin.target.Unusable;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.postgresql.util.PSQLException;

/**
 * Whether the key tables of a database hold at least as many rows as they should (spec, R2).
 * Parameters: {@code url}, a libpq address; {@code tables}, for example {@code users>=1000,
 * shop.orders>=1}: names as PostgreSQL stores them, 1 without a minimum. The counts are exact and
 * end with the look's time.
 */
@ApplicationScoped
class PostgresRowsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PostgresRowsProbe.class, "phrases");

  private static final String NO_SUCH_TABLE = "42P01";
  private static final String CANCELLED = "57014";

  /** The server gives up this much before the look does, so that it can still say so. */
  private static final Duration MARGIN = Duration.ofMillis(200);

  private final Looking looking;

  @Inject
  PostgresRowsProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PostgresRowsProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "postgres-rows";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(
        request,
        (parameters, attempt) -> {
          PostgresTarget target = parameters.required("url", PostgresTarget::at);
          List<KeyTable> tables = KeyTable.all(parameters, "tables");
          return PostgresAnswer.of(
              target, attempt, connection -> count(connection, tables, attempt));
        });
  }

  private static ProbeResult count(Connection connection, List<KeyTable> tables, Attempt attempt)
      throws SQLException, IOException {
    List<LocalText> troubles = new ArrayList<>();
    List<Measurement> measurements = new ArrayList<>();
    StringBuilder evidence = new StringBuilder();
    for (KeyTable table : tables) {
      OptionalLong rows = rows(connection, table, attempt);
      String shown = rows.isPresent() ? Long.toString(rows.getAsLong()) : "-";
      evidence.append(table.name()).append("  ").append(shown);
      evidence.append("  (>= ").append(table.least()).append(")\n");
      rows.ifPresent(
          count -> measurements.add(new Measurement("rows." + table.name(), count, "1")));
      if (rows.isEmpty()) {
        troubles.add(PHRASES.say("postgres.rows.missing", table.name()));
      } else if (rows.getAsLong() < table.least()) {
        String least = Long.toString(table.least());
        troubles.add(PHRASES.say("postgres.rows.few", table.name(), shown, least));
      }
    }
    return new Seen(
        troubles.isEmpty() ? Verdict.OK : Verdict.FAIL,
        troubles.isEmpty()
            ? PHRASES.say(
                "postgres.rows",
                Lists.brief(evidence.toString().lines().map(String::strip).toList()))
            : Lists.joined(troubles),
        evidence.toString(),
        measurements);
  }

  private static OptionalLong rows(Connection connection, KeyTable table, Attempt attempt)
      throws SQLException, IOException {
    endBy(connection, attempt.left().minus(MARGIN));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table.quoted())) {
      row.next();
      return OptionalLong.of(row.getLong(1));
    } catch (PSQLException e) {
      if (NO_SUCH_TABLE.equals(e.getSQLState())) {
        return OptionalLong.empty();
      }
      if (CANCELLED.equals(e.getSQLState())) {
        throw new Unusable(Reason.TIMED_OUT, table.name() + " could not be counted in time");
      }
      throw e;
    }
  }

  /** Nothing is left counting behind the probe's back, and nothing can be changed by a view. */
  private static void endBy(Connection connection, Duration left) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT set_config('statement_timeout', ?, false),"
                + " set_config('default_transaction_read_only', 'on', false)")) {
      statement.setString(1, Long.toString(Math.max(1, left.toMillis())));
      statement.executeQuery().close();
    }
  }
}
