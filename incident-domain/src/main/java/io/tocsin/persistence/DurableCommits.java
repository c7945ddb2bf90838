package io.tocsin.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Makes H2 write what is committed before the commit returns. By itself it writes up to half a
 * second later, and a process that is killed meanwhile forgets alerts that were accepted and
 * messages that were sent. PostgreSQL needs nothing of the kind.
 */
final class DurableCommits {

  private DurableCommits() {}

  /**
   * Holds until the database is closed, for which the last of the pool's connections would have to
   * go: H2 says that it keeps this setting, and does not follow it when it opens the file again.
   */
  static void require(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        statement.execute("set write_delay 0");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database could not be made to write at once", e);
    }
  }
}
