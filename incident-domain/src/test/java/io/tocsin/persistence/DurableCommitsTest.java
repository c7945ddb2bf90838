package io.tocsin.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableCommitsTest {

  private static final int COMMITS = 20;

  @TempDir Path folder;

  /** What a killed process leaves behind is what its file holds at that moment. */
  @Test
  void whatWasCommittedIsInTheFileOnceThatIsEnsured() throws SQLException, IOException {
    JdbcDataSource living = database("living");
    try (Connection connection = living.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table alert (id int)");
      for (int i = 1; i <= COMMITS; i++) {
        statement.execute("insert into alert values (" + i + ")");
      }
      DurableCommits commits = new DurableCommits();
      commits.dataSource = living;
      commits.ensure();
      Files.copy(folder.resolve("living.mv.db"), folder.resolve("killed.mv.db"));
    }
    assertThat(alerts(database("killed"))).isEqualTo(COMMITS);
  }

  private JdbcDataSource database(String name) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:file:" + folder.resolve(name));
    return h2;
  }

  private static int alerts(JdbcDataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from alert")) {
      count.next();
      return count.getInt(1);
    }
  }
}
