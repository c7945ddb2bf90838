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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has a session in PostgreSQL, from which address and in which state (spec, R2); the probe's
 * own does not count. Parameters: {@code url}, a libpq address; {@code allowedUsers}, a comma list:
 * a session of anybody else is a failure. Addresses and states of other roles are shown to a role
 * that has {@code pg_monitor} only; names are shown to all.
 */
@ApplicationScoped
class PostgresSessionsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PostgresSessionsProbe.class, "phrases");

  /** Strangers first, so that the limit never hides one. A hidden session has no type. */
  private static final String QUERY =
      "SELECT usename,"
          + " CASE WHEN backend_type IS NULL THEN '?' ELSE coalesce(host(client_addr), 'local') END,"
          + " coalesce(state, '?'), bool_or(backend_type IS NULL), count(*),"
          + " sum(count(*)) OVER (), current_user"
          + " FROM pg_stat_activity"
          + " WHERE usename IS NOT NULL AND datid IS NOT NULL AND pid <> pg_backend_pid()"
          + " AND coalesce(backend_type, 'client backend') = 'client backend'"
          + " GROUP BY 1, 2, 3 ORDER BY usename = ANY(?), 5 DESC, 1, 2, 3 LIMIT 300";

  private final Looking looking;

  @Inject
  PostgresSessionsProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PostgresSessionsProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "postgres-sessions";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(
        request,
        (parameters, attempt) -> {
          PostgresTarget target = parameters.required("url", PostgresTarget::at);
          List<String> allowed = parameters.list("allowedUsers");
          return PostgresAnswer.of(target, attempt, connection -> sessions(connection, allowed));
        });
  }

  private static ProbeResult sessions(Connection connection, List<String> allowed)
      throws SQLException {
    Sessions sessions = new Sessions(allowed);
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      String[] names = allowed.toArray(String[]::new);
      statement.setArray(1, connection.createArrayOf("text", names));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sessions.add(row);
        }
      }
    }
    return sessions.judged();
  }

  /** What was counted so far. */
  private static final class Sessions {
    private final List<String> allowed;
    private final Map<String, Integer> users = new LinkedHashMap<>();
    private final Map<String, Integer> strangers = new LinkedHashMap<>();
    private final StringBuilder evidence = new StringBuilder();
    private int total;
    private Optional<String> blindRole = Optional.empty();

    Sessions(List<String> allowed) {
      this.allowed = allowed;
    }

    void add(ResultSet row) throws SQLException {
      String user = row.getString(1);
      int count = row.getInt(5);
      total = row.getInt(6);
      users.merge(user, count, Integer::sum);
      if (!allowed.isEmpty() && !allowed.contains(user)) {
        strangers.merge(user + " (" + row.getString(2) + ")", count, Integer::sum);
      }
      if (row.getBoolean(4)) {
        blindRole = Optional.of(row.getString(7));
      }
      evidence.append(
          "%d  %s  %s  %s\n".formatted(count, user, row.getString(2), row.getString(3)));
    }

    ProbeResult judged() {
      int strange = strangers.values().stream().mapToInt(Integer::intValue).sum();
      LocalText summary =
          strange == 0
              ? PHRASES.say("postgres.sessions", Integer.toString(total), brief(users))
              : PHRASES.say(
                  "postgres.sessions.strange",
                  Integer.toString(strange),
                  Integer.toString(total),
                  brief(strangers));
      return new Seen(
          strange == 0 ? Verdict.OK : Verdict.FAIL,
          blindRole
              .map(role -> PHRASES.say("postgres.sessions.hidden", summary, role))
              .orElse(summary),
          evidence.toString(),
          List.of(
              new Measurement("sessions", total, "1"),
              new Measurement("sessions.unexpected", strange, "1")));
    }

    private static String brief(Map<String, Integer> counts) {
      return Lists.brief(
          counts.entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .toList());
    }
  }
}
