package io.tocsin.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Tells H2 how selective two of the engine's columns are. It plans a statement when it is prepared,
 * mostly on a table that is still empty, and would then look for the variables of an execution
 * among all variables that belong to no task, which is nearly each of them.
 */
final class H2Statistics {

  private H2Statistics() {}

  static void give(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        give(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the statistics of the engine's tables", e);
    }
  }

  private static void give(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter table ACT_RU_VARIABLE alter column TASK_ID_ selectivity 1");
      statement.execute("alter table ACT_RU_VARIABLE alter column EXECUTION_ID_ selectivity 80");
    }
  }
}
