package io.tocsin.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the outside world is about to learn must survive that this process is killed. H2 writes what
 * is committed up to half a second later; PostgreSQL has written it when the commit returns. Asked
 * for before an answer and before a call only: H2 writing at each commit takes many times the
 * space.
 */
@ApplicationScoped
public class DurableCommits {

  @Resource(lookup = "jdbc/tocsin")
  @Nullable DataSource dataSource;

  private final AtomicLong asked = new AtomicLong();
  private final ReentrantLock writing = new ReentrantLock();
  private long written;
  private volatile @Nullable Boolean late;

  /**
   * Returns once all that was committed before is with the operating system; one write serves all
   * who asked before it began. Not to be called in a transaction.
   */
  public void ensure() {
    if (Boolean.FALSE.equals(late)) {
      return;
    }
    long own = asked.incrementAndGet();
    writing.lock();
    try {
      if (written < own) {
        long served = asked.get();
        write();
        written = served;
      }
    } finally {
      writing.unlock();
    }
  }

  private void write() {
    if (dataSource == null) {
      throw new IllegalStateException("the server gives no data source; see server.xml");
    }
    try (Connection connection = dataSource.getConnection()) {
      boolean writesLate = connection.getMetaData().getDatabaseProductName().equals("H2");
      late = writesLate;
      if (writesLate) {
        write(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not write what it had committed", e);
    }
  }

  private static void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }
}
