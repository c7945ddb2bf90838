package io.tocsin.bench;

import io.tocsin.delivery.DeliveryState;
import io.tocsin.incident.Severity;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The deliveries as the product recorded them, read from its database once it has stopped. */
final class Ledger {

  private static final String ALL =
      """
      select d.id, d.incident_id, d.severity, d.recipient, d.channel, d.state, d.possible_repeat,
        d.created_at, (select count(*) from delivery_attempt a where a.delivery_id = d.id
          and a.outcome = 'UNCERTAIN') as interrupted
      from delivery d
      """;

  private Ledger() {}

  /**
   * A delivery.
   *
   * @param interrupted how many attempts ended without anybody knowing whether it arrived
   */
  record Entry(
      String id,
      String incident,
      Severity severity,
      FiveMessages.Route route,
      DeliveryState state,
      boolean possibleRepeat,
      Instant planned,
      int interrupted) {

    /** Whether it is sent again by itself when nobody knows whether it arrived. */
    boolean repeatable() {
      return severity.worseThan(Severity.P2);
    }
  }

  static List<Entry> read(Database.Access database) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        entries.add(entry(rows));
      }
    }
    return entries;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("id"),
        row.getString("incident_id"),
        Severity.valueOf(row.getString("severity")),
        new FiveMessages.Route(row.getString("recipient"), row.getString("channel")),
        DeliveryState.valueOf(row.getString("state")),
        row.getBoolean("possible_repeat"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("interrupted"));
  }
}
