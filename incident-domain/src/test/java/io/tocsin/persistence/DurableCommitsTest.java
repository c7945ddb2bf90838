package io.tocsin.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  @Test
  @Timeout(60)
  void oneWriteServesAllWhoAskedBeforeItBegan() throws InterruptedException {
    Held held = new Held();
    DurableCommits commits = new DurableCommits();
    commits.dataSource = held.source();
    Thread first = new Thread(commits::ensure);
    first.start();
    held.begun.await();
    List<Thread> others = Stream.generate(() -> new Thread(commits::ensure)).limit(5).toList();
    others.forEach(Thread::start);
    while (others.stream().anyMatch(other -> other.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }

    held.goOn.countDown();
    first.join();
    for (Thread other : others) {
      other.join();
    }

    assertThat(held.connections).hasValue(2);
  }

  /** Gives connections once it is let go on. */
  private static final class Held {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final JdbcDataSource database = new JdbcDataSource();

    DataSource source() {
      database.setURL("jdbc:h2:mem:held");
      return (DataSource)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {DataSource.class},
              (proxy, method, arguments) -> connection());
    }

    private Connection connection() throws InterruptedException, SQLException {
      connections.incrementAndGet();
      begun.countDown();
      goOn.await();
      return database.getConnection();
    }
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
